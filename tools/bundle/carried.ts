import path from 'node:path';
import {load, type CheerioAPI} from 'cheerio';
import type {Locale} from '../../src/lib/locale';
import {directionOf} from '../../src/lib/localeFacts';
import {WORDS} from '../../src/content/words';

/** Files of each language, and of each revision, that nobody needs without the app: they and links to them are left out. */
const LEFT_OUT: readonly RegExp[] = [
  /^search\//,
  /^offline\//,
  /^progress\//,
  /^compare\//,
  /^translations\//,
  /^changes\/atom\.xml$/,
];
/** Pages that say on what address of the site they work. */
const ONLY_ON_SITE: readonly RegExp[] = [
  /^training\/signal\//,
  /^training\/[^/]+\/run\//,
  /^training\/[^/]+\/results\//,
  /^training\/[^/]+\/statements\//,
  /^slides\//,
];

/** What comes after the language, and after the revision where there is one; from an address or a file. */
const within = (address: string): string | undefined => /^\/?(?:ar|en)\/(?:\d{4}-\d{2}\/)?(.*)$/.exec(address)?.[1];
const isOneOf = (patterns: readonly RegExp[], address: string): boolean => {
  const rest = within(address);
  return rest !== undefined && patterns.some((pattern) => pattern.test(rest));
};

export const isLeftOut = (address: string): boolean => isOneOf(LEFT_OUT, address);

/**
 * Refuses when an address above is one of an earlier day.
 *
 * @param files all files of the finished site
 */
export function checkAddresses(files: readonly string[]): void {
  const rests = files.flatMap((file) => within(file) ?? []);
  for (const pattern of [...LEFT_OUT, ...ONLY_ON_SITE]) {
    if (!rests.some((rest) => pattern.test(rest)))
      throw new Error(
        `tools/bundle/carried.ts: no page of the site has an address like ${pattern.source}; take it out, or write the present one.`,
      );
  }
}

/** References that lead elsewhere, or to a place on the same page. */
const isOutside = (reference: string): boolean => !reference.startsWith('/') || reference.startsWith('//');

/** From an address of the site to a file, as seen from another file: "../vpn/index.html#steps". */
export function relative(from: string, reference: string): string {
  if (isOutside(reference)) return reference;
  const [, address, rest] = /^([^?#]*)(.*)$/.exec(reference)!;
  const file = address!.endsWith('/') ? `${address}index.html` : address!;
  return path.posix.relative(path.posix.dirname(`/${from}`), file) + rest!.replace(/^\?[^#]*/, '');
}

/** Buttons that work by themselves, or by src/wake; all others wait for the app. */
const WORKS = '[popovertarget], [role=tab], [data-theme-switch], [data-prints], [data-notice] *';

/**
 * A page that opens from a file system: every reference leads to a file, what needs a web
 * server is taken out, and the page says so.
 *
 * @param file its place below build/
 * @param site where the site is served, as far as it is known
 * @throws Error when nothing is left to read
 */
export function carriedPage(file: string, html: string, locale: Locale, site = ''): string {
  const $ = load(html);
  if (isOneOf(ONLY_ON_SITE, file)) {
    const address = site + `/${file}`.replace(/index\.html$/, '');
    const title = $('main h1').first().text();
    $('main')
      .attr('class', 'prose column')
      .empty()
      .append(
        $('<h1>').text(title),
        $('<p>').text(`${WORDS[locale].carried.onlyThere} `).append($('<code dir="ltr">').text(address)),
      );
    $('main').append(
      $('<p>').append($('<a>').attr('href', `/${locale}/training/`).text(WORDS[locale].carried.toTraining)),
    );
  }
  // What counts, finds or keeps is the app's; links to it would lead to pages that are not here.
  $('[data-checklist] progress').parent().remove();
  $('main button').not(WORKS).remove();
  $('a[href]').each((_, link) => {
    if (isLeftOut($(link).attr('href')!)) $(link).remove();
  });
  // A page that leads on has a link that does the same.
  $('script[src^="/assets/"]').remove();
  for (const name of ['href', 'src', 'action']) {
    $(`[${name}]`).each((_, element) => {
      const value = $(element).attr(name)!;
      $(element).attr(name, relative(file, value));
    });
  }
  $('style').each((_, element) => void $(element).text(carriedStyle(file, $(element).text())));
  // The app asks the address where it is, and a file has none that it knows.
  $('[data-app]').removeAttr('data-app').removeAttr('data-parts');
  $(
    'link[rel=manifest], link[rel=canonical], link[rel=alternate], link[rel=search], dialog[data-search-dialog], form[role=search]',
  ).remove();
  $('html').attr('data-carried', '');
  if ($('[data-prints]').length > 0) $('body').append($('<script>').attr('src', relative(file, `/${PRINTS}`)));
  $('body').prepend(`<p role="note" class="carried">${WORDS[locale].carried.forbidden}</p>`);
  if (!hasWords($)) throw new Error(`${file} says nothing without the app: name it in tools/bundle/carried.ts.`);
  return $.html();
}

/** Whether there is something to read besides a heading, ways to other pages, and what only browsers without scripts show. */
function hasWords($: CheerioAPI): boolean {
  const main = $('main').clone();
  // A page that only leads on has its link in the heading.
  if (main.find('h1 a[href]').length > 0) return true;
  main.find('h1, a, button, noscript, nav').remove();
  return main.text().trim() !== '';
}

/** The name of {@link printsScript} below the copy's folder. */
export const PRINTS = 'prints.js';

/** Prints what a button says, as the app does: `data-prints="sheet=cards"` stands on the page while it prints. */
export const printsScript = `document.addEventListener('click', ({target}) => {
  const button = target.closest('[data-prints]');
  if (!button) return;
  const [name, value] = button.dataset.prints.split('=');
  const page = document.documentElement;
  if (value) page.dataset[name] = value;
  print();
  if (value) delete page.dataset[name];
});
`;

/** A style sheet whose fonts are found beside it. */
export function carriedStyle(file: string, css: string): string {
  return css.replace(
    /url\((['"]?)(\/[^'")]+)\1\)/g,
    (_whole, _quote, address: string) => `url(${relative(file, address)})`,
  );
}

/** The page that opens first. */
export function startPage(style: string): string {
  const page = (locale: Locale, name: string): string =>
    `<p><a class="root-link" lang="${locale}" dir="${directionOf(locale)}" href="${locale}/index.html">${name}</a></p>`;
  return `<!doctype html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>العمل عن بُعد خطوة بخطوة · Remote work, step by step</title>
<link rel="stylesheet" href="${style}">
</head>
<body>
<main class="root-page">
<h1>العمل عن بُعد خطوة بخطوة</h1>
<p role="note">${WORDS.ar.carried.forbidden}</p>
<p role="note" lang="en" dir="ltr">${WORDS.en.carried.forbidden}</p>
${page('ar', 'العربية')}
${page('en', 'English')}
</main>
</body>
</html>
`;
}
