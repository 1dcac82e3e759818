import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {commitsSince, formatPublished, publishedCommit, publishedNow, readPages, unrecorded} from './published';

const ARABIC = 'i18n/ar/docusaurus-plugin-content-docs';
const KEY = '2025-06';

let root: string;
const git = (...words: string[]): string =>
  execFileSync(
    'git',
    ['-c', 'user.name=a writer', '-c', 'user.email=writer@localhost', '-c', 'commit.gpgsign=false', ...words],
    {cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']},
  ).trim();

function write(words: string): void {
  const files = {
    'docs/vpn/a.mdx': `English: ${words}\n`,
    [`${ARABIC}/current/vpn/a.mdx`]: `عربي: ${words}\n`,
    [`${ARABIC}/current.json`]: '{}\n',
    'sidebars.ts': 'export default {};\n',
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), {recursive: true});
    writeFileSync(path.join(root, file), text);
  }
}

function commit(subject: string): string {
  git('add', '-A');
  git('commit', '-qm', subject);
  return git('rev-parse', '--short', 'HEAD');
}

/** As `npm run revision:publish` does. */
const publish = (): void => writeFileSync(path.join(root, 'published.json'), formatPublished(publishedNow(root, KEY)));

/** What would be archived. */
const archived = (base?: string): string => {
  const found = publishedCommit(root, KEY, base);
  return readPages(root, found).get('docs/vpn/a.mdx')!.toString('utf8');
};

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'published-'));
  git('init', '-q', '-b', 'main');
  write('first');
  publish();
  commit('docs: as released');
});

afterEach(() => rmSync(root, {recursive: true}));

describe('what readers were given is archived', () => {
  test('when the draft stands in the working tree only', () => {
    write('draft');
    expect(archived()).toBe('English: first\n');
  });

  test('when the draft was committed on a branch', () => {
    git('switch', '-qc', 'next');
    write('draft');
    commit('docs: a draft');
    expect(archived()).toBe('English: first\n');
  });

  test('when the draft was committed on the main line, in several commits', () => {
    for (const words of ['draft', 'a better draft', 'the last draft']) {
      write(words);
      commit(`docs: ${words}`);
    }
    expect(archived()).toBe('English: first\n');
    expect(commitsSince(root, publishedCommit(root, KEY)).map((line) => line.split(' ').slice(2).join(' '))).toEqual([
      'docs: the last draft',
      'docs: a better draft',
      'docs: draft',
    ]);
  });

  test('when the draft was merged', () => {
    git('switch', '-qc', 'next');
    write('draft');
    commit('docs: a draft');
    git('switch', '-q', 'main');
    writeFileSync(path.join(root, 'other.txt'), 'x');
    commit('chore: meanwhile');
    git('merge', '-q', '--no-ff', '-m', 'merge: the draft', 'next');
    expect(archived()).toBe('English: first\n');
  });

  test('with the errata that were published since, and not with a draft after them', () => {
    write('first, corrected');
    publish();
    commit('docs: a correction');
    write('draft');
    commit('docs: a draft');
    expect(archived()).toBe('English: first, corrected\n');
  });

  test('when the errata were committed before they were recorded', () => {
    write('first, corrected');
    commit('docs: a correction');
    publish();
    commit('docs: it was released');
    write('draft');
    expect(archived()).toBe('English: first, corrected\n');
  });

  test('in both languages, with the words of the menu', () => {
    write('draft');
    expect(
      [...readPages(root, publishedCommit(root, KEY))].map(([file, content]) => [file, content.toString('utf8')]),
    ).toEqual([
      ['docs/vpn/a.mdx', 'English: first\n'],
      [`${ARABIC}/current.json`, '{}\n'],
      [`${ARABIC}/current/vpn/a.mdx`, 'عربي: first\n'],
      ['sidebars.ts', 'export default {};\n'],
    ]);
  });

  test('from a commit that is named', () => {
    git('tag', 'released');
    write('draft');
    commit('docs: a draft');
    expect(archived('released')).toBe('English: first\n');
  });

  test('and the commit is named with its day', () => {
    const id = git('rev-parse', '--short', 'HEAD');
    write('draft');
    expect(publishedCommit(root, KEY)).toEqual({
      id,
      day: git('show', '-s', '--format=%cs'),
      subject: 'docs: as released',
    });
  });
});

describe('is refused:', () => {
  const refusal = (revision = KEY, base?: string): string => {
    try {
      return publishedCommit(root, revision, base).subject;
    } catch (error) {
      return (error as Error).message;
    }
  };

  test('a draft that is named by hand', () => {
    write('draft');
    const draft = commit('docs: a draft');
    expect(refusal(KEY, draft)).toMatch(
      new RegExp(`^The pages of ${draft} are not what readers were given of 2025-06`),
    );
  });

  test('a name that is no commit, also one like an option', () => {
    write('draft');
    expect(refusal(KEY, 'nowhere')).toBe('git has no commit nowhere here.');
    expect(refusal(KEY, '--all')).toBe('git has no commit --all here.');
  });

  test('pages that are not new', () =>
    expect(refusal()).toBe(
      'The pages here are those that readers were given of 2025-06: nothing would be new. Write the next revision first.',
    ));

  test('a record of another revision', () => {
    write('draft');
    expect(refusal('2026-12')).toMatch(/^published\.json records 2025-06, and docs\/ holds 2026-12/);
  });

  test('a record that is missing, or is none', () => {
    write('draft');
    writeFileSync(path.join(root, 'published.json'), '{"revision": "2025-06", "pages": "abc"}');
    expect(refusal()).toMatch(/^published\.json cannot be read\./);
    rmSync(path.join(root, 'published.json'));
    expect(refusal()).toMatch(/^There is no published\.json/);
  });

  test('a history that does not hold what was released', () => {
    write('released from elsewhere');
    publish();
    write('draft');
    commit('docs: a draft');
    expect(refusal()).toMatch(
      /^No commit here holds the pages that readers were given of 2025-06, by published\.json\. Merge the branch/,
    );
  });

  test('a copy without its history: nothing is guessed', () => {
    write('draft');
    commit('docs: a draft');
    const full = root;
    root = mkdtempSync(path.join(tmpdir(), 'shallow-'));
    try {
      git('clone', '-q', '--depth', '1', `file://${full}`, '.');
      write('draft, and more');
      expect(refusal()).toMatch(/^No commit here holds .* run `git fetch --unshallow`\.$/);
    } finally {
      rmSync(root, {recursive: true});
      root = full;
    }
  });
});

test('looking at the pages leaves what is staged', () => {
  write('draft');
  git('add', 'docs');
  const before = git('status', '--porcelain');
  publishedCommit(root, KEY);
  expect(git('status', '--porcelain')).toBe(before);
});

describe('a bundle', () => {
  test('of recorded pages is no news', () => expect(unrecorded(root, {key: KEY})).toBeUndefined());

  test('of other pages, or of another revision, asks to record them', () => {
    expect(unrecorded(root, {key: '2026-12'})).toMatch(/^published\.json: the pages of 2026-12 are not those/);
    write('first, corrected');
    expect(unrecorded(root, {key: KEY})).toMatch(/run `npm run revision:publish` and commit/);
  });

  test('while a draft is written is no news: readers are not given it', () => {
    write('a draft');
    expect(unrecorded(root, {key: '2026-12', draft: true})).toBeUndefined();
  });

  test('where there is no git asks nothing', () => {
    rmSync(path.join(root, '.git'), {recursive: true});
    expect(unrecorded(root, {key: KEY})).toBeUndefined();
  });
});

test('the record of this project can be read, and is of the revision in force', () => {
  const {revision} = JSON.parse(readFileSync('published.json', 'utf8')) as {revision: string};
  expect(revision).toBe(/^- key: "([^"]+)"/m.exec(readFileSync('data/revisions.yml', 'utf8'))![1]);
});
