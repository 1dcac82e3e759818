import {createHash} from 'node:crypto';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {IndexFile} from '../../src/lib/search/indexFile';
import type {IndexManifest} from '../../src/lib/search/records';
import {GUIDE, data, pageOf} from '../../src/content/__fixtures__/pages';
import {recordSetsOf} from '../../src/content/searchRecords';
import openSearch from './openSearch';
import searchFeed from './searchFeed';
import searchIndexes from './searchIndexes';
import sitemaps from './sitemaps';

const SITE = 'https://guides.example';

const page = (title: string, body: string) => GUIDE.replace('Fix the sound', title) + body;
const STEPS = '\n## Steps {/* #steps */}\n\n<Steps>\n\n<Step id="unmute">\n\nUnmute yourself.\n\n</Step>\n\n</Steps>\n';
const older = data.revisions[1]!;
const pages = [
  pageOf({path: 'meetings/fix-audio.mdx', text: page('Fix the sound', STEPS)}),
  pageOf({path: 'checklists/cl-x.mdx', text: page('Before', 'For all.')}),
  pageOf({path: 'meetings/fix-audio.mdx', locale: 'ar', text: page('إصلاح الصوت', STEPS)}),
  pageOf({path: 'checklists/cl-x.mdx', locale: 'ar', text: page('قبل', 'For all.')}),
  pageOf({path: 'meetings/fix-audio.mdx', revision: older, text: page('Fix the sound', 'then')}),
];
const sets = recordSetsOf({pages, filled: (value) => value}, data);

let build: string;
const read = (file: string) => readFileSync(path.join(build, file), 'utf8');
const json = <T>(file: string) => JSON.parse(read(file)) as T;

beforeAll(() => {
  build = mkdtempSync(path.join(tmpdir(), 'search-'));
  for (const {address} of pages) {
    mkdirSync(path.join(build, address), {recursive: true});
    writeFileSync(path.join(build, address, 'index.html'), '');
  }
});

afterAll(() => rmSync(build, {recursive: true}));

test('a list says which file holds the index of a revision, and what it weighs', async () => {
  await searchIndexes(build, sets, data);
  const manifest = json<IndexManifest>('ar/search-index.json');
  expect(Object.keys(manifest)).toEqual(['2025-06', '2021-10', '2020-03']);
  const entry = manifest[data.revisions[0]!.key]!;
  const text = read(`ar/${entry.file}`);
  expect(entry.file).toMatch(/^search\/.*\.[0-9a-f]{8}\.json$/);
  expect(Buffer.byteLength(text)).toBe(entry.bytes);
  expect((JSON.parse(text) as IndexFile).pages.map(([address]) => address)).toEqual(['/ar/fix-audio/', '/ar/cl-x/']);
});

test('a large index is written in parts, each under the hash of what stands in it', async () => {
  await searchIndexes(build, sets, data, 1);
  const {file, parts} = json<IndexManifest>('ar/search-index.json')['2025-06']!;
  expect((JSON.parse(read(`ar/${file}`)) as {format: number}).format).toBe(4);
  const names = [file, parts!.vocabulary, ...parts!.postings, ...parts!.pages];
  expect(names).toHaveLength(4);
  for (const name of names) {
    const hash = createHash('sha256')
      .update(read(`ar/${name}`))
      .digest('hex')
      .slice(0, 8);
    expect(name).toBe(`search/2025-06.${hash}.json`);
  }
});

describe('the feed for other engines', () => {
  test('ids do not depend on where the site stands, addresses do', async () => {
    await searchFeed(build, sets, SITE);
    const feed = json<{files: {file: string; records: number}[]}>('search-feed/index.json');
    const {records} = json<{records: {objectID: string; url: string; contentHash: string; lastModified: string}[]}>(
      `search-feed/${feed.files[0]!.file}`,
    );
    expect(records).toHaveLength(feed.files[0]!.records);
    expect(records.find(({objectID}) => objectID === '/ar/fix-audio/')).toMatchObject({
      url: `${SITE}/ar/fix-audio/`,
      lastModified: '2026-11-23',
    });
    const before = json<object>('search-feed/digests.json');
    await searchFeed(build, sets, 'https://elsewhere.example');
    expect(json('search-feed/digests.json')).toEqual(before);
  });

  test('what changed has another hash, and nothing else has', async () => {
    const before = json<Record<string, [string, string]>>('search-feed/digests.json');
    const edited = sets.map((set) => ({
      ...set,
      records: set.records.map((record) =>
        record.objectID === '/en/fix-audio/#unmute' ? {...record, content: 'Other words'} : record,
      ),
    }));
    await searchFeed(build, edited, SITE);
    const after = json<Record<string, [string, string]>>('search-feed/digests.json');
    expect(Object.keys(after).filter((id) => after[id]![0] !== before[id]![0])).toEqual(['/en/fix-audio/#unmute']);
    expect(json<Record<string, string[]>>('search-feed/changes.json')['2026-11-23']).toContain('/en/fix-audio/#unmute');
  });
});

test('a sitemap says when a page was checked and where it stands in the other language', async () => {
  for (const locale of ['ar', 'en']) {
    writeFileSync(
      path.join(build, locale, 'sitemap.xml'),
      `<urlset><url><loc>${SITE}/${locale}/fix-audio/</loc></url><url><loc>${SITE}/${locale}/search/</loc></url></urlset>`,
    );
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
  for (const locale of ['ar', 'en'])
    expect(/<ShortName>(.*)<\/ShortName>/.exec(read(`${locale}/opensearch.xml`))![1]!.length).toBeLessThanOrEqual(16);
});
