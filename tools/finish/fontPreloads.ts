import path from 'node:path';
import {LOCALES} from '../../src/lib/locale';
import {LOCALE_FACTS} from '../../src/lib/localeFacts';
import {filesBelow, onlyFile, rewrite} from './files';

/** Names the fonts in the head of every page, so that they travel together with the style sheet. */
export default async function fontPreloads(build: string): Promise<string> {
  let pages = 0;
  for (const locale of LOCALES) {
    const links = await Promise.all(
      LOCALE_FACTS[locale].fonts.map(async (script) => {
        const font = await onlyFile(
          path.join(build, locale, 'assets/fonts'),
          new RegExp(`^readex-pro-${script}-.*woff2$`),
        );
        return `<link rel="preload" as="font" type="font/woff2" crossorigin href="/${locale}/assets/fonts/${font}">`;
      }),
    );
    for (const file of await filesBelow(path.join(build, locale), '.html')) {
      await rewrite(file, (html) => {
        if (!html.includes('<link rel=stylesheet')) throw new Error(`${file} has no style sheet.`);
        return html.replace('<link rel=stylesheet', `${links.join('')}<link rel=stylesheet`);
      });
      pages += 1;
    }
  }
  return `${pages} pages`;
}
