import {LOCALES} from '../../src/lib/locale';
import {filesBelow, rewrite} from './files';

/** As the classic theme puts it into every page. */
const SPRITE =
  /<svg style="display: none;"><defs>\s*<symbol id=theme-svg-external-link .*?<\/symbol>\s*<\/defs><\/svg>\s*/;

/**
 * Takes the theme's drawing of an arrow out of every page: our links to other sites say
 * where they lead in words, and there is no way to tell the theme.
 *
 * @throws Error when a page has no such drawing, or shows it
 */
export default async function unusedDrawing(build: string): Promise<string> {
  const files = (await Promise.all(LOCALES.map((locale) => filesBelow(`${build}/${locale}`, '.html')))).flat();
  for (const file of files) {
    await rewrite(file, (html) => {
      if (!SPRITE.test(html))
        throw new Error(
          `${file} has no drawing theme-svg-external-link: the theme has changed; see whether this step is still needed.`,
        );
      if (html.includes('#theme-svg-external-link'))
        throw new Error(`${file} shows theme-svg-external-link: leave out this step.`);
      return html.replace(SPRITE, '');
    });
  }
  return `${files.length} pages`;
}
