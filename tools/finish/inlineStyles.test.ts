/** The style sheet within pages: as it was, in each page of its language, and nowhere else. */
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import inlineStyles from './inlineStyles';

let build: string;
beforeEach(() => {
  build = mkdtempSync(path.join(tmpdir(), 'styles-'));
});
afterEach(() => rmSync(build, {recursive: true}));

function write(file: string, text: string): void {
  mkdirSync(path.join(build, path.dirname(file)), {recursive: true});
  writeFileSync(path.join(build, file), text);
}
const read = (file: string): string => readFileSync(path.join(build, file), 'utf8');

test('each page has the sheet of its language, whatever stands in it; another sheet stays a file', async () => {
  write('ar/assets/css/styles.1.css', ".a::before{content:'$& $1'}");
  write('en/assets/css/styles.2.css', '.b{}');
  write('ar/index.html', '<head><link rel=stylesheet href=/ar/assets/css/styles.1.css></head>');
  write(
    'ar/search/index.html',
    '<head><link rel=stylesheet href=/ar/assets/css/styles.1.css><link rel=stylesheet href=/ar/assets/css/search.3.css></head>',
  );
  write('en/a/index.html', '<head><link rel=stylesheet href=/en/assets/css/styles.2.css></head>');
  write('index.html', '<link rel="stylesheet" href="/en/assets/css/styles.2.css">');
  expect(await inlineStyles(build)).toBe('3 pages');
  expect(read('ar/index.html')).toBe("<head><style>.a::before{content:'$& $1'}</style></head>");
  expect(read('ar/search/index.html')).toBe(
    "<head><style>.a::before{content:'$& $1'}</style><link rel=stylesheet href=/ar/assets/css/search.3.css></head>",
  );
  expect(read('en/a/index.html')).toBe('<head><style>.b{}</style></head>');
  expect(read('index.html')).toBe('<link rel="stylesheet" href="/en/assets/css/styles.2.css">');
  expect(read('ar/assets/css/styles.1.css')).toContain('$&');
});

test('a page that asks for another sheet stops the build, by its name', async () => {
  write('ar/assets/css/styles.1.css', '');
  write('ar/b/index.html', '<link rel=stylesheet href=/ar/assets/css/styles.0.css>');
  await expect(inlineStyles(build)).rejects.toThrow(
    /ar\/b\/index\.html does not ask for the style sheet styles\.1\.css/,
  );
});
