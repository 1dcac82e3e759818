/** What a component takes from its style sheet stands in it, and what stands in it is taken by somebody. */
import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {classNameIn} from '../src/plugins/besideApp/classNames';

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'src'], {encoding: 'utf8'})
  .split('\n')
  .filter((file) => existsSync(file));
const sheets = files.filter((file) => file.endsWith('.module.css'));
const components = files
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({folder: path.posix.dirname(file), text: readFileSync(file, 'utf8')}));

/** Classes of a sheet, without those that are global. */
const classesOf = (sheet: string): string[] => [
  ...new Set(
    [
      ...readFileSync(sheet, 'utf8')
        .replace(/\/\*[\s\S]*?\*\/|:global\([^()]*(?:\([^()]*\)[^()]*)*\)|\burl\([^)]*\)/g, '')
        .replace(/\{[^{}]*\}/g, '{}')
        .matchAll(/\.([a-zA-Z][\w-]*)/g),
    ].map(([, name]) => name!),
  ),
];

/** Classes that components take from a sheet, as `styles.name` or `styles['name']`. */
const takenFrom = (sheet: string): {readonly names: readonly string[]; readonly isOpen: boolean} => {
  const users = components.flatMap(({folder, text}) =>
    [...text.matchAll(/import (\w+) from '(\.[^']*\.module\.css)'/g)].flatMap(([, name, from]) =>
      path.posix.join(folder, from!) === sheet ? [{name: name!, text}] : [],
    ),
  );
  return {
    names: users.flatMap(({name, text}) =>
      [...text.matchAll(new RegExp(`(?<![\\w'"/.-])${name}(?:\\.(\\w+)|\\['([\\w-]+)'\\])`, 'g'))].map(
        ([, dotted, quoted]) => (dotted ?? quoted)!,
      ),
    ),
    // A name that is put together while it runs may be any of them.
    isOpen: users.some(({name, text}) => new RegExp(`(?<![\\w'"/.-])${name}\\[[^']`).test(text)),
  };
};

test('no two classes are called alike on a page', () => {
  const called = sheets.flatMap((sheet) =>
    classesOf(sheet).map((name) => classNameIn('/site', `/site/${sheet}`, name)),
  );
  expect(called.length).toBeGreaterThan(250);
  expect(called.filter((name, place) => called.indexOf(name) !== place)).toEqual([]);
});

test('every class that is taken from a sheet stands in it, and the other way round', () => {
  expect(sheets).toContain('src/components/Tree/styles.module.css');
  const taken = sheets.map((sheet) => ({sheet, classes: classesOf(sheet), ...takenFrom(sheet)}));
  expect(
    taken.flatMap(({sheet, classes, names}) =>
      names.filter((name) => !classes.includes(name)).map((name) => `${sheet} lacks .${name}`),
    ),
  ).toEqual([]);
  expect(
    taken.flatMap(({sheet, classes, names, isOpen}) =>
      isOpen ? [] : classes.filter((name) => !names.includes(name)).map((name) => `${sheet} has .${name} for nobody`),
    ),
  ).toEqual([]);
});
