import {expect, test} from 'vitest';
import {sortIntoSets} from './offlineSets';

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
  'ar/assets/js/b.1.js': '{"source":"@site/i18n/ar/docusaurus-plugin-content-docs/version-2021-10/vpn/vpn-connect.mdx"}',
  'ar/assets/js/c.1.js': 'a component',
  'ar/search/2025-06.json': '',
  'ar/search/2021-10.json': '',
  'ar/2025-06/vpn-connect/index.html': '',
  'ar/2021-10/vpn-connect/index.html': '',
  'en/index.html': '',
  'en/assets/js/d.1.js': '{"source":"@site/versioned_docs/version-2021-10/vpn/vpn-connect.mdx"}',
};

const sort = (files: Record<string, string>) =>
  sortIntoSets({files: Object.keys(files), locales: ['ar', 'en'], current: '2025-06', earlier: ['2021-10'], read: (file) => Promise.resolve(files[file]!)});

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
      'ar/search/2025-06.json',
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
      'ar/search/2021-10.json',
      'ar/assets/js/b.1.js',
      'ar/assets/js/c.1.js',
      'assets/root.1.js',
    ],
    en: ['en/index.html', 'index.html', 'assets/root.1.js'],
    'en/2021-10': ['en/index.html', 'index.html', 'assets/root.1.js', 'en/assets/js/d.1.js'],
  });
});

test('where the search has files of its own, they are kept instead of the records', async () => {
  const [arabic] = await sort({...FILES, 'ar/search-index.json': '{}', 'ar/assets/search/2025-06.abc.json': ''});
  expect(arabic!.files.filter((file) => file.includes('search'))).toEqual(['ar/assets/search/2025-06.abc.json', 'ar/search-index.json']);
});

test('dated sessions are kept with the revision in force, whatever their code looks like', async () => {
  const session = ['s/off-2021-10/index.html', 'ar/s/off-2021-10/index.html', 'ar/s/off-2021-10/session.ics'];
  const sets = await sort({...FILES, ...Object.fromEntries(session.map((file) => [file, '']))});
  const held = Object.fromEntries(sets.map(({id, files}) => [id, session.filter((file) => files.includes(file))]));
  expect(held.ar).toEqual(session);
  expect(held['ar/2021-10']).toEqual(['s/off-2021-10/index.html']);
  expect(held.en).toEqual(['s/off-2021-10/index.html']);
});
