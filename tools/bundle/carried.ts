import path from 'node:path';
import {load} from 'cheerio';
import type {Locale, Words} from '../../src/lib/locale';

/** What a browser does not let pages from a file system do. */
const FORBIDDEN: Words = {
  ar: 'نسخة من الملفات: القراءة وقوائم التحقق والطباعة تعمل. يمنع المتصفح هنا البحث وحفظ العلامات والتحقق من الميكروفون والكاميرا؛ هذه تعمل في الموقع نفسه.',
  en: 'A copy from files: reading, checklists and printing work. Here the browser forbids the search, keeping ticks, and testing microphone and camera; these work on the site itself.',
};

/** Pages that are nothing without the app, by their address or their file. */
export const NEEDS_THE_APP = /^\/?(?:ar|en)\/(?:search|offline|progress|compare|translations|signal|changes\/atom\.xml|training\/[^/]+\/(?:run|screen|results)\b)/;

/** References that lead elsewhere, or to a place on the same page. */
const isOutside = (reference: string): boolean => !reference.startsWith('/') || reference.startsWith('//');

/** From an address of the site to a file, as seen from another file: "../vpn/index.html#steps". */
export function relative(from: string, reference: string): string {
  if (isOutside(reference)) return reference;
  const [, address, rest] = /^([^?#]*)(.*)$/.exec(reference)!;
  const file = address!.endsWith('/') ? `${address}index.html` : address!;
  return path.posix.relative(path.posix.dirname(`/${from}`), file) + rest!.replace(/^\?[^#]*/, '');
}

/**
 * A page that opens from a file system: every reference leads to a file, what needs a web
 * server is taken out, and the page says so.
 *
 * @param file its place below build/
 */
export function carriedPage(file: string, html: string, locale: Locale): string {
  const $ = load(html);
  // What counts, finds or keeps is the app's; links to it would lead to pages that say nothing.
  $('[data-checklist] progress').parent().remove();
  $('a[href]').each((_, link) => {
    if (NEEDS_THE_APP.test($(link).attr('href')!)) $(link).remove();
  });
  // A page that leads on has a link that does the same.
  $('script[src^="/assets/"]').remove();
  for (const name of ['href', 'src', 'action']) {
    $(`[${name}]`).each((_, element) => {
      const value = $(element).attr(name)!;
      $(element).attr(name, relative(file, value));
    });
  }
  // The app asks the address where it is, and a file has none that it knows.
  $('[data-app]').removeAttr('data-app');
  $('link[rel=manifest], link[rel=canonical], link[rel=alternate], link[rel=search], link[rel=preload], form[role=search]').remove();
  $('body').prepend(`<p role="note" class="carried">${FORBIDDEN[locale]}</p>`);
  return $.html();
}

/** A style sheet whose fonts are found beside it. */
export function carriedStyle(file: string, css: string): string {
  return css.replace(/url\((['"]?)(\/[^'")]+)\1\)/g, (_whole, _quote, address: string) => `url(${relative(file, address)})`);
}

/** The page that opens first. */
export function startPage(style: string): string {
  const page = (locale: Locale, name: string): string => `<p><a class="root-link" lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}" href="${locale}/index.html">${name}</a></p>`;
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
<p role="note">${FORBIDDEN.ar}</p>
<p role="note" lang="en" dir="ltr">${FORBIDDEN.en}</p>
${page('ar', 'العربية')}
${page('en', 'English')}
</main>
</body>
</html>
`;
}
