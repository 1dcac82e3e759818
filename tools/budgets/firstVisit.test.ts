import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {excess} from './budget';
import {weigh, type FirstVisit} from './firstVisit';

const PAGE = `<!doctype html><html lang=ar><head>
<style>@font-face{font-family:one;src:url(/ar/one.woff2)format("woff2")}@font-face{font-family:two;src:url(/ar/two.woff2)}@font-face{font-family:two;src:url(/ar/more.woff2)}@font-face{font-family:fall;src:local(Arial)}:root{--x:1;--font:one,fall}:root:lang(ar){--font:two,fall}:root:lang(en){--font:one}</style>
<link rel="canonical" href="http://localhost:3000/ar/page/"><link rel="alternate" href="http://localhost:3000/en/page/">
<link rel="icon" href="/ar/icon.svg"><link rel="preload" as="font" href="/ar/font.woff2"><link rel=stylesheet href=/ar/styles.css>
<script src="/ar/wake.js" data-app="/ar/runtime.js /ar/main.js"></script></head>
<body><script>let theme</script><script type="application/ld+json">{"long": "but not read as a script"}</script>
<img src="/ar/picture.png" alt=""><img src="data:image/png;base64,AA==" alt=""></body></html>`;

const FILES: Record<string, string | number> = {
  'ar/page/index.html': PAGE,
  'ar/page/index.html.br': 500,
  'ar/icon.svg': 30,
  'ar/font.woff2': 4000,
  'ar/one.woff2': 70_000,
  'ar/two.woff2': 60,
  'ar/more.woff2': 7,
  'ar/styles.css': 9000,
  'ar/styles.css.br': 2000,
  'ar/wake.js': 700,
  'ar/wake.js.br': 300,
  'ar/runtime.js': 100,
  'ar/main.js': 90_000,
  'ar/main.js.br': 30_000,
  'ar/picture.png': 5,
};

let build: string;

beforeAll(() => {
  build = mkdtempSync(path.join(tmpdir(), 'budgets-'));
  for (const [file, content] of Object.entries(FILES)) {
    mkdirSync(path.join(build, path.dirname(file)), {recursive: true});
    writeFileSync(path.join(build, file), typeof content === 'number' ? 'x'.repeat(content) : content);
  }
});

afterAll(() => rmSync(build, {recursive: true}));

test('a first visit is the page and what it loads by itself, as it is sent', () => {
  expect(weigh(build, '/ar/page/')).toEqual({
    bytes: 500 + 30 + 4000 + 60 + 7 + 2000 + 300 + 5,
    requests: 8,
    script: 700 + 'let theme'.length,
    app: 30_100,
  });
});

test('a page that names a missing file is not weighed as if it were free', () => {
  mkdirSync(path.join(build, 'ar/broken'), {recursive: true});
  writeFileSync(path.join(build, 'ar/broken/index.html'), PAGE.replace('wake.js', 'gone.js'));
  expect(() => weigh(build, '/ar/broken/')).toThrow('gone.js');
});

describe('excess', () => {
  const budget: FirstVisit = {bytes: 60_000, requests: 6, script: 10_000, app: 100_000};

  test.each([
    ['all at the limit', {}, []],
    ['one byte too many', {bytes: 60_001}, ['bytes']],
    ['a request and a bundle too many', {requests: 7, app: 100_001}, ['requests', 'app']],
  ] as const)('%s', (_situation, change, expected) => {
    expect(excess({...budget, ...change}, budget)).toEqual(expected);
  });
});
