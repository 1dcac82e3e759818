/**
 * Attributes through which rooms talk to each other (src/lib/attributes.json): each has somebody who writes
 * it and somebody who reads it. ESLint refuses a name that is not in the list; one that only half of
 * a pair was given, or that nobody needs any more, is found here.
 */
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';

const MEANINGS = JSON.parse(readFileSync('src/lib/attributes.json', 'utf8')) as Record<string, string>;
const LIST = Object.keys(MEANINGS);

/** Docusaurus writes and reads these too. */
const FOREIGN = ['theme', 'has-hydrated'];

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'src', 'tools', 'tests'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.(?:tsx?|css|cjs|yml)$/.test(file) && file !== 'tools/attributes.test.ts');
const textOf = (some: readonly string[]): string => some.map((file) => readFileSync(file, 'utf8')).join('\n');
const sources = textOf(files);
/** What a test puts on a page is written by nobody else. Comments write nothing. */
const writers = textOf(files.filter((file) => !/^tests\/|\.test\.ts$|__fixtures__/.test(file))).replace(
  /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm,
  '',
);

const property = (name: string): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** In JSX and HTML `data-x` or `data-x=`, as a key of attributes, or set on an element. */
const isWritten = (name: string): boolean =>
  new RegExp(
    `[<\\s]data-${name}(?:=[{"']|\\s*(?:\\n|/?>|\\s))|'data-${name}'(?:\\]?: |, )|dataset\\.${property(name)} = |toggleAttribute\\('data-${name}'`,
  ).test(writers);

/** By a selector, a style, or a script. */
const isRead = (name: string): boolean =>
  new RegExp(
    `\\[data-${name}[\\]=^$*~|]|dataset\\.${property(name)}\\b(?! = )|\\{[^}]*\\b${property(name)}\\b[^}]*\\} = [\\w.]*dataset|(?:attr|Attribute)\\([^)\\n]*'data-${name}'|includes\\('data-${name}`,
  ).test(sources);

test('every attribute of the list is written by somebody and read by somebody', () => {
  const ours = LIST.filter((name) => !FOREIGN.includes(name));
  expect(ours.filter((name) => !isWritten(name))).toEqual([]);
  expect(ours.filter((name) => !isRead(name))).toEqual([]);
});

test('each says what it means', () => {
  expect(Object.values(MEANINGS).filter((meaning) => meaning.length < 10)).toEqual([]);
  expect(LIST).toEqual(LIST.toSorted());
});

test('style sheets name no other', () => {
  const named = files
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\[data-([a-z0-9-]+)/g)].map(([, name]) => ({file, name: name!})),
    );
  expect(named.map(({name}) => name)).toContain('theme');
  expect(named.filter(({name}) => !LIST.includes(name))).toEqual([]);
});
