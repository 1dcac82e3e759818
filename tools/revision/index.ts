/**
 * Opens the next policy revision, or takes the oldest one away:
 *
 *   npm run revision:cut -- 2026-11 --from 2026-11-30 --title-en "…" --title-ar "…" --sources P-16
 *   npm run revision:retire -- 2020-03
 *
 * Either everything is changed or nothing; what was changed is for git to show and to undo.
 */
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {createInterface} from 'node:readline/promises';
import {pathToFileURL} from 'node:url';
import {parseArgs} from 'node:util';
import {localDay, monthName} from '../../src/lib/dates';
import {readContent} from '../check/readContent';
import {readCommit, readWorkingTree, writeChanges, type Files} from './content';
import {cutRevision, type NewRevision, type Outcome} from './cut';
import {retireRevision} from './retire';

const USAGE = `npm run revision:cut -- KEY --from DAY --title-en TEXT --title-ar TEXT --sources IDS
    [--short-en TEXT] [--short-ar TEXT] [--reviewed DAY] [--base COMMIT]
npm run revision:retire -- KEY`;

const {positionals, values} = parseArgs({
  allowPositionals: true,
  options: {
    from: {type: 'string'},
    'title-en': {type: 'string'},
    'title-ar': {type: 'string'},
    'short-en': {type: 'string'},
    'short-ar': {type: 'string'},
    sources: {type: 'string'},
    reviewed: {type: 'string'},
    base: {type: 'string', default: 'HEAD'},
  },
});

async function main(): Promise<void> {
  const [command, key] = positionals;
  const root = process.cwd();
  if ((command !== 'cut' && command !== 'retire') || !key) throw new Error(`Which revision?\n${USAGE}`);

  const tree = readWorkingTree(root);
  const {figures} = readContent(root);
  const outcome = command === 'cut' ? await cut(key, tree, figures) : retireRevision(key, localDay(), tree, figures);
  if (!outcome.ok) {
    for (const refusal of outcome.refusals) console.error(refusal);
    throw new Error(`Nothing was changed: ${outcome.refusals.length === 1 ? '1 reason' : `${outcome.refusals.length} reasons`}.`);
  }
  const touched = writeChanges(root, tree, outcome.files);
  console.log(
    command === 'cut'
      ? `The revision in force is archived (${outcome.archived} files in both languages, each as it was published). ${key} takes its place.`
      : `${key} is taken away; its ${outcome.archived} addresses lead on (data/retired.yml).`,
  );
  console.log(`${touched.length} files changed: git status shows them, \`git add -A && git commit\` keeps them, \`git stash -u\` takes them back.`);
}

async function cut(key: string, tree: Files, figures: readonly string[]): Promise<Outcome> {
  const published = readCommit(process.cwd(), values.base);
  return cutRevision(await askWhatIsMissing(key), {tree, published, sidebars: await evaluate(published.get('sidebars.ts')), figures});
}

/** Asks at a terminal; elsewhere what is missing stays empty and is refused by name. */
async function askWhatIsMissing(key: string): Promise<NewRevision> {
  const prompt = process.stdin.isTTY ? createInterface({input: process.stdin, output: process.stdout}) : undefined;
  const ask = async (given: string | undefined, question: string): Promise<string> => given ?? (prompt ? (await prompt.question(`${question}: `)).trim() : '');
  try {
    return {
      key,
      title: {en: await ask(values['title-en'], 'Title in English'), ar: await ask(values['title-ar'], 'العنوان بالعربية')},
      short: {en: values['short-en'] ?? monthName(key, 'en'), ar: values['short-ar'] ?? monthName(key, 'ar')},
      from: await ask(values.from, 'First day in force (YYYY-MM-DD)'),
      reviewed: values.reviewed ?? localDay(),
      sources: (await ask(values.sources, 'Sources, ids of data/sources.yml')).split(/[\s,]+/).filter(Boolean),
    };
  } finally {
    prompt?.close();
  }
}

/** The published sidebars are a module: it is evaluated beside nothing else. */
async function evaluate(source: Buffer | undefined): Promise<unknown> {
  if (!source) throw new Error('The published files hold no sidebars.ts.');
  const folder = mkdtempSync(path.join(tmpdir(), 'sidebars-'));
  try {
    const file = path.join(folder, 'sidebars.mts');
    writeFileSync(file, source);
    return ((await import(pathToFileURL(file).href)) as {default: unknown}).default;
  } finally {
    rmSync(folder, {recursive: true});
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
