import path from 'node:path';
import {LOCALES, type Locale} from '../../src/lib/locale';
import {nameIn, renamesOfPages} from '../../src/lib/changes/renames';
import {revisionInForce} from '../../src/lib/revisions';
import {datedPath} from '../../src/lib/session/dated';
import type {SiteData} from '../../src/content/readData';
import {filesBelow, onlyFile, writeBelow} from './files';
import {writeScript} from './scripts';
import {directionOf} from '../../src/lib/localeFacts';
import {WORDS} from '../../src/content/words';

/**
 * A printed code or a pinned session names the revision. While it is in force, its
 * pages have no revision in their address, so /ar/2025-06/… leads to /ar/….
 * When the next revision is cut, the pages themselves move there. The address of a dated
 * session names no language: it leads to the one in which the session is held.
 */
export default async function permanentAddresses(
  build: string,
  {revisions, retired, sessions, changes}: Pick<SiteData, 'revisions' | 'retired' | 'sessions' | 'changes'>,
): Promise<string> {
  const current = revisionInForce(revisions);
  const renames = renamesOfPages(changes);
  const script = await writeScript(build, 'redirect');
  const redirects: string[] = [];

  for (const locale of LOCALES) {
    const style = `/${locale}/assets/css/${await onlyFile(path.join(build, locale, 'assets/css'), /^styles\..*\.css$/)}`;
    const leadOn = (from: string, to: string) => {
      redirects.push(`${from} ${to}\n`);
      return writeBelow(build, `${from.slice(1)}index.html`, page(locale, to, style, script));
    };
    const base = `/${locale}/`;
    const pages = (await filesBelow(path.join(build, locale), 'index.html')).map(
      (file) => `/${path.posix.relative(build, file).replace(/index\.html$/, '')}`,
    );
    // A dated session is no page of a revision: it was planned with one.
    const inForce = pages.filter(
      (address) => ![...revisions.map(({key}) => key), 's'].some((part) => address.startsWith(`${base}${part}/`)),
    );
    for (const address of inForce) await leadOn(`${base}${current.key}/${address.slice(base.length)}`, address);

    // A page that was renamed is found under its old name too, in each revision that knows it by another one.
    for (const {key, base: of} of revisions.filter((revision) => revision === current || revision.base !== ''))
      for (const {revision, was} of renames) {
        const from = `${base}${of === '' ? '' : `${of.slice(1)}/`}`;
        const to = `${from}${nameIn(was, '', key, renames)}/`;
        if (revision <= key && !pages.includes(`${from}${was}/`) && pages.includes(to))
          await leadOn(`${from}${was}/`, to);
      }

    // A revision's own address has no page; its policy is what people look for there.
    for (const {key} of revisions)
      if (key !== current.key) await leadOn(`${base}${key}/`, `${base}${key}/policy-overview/`);

    // What was taken away leads to the same page in force, or to what changed.
    for (const {key, pages: slugs} of retired) {
      await leadOn(`${base}${key}/`, `${base}changes/`);
      for (const slug of slugs)
        await leadOn(
          `${base}${key}/${slug}/`,
          inForce.includes(`${base}${nameIn(slug, key, current.key, renames)}/`)
            ? `${base}${nameIn(slug, key, current.key, renames)}/`
            : `${base}changes/`,
        );
    }
    for (const {code, language} of sessions)
      if (language === locale) await leadOn(datedPath(code), datedPath(code, locale));

    const oldest = revisions.at(-1);
    if (oldest && oldest !== current) await leadOn(`${base}changes/${oldest.key}/`, `${base}changes/`);
  }
  // What a web server does at once; the pages are for those that cannot.
  await writeBelow(build, 'redirects.txt', redirects.join(''));
  return `${redirects.length}`;
}

function page(locale: Locale, target: string, style: string, script: string): string {
  return `<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${WORDS[locale].site.goOn}</title>
<link rel="canonical" href="${target}" data-path="${target}">
<link rel="icon" href="/${locale}/icons/icon.svg">
<script src="${script}"></script>
<noscript><meta http-equiv="refresh" content="0; url=${target}"></noscript>
<link rel="stylesheet" href="${style}">
</head>
<body>
<main class="root-page"><h1><a href="${target}">${WORDS[locale].site.goOn}</a></h1></main>
</body>
</html>
`;
}
