import {existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import freshOutputPlugin from '../../src/plugins/freshOutput';
import {takeFreshOutput} from './freshOutput';

let build: string;

/** As Docusaurus loads the plugin for a language. */
const load = (locale: string, command: 'production' | 'development') => {
  vi.stubEnv('NODE_ENV', command);
  return freshOutputPlugin({outDir: path.join(build, locale)});
};
const buildLanguage = (locale: string) => load(locale, 'production').postBuild!({} as never);

beforeEach(() => {
  build = mkdtempSync(path.join(tmpdir(), 'fresh-'));
  for (const locale of ['ar', 'en']) mkdirSync(path.join(build, locale));
  mkdirSync(path.join(build, 's'));
  writeFileSync(path.join(build, 'SHA256SUMS'), '');
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(build, {recursive: true});
});

test('a build that begins takes the sign of the one before it away', () => {
  load('en', 'production');
  expect(existsSync(path.join(build, 'SHA256SUMS'))).toBe(false);
});

test('a command that builds nothing leaves it', () => {
  load('en', 'development');
  expect(existsSync(path.join(build, 'SHA256SUMS'))).toBe(true);
});

test('two languages as Docusaurus left them are taken, and nothing else stays', async () => {
  const before = Date.now();
  await buildLanguage('en');
  await buildLanguage('ar');
  expect(takeFreshOutput(build).getTime()).toBeLessThan(before);
  expect(readdirSync(build)).toEqual(['ar', 'en']);
  expect(readdirSync(path.join(build, 'ar'))).toEqual([]);
});

test('a language that was killed is refused by name, and nothing is touched', async () => {
  await buildLanguage('en');
  expect(() => takeFreshOutput(build)).toThrow(
    /\/ar\/ is not as Docusaurus writes it: its build was stopped, or it was finished before\. Run `npm run build`\.$/,
  );
  expect(readdirSync(build)).toEqual(['ar', 'en', 's']);
});

test('what was begun to be finished is not finished again', async () => {
  await buildLanguage('en');
  await buildLanguage('ar');
  takeFreshOutput(build);
  expect(() => takeFreshOutput(build)).toThrow('Run `npm run build`');
});
