import {createHash} from 'node:crypto';
import {execFileSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {Files} from './content';
import {TRANSLATED, wordsFile} from './archive';
import {folderOf, PAGE_FOLDERS} from '../../src/lib/content/address';
import type {RevisionEntry} from '../../src/lib/revisions';
import {LOCALES} from '../../src/lib/locale';

/** Says which pages readers were given last; committed beside them. */
export const PUBLISHED = 'published.json';

/** What a revision is archived from. */
const PAGES = [
  ...LOCALES.map((locale) => folderOf({locale, version: 'current'})),
  ...TRANSLATED.map((locale) => wordsFile(locale, 'current')),
  'sidebars.ts',
];

export interface Published {
  /** Key of the revision. */
  readonly revision: string;
  /** Hash of the list of its pages, as git names their contents. */
  readonly pages: string;
}

export interface Commit {
  readonly id: string;
  readonly day: string;
  readonly subject: string;
}

type Git = (words: readonly string[], options?: {readonly input?: string; readonly env?: NodeJS.ProcessEnv}) => Buffer;

const gitIn =
  (root: string): Git =>
  (words, {input, env} = {}) =>
    execFileSync('git', [...words], {
      cwd: root,
      maxBuffer: 256 * 1024 * 1024,
      stdio: ['pipe', 'pipe', 'pipe'],
      env: {...process.env, ...env},
      ...(input === undefined ? {} : {input}),
    });

/** File → the name of its content in git. */
type Listing = ReadonlyMap<string, string>;

const listOf = (output: Buffer): Listing =>
  new Map(
    output
      .toString('utf8')
      .split('\0')
      .flatMap((line) => {
        const [, id, file] = /^\d+ (?:blob )?([0-9a-f]{40,64})(?: \d)?\t(.+)$/s.exec(line) ?? [];
        return id && file ? [[file, id] as const] : [];
      })
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );

const digestOf = (pages: Listing): string =>
  createHash('sha256')
    .update([...pages].map(([file, id]) => `${id} ${file}\n`).join(''))
    .digest('hex');

const pagesOf = (git: Git, commit: string): Listing => listOf(git(['ls-tree', '-r', '-z', commit, '--', ...PAGES]));

/** The pages of the working tree, through an index of its own: what is staged stays as it is. */
function pagesHere(root: string): Listing {
  const folder = mkdtempSync(path.join(tmpdir(), 'pages-'));
  const env = {GIT_INDEX_FILE: path.join(folder, 'index')};
  try {
    const git = gitIn(root);
    git(['add', '--', ...PAGES], {env});
    return listOf(git(['ls-files', '-s', '-z', '--', ...PAGES], {env}));
  } finally {
    rmSync(folder, {recursive: true});
  }
}

/** What was last recorded. @throws Error when nothing was, or it cannot be read */
export function readPublished(root: string): Published {
  const file = path.join(root, PUBLISHED);
  if (!existsSync(file))
    throw new Error(
      `There is no ${PUBLISHED}, so nobody knows what readers were given. Go to the commit that was released, then run \`npm run revision:publish\`.`,
    );
  const {revision, pages} = JSON.parse(readFileSync(file, 'utf8')) as Partial<Published>;
  if (!revision || !/^[0-9a-f]{64}$/.test(pages ?? ''))
    throw new Error(
      `${PUBLISHED} cannot be read. Take it from git, or write it anew with \`npm run revision:publish\`.`,
    );
  return {revision, pages: pages!};
}

/** Whether the pages of the working tree are those that readers were given of a revision. */
export function isAsPublished(root: string, revision: string): boolean {
  const record = readPublished(root);
  return record.revision === revision && digestOf(pagesHere(root)) === record.pages;
}

/** What is to be recorded when the pages of the working tree are given to readers. */
export function publishedNow(root: string, revision: string): Published {
  return {revision, pages: digestOf(pagesHere(root))};
}

export const formatPublished = (published: Published): string => `${JSON.stringify(published, null, 2)}\n`;

/**
 * The commit that holds the revision in force as readers were given it. A draft of the
 * next one may have been committed since, on a branch or on the main line.
 *
 * @param base a commit to take, when it holds these pages; else the newest one that does
 * @throws Error when there is none, or when nothing would be new
 */
export function publishedCommit(root: string, revision: string, base?: string): Commit {
  const record = readPublished(root);
  if (record.revision !== revision) {
    throw new Error(
      `${PUBLISHED} records ${record.revision}, and docs/ holds ${revision}. Go to the commit of ${revision} that was released, run \`npm run revision:publish\` there, and commit.`,
    );
  }
  const git = gitIn(root);
  const holds = (commit: string): boolean => digestOf(pagesOf(git, commit)) === record.pages;
  if (digestOf(pagesHere(root)) === record.pages)
    throw new Error(
      `The pages here are those that readers were given of ${revision}: nothing would be new. Write the next revision first.`,
    );
  if (base !== undefined) {
    if (!isCommit(git, base)) throw new Error(`git has no commit ${base} here.`);
    if (!holds(base))
      throw new Error(
        `The pages of ${base} are not what readers were given of ${revision}, by ${PUBLISHED}: a draft may be among them. Leave --base away to have the commit found.`,
      );
    return describe(git, base);
  }
  if (!isCommit(git, 'HEAD'))
    throw new Error('There is no commit here. The revision in force is archived as a commit has it.');
  // Full history: of a branch that was merged every commit counts.
  const found = git(['rev-list', '--full-history', 'HEAD', '--', ...PAGES])
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .find(holds);
  if (found) return describe(git, found);
  const isShallow = git(['rev-parse', '--is-shallow-repository']).toString('utf8').trim() === 'true';
  throw new Error(
    `No commit here holds the pages that readers were given of ${revision}, by ${PUBLISHED}. ${isShallow ? 'This copy has not all commits: run `git fetch --unshallow`.' : 'Merge the branch that was released, or name the commit with --base.'}`,
  );
}

const isCommit = (git: Git, name: string): boolean => {
  try {
    git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
    return true;
  } catch {
    return false;
  }
};

function describe(git: Git, commit: string): Commit {
  const [id, day, subject] = git(['show', '-s', '--format=%h%x00%cs%x00%s', commit, '--'])
    .toString('utf8')
    .trimEnd()
    .split('\0');
  return {id: id!, day: day!, subject: subject!};
}

/** Commits after the given one that wrote into its pages, newest first: they count as the next revision. */
export function commitsSince(root: string, {id}: Commit): readonly string[] {
  return gitIn(root)(['log', '--format=%h %cs %s', `${id}..HEAD`, '--', ...PAGES])
    .toString('utf8')
    .split('\n')
    .filter(Boolean);
}

/** The pages of a commit, with what stands in them. */
export function readPages(root: string, {id}: Commit): Files {
  const git = gitIn(root);
  return readBlobs(git, pagesOf(git, id));
}

/**
 * All pages of all revisions as a commit has them.
 *
 * @throws Error when git has no such commit
 */
export function readFilesAt(root: string, commit: string): Files {
  const git = gitIn(root);
  if (!isCommit(git, commit)) throw new Error(`git has no commit ${commit} here.`);
  return readBlobs(git, listOf(git(['ls-tree', '-r', '-z', commit, '--', ...PAGE_FOLDERS])));
}

function readBlobs(git: Git, listing: Listing): Files {
  const pages = [...listing];
  const output = git(['cat-file', '--batch'], {input: pages.map(([, blob]) => `${blob}\n`).join('')});
  const files = new Map<string, Buffer>();
  let at = 0;
  for (const [file] of pages) {
    const content = output.indexOf('\n', at) + 1;
    const size = Number(output.toString('utf8', at, content).trim().split(' ')[2]);
    files.set(file, output.subarray(content, content + size));
    at = content + size + 1;
  }
  return files;
}

/** Files that differ from the last commit; none where there is no git. */
export function changedFiles(root: string): readonly string[] {
  try {
    return gitIn(root)(['status', '--porcelain', '-z'])
      .toString('utf8')
      .split('\0')
      .filter(Boolean)
      .map((line) => line.slice(3));
  } catch {
    return [];
  }
}

/** Why a bundle of the working tree gives readers something that is not recorded; nothing when it is, or where there is no git. */
export function unrecorded(
  root: string,
  {key: revision, draft}: Pick<RevisionEntry, 'key' | 'draft'>,
): string | undefined {
  // A draft is not given to readers; what applies stands in the archive.
  if (draft) return undefined;
  let now: Published;
  try {
    now = publishedNow(root, revision);
  } catch {
    return undefined;
  }
  const record = existsSync(path.join(root, PUBLISHED)) ? readPublished(root) : undefined;
  if (record?.revision === now.revision && record.pages === now.pages) return undefined;
  return `${PUBLISHED}: the pages of ${revision} are not those that were last recorded as given to readers. When this bundle goes into service, run \`npm run revision:publish\` and commit: the next revision:draft archives what is recorded.`;
}
