/**
 * Measures the same pages in this site and in three others: Starlight, VitePress and Docusaurus as they come.
 *
 *   npm run bench                   prints the tables of bench/results.json; measures nothing
 *   npm run bench -- peers          makes the other three from the pages in build/: generates, installs, builds
 *   npm run bench -- weight         what a first visit costs with nothing touched
 *   npm run bench -- paint          how soon a page is seen on a slow phone, and when a tick counts
 *   npm run bench -- next           how soon the next page is seen
 *   npm run bench -- lighthouse     what Lighthouse says
 *
 * --with-ours builds this site as well (peers); --language ar measures one language only (all others; paint asks for it).
 * Each ends within ten minutes, and writes bench/results.json, bench/README.md and bench/first-visit.svg.
 */
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {Locale} from '../../../src/lib/locale';
import {program} from '../../../tools/commandLine';
import {lighthouseAll} from './lighthouse';
import {nextAll} from './next';
import {paintAll} from './paint';
import {makePeers} from './peers';
import {NOTHING, PARTS, merge, type Part, type Results, type Row} from './results';
import {languagesOf} from './sites';
import {behind, between, picture, tables} from './table';
import {versionsOf} from './versions';
import {weighAll} from './weight';

const RESULTS = path.join('bench', 'results.json');
const PAGE = path.join('bench', 'README.md');
const PICTURE = path.join('bench', 'first-visit.svg');

interface Values {
  readonly 'with-ours': boolean;
  readonly language?: string;
}

const MEASURE: Readonly<Record<Part, (languages: readonly Locale[], values: Values) => Promise<readonly Row[]>>> = {
  peers: (_languages, values) => makePeers(values['with-ours']),
  weight: weighAll,
  paint: paintAll,
  next: nextAll,
  lighthouse: lighthouseAll,
};

async function main({values, words}: {readonly values: Values; readonly words: readonly string[]}): Promise<void> {
  const before = existsSync(RESULTS) ? (JSON.parse(readFileSync(RESULTS, 'utf8')) as Results) : NOTHING;
  const [name, ...others] = words;
  if (name === undefined) {
    console.log(pageOf(before));
    return;
  }
  const part = PARTS.find((known) => known === name);
  if (!part || others.length > 0)
    throw new Error(`“${words.join(' ')}” is no part: ${PARTS.join(', ')}. Add --help to see what they are.`);
  if (part === 'paint' && values.language === undefined)
    throw new Error('Both languages take longer than ten minutes: --language ar, then --language en.');
  const languages = languagesOf(values.language);
  const rows = await MEASURE[part](languages, values);
  const circumstances = {date: new Date().toISOString().slice(0, 10), versions: versionsOf(part)};
  const results = merge(before, part, rows, circumstances);
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 1)}\n`);
  writeFileSync(PAGE, between(readFileSync(PAGE, 'utf8'), pageOf(results)));
  const drawn = picture(results);
  if (drawn) writeFileSync(PICTURE, drawn);
  console.log(tables({parts: {[part]: circumstances}, rows: results.rows}));
}

/** The tables, and before them where ours is behind. */
function pageOf(results: Results): string {
  const lines = behind(results).map((line) => `- ${line}`);
  return [
    ...(lines.length > 0 ? [`Where ours costs more or is slower:\n\n${lines.join('\n')}`] : []),
    tables(results),
  ].join('\n\n');
}

export default program(
  __filename,
  {words: true, options: {'with-ours': {type: 'boolean', default: false}, language: {type: 'string'}}},
  main,
);
