/** What README, CONTRIBUTING, the decisions and the operator's pages name is there. */
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';

const PAPERS = [
  ...['README.md', 'CONTRIBUTING.md'],
  ...['decisions', 'deploy'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  ),
];
const texts = PAPERS.map((file) => ({file, text: readFileSync(file, 'utf8')}));
const found = (pattern: RegExp): readonly (readonly [file: string, word: string])[] =>
  texts.flatMap(({file, text}) => [...text.matchAll(pattern)].map(([, word]) => [file, word!] as const));

test('the papers are read', () =>
  expect(PAPERS).toEqual(
    expect.arrayContaining([
      'README.md',
      'CONTRIBUTING.md',
      'decisions/0047-slides-are-made-from-the-session.md',
      'deploy/README.md',
      'deploy/PROMISES.md',
    ]),
  ));

test('every command of npm is a script', () => {
  const {scripts} = JSON.parse(readFileSync('package.json', 'utf8')) as {scripts: Record<string, string>};
  const named = found(/`(?:[A-Z]+=\S+ )?npm run (?:-s )?([a-z:]+)/g);
  expect(named).toContainEqual(['README.md', 'entity:check']);
  expect(named.filter(([, script]) => !Object.hasOwn(scripts, script))).toEqual([]);
});

test('every file and folder of ours that stands in a code span is there', () => {
  const named = found(/`((?:src|tools|tests|data|deploy|trust|bench|decisions|docs)\/[\w./-]+)`/g);
  expect(named).toContainEqual(['deploy/PROMISES.md', 'src/lib/checklist/exchange.test.ts']);
  const isThere = (place: string): boolean =>
    [place, `${place}.ts`, `${place}.tsx`, `${place}.test.ts`].some((one) => existsSync(one));
  expect(named.filter(([, place]) => !isThere(place))).toEqual([]);
});

test('every link between the papers leads to a file', () => {
  const named = found(/\]\(([^)#:\s]+)(?:#[^)]*)?\)/g);
  expect(named).toContainEqual(['deploy/PROMISES.md', '../decisions/0048-arabic-hand-outs-can-be-copied.md']);
  // A sample in CONTRIBUTING links to a page of the site, which begins with a slash.
  expect(
    named.filter(([file, link]) => !link.startsWith('/') && !existsSync(path.join(path.dirname(file), link))),
  ).toEqual([]);
});

test('every decision that is cited by its number is there', () => {
  const numbers = new Set(readdirSync('decisions').flatMap((name) => /^(\d{4})-/.exec(name)?.[1] ?? []));
  const named = found(/\bdecision (\d+)\b/gi);
  expect(named).toContainEqual(['CONTRIBUTING.md', '51']);
  expect(named.filter(([, number]) => !numbers.has(number.padStart(4, '0')))).toEqual([]);
});
