/**
 * Every word of the interface has its Arabic: a message that i18n/ar/code.json lacks would be shown in
 * English on Arabic pages, and one that nobody shows any more is work for translators in vain.
 */
import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {expect, test} from 'vitest';

const ours = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'src', 'docusaurus.config.ts'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && existsSync(file))
  .flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/(?:<Translate\s+id="|translate\(\s*\{\s*id: ')([^"']+)["']/g)].map(
      ([, id]) => id!,
    ),
  );
const arabic = Object.keys(JSON.parse(readFileSync('i18n/ar/code.json', 'utf8')) as object);

test('what components say has its Arabic', () => {
  expect(ours).toContain('footer.support');
  expect(ours.filter((id) => !arabic.includes(id))).toEqual([]);
});

test('no message of ours is left that nobody shows', () => {
  // Those of the theme belong to Docusaurus.
  expect(arabic.filter((id) => !id.startsWith('theme.') && !ours.includes(id))).toEqual([]);
});
