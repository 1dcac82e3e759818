/**
 * Opens the next policy revision, records what readers were given, or takes the oldest one away.
 *
 *   npm run revision:publish
 *   npm run revision:cut -- 2026-11 --from 2026-11-30 --title-en "…" --title-ar "…" --sources P-16
 *   npm run revision:retire -- 2020-03
 *
 * What a cut needs, and asks for at a terminal:
 *
 *   --from DAY           the first day on which it is in force
 *   --title-en, --title-ar TEXT
 *   --sources IDS        of data/sources.yml
 *
 * What it may be told:
 *
 *   --short-en, --short-ar TEXT    else the month
 *   --reviewed DAY                 else today
 *   --base COMMIT                  with the pages that readers were given; else it is found
 *
 * Either everything is changed or nothing, also when the program is killed; what was
 * changed is for git to show and to undo.
 */
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {createInterface} from 'node:readline/promises';
import {pathToFileURL} from 'node:url';
import {inLocales, LOCALES, type Locale, type Words} from '../../src/lib/locale';
import {LOCALE_FACTS} from '../../src/lib/localeFacts';
import {checkContent} from '../../src/lib/content';
import {localDay, monthName} from '../../src/lib/dates';
import {formatDiagnostic} from '../../src/lib/diagnostics';
import {currentRevision} from '../../src/lib/revisions';
import {readContent} from '../check/readContent';
import {program} from '../commandLine';
import {readWorkingTree, type Files} from './content';
import {cutRevision, readRevisions, type NewRevision, type Outcome} from './cut';
import {commitsSince, formatPublished, PUBLISHED, publishedCommit, publishedNow, readPages} from './published';
import {alone} from './lock';
import {retireRevision} from './retire';
import {finishInterrupted, writeChanges} from './writeChanges';

/** An option for the words of each language: title-ar, title-en. */
const eachLanguage = <Name extends string>(name: Name) =>
  Object.fromEntries(LOCALES.map((locale) => [`${name}-${locale}`, {type: 'string'}])) as Record<
    `${Name}-${Locale}`,
    {type: 'string'}
  >;

const OPTIONS = {
  from: {type: 'string'},
  ...eachLanguage('title'),
  ...eachLanguage('short'),
  sources: {type: 'string'},
  reviewed: {type: 'string'},
  base: {type: 'string'},
} as const;

type Options = {readonly [Name in keyof typeof OPTIONS]?: string};

/** One command and the key that it asks for. @throws Error for other words */
function readCommand(
  words: readonly string[],
  values: Options,
): readonly [command: 'publish' | 'cut' | 'retire', key: string] {
  const [command = '', key = '', ...more] = words;
  if (command !== 'publish' && command !== 'cut' && command !== 'retire')
    throw new Error(
      `${command ? `There is no command ${command}.` : 'Which command?'} There are publish, cut and retire. Add --help to see what they do.`,
    );
  const spare = command === 'publish' ? words[1] : more[0];
  if (spare !== undefined)
    throw new Error(
      `revision:${command} takes no “${spare}”. Put a title of several words in quotes; --help shows how.`,
    );
  const [option] = command === 'cut' ? [] : Object.keys(values);
  if (option !== undefined)
    throw new Error(`revision:${command} takes no --${option}. Add --help to see what there is.`);
  if (command !== 'publish' && key === '')
    throw new Error(
      `Which revision? Write its key: npm run revision:${command} -- ${command === 'cut' ? '2026-12 --from 2026-12-06 …' : '2020-03.'} Add --help to see more.`,
    );
  return [command, key];
}

async function main({values, words}: {readonly values: Options; readonly words: readonly string[]}): Promise<void> {
  const [command, key] = readCommand(words, values);
  const root = process.cwd();
  await alone(root, async () => {
    const interrupted = finishInterrupted(root);
    if (interrupted) console.log(interrupted);
    return command === 'publish' ? publish(root) : change(root, command, key, values);
  });
}

async function change(root: string, command: 'cut' | 'retire', key: string, options: Options): Promise<void> {
  const tree = readWorkingTree(root);
  const {figures} = readContent(root);
  const outcome =
    command === 'cut' ? await cut(key, tree, figures, options) : retireRevision(key, localDay(), tree, figures);
  refuse(outcome.ok ? [] : outcome.refusals);
  if (!outcome.ok) return;
  const touched = writeChanges(root, tree, outcome.files);
  console.log(
    command === 'cut'
      ? `The revision in force is archived (${outcome.archived} files in both languages, each as it was published). ${key} takes its place.`
      : `${key} is taken away; its ${outcome.archived} addresses lead on (data/retired.yml).`,
  );
  console.log(
    `${touched.length} files changed: git status shows them, \`git add -A && git commit\` keeps them, \`git stash -u\` takes them back.`,
  );
}

function refuse(refusals: readonly string[]): void {
  if (refusals.length === 0) return;
  for (const refusal of refusals) console.error(refusal);
  throw new Error(`Nothing was changed: ${refusals.length === 1 ? '1 reason' : `${refusals.length} reasons`}.`);
}

/** Faults that a draft has by the rules of the revision in force. */
const DRAFTED = / (?:step-change|item-change|unknown-revision): /;

/** Records the pages that stand here as those that readers are given. A draft of the next revision has problems by the rules of this one. */
function publish(root: string): void {
  const tree = readWorkingTree(root);
  const {key} = currentRevision(readRevisions(tree));
  const diagnostics = checkContent(readContent(root)).map(formatDiagnostic);
  if (diagnostics.some((diagnostic) => DRAFTED.test(diagnostic)))
    console.error(
      `Where this is a draft of the next revision, nothing is to be published yet: readers are still given ${key}. Cut it first (npm run revision:cut), and publish it with its release.`,
    );
  refuse(diagnostics);
  writeFileSync(path.join(root, PUBLISHED), formatPublished(publishedNow(root, key)));
  console.log(
    `${PUBLISHED}: the pages that stand here are recorded as ${key}, as readers are given it. Commit it with them.`,
  );
}

async function cut(key: string, tree: Files, figures: readonly string[], options: Options): Promise<Outcome> {
  const root = process.cwd();
  const old = currentRevision(readRevisions(tree));
  const base = publishedCommit(root, old.key, options.base);
  const published = readPages(root, base);
  console.log(
    `${old.key} is archived as readers were given it: commit ${base.id} of ${base.day}, “${base.subject}”, ${published.size} files.`,
  );
  const since = commitsSince(root, base);
  if (since.length > 0)
    console.log(
      `What these commits wrote since counts as ${key}; what of it was published as ${old.key} has to be recorded first (npm run revision:publish):\n${since.map((line) => `  ${line}`).join('\n')}`,
    );
  return cutRevision(await askWhatIsMissing(key, options), {
    tree,
    published,
    sidebars: await evaluate(published.get('sidebars.ts')),
    figures,
  });
}

/** Asks at a terminal; elsewhere what is missing stays empty and is refused by name. */
async function askWhatIsMissing(key: string, options: Options): Promise<NewRevision> {
  const prompt = process.stdin.isTTY ? createInterface({input: process.stdin, output: process.stdout}) : undefined;
  const ask = async (given: string | undefined, question: string): Promise<string> =>
    given ?? (prompt ? (await prompt.question(`${question}: `)).trim() : '');
  try {
    const titles: [Locale, string][] = [];
    for (const locale of LOCALES)
      titles.push([locale, await ask(options[`title-${locale}`], `Title in ${LOCALE_FACTS[locale].englishName}`)]);
    return {
      key,
      title: Object.fromEntries(titles) as Words,
      short: inLocales((locale) => options[`short-${locale}`] ?? monthName(key, locale)),
      from: await ask(options.from, 'First day in force (YYYY-MM-DD)'),
      reviewed: options.reviewed ?? localDay(),
      sources: (await ask(options.sources, 'Sources, ids of data/sources.yml')).split(/[\s,]+/).filter(Boolean),
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

export default program(__filename, {words: true, options: OPTIONS}, main);
