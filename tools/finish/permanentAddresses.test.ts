import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {load} from 'cheerio';
import permanentAddresses from './permanentAddresses';
import {inForceOf, revisionOf} from '../../src/lib/__fixtures__/revisions';

const session = (code: string, language: 'ar' | 'en') => ({
  code,
  session: 'train-vpn',
  revision: '2025-06',
  starts: '2026-12-06 09:00',
  language,
  place: {en: 'Room 2', ar: 'القاعة 2'},
});
const DATA = {
  revisions: [inForceOf('2025-06'), revisionOf('2021-10')],
  retired: [{key: '2020-03', retired: '2025-06-22', pages: ['vpn-connect', 'vpn-dial']}],
  sessions: [session('vpn-dec-6', 'ar'), session('vpn-dec-7', 'en')],
  changes: {},
};

let build: string;

beforeEach(() => {
  build = mkdtempSync(path.join(tmpdir(), 'addresses-'));
  const pages = ['', 'vpn-connect/', '2021-10/policy-overview/', 's/vpn-dec-6/', 's/vpn-dec-7/'];
  for (const file of ['ar', 'en'].flatMap((locale) => [
    `${locale}/assets/css/styles.0a0b0c0d.css`,
    ...pages.map((page) => `${locale}/${page}index.html`),
  ])) {
    mkdirSync(path.join(build, path.dirname(file)), {recursive: true});
    writeFileSync(path.join(build, file), '');
  }
});
afterEach(() => rmSync(build, {recursive: true}));

test('every printed address leads on: of the revision in force, of one that was taken away, of a dated session', async () => {
  expect(await permanentAddresses(build, DATA)).toBe('16');
  expect(readFileSync(path.join(build, 'redirects.txt'), 'utf8').trimEnd().split('\n')).toEqual([
    '/ar/2025-06/ /ar/',
    '/ar/2025-06/vpn-connect/ /ar/vpn-connect/',
    '/ar/2021-10/ /ar/2021-10/policy-overview/',
    '/ar/2020-03/ /ar/changes/',
    '/ar/2020-03/vpn-connect/ /ar/vpn-connect/',
    '/ar/2020-03/vpn-dial/ /ar/changes/',
    '/s/vpn-dec-6/ /ar/s/vpn-dec-6/',
    '/ar/changes/2021-10/ /ar/changes/',
    '/en/2025-06/ /en/',
    '/en/2025-06/vpn-connect/ /en/vpn-connect/',
    '/en/2021-10/ /en/2021-10/policy-overview/',
    '/en/2020-03/ /en/changes/',
    '/en/2020-03/vpn-connect/ /en/vpn-connect/',
    '/en/2020-03/vpn-dial/ /en/changes/',
    '/s/vpn-dec-7/ /en/s/vpn-dec-7/',
    '/en/changes/2021-10/ /en/changes/',
  ]);
});

test('a page that was renamed is found under each of its old names, where a revision has it by another one', async () => {
  const changes = {
    '2021-10': [{id: 'policy-overview', was: 'policy', class: 'moved', cause: 'judgement'}],
    '2025-06': [
      {id: 'vpn-connect', was: 'vpn-dial', class: 'editorial', cause: 'judgement'},
      {id: 'vpn-connect/open', was: 'vpn-dial/start', class: 'moved', cause: 'judgement'},
      {id: 'not-there', was: 'nowhere', class: 'moved', cause: 'judgement'},
    ],
  } as const;
  await permanentAddresses(build, {...DATA, changes});
  const redirects = readFileSync(path.join(build, 'redirects.txt'), 'utf8').trimEnd().split('\n');
  expect(redirects.filter((line) => line.startsWith('/en/') && /vpn-dial|policy/.test(line))).toEqual([
    '/en/vpn-dial/ /en/vpn-connect/',
    '/en/2021-10/policy/ /en/2021-10/policy-overview/',
    '/en/2021-10/ /en/2021-10/policy-overview/',
    '/en/2020-03/vpn-dial/ /en/vpn-connect/',
  ]);
});

test('where no web server leads on, a page does, in the language of the session', async () => {
  await permanentAddresses(build, DATA);
  const $ = load(readFileSync(path.join(build, 's/vpn-dec-6/index.html'), 'utf8'));
  expect($('html').attr('lang')).toBe('ar');
  expect($('noscript').html()).toContain('content="0; url=/ar/s/vpn-dec-6/"');
  expect($('main a').attr('href')).toBe('/ar/s/vpn-dec-6/');
  expect($('main a').text()).toBe('تابع إلى الصفحة');
  const [script] = $('script').toArray();
  expect(existsSync(path.join(build, $(script).attr('src')!))).toBe(true);
});
