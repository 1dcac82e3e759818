import {describe, expect, test} from 'vitest';
import {carriedPage, carriedStyle, checkAddresses, isLeftOut, relative} from './carried';

describe('a reference becomes a file', () => {
  test.each([
    ['ar/vpn-connect/index.html', '/ar/teams-chat/', '../teams-chat/index.html'],
    ['ar/vpn-connect/index.html', '/ar/teams-chat/#write', '../teams-chat/index.html#write'],
    ['ar/vpn-connect/index.html', '/en/vpn-connect/', '../../en/vpn-connect/index.html'],
    ['ar/vpn-connect/index.html', '/ar/assets/css/styles.1.css', '../assets/css/styles.1.css'],
    ['ar/vpn-connect/index.html', '/ar/search/?q=x#y', '../search/index.html#y'],
    ['index.html', '/ar/', 'ar/index.html'],
    ['ar/index.html', '#main', '#main'],
    ['ar/index.html', 'https://elsewhere.example/', 'https://elsewhere.example/'],
    ['ar/index.html', 'tel:+97300000000', 'tel:+97300000000'],
  ])('on %s: %s → %s', (from, reference, expected) => expect(relative(from, reference)).toBe(expected));
});

test('a page has no address of the server left, nothing that waits for the app, and says what is missing', () => {
  const page = carriedPage(
    'en/a/index.html',
    '<html><head><link rel=manifest href=/en/m><script src="/en/wake.js" data-app="/en/main.js"></script></head><body><form role="search" action="/en/search/"></form><a href="/en/b/">b</a><a href="/en/search/" data-search="">s</a><a href="/en/progress/">p</a><main><p data-app="alive">Text</p></main><dialog data-search-dialog="/en/assets/search.1.js"><form method="dialog"></form></dialog></body></html>',
    'en',
  );
  expect(page).not.toMatch(/data-app|manifest|<dialog|href="[^"]*(?:search|progress)|role="search"|"\/en/);
  expect(page).toContain('src="../wake.js"');
  expect(page).toContain('href="../b/index.html"');
  expect(page).toContain('Here the browser forbids');
});

test('buttons that print stay and print, those that wait for the app go', () => {
  const page = carriedPage(
    'ar/2021-10/train-vpn/index.html',
    '<html><body><main><p>نص</p><button data-app="intent" data-prints="sheet=plan">طباعة</button><button>تحقق</button><button role="tab">Windows</button></main></body></html>',
    'ar',
  );
  expect([...page.matchAll(/<button[^>]*>[^<]*/g)].map(([button]) => button)).toEqual([
    '<button data-prints="sheet=plan">طباعة',
    '<button role="tab">Windows',
  ]);
  expect(page).toContain('<script src="../../../prints.js"></script>');
});

describe('a page that works on the site only', () => {
  const empty =
    '<html><body><main class="room"><h1 class="hidden">Slides</h1><noscript><p>Scripts!</p></noscript><p><a href="/en/train-vpn/">Plan</a></p><button>Go</button></main></body></html>';

  test.each([
    ['en/training/signal/index.html', '/en/training/signal/'],
    ['en/training/train-vpn/run/index.html', '/en/training/train-vpn/run/'],
    ['en/training/train-vpn/results/index.html', '/en/training/train-vpn/results/'],
    ['en/2021-10/training/train-vpn/statements/index.html', '/en/2021-10/training/train-vpn/statements/'],
    ['en/slides/train-vpn/index.html', '/en/slides/train-vpn/'],
    ['en/2020-03/slides/train-vpn/index.html', '/en/2020-03/slides/train-vpn/'],
  ])('%s says so, and where', (file, address) => {
    expect(carriedPage(file, empty, 'en', 'https://guides.example')).toContain(
      `<h1>Slides</h1><p>This page does not work from files, only on the site itself. Its address there: <code dir="ltr">https://guides.example${address}</code></p>`,
    );
  });

  test('says the end of its address where the site’s name is not known', () => {
    expect(carriedPage('ar/slides/train-vpn/index.html', empty, 'ar')).toContain(
      'لا تعمل هذه الصفحة من الملفات، بل في الموقع نفسه. عنوانها هناك: <code dir="ltr">/ar/slides/train-vpn/</code>',
    );
  });

  test('is refused when nobody named it: it would be a heading without a word', () => {
    expect(() => carriedPage('en/training/polls/index.html', empty, 'en')).toThrow(
      'en/training/polls/index.html says nothing without the app: name it in tools/bundle/carried.ts.',
    );
  });

  test('is none where the heading leads on', () => {
    expect(
      carriedPage('en/changes/2020-03/index.html', '<main><h1><a href="/en/changes/">Go on</a></h1></main>', 'en'),
    ).toContain('href="../index.html"');
  });
});

const site = [
  'index.html',
  ...[
    'search',
    'offline',
    'progress',
    'compare',
    'translations',
    'training/signal',
    'training/train-vpn/run',
    'training/train-vpn/results',
    'training/train-vpn/statements',
    'slides/train-vpn',
  ].map((page) => `en/${page}/index.html`),
  'en/changes/atom.xml',
];

test('addresses that are named here stand in the site', () => {
  expect(() => checkAddresses(site)).not.toThrow();
  for (const gone of site.slice(1))
    expect(() => checkAddresses(site.filter((file) => file !== gone))).toThrow(
      'no page of the site has an address like',
    );
});

test.each([
  ['/en/search/', true],
  ['/ar/offline/#sets', true],
  ['en/compare/index.html', true],
  ['/en/changes/atom.xml', true],
  ['/en/changes/', false],
  ['/en/teams-search/', false],
  ['/en/training/signal/', false],
  ['/search/', false],
])('%s is left out: %s', (address, expected) => expect(isLeftOut(address)).toBe(expected));

test('fonts are found beside the style sheet', () => {
  expect(
    carriedStyle(
      'ar/assets/css/styles.css',
      '@font-face{src:url(/ar/assets/fonts/a.woff2)}b{background:url("data:image/png;base64,AA")}',
    ),
  ).toBe('@font-face{src:url(../fonts/a.woff2)}b{background:url("data:image/png;base64,AA")}');
});

test('a style sheet within a page finds its fonts beside it', () => {
  expect(
    carriedPage(
      'ar/a/index.html',
      '<html><head><style>@font-face{src:url(/ar/assets/fonts/a.woff2)}.b>.c::before{content:"<"}</style></head><body><main><p>نص</p></main></body></html>',
      'ar',
    ),
  ).toContain('<style>@font-face{src:url(../assets/fonts/a.woff2)}.b>.c::before{content:"<"}</style>');
});
