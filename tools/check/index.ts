/** Checks the content before Docusaurus sees it: tsx tools/check [folder of the project] */
import path from 'node:path';
import {addressOf, reviewContent} from '../../src/lib/content';
import {formatFault} from '../../src/lib/faults';
import {readContent} from './readContent';

const input = readContent(path.resolve(process.argv[2] ?? '.'));
const {faults, warnings} = reviewContent(input);

for (const warning of warnings) console.log(`warning: ${formatFault(warning)}`);
for (const fault of faults) console.log(formatFault(fault));
const pages = input.files.filter(({file}) => addressOf(file)).length;
console.log(`content: ${count(pages, 'page')}, ${count(faults.length, 'fault')}${warnings.length > 0 ? `, ${count(warnings.length, 'warning')}` : ''}`);
process.exitCode = faults.length > 0 ? 1 : 0;

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
