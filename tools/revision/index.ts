/**
 * Opens the next policy revision, records what readers were given, or takes the oldest one away:
 *
 *   npm run revision:publish
 *   npm run revision:cut -- 2026-11 --from 2026-11-30 --title-en "…" --title-ar "…" --sources P-16
 *   npm run revision:retire -- 2020-03
 *
 * Either everything is changed or nothing, also when the program is killed; what was
 * changed is for git to show and to undo.
 */
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {createInterface} from 'node:readline/promises';
import {pathToFileURL} from 'node:url';
import {parseArgs} from 'node:util';
import {checkContent} from '../../src/lib/content';
import {localDay, monthName} from '../../src/lib/dates';
import {formatFault} from '../../src/lib/faults';
import {currentRevision} from '../../src/lib/revisions';
import {readContent} from '../check/readContent';
import {readWorkingTree, type Files} from './content';
import {cutRevision, readRevisions, type NewRevision, type Outcome} from './cut';
import {commitsSince, formatPublished, PUBLISHED, publishedCommit, publishedNow, readPages} from './published';
import {alone} from './lock';
import {retireRevision} from './retire';
import {finishInterrupted, writeChanges} from './writeChanges';

const USAGE = `npm run revision:publish
npm run revision:cut -- KEY --from DAY --title-en TEXT --title-ar TEXT --sources IDS
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
    base: {type: 'string'},
  },
});

async function main(): Promise<void> {
  const root = process.cwd();
  await alone(root, () => change(root));
}

async function change(root: string): Promise<void> {
  const [command, key] = positionals;
  const interrupted = finishInterrupted(root);
  if (interrupted) console.log(interrupted);
  if (command === 'publish' && !key) return publish(root);
  if ((command !== 'cut' && command !== 'retire') || !key) throw new Error(`Which revision?\n${USAGE}`);

  const tree = readWorkingTree(root);
  const {figures} = readContent(root);
  const outcome = command === 'cut' ? await cut(key, tree, figures) : retireRevision(key, localDay(), tree, figures);
  refuse(outcome.ok ? [] : outcome.refusals);
  if (!outcome.ok) return;
  const touched = writeChanges(root, tree, outcome.files);
  console.log(
    command === 'cut'
      ? `The revision in force is archived (${outcome.archived} files in both languages, each as it was published). ${key} takes its place.`
      : `${key} is taken away; its ${outcome.archived} addresses lead on (data/retired.yml).`,
  );
  console.log(`${touched.length} files changed: git status shows them, \`git add -A && git commit\` keeps them, \`git stash -u\` takes them back.`);
}

function refuse(refusals: readonly string[]): void {
  if (refusals.length === 0) return;
  for (const refusal of refusals) console.error(refusal);
  throw new Error(`Nothing was changed: ${refusals.length === 1 ? '1 reason' : `${refusals.length} reasons`}.`);
}

/** Records the pages that stand here as those that readers are given. A draft of the next revision has faults by the rules of this one. */
function publish(root: string): void {
  const tree = readWorkingTree(root);
  refuse(checkContent(readContent(root)).map(formatFault));
  const {key} = currentRevision(readRevisions(tree));
  writeFileSync(path.join(root, PUBLISHED), formatPublished(publishedNow(root, key)));
  console.log(`${PUBLISHED}: the pages that stand here are recorded as ${key}, as readers are given it. Commit it with them.`);
}

async function cut(key: string, tree: Files, figures: readonly string[]): Promise<Outcome> {
  const root = process.cwd();
  const old = currentRevision(readRevisions(tree));
  const base = publishedCommit(root, old.key, values.base);
  const published = readPages(root, base);
  console.log(`${old.key} is archived as readers were given it: commit ${base.id} of ${base.day}, “${base.subject}”, ${published.size} files.`);
  const since = commitsSince(root, base);
  if (since.length > 0) console.log(`What these commits wrote since counts as ${key}; what of it was published as ${old.key} has to be recorded first (npm run revision:publish):\n${since.map((line) => `  ${line}`).join('\n')}`);
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
