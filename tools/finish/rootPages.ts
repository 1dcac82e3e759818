import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {LOCALES} from '../../src/lib/locale';
import {escapeXml} from '../../src/lib/session/scorm';
import type {SiteData} from '../../src/content/readData';
import {onlyFile, writeBelow} from './files';
import {writeScript} from './scripts';

interface RootPage {
  readonly title: string;
  readonly ar: string;
  readonly en: string;
  readonly script?: string;
}

/**
 * What Docusaurus does not write, as it knows languages only: the page that chooses
 * one, the 404 for addresses outside both, the index of sitemaps, robots.txt.
 */
export default async function rootPages(build: string, {entity}: SiteData): Promise<string> {
  const style = `/en/assets/css/${await onlyFile(path.join(build, 'en/assets/css'), /^styles\..*\.css$/)}`;
  const site = entity['site.url']!.words.en || 'http://localhost:3000';

  const page = ({title, ar, en, script}: RootPage): string => `<!doctype html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="/en/icons/icon.svg">
<link rel="stylesheet" href="${style}">
${script ? `<script src="${script}"></script>\n` : ''}</head>
<body>
<main class="root-page">
<section lang="ar" dir="rtl"><h1>${ar}</h1><p><a class="root-link" href="/ar/" hreflang="ar">العربية</a></p></section>
<section lang="en" dir="ltr"><h2>${en}</h2><p><a class="root-link" href="/en/" hreflang="en">English</a></p></section>
</main>
</body>
</html>
`;

  const home = page({
    title: 'العمل عن بُعد خطوة بخطوة · Remote work, step by step',
    ar: 'العمل عن بُعد خطوة بخطوة',
    en: 'Remote work, step by step',
    script: await writeScript(build, 'root'),
  });
  const alternates = [...LOCALES, 'x-default']
    .map(
      (language) =>
        `<link rel="alternate" hreflang="${language}" href="${site}/${language === 'x-default' ? '' : `${language}/`}">`,
    )
    .join('\n');
  await writeBelow(build, 'index.html', home.replace('</head>', `${alternates}\n</head>`));
  await writeBelow(
    build,
    '404.html',
    page({
      title: 'لم نجد هذه الصفحة · Page not found',
      ar: 'لم نجد هذه الصفحة. ابدأ من هنا:',
      en: 'We did not find this page. Start here:',
    }),
  );

  await writeBelow(
    build,
    'sitemap.xml',
    `<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${LOCALES.map((locale) => `<sitemap><loc>${escapeXml(site)}/${locale}/sitemap.xml</loc></sitemap>`).join('\n')}
</sitemapindex>
`,
  );
  await writeBelow(build, 'robots.txt', `User-agent: *\nAllow: /\nSitemap: ${site}/sitemap.xml\n`);
  await writeBelow(build, 'favicon.ico', await readFile(path.join(build, 'en/icons/icon-32.png')));
  return 'index, 404, sitemap, robots, favicon';
}
