import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {load} from 'cheerio';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {IndexFile} from '../../src/lib/search/indexFile';
import type {IndexManifest} from '../../src/lib/search/records';
import {readData} from '../../src/plugins/readData';
import openSearch from './openSearch';
import searchFeed from './searchFeed';
import searchIndexes from './searchIndexes';
import {readRecordSets, recordsOf as recordsOfPage, type RecordSet} from './searchRecords';
import sitemaps from './sitemaps';

const SITE = 'https://guides.example';
const data = readData(process.cwd());

const guide = (title: string, word: string) => `<html><head><meta name="keywords" content="no sound,mute"></head><body><article>
<header><p><a data-section-link href="/">Meetings</a></p><h1>${title}</h1><p class="lede">For everyone.</p><time datetime="2025-06-22">…</time><time datetime="2026-11-23">…</time></header>
<div class="prose"><p>${word}<p>Introduction<svg><text>drawn</text></svg>
<section class="section"><h2 id="steps">Steps</h2><ol><li id="unmute" data-step><div><p>Unmute yourself.<p>The line is gone.<details><summary>If not</summary>Use the button.</details></div><a data-copy href="#unmute">Copy</a></li></ol></section>
<section class="section"><h2 id="messages">Messages</h2><div role="tablist"><button>Windows</button></div><section class="message" id="message-14"><p>Cannot connect<dl><dt>Code<dd><code>-14</code></dl></section></section>
<section class="section"><h2 id="sources">Sources</h2><p>A source</section></div></article></body></html>`;
const checklist = `<html><body><article><header><p><a data-section-link href="/">Checklists</a></p><h1>Before</h1><p>For all.</p></header>
<div class="prose"><fieldset data-checklist="cl-x"><legend>Each time</legend><div id="sound.tested" data-item="sound.tested" data-wording="Sound is tested"><input type="checkbox"><div><p>Sound is tested<p>Five minutes before.</div></div></fieldset></div></article></body></html>`;

let build: string;
let sets: RecordSet[];
const read = (file: string) => readFileSync(path.join(build, file), 'utf8');
const json = <T>(file: string) => JSON.parse(read(file)) as T;

beforeAll(async () => {
  build = mkdtempSync(path.join(tmpdir(), 'search-'));
  const older = data.revisions[1]!.key;
  const pages: Record<string, string> = {
    'en/fix-audio': guide('Fix the sound', 'now'),
    'ar/fix-audio': guide('إصلاح الصوت', 'الآن'),
    'en/cl-x': checklist,
    'ar/cl-x': checklist,
    [`en/${older}/fix-audio`]: guide('Fix the sound', 'then'),
    [`ar/${older}/fix-audio`]: guide('إصلاح الصوت', 'سابقًا'),
    'en/search': '<html><body><main></main></body></html>',
  };
  for (const [address, html] of Object.entries(pages)) {
    mkdirSync(path.join(build, address), {recursive: true});
    writeFileSync(path.join(build, address, 'index.html'), html);
  }
  for (const {key} of data.revisions) for (const locale of ['ar', 'en']) mkdirSync(path.join(build, locale, key), {recursive: true});
  sets = await readRecordSets(build, data);
});

afterAll(() => rmSync(build, {recursive: true}));

const recordsOf = (language: string, version: string) => sets.find((set) => set.language === language && set.revision.key === version)!.records;

describe('records', () => {
  const current = data.revisions[0]!.key;

  test('a page, its steps, items and messages, each at its own address', () => {
    expect(recordsOf('en', current).map(({url}) => url)).toEqual([
      '/en/cl-x/', '/en/cl-x/#sound.tested', '/en/fix-audio/', '/en/fix-audio/#steps', '/en/fix-audio/#unmute', '/en/fix-audio/#messages', '/en/fix-audio/#message-14',
    ]);
  });

  test('the text is what readers see: folded parts, but no controls and no drawings', () => {
    const [page, , step, , message] = recordsOf('en', current).slice(2);
    expect(page!.content).toBe('For everyone. now Introduction');
    expect(step).toMatchObject({type: 'lvl3', content: 'Unmute yourself. The line is gone. If not Use the button.', hierarchy: {lvl0: 'Meetings', lvl1: 'Fix the sound', lvl2: 'Steps', lvl3: 'Unmute yourself.'}});
    expect(message!.content).toBe('Cannot connect Code -14');
  });

  test('the first record of a page knows what people type, here and in the other language', () => {
    expect(recordsOf('en', current)[2]).toMatchObject({keywords: ['no sound', 'mute'], counterpart: {title: 'إصلاح الصوت', keywords: ['no sound', 'mute']}, weight: {pageRank: 100}});
    expect(recordsOf('en', current)[3]).toMatchObject({keywords: [], counterpart: null});
    expect(recordsOf('en', current)[0]).toMatchObject({weight: {pageRank: 70}});
  });

  test.each([
    ['a guide', '<p>Text</p>', 100],
    ['a tree', '<div data-node id="q1"><div><p>Does it work?</p></div></div>', 85],
    ['a checklist', '<div data-checklist="cl-x"></div>', 70],
    ['a training session', '<div data-session="train-x"><div data-checklist="cl-x"></div></div>', 40],
  ])('the rank of %s', (_kind, prose, pageRank) => {
    const page = load(`<article><header><a data-section-link>Meetings</a><h1>Sound</h1></header><div class="prose">${prose}</div></article>`);
    expect(recordsOfPage(page, undefined, {address: '/en/x/', locale: 'en', revision: current, version: 'current'})[0]!.weight.pageRank).toBe(pageRank);
  });

  test('a superseded revision has records of its own', () => {
    const older = data.revisions[1]!.key;
    expect(recordsOf('ar', older)[0]).toMatchObject({url: `/ar/${older}/fix-audio/`, version: older, docusaurus_tag: `docs-default-${older}`});
  });
});

test('a list says which file holds the index of a revision, and what it weighs', async () => {
  await searchIndexes(build, sets, data);
  const manifest = json<IndexManifest>('ar/search-index.json');
  expect(Object.keys(manifest)).toEqual(data.revisions.map(({key}) => key));
  const entry = manifest[data.revisions[0]!.key]!;
  const text = read(`ar/${entry.file}`);
  expect(entry.file).toMatch(/^search\/.*\.[0-9a-f]{8}\.json$/);
  expect(Buffer.byteLength(text)).toBe(entry.bytes);
  expect((JSON.parse(text) as IndexFile).pages.map(([address]) => address)).toEqual(['/ar/cl-x/', '/ar/fix-audio/']);
});

describe('the feed for other engines', () => {
  test('ids do not depend on where the site stands, addresses do', async () => {
    await searchFeed(build, sets, SITE);
    const feed = json<{files: {file: string; records: number}[]}>('search-feed/index.json');
    const {records} = json<{records: {objectID: string; url: string; contentHash: string; lastModified: string}[]}>(`search-feed/${feed.files[0]!.file}`);
    expect(records).toHaveLength(feed.files[0]!.records);
    expect(records.find(({objectID}) => objectID === '/ar/fix-audio/')).toMatchObject({url: `${SITE}/ar/fix-audio/`, lastModified: '2026-11-23'});
    const before = json<object>('search-feed/digests.json');
    await searchFeed(build, sets, 'https://elsewhere.example');
    expect(json('search-feed/digests.json')).toEqual(before);
  });

  test('what changed has another hash, and nothing else has', async () => {
    const before = json<Record<string, [string, string]>>('search-feed/digests.json');
    const edited = sets.map((set) => ({...set, records: set.records.map((record) => (record.objectID === '/en/fix-audio/#unmute' ? {...record, content: 'Other words'} : record))}));
    await searchFeed(build, edited, SITE);
    const after = json<Record<string, [string, string]>>('search-feed/digests.json');
    expect(Object.keys(after).filter((id) => after[id]![0] !== before[id]![0])).toEqual(['/en/fix-audio/#unmute']);
    expect(json<Record<string, string[]>>('search-feed/changes.json')['2026-11-23']).toContain('/en/fix-audio/#unmute');
  });
});

test('a sitemap says when a page was checked and where it stands in the other language', async () => {
  for (const locale of ['ar', 'en']) {
    writeFileSync(path.join(build, locale, 'sitemap.xml'), `<urlset><url><loc>${SITE}/${locale}/fix-audio/</loc></url><url><loc>${SITE}/${locale}/search/</loc></url></urlset>`);
  }
  await sitemaps(build, sets, SITE);
  expect(read('en/sitemap.xml')).toContain(
    `<loc>${SITE}/en/fix-audio/</loc><lastmod>2026-11-23</lastmod><xhtml:link rel="alternate" hreflang="ar" href="${SITE}/ar/fix-audio/"/><xhtml:link rel="alternate" hreflang="en" href="${SITE}/en/fix-audio/"/>`,
  );
  expect(read('en/sitemap.xml')).not.toContain('/ar/search/');
});

test('a browser learns in each language how to search here', async () => {
  await openSearch(build, SITE);
  expect(read('ar/opensearch.xml')).toContain(`template="${SITE}/ar/search/?q={searchTerms}"`);
  for (const locale of ['ar', 'en']) expect(/<ShortName>(.*)<\/ShortName>/.exec(read(`${locale}/opensearch.xml`))![1]!.length).toBeLessThanOrEqual(16);
});
