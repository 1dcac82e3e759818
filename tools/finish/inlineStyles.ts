import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {LOCALES} from '../../src/lib/locale';
import {filesBelow, onlyFile, rewrite} from './files';

/**
 * Puts the style sheet that all pages share into each of them: a page is painted as soon as it comes, and asks for
 * nothing before. The file itself stays, for small pages outside of the two languages.
 *
 * @throws Error when a page does not ask for the sheet
 */
export default async function inlineStyles(build: string): Promise<string> {
  let pages = 0;
  for (const locale of LOCALES) {
    const folder = path.join(build, locale, 'assets/css');
    const name = await onlyFile(folder, /^styles\..*\.css$/);
    const css = await readFile(path.join(folder, name), 'utf8');
    const link = `<link rel=stylesheet href=/${locale}/assets/css/${name}>`;
    for (const file of await filesBelow(path.join(build, locale), '.html')) {
      await rewrite(file, (html) => {
        if (!html.includes(link)) throw new Error(`${file} does not ask for the style sheet ${name}.`);
        // A function, as a style sheet may hold what a replacement means something else by.
        return html.replace(link, () => `<style>${css}</style>`);
      });
      pages += 1;
    }
  }
  return `${pages} pages`;
}
