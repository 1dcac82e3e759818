/**
 * Opens the draft of the next policy revision, publishes it, records what readers were given and what was
 * corrected since, withdraws what was published by mistake, or takes the oldest revision away.
 *
 *   npm run revision:draft -- 2027-01 --from 2027-01-03 --title-en "…" --title-ar "…" --sources P-16
 *   npm run revision:publish -- --by "…"
 *   npm run revision:erratum -- 2021-10 vpn-connect --because-en "…" --because-ar "…" --by "…"
 *   npm run revision:withdraw -- 2027-01 --because-en "…" --because-ar "…" --by "…"
 *   npm run revision:retire -- 2020-03
 *
 * draft     archives the newest revision as readers were given it; docs/ belongs to the draft from then
 *           on. It is shown by npm start and by DRAFT=1 npm run build, and never published by mistake.
 *           Asks at a terminal for what is missing:
 *   --from DAY           the first day on which it is to apply; publish may change it
 *   --title-en, --title-ar TEXT
 *   --sources IDS        of data/sources.yml
 *           and may be told:
 *   --short-en, --short-ar TEXT    else the month
 *   --reviewed DAY                 else today
 *   --base COMMIT                  with the pages that readers were given; else it is found
 *
 * publish   announces the draft, or puts it in force when its day has come. Without a draft it records the
 *           pages that stand here as those that readers are given: errata, and every other release.
 *   --by NAME            who approved it; a draft asks for it
 *   --from DAY           its first day, where it is another one than planned
 *   --late               a first day that has passed is meant
 *
 * erratum   records a correction that stands in a page, of the archive too: readers are told when and why, with
 *           what it said before; no tick is asked for again.
 *   --because-en, --because-ar TEXT
 *   --by NAME            who approved it
 *   --base COMMIT        with the page as readers had it; else the last one
 *
 * withdraw  takes the last published revision back: from today on the one before it is in force again.
 *   --because-en, --because-ar TEXT
 *   --by NAME            who approved it
 *
 * Either everything is changed or nothing, also when the program is killed; what was
 * changed is for git to show and to undo.
 */
import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {createInterface} from 'node:readline/promises';
import {pathToFileURL} from 'node:url';
import {inLocales, LOCALES, type Locale} from '../../src/lib/locale';
import {LOCALE_FACTS} from '../../src/lib/localeFacts';
import {siteDay} from '../../src/content/siteDay';
import {monthName} from '../../src/lib/dates';
import {readContent} from '../check/readContent';
import {program} from '../commandLine';
import type {Published} from './archive';
import {bytes, diagnosticsOf, readWorkingTree, type Files} from './content';
import {openDraft, refusalOfOpenDraft} from './draft';
import {readErrata, recordErratum, uncorrected} from './erratum';
import {alone} from './lock';
import {describePublished, publishDraft, withdrawRevision} from './publish';
import {
  changedFiles,
  commitsSince,
  formatPublished,
  isAsPublished,
  PUBLISHED,
  publishedCommit,
  publishedNow,
  readFilesAt,
  readPages,
} from './published';
import {retireRevision} from './retire';
import {lastPublished, newestOf, readRevisions, type NewRevision} from './revisionsFile';
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
  ...eachLanguage('because'),
  sources: {type: 'string'},
  reviewed: {type: 'string'},
  base: {type: 'string'},
  by: {type: 'string'},
  late: {type: 'boolean'},
} as const;

type Options = {readonly [Name in Exclude<keyof typeof OPTIONS, 'late'>]?: string} & {readonly late?: boolean};

/** Command → the words that must follow it, and the options that it takes. */
const COMMANDS = {
  draft: {
    needs: ['revision'],
    example: '2027-01 --from 2027-01-03 …',
    takes: /^(?:from|title-..|short-..|sources|reviewed|base)$/,
  },
  publish: {needs: [], example: '', takes: /^(?:by|from|late)$/},
  erratum: {
    needs: ['revision', 'page'],
    example: '2021-10 vpn-connect --because-en "…" …',
    takes: /^(?:by|because-..|base)$/,
  },
  withdraw: {needs: ['revision'], example: '2027-01 --because-en "…" …', takes: /^(?:by|because-..)$/},
  retire: {needs: ['revision'], example: '2020-03.', takes: /^$/},
} as const;

type Command = keyof typeof COMMANDS;

const isCommand = (word: string): word is Command => Object.hasOwn(COMMANDS, word);

/** One command and the key that it asks for. @throws Error for other words */
function readCommand(
  words: readonly string[],
  values: Options,
): readonly [command: Command, key: string, page: string] {
  const [command = '', ...rest] = words;
  if (!isCommand(command))
    throw new Error(
      `${command ? `There is no command ${command}.` : 'Which command?'} There are ${Object.keys(COMMANDS).join(', ')}. Add --help to see what they do.`,
    );
  const {needs, example, takes} = COMMANDS[command];
  const more = rest.slice(needs.length);
  if (more[0] !== undefined)
    throw new Error(
      `revision:${command} takes no “${more[0]}”. Put a title of several words in quotes; --help shows how.`,
    );
  const option = Object.keys(values).find((name) => !takes.test(name));
  if (option !== undefined)
    throw new Error(`revision:${command} takes no --${option}. Add --help to see what there is.`);
  const lacking = needs[rest.length];
  if (lacking !== undefined)
    throw new Error(
      `Which ${lacking}? Write ${lacking === 'revision' ? 'its key' : 'the last part of its address'}: npm run revision:${command} -- ${example} Add --help to see more.`,
    );
  const [key = '', page = ''] = rest;
  return [command, key, page];
}

async function main({values, words}: {readonly values: Options; readonly words: readonly string[]}): Promise<void> {
  const [command, key, page] = readCommand(words, values);
  const root = process.cwd();
  await alone(root, async () => {
    const interrupted = finishInterrupted(root);
    if (interrupted) console.log(interrupted);
    const tree = readWorkingTree(root);
    await CHANGES[command]({root, tree, figures: readContent(root).figures, key, page, options: values});
  });
}

interface Task {
  readonly root: string;
  /** As it stands in the working tree. */
  readonly tree: Files;
  readonly figures: readonly string[];
  readonly key: string;
  readonly page: string;
  readonly options: Options;
}

const CHANGES: Readonly<Record<Command, (task: Task) => Promise<void> | void>> = {
  draft,
  async publish({root, tree, figures, options}) {
    if (!newestOf(readRevisions(tree)).draft) return recordPublished(root, tree, figures, options);
    const [by = ''] = await ask(['Who approved it', options.by]);
    const today = siteDay();
    const outcome = publishDraft(tree, figures, {by, today, from: options.from, isLate: options.late === true});
    if (!outcome.ok) return refuseChange(outcome.refusals);
    const {key} = newestOf(readRevisions(outcome.files));
    const files = new Map(outcome.files).set(PUBLISHED, bytes(formatPublished(publishedNow(root, key))));
    write(root, tree, files, describePublished(files, today));
  },
  async erratum({root, tree, figures, key, page, options}) {
    const given = readFilesAt(root, options.base ?? 'HEAD');
    const [en = '', ar = '', by = ''] = await ask(
      ['Why, in one sentence, in English', options['because-en']],
      ['السبب، في جملة واحدة، بالعربية', options['because-ar']],
      ['Who approved it', options.by],
    );
    const outcome = recordErratum({revision: key, page, because: {en, ar}, by, today: siteDay()}, tree, given, figures);
    if (!outcome.ok) return refuseChange(outcome.refusals);
    const newest = newestOf(readRevisions(tree)).key;
    const isNewest = newest === key;
    const files = isNewest
      ? new Map(outcome.files).set(PUBLISHED, bytes(formatPublished(publishedNow(root, key))))
      : outcome.files;
    write(
      root,
      tree,
      files,
      `The correction of ${page} in ${key} is recorded (data/errata.yml): its page says so, and the feed.`,
    );
    const erratum = readErrata(outcome.files)[0]!;
    for (const locale of LOCALES)
      if (erratum.changed[locale].length === 0)
        console.warn(
          `warning: the ${LOCALE_FACTS[locale].englishName} text of ${page} in ${key} was not corrected. Where it says the same, correct it too, and record that.`,
        );
    const same = uncorrected(outcome.files, erratum);
    if (!isNewest && same.length > 0)
      console.warn(`warning: ${newest} still says what was corrected: ${same.join(', ')}. Correct it there too.`);
  },
  async withdraw({root, tree, figures, key, options}) {
    const given = await ask(
      ['Why, in one sentence, in English', options['because-en']],
      ['السبب، في جملة واحدة، بالعربية', options['because-ar']],
      ['Who approved it', options.by],
    );
    const [en = '', ar = '', by = ''] = given;
    const outcome = withdrawRevision(key, tree, figures, {by, today: siteDay(), because: {en, ar}});
    if (!outcome.ok) return refuseChange(outcome.refusals);
    write(
      root,
      tree,
      outcome.files,
      `${key} is withdrawn: what was in force before is in force again. Its pages stay at /${key}/ and say so.`,
    );
  },
  retire({root, tree, figures, key}) {
    const outcome = retireRevision(key, siteDay(), tree, figures);
    if (!outcome.ok) return refuseChange(outcome.refusals);
    write(
      root,
      tree,
      outcome.files,
      `${key} is taken away; its ${outcome.archived} addresses lead on (data/retired.yml).`,
    );
  },
};

async function draft({root, tree, figures, key, options}: Task): Promise<void> {
  const newest = newestOf(readRevisions(tree));
  // Said before anybody is asked.
  const open = refusalOfOpenDraft(readRevisions(tree));
  if (open) return refuseChange([open]);
  const published = await readGiven(root, tree, newest.key, key, options);
  const outcome = openDraft(await askWhatIsMissing(key, options), tree, published);
  if (!outcome.ok) return refuseChange(outcome.refusals);
  write(
    root,
    tree,
    outcome.files,
    `${newest.key} is archived (${outcome.archived} files in both languages, each as readers were given it) and ${newest.withdrawn ? 'stays withdrawn' : 'goes on as it is'}. docs/ is the draft of ${key}: npm start shows it.${newest.withdrawn ? ` It still holds the texts of ${newest.key}; those of ${lastPublished(readRevisions(tree)).key}, which applies, stand in versioned_docs/version-${lastPublished(readRevisions(tree)).key}/ and its translation.` : ''}`,
  );
  const left = diagnosticsOf(outcome.files, figures);
  if (left.length > 0)
    console.log(
      `Before it is published (npm run check names all ${left.length}):\n${left
        .slice(0, 10)
        .map((line) => `  ${line}`)
        .join('\n')}`,
    );
}

/** What readers were given of the newest revision: what stands here, or the commit that holds it. */
async function readGiven(root: string, tree: Files, old: string, key: string, {base}: Options): Promise<Published> {
  if (base === undefined && isAsPublished(root, old)) {
    console.log(`${old} stands in docs/ as readers were given it (${PUBLISHED}).`);
    return {files: tree, sidebars: await evaluate(tree.get('sidebars.ts'))};
  }
  const commit = publishedCommit(root, old, base);
  const files = readPages(root, commit);
  console.log(
    `${old} as readers were given it: commit ${commit.id} of ${commit.day}, “${commit.subject}”, ${files.size} files.`,
  );
  const since = commitsSince(root, commit);
  if (since.length > 0)
    console.log(
      `What these commits wrote since counts as ${key}; what of it was published as ${old} has to be recorded first (npm run revision:publish):\n${since.map((line) => `  ${line}`).join('\n')}`,
    );
  return {files, sidebars: await evaluate(files.get('sidebars.ts'))};
}

function write(root: string, tree: Files, files: Files, outcome: string): void {
  const others = changedFiles(root);
  const touched = writeChanges(root, tree, files);
  console.log(outcome);
  const changed = touched.length <= 4 ? touched.join(', ') : `${touched.length} files`;
  console.log(
    others.length === 0
      ? `Changed: ${changed}. \`git add -A && git commit\` keeps it, \`git stash -u\` takes it back.`
      : `Changed: ${changed}. \`git add -A && git commit\` keeps it. Other files were changed before (${others[0]}${others.length > 1 ? ` and ${others.length - 1} more` : ''}): \`git stash -u\` would take these back too.`,
  );
}

/** @throws Error after each reason was said */
function refuseChange(refusals: readonly string[]): void {
  if (refusals.length === 0) return;
  for (const refusal of refusals) console.error(refusal);
  throw new Error(`Nothing was changed: ${refusals.length === 1 ? '1 reason' : `${refusals.length} reasons`}.`);
}

/** Faults that a draft has by the rules of the revision that was published. */
const DRAFTED = / (?:passage-change|item-change|unknown-revision): /;

/** Records the pages that stand here as those that readers are given. */
function recordPublished(root: string, tree: Files, figures: readonly string[], options: Options): void {
  const [option] = Object.keys(options);
  if (option !== undefined)
    throw new Error(`There is no draft, and --${option} is for publishing one. Leave it away to record these pages.`);
  const {key} = newestOf(readRevisions(tree));
  const diagnostics = diagnosticsOf(tree, figures, siteDay());
  if (diagnostics.some((diagnostic) => DRAFTED.test(diagnostic)))
    console.error(
      `Where this is a draft of the next revision, nothing is to be published yet: readers are still given ${key}. Open its draft first: npm run revision:draft.`,
    );
  refuseChange(diagnostics);
  if (isRecorded(root, key)) return console.log(`${PUBLISHED}: these pages are recorded as ${key} already.`);
  const files = new Map(tree).set(PUBLISHED, bytes(formatPublished(publishedNow(root, key))));
  writeChanges(root, tree, files);
  console.log(
    `${PUBLISHED}: the pages that stand here are recorded as ${key}, as readers are given it. Commit it with them.`,
  );
}

/** Whether there is a record, and of these pages. */
const isRecorded = (root: string, key: string): boolean =>
  existsSync(path.join(root, PUBLISHED)) && isAsPublished(root, key);

/** Asks at a terminal for what was not given; elsewhere it stays empty and is refused by name. */
async function ask(
  ...questions: readonly (readonly [question: string, given: string | undefined])[]
): Promise<readonly string[]> {
  const prompt = process.stdin.isTTY ? createInterface({input: process.stdin, output: process.stdout}) : undefined;
  try {
    const answers: string[] = [];
    for (const [question, given] of questions)
      answers.push(given ?? (prompt ? (await prompt.question(`${question}: `)).trim() : ''));
    return answers;
  } finally {
    prompt?.close();
  }
}

async function askWhatIsMissing(key: string, options: Options): Promise<NewRevision> {
  const [from = '', sources = '', ...titles] = await ask(
    ['First day in force (YYYY-MM-DD)', options.from],
    ['Sources, ids of data/sources.yml', options.sources],
    ...LOCALES.map((locale) => [`Title in ${LOCALE_FACTS[locale].englishName}`, options[`title-${locale}`]] as const),
  );
  return {
    key,
    title: inLocales((locale) => titles[LOCALES.indexOf(locale)] ?? ''),
    short: inLocales((locale) => options[`short-${locale}`] ?? monthName(key, locale)),
    from,
    reviewed: options.reviewed ?? siteDay(),
    sources: sources.split(/[\s,]+/).filter(Boolean),
  };
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
