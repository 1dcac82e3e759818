/**
 * Checks the content before Docusaurus sees it. Ends with 1 when something is wrong; warnings are allowed.
 *
 *   npm run check:content           with spelling
 *   tsx tools/check [FOLDER]        without; of another copy of the project
 *   SITE_DAY=2027-01-03 …           as on another day
 */
import path from 'node:path';
import {addressOf, reviewContent, type Knows} from '../../src/lib/content';
import {formatDiagnostic} from '../../src/lib/diagnostics';
import {siteDay} from '../../src/content/siteDay';
import type {Day} from '../../src/lib/dates';
import {program} from '../commandLine';
import {readDictionaries} from '../spelling/readDictionaries';
import {settle} from '../revision/settle';
import {readContent} from './readContent';
import {todayIn} from './today';

async function check(root: string, today: Day, knows?: Knows): Promise<void> {
  const settled = await settle(root);
  if (settled) console.warn(`warning: ${settled}`);
  const content = readContent(root);
  const {diagnostics, warnings} = reviewContent(content, knows, today);
  for (const warning of warnings) console.log(`warning: ${formatDiagnostic(warning)}`);
  for (const diagnostic of diagnostics) console.log(formatDiagnostic(diagnostic));
  const pages = content.files.filter(({file}) => addressOf(file)).length;
  console.log(
    `content: ${count(pages, 'page')}, ${count(diagnostics.length, 'problem')}${warnings.length > 0 ? `, ${count(warnings.length, 'warning')}` : ''}`,
  );
  process.exitCode = diagnostics.length > 0 ? 1 : 0;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}

async function main({
  values,
  words: [folder = '.'],
}: {
  readonly values: {readonly spelling?: boolean};
  readonly words: readonly string[];
}): Promise<void> {
  const root = path.resolve(folder);
  const today = process.env.SITE_DAY ? siteDay() : todayIn(root);
  // The build does not spell: it takes four seconds, and no page breaks by it.
  await check(root, today, values.spelling ? await readDictionaries() : undefined);
}

export default program(__filename, {words: true, options: {spelling: {type: 'boolean'}}}, main);
