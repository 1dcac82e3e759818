import {existsSync, readdirSync, rmSync, statSync} from 'node:fs';
import path from 'node:path';
import {LOCALES} from '../../src/lib/locale';
import {FRESH} from '../../src/plugins/freshOutput';

/**
 * Takes what Docusaurus wrote: every language must be as it left it, as these steps change
 * pages and must not do it twice. What an earlier build left beside the languages goes.
 *
 * @returns when the build began
 * @throws Error when a language was finished before, or never written to its end
 */
export function takeFreshOutput(build: string): Date {
  const marks = LOCALES.map((locale) => path.join(build, locale, FRESH));
  const missing = marks.find((mark) => !existsSync(mark));
  if (missing)
    throw new Error(
      `${path.dirname(missing)}/ is not as Docusaurus writes it: its build was stopped, or it was finished before. Run \`npm run build\`.`,
    );
  const began = new Date(Math.min(...marks.map((mark) => statSync(mark).mtimeMs)));
  for (const mark of marks) rmSync(mark);
  for (const name of readdirSync(build))
    if (!LOCALES.some((locale) => locale === name)) rmSync(path.join(build, name), {recursive: true});
  return began;
}
