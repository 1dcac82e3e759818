/** Checks the content before Docusaurus sees it: tsx tools/check [--spelling] [folder of the project] */
import path from 'node:path';
import {parseArgs} from 'node:util';
import {addressOf, reviewContent, type Knows} from '../../src/lib/content';
import {formatFault} from '../../src/lib/faults';
import {dayInBahrain} from '../../src/lib/session/dated';
import {readDictionaries} from '../spelling/readDictionaries';
import {requireNoChange} from '../revision/lock';
import {finishInterrupted} from '../revision/writeChanges';
import {readContent} from './readContent';

const {values, positionals} = parseArgs({allowPositionals: true, options: {spelling: {type: 'boolean'}}});

function check(knows?: Knows): void {
  const root = path.resolve(positionals[0] ?? '.');
  requireNoChange(root);
  const interrupted = finishInterrupted(root);
  if (interrupted) console.log(`warning: ${interrupted}`);
  const content = readContent(root);
  const {faults, warnings} = reviewContent(content, knows, dayInBahrain(Date.now()));
  for (const warning of warnings) console.log(`warning: ${formatFault(warning)}`);
  for (const fault of faults) console.log(formatFault(fault));
  const pages = content.files.filter(({file}) => addressOf(file)).length;
  console.log(`content: ${count(pages, 'page')}, ${count(faults.length, 'fault')}${warnings.length > 0 ? `, ${count(warnings.length, 'warning')}` : ''}`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}

function main(knows?: Knows): void {
  try {
    check(knows);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}

// The build does not spell: it takes four seconds, and no page breaks by it.
if (values.spelling) void readDictionaries().then(main);
else main();
