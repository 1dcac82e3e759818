/** The browser tests look for controls by their message; here in a second, there only once the site is built. */
import {readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {words} from '../tests/words';

const named = readdirSync('tests', {recursive: true, encoding: 'utf8'})
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) =>
    [...readFileSync(path.join('tests', file), 'utf8').matchAll(/\bwords\([^,()]+, '([\w.-]+)'/g)].map(([, id]) => ({
      file,
      id: id!,
    })),
  );

test('every message that a browser test names exists in both languages', () => {
  expect(named).toContainEqual({file: path.join('e2e', 'controls.e2e.ts'), id: 'bottomBar.contents'});
  const isThere = (id: string): boolean => {
    try {
      return words('ar', id) !== '' && words('en', id) !== '';
    } catch {
      return false;
    }
  };
  expect(named.filter(({id}) => !isThere(id))).toEqual([]);
});
