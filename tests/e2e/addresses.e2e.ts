import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test, type APIRequestContext} from '@playwright/test';
import {load, type CheerioAPI} from 'cheerio';
import {parse} from 'yaml';
import {inSight} from '../app';
import {addressesOf, current, inForce, LOCALES, locations, revisions, sample, superseded} from '../site';
import {words} from '../words';

const everyAddress = LOCALES.flatMap(addressesOf);

/** What each revision changed is told on five pages. */
const CHANGES = [
  'changes/',
  ...['2021-10', '2025-06'].flatMap((key) =>
    ['', 'checklists/', 'explanations/', 'texts/', 'wording/'].map((part) => `changes/${key}/${part}`),
  ),
];

/** Pages that no Markdown writes, written out by hand. */
const MADE = ['', ...CHANGES, 'compare/', 'offline/', 'progress/', 'translations/'];

/** Every address that the sources promise, in each language. */
function promised(): string[] {
  const below = (folder: string) =>
    readdirSync(folder, {recursive: true, encoding: 'utf8'})
      .filter((file) => file.endsWith('.mdx'))
      .map((file) => `${path.basename(file.replace(/\/index\.mdx$/, ''), '.mdx')}/`);
  const written = revisions.flatMap(({version, base}) =>
    below(version === 'current' ? 'docs' : `versioned_docs/version-${version}`).map((address) =>
      `${base}/${address}`.slice(1),
    ),
  );
  return [...MADE, ...written].sort();
}

/** What their first heading says. */
const HOME = {en: 'Get to work from home, one step at a time', ar: 'اعمل من بيتك بثقة، خطوة بخطوة'} as const;
const POLICY = {
  '2021-10': {en: 'Remote-work policy at a glance', ar: 'نظرة عامة على سياسة العمل عن بُعد'},
  '2020-03': {en: 'Work-from-home policy at a glance', ar: 'نظرة عامة على سياسة العمل من المنزل'},
} as const;

/** Pages that are only a list, or that no Markdown writes. */
const WITHOUT_PLACES = [
  '',
  ...CHANGES,
  'checklists/',
  'compare/',
  'meetings/',
  'offline/',
  'policy/',
  'progress/',
  'reference/',
  'security/',
  'teams/',
  'translations/',
  'troubleshooting/',
  'vpn/',
];

async function read(request: APIRequestContext, address: string): Promise<CheerioAPI> {
  const response = await request.get(address);
  expect(response.status(), address).toBe(200);
  return load(await response.text());
}

/** Asks for an address once, however often it is linked. */
function asker(request: APIRequestContext): (address: string) => Promise<number> {
  const asked = new Map<string, Promise<number>>();
  return (address) => {
    const answer = asked.get(address) ?? request.get(address).then((response) => response.status());
    asked.set(address, answer);
    return answer;
  };
}

test('the index of sitemaps leads to every address of both languages, and each answers', async ({request}) => {
  const index = await (await request.get('/sitemap.xml')).text();
  const sitemaps = locations(index).map((address) => new URL(address).pathname);
  expect(sitemaps).toEqual(LOCALES.map((locale) => `/${locale}/sitemap.xml`));

  const found: string[] = [];
  for (const sitemap of sitemaps) {
    for (const address of locations(await (await request.get(sitemap)).text())) {
      const {pathname} = new URL(address);
      expect((await request.get(pathname)).status(), pathname).toBe(200);
      found.push(pathname);
    }
  }
  expect(found).toHaveLength(LOCALES.length * promised().length);
  for (const locale of LOCALES) {
    const base = `/${locale}/`;
    expect(
      found
        .filter((address) => address.startsWith(base))
        .map((address) => address.slice(base.length))
        .sort(),
    ).toEqual(promised());
  }
});

test('both languages have the same addresses', () => {
  const [arabic, english] = LOCALES.map((locale) =>
    addressesOf(locale)
      .map((address) => address.slice(`/${locale}`.length))
      .sort(),
  );
  expect(arabic).toEqual(english);
});

test('no link leads nowhere: pages, files and the places inside pages', async ({request}) => {
  test.slow();
  const broken: string[] = [];
  const ids = new Map<string, Set<string>>();
  const wanted: {from: string; to: URL}[] = [];

  for (const address of [...everyAddress, '/', '/ar/search/', '/en/search/']) {
    const $ = await read(request, address);
    ids.set(
      address,
      new Set(
        $('[id]')
          .map((_, element) => $(element).attr('id'))
          .get(),
      ),
    );
    const references = [
      ...$('a[href], link[href]:not([rel=canonical], [rel=alternate])')
        .map((_, element) => $(element).attr('href'))
        .get(),
      ...$('[src]')
        .map((_, element) => $(element).attr('src'))
        .get(),
      ...$('form[action]')
        .map((_, element) => $(element).attr('action'))
        .get(),
      ...($('script[data-app]').attr('data-app') ?? '').split(' ').filter(Boolean),
    ];
    for (const reference of new Set(references)) {
      const to = new URL(reference, `http://here${address}`);
      if (to.host === 'here') wanted.push({from: address, to});
      else if (!['https:', 'mailto:', 'tel:'].includes(to.protocol))
        broken.push(`${address} → ${reference}: not a secure address`);
    }
  }

  const status = asker(request);
  for (const {from, to} of wanted) {
    if ((await status(to.pathname)) !== 200) broken.push(`${from} → ${to.pathname}: ${await status(to.pathname)}`);
    else if (to.hash && ids.has(to.pathname) && !ids.get(to.pathname)!.has(decodeURIComponent(to.hash.slice(1)))) {
      broken.push(`${from} → ${to.pathname}${to.hash}: no such place`);
    }
  }
  expect(broken).toEqual([]);
});

test('on every page the language and revision menus lead on, or say why not', async ({request}) => {
  const status = asker(request);
  for (const locale of LOCALES) {
    const other = locale === 'ar' ? 'en' : 'ar';
    for (const address of addressesOf(locale)) {
      const $ = await read(request, address);
      const languageLinks = $(`a[data-language="${other}"]`)
        .map((_, link) => $(link).attr('href'))
        .get();
      expect(new Set(languageLinks), address).toEqual(new Set([address.replace(`/${locale}/`, `/${other}/`)]));
      expect(await status(languageLinks[0]!), `${address} → ${languageLinks[0]}`).toBe(200);

      // Home and progress are no pages of a revision.
      if (!$('html').hasClass('docs-wrapper')) continue;
      const menu = $('details[data-menu] li:not([data-compare])').toArray();
      expect(menu.length, `${address} names every revision`).toBe(3);
      for (const entry of menu) {
        const href = $(entry).find('a').attr('href');
        if (href) expect(await status(href), `${address} → ${href}`).toBe(200);
        else
          expect($(entry).text(), address).toContain(
            {en: 'This page does not exist in this revision', ar: 'لا توجد هذه الصفحة في هذا الإصدار'}[locale],
          );
      }
      expect($('details[data-menu] a[aria-current="page"]').attr('href'), address).toBe(address);
    }
  }
});

test('canonical and alternate addresses agree on every page', async ({request}) => {
  const {site: entity} = parse(readFileSync('data/entity.yml', 'utf8')) as {site: {url: string}};
  const site = entity.url || 'http://localhost:3000';
  for (const locale of LOCALES) {
    for (const address of addressesOf(locale)) {
      const $ = await read(request, address);
      expect($('link[rel=canonical]').length, address).toBe(1);
      expect($('link[rel=canonical]').attr('href'), address).toBe(`${site}${address}`);

      const alternates = Object.fromEntries(
        $('link[rel=alternate][hreflang]')
          .map((_, link) => [[$(link).attr('hreflang')!, $(link).attr('href')!]] as [string, string][])
          .get(),
      );
      const rest = address.slice(`/${locale}`.length);
      expect(alternates, address).toEqual({ar: `${site}/ar${rest}`, en: `${site}/en${rest}`, 'x-default': `${site}/`});
      expect($('html').attr('lang'), address).toBe(locale);
      expect($('html').attr('dir'), address).toBe(locale === 'ar' ? 'rtl' : 'ltr');
    }
  }
});

test('no page names another host, except as a source to read', async ({request}) => {
  for (const address of [...everyAddress, '/', '/404.html', '/ar/search/', '/en/search/']) {
    const $ = load(await (await request.get(address)).text());
    expect($('link[rel~=preconnect], link[rel~=dns-prefetch], base, iframe, object, embed').length, address).toBe(0);
    const loaded = $('[src], [srcset], [poster], link[href]:not([rel=canonical], [rel=alternate])')
      .map(
        (_, element) =>
          $(element).attr('src') ?? $(element).attr('srcset') ?? $(element).attr('poster') ?? $(element).attr('href'),
      )
      .get();
    expect(
      loaded.filter((reference) => /^([a-z]+:)?\/\//i.test(reference)),
      address,
    ).toEqual([]);
    const leaving = $('a[href^="http"]').filter((_, link) => !/\bnoreferrer\b/.test($(link).attr('rel') ?? ''));
    expect(leaving.map((_, link) => $(link).attr('href')).get(), address).toEqual([]);
  }
});

for (const locale of LOCALES) {
  test(`permanent addresses lead to the page at the same place (${locale})`, async ({page, request}) => {
    test.slow();
    const without: string[] = [];
    for (const address of sample(inForce(locale), 4)) {
      const $ = await read(request, address);
      // Headings of written pages; the progress page grows while it reads the record.
      const place = $('[data-step], article .prose h2').last().attr('id');
      const hash = place ? `#${place}` : '';
      await page.goto(address.replace(`/${locale}/`, `/${locale}/${current.key}/`) + hash);
      await expect(page).toHaveURL((url) => url.pathname + url.hash === address + hash);
      if (place) await inSight(page.locator(`[id="${place}"]`));
      else without.push(address.slice(`/${locale}/`.length));
    }
    expect(without.sort()).toEqual(WITHOUT_PLACES);
  });

  for (const [printed, page] of [
    [`${current.key}/vpn-connect/`, 'vpn-connect/'],
    [`${current.key}/vpn-connect`, 'vpn-connect/'],
    ['vpn-connect', 'vpn-connect/'],
    [`${superseded[0]!.key}/vpn-connect`, `${superseded[0]!.key}/vpn-connect/`],
  ] as const) {
    test(`the printed address /${locale}/${printed} keeps its slash, query and place`, async ({page: tab}) => {
      await tab.goto(`/${locale}/${printed}?from=print#check`);
      await expect(tab).toHaveURL(`/${locale}/${page}?from=print#check`);
      await inSight(tab.locator('#check'));
    });
  }

  test(`the addresses of revisions lead to a page (${locale})`, async ({page}) => {
    for (const [key, lead, title] of [
      ['2025-06', '', HOME],
      ['2021-10', '2021-10/policy-overview/', POLICY['2021-10']],
      ['2020-03', '2020-03/policy-overview/', POLICY['2020-03']],
    ] as const) {
      await page.goto(`/${locale}/${key}/`);
      await expect(page).toHaveURL(`/${locale}/${lead}`);
      await inSight(page.getByRole('heading', {level: 1, name: title[locale], exact: true}));
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
    }
  });

  test(`an address that does not exist says so in its language and leads on (${locale})`, async ({page}) => {
    const response = await page.goto(`/${locale}/no-such-page/`);
    expect(response?.status()).toBe(404);
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    await inSight(page.getByRole('heading', {level: 1, name: words(locale, 'notFound.title')}));
    await page.getByRole('link', {name: words(locale, 'situation.join')}).click();
    await expect(page).toHaveURL(`/${locale}/meeting-join/`);
  });
}

test('an address outside both languages answers 404 and offers both', async ({page}) => {
  const response = await page.goto('/no-such-page');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('link')).toHaveText(['العربية', 'English']);
});

test('the search page opens and has a search field', async ({page}) => {
  for (const locale of LOCALES) {
    await page.goto(`/${locale}/search/`);
    await inSight(page.locator('main').getByRole('searchbox'));
  }
});
