import {describe, expect, test} from 'vitest';
import {sortIntoParcels, sortIntoSets, type BuiltSite, type SetOfFiles} from './offlineSets';

const FILES: Record<string, string> = {
  'index.html': '',
  'robots.txt': '',
  'assets/root.1.js': '',
  'sw.js': '',
  'ar/index.html': '',
  'ar/index.html.br': '',
  'ar/404.html': '',
  'ar/offline/index.html': '',
  'ar/sitemap.xml': '',
  'ar/vpn-connect/index.html': '',
  'ar/assets/css/styles.1.css': '',
  'ar/assets/js/main.1.js': 'var pages = "2021-10"',
  'ar/assets/js/a.1.js': '{"source":"@site/i18n/ar/docusaurus-plugin-content-docs/current/vpn/vpn-connect.mdx"}',
  'ar/assets/js/b.1.js':
    '{"source":"@site/i18n/ar/docusaurus-plugin-content-docs/version-2021-10/vpn/vpn-connect.mdx"}',
  'ar/assets/js/c.1.js': 'a component',
  'ar/search-index.json':
    '{"2025-06": {"file": "search/2025-06.20211000.json"}, "2021-10": {"file": "search/2021-10.0bad2025.json"}}',
  'ar/search/index.html': '',
  'ar/search/2025-06.20211000.json': '',
  'ar/search/2025-06.20211000.json.br': '',
  'ar/search/2021-10.0bad2025.json': '',
  'ar/2025-06/vpn-connect/index.html': '',
  'ar/2021-10/vpn-connect/index.html': '',
  'en/index.html': '',
  'en/search-index.json':
    '{"2025-06": {"file": "search/2025-06.1.json"}, "2021-10": {"file": "search/2021-10.2.json"}}',
  'en/search/2025-06.1.json': '',
  'en/search/2021-10.2.json': '',
  'en/assets/js/d.1.js': '{"source":"@site/versioned_docs/version-2021-10/vpn/vpn-connect.mdx"}',
};

const REVISIONS = [
  {key: '2025-06', version: 'current', base: '', state: 'in-force'},
  {key: '2021-10', version: '2021-10', base: '/2021-10', state: 'superseded'},
] as const;

const sort = (files: Record<string, string>, revisions: BuiltSite['revisions'] = REVISIONS) =>
  sortIntoSets({
    files: Object.keys(files),
    locales: ['ar', 'en'],
    revisions,
    read: (file) => Promise.resolve(files[file]!),
  });

test('a set holds what the pages of its revision need, what comes first first', async () => {
  const sets = await sort(FILES);
  expect(Object.fromEntries(sets.map(({id, files}) => [id, files]))).toEqual({
    ar: [
      'ar/assets/css/styles.1.css',
      'ar/assets/js/main.1.js',
      'ar/404.html',
      'ar/index.html',
      'ar/offline/index.html',
      'index.html',
      'ar/vpn-connect/index.html',
      'ar/search/index.html',
      'ar/search-index.json',
      'ar/search/2025-06.20211000.json',
      'ar/assets/js/a.1.js',
      'ar/assets/js/c.1.js',
      'assets/root.1.js',
    ],
    'ar/2021-10': [
      'ar/assets/css/styles.1.css',
      'ar/assets/js/main.1.js',
      'ar/404.html',
      'ar/index.html',
      'ar/offline/index.html',
      'index.html',
      'ar/2021-10/vpn-connect/index.html',
      'ar/search/index.html',
      'ar/search-index.json',
      'ar/search/2021-10.0bad2025.json',
      'ar/assets/js/b.1.js',
      'ar/assets/js/c.1.js',
      'assets/root.1.js',
    ],
    en: ['en/index.html', 'index.html', 'en/search-index.json', 'en/search/2025-06.1.json', 'assets/root.1.js'],
    'en/2021-10': [
      'en/index.html',
      'index.html',
      'en/search-index.json',
      'en/search/2021-10.2.json',
      'assets/root.1.js',
      'en/assets/js/d.1.js',
    ],
  });
});

describe('the search', () => {
  const without = (file: string) => Object.fromEntries(Object.entries(FILES).filter(([name]) => name !== file));

  test('an index that its list names and that is not there stops the build', async () => {
    await expect(sort(without('ar/search/2021-10.0bad2025.json'))).rejects.toThrow(
      'ar/search-index.json names search/2021-10.0bad2025.json for 2021-10, and there is no such file.',
    );
  });

  describe('in parts', () => {
    const parts = ['search/2021-10.v.json', 'search/2021-10.w.json', 'search/2021-10.p.json'];
    const list =
      '{"2025-06": {"file": "search/2025-06.20211000.json"}, "2021-10": {"file": "search/2021-10.0bad2025.json", "parts": ' +
      '{"vocabulary": "search/2021-10.v.json", "postings": ["search/2021-10.w.json"], "pages": ["search/2021-10.p.json"]}}}';
    const files = {
      ...FILES,
      'ar/search-index.json': list,
      ...Object.fromEntries(parts.map((part) => [`ar/${part}`, ''])),
    };

    test('is kept with all of them, with its revision and no other', async () => {
      const sets = await sort(files);
      const held = Object.fromEntries(
        sets.map(({id, files: kept}) => [id, kept.filter((name) => /\.[vwp]\./.test(name))]),
      );
      expect(held).toEqual({
        ar: [],
        'ar/2021-10': ['ar/search/2021-10.p.json', 'ar/search/2021-10.v.json', 'ar/search/2021-10.w.json'],
        en: [],
        'en/2021-10': [],
      });
    });

    test.each(parts)('and stops the build without %s', async (part) => {
      const fewer = Object.fromEntries(Object.entries(files).filter(([name]) => name !== `ar/${part}`));
      await expect(sort(fewer)).rejects.toThrow(
        `ar/search-index.json names ${part} for 2021-10, and there is no such file.`,
      );
    });
  });

  test('so does a revision without an index', async () => {
    await expect(
      sort({...FILES, 'en/search-index.json': '{"2025-06": {"file": "search/2025-06.1.json"}}'}),
    ).rejects.toThrow('en/search-index.json names no index of 2021-10.');
  });

  test('and a language without a list', async () => {
    await expect(sort(without('en/search-index.json'))).rejects.toThrow('en/search-index.json is not there.');
  });
});

test('dated sessions are kept with the revision in force, whatever their code looks like', async () => {
  const session = ['s/off-2021-10/index.html', 'ar/s/off-2021-10/index.html', 'ar/s/off-2021-10/session.ics'];
  const sets = await sort({...FILES, ...Object.fromEntries(session.map((file) => [file, '']))});
  const held = Object.fromEntries(sets.map(({id, files}) => [id, session.filter((file) => files.includes(file))]));
  expect(held.ar).toEqual(session);
  expect(held['ar/2021-10']).toEqual(['s/off-2021-10/index.html']);
  expect(held.en).toEqual(['s/off-2021-10/index.html']);
});

test('with what applies travels what is announced: it must be there on its first day', async () => {
  const sets = await sort(
    {
      ...FILES,
      'ar/2027-01/vpn-connect/index.html': '',
      'ar/2027-01/checklists.json': '',
      'ar/assets/js/e.1.js': '{"source":"@site/docs/vpn/vpn-connect.mdx"}',
      'ar/assets/js/f.1.js': '{"source":"@site/versioned_docs/version-2025-06/vpn/vpn-connect.mdx"}',
      'ar/search/2027-01.1.json': '',
      'ar/search-index.json':
        '{"2027-01": {"file": "search/2027-01.1.json"}, "2025-06": {"file": "search/2025-06.20211000.json"}, "2021-10": {"file": "search/2021-10.0bad2025.json"}}',
      'en/search/2027-01.1.json': '',
      'en/search-index.json':
        '{"2027-01": {"file": "search/2027-01.1.json"}, "2025-06": {"file": "search/2025-06.1.json"}, "2021-10": {"file": "search/2021-10.2.json"}}',
    },
    [
      {key: '2027-01', version: 'current', base: '/2027-01', state: 'announced'},
      {key: '2025-06', version: '2025-06', base: '', state: 'in-force'},
      {key: '2021-10', version: '2021-10', base: '/2021-10', state: 'superseded'},
    ],
  );
  expect(sets.map(({id}) => id)).toEqual(['ar', 'ar/2027-01', 'ar/2021-10', 'en', 'en/2027-01', 'en/2021-10']);
  const filesOf = (id: string) => sets.find((set) => set.id === id)!.files;
  const announced = [
    'ar/2027-01/vpn-connect/index.html',
    'ar/2027-01/checklists.json',
    'ar/assets/js/e.1.js',
    'ar/search/2027-01.1.json',
  ];
  expect(filesOf('ar')).toEqual(
    expect.arrayContaining([...announced, 'ar/vpn-connect/index.html', 'ar/assets/js/f.1.js']),
  );
  expect(filesOf('ar/2027-01')).toEqual(expect.arrayContaining(announced));
  expect(filesOf('ar/2027-01')).not.toContain('ar/vpn-connect/index.html');
  expect(filesOf('ar/2027-01')).not.toContain('ar/assets/js/f.1.js');
  expect(filesOf('ar/2021-10')).not.toContain('ar/2027-01/vpn-connect/index.html');
});

describe('what travels together', () => {
  const set = (id: string, ...files: string[]): SetOfFiles => ({id, locale: 'ar', revision: id, files});
  const page = (name: string): string => `ar/${name}/index.html`;
  const ofLength =
    (length: number) =>
    (file: string): Promise<string> | undefined =>
      file.endsWith('.html') ? Promise.resolve('x'.repeat(length)) : undefined;
  const own = ['a', 'b', 'c', 'vpn-connect'].map(page);
  const both = ['d', 'e', 'f', 'tree-g', 'cl-h'].map(page);

  test('is needed by the same sets, in the order of need; what a page needs first, and what is no text, is alone', async () => {
    const first = ['ar/assets/css/styles.1.css', 'ar/assets/wake.1.js', 'ar/icon.png', 'index.html'];
    const read = (file: string): Promise<string> | undefined =>
      /\.(?:html|js)$/.test(file) ? Promise.resolve(file) : undefined;
    expect(await sortIntoParcels([set('one', ...first, ...own, ...both), set('two', ...first, ...both)], read)).toEqual(
      [['cl-h', 'tree-g', 'd', 'e', 'f'].map(page), ['vpn-connect', 'a', 'b', 'c'].map(page)],
    );
  });

  test('is not of two languages, and no more than is unpacked in a moment', async () => {
    const english = ['en/a/index.html', 'en/b/index.html', 'en/c/index.html', 'en/d/index.html'];
    expect(await sortIntoParcels([set('one', ...own, ...english)], ofLength(400_000))).toEqual([
      ['vpn-connect', 'a', 'b', 'c'].map(page),
      english,
    ]);
    const many = Array.from({length: 10}, (_, place) => page(`p${place}`));
    expect((await sortIntoParcels([set('one', ...many)], ofLength(400_000))).map(({length}) => length)).toEqual([5, 5]);
    // Fewer than four are better off alone.
    expect(await sortIntoParcels([set('one', ...many)], ofLength(900_000))).toEqual([]);
  });
});
