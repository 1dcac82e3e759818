import {createHash} from 'node:crypto';
import {PARTS} from '../../lib/parts';
import {bundleBesideApp, type About, type BuiltFile} from './bundle';
import {classNamesOnly} from './classNames';

export interface BuiltParts {
  readonly files: readonly BuiltFile[];
  /** Of every file, below a language's base address; # stands for the kind of part. */
  readonly pattern: string;
}

/** Bundles the parts of pages that work while the app sleeps (src/asleep/parts), for one language: a script for each kind. */
export async function buildParts(siteDir: string, about: About): Promise<BuiltParts> {
  const texts = await Promise.all(
    PARTS.map((kind) =>
      bundleBesideApp(siteDir, {
        entry: `src/asleep/parts/${kind}.tsx`,
        about,
        plugins: [classNamesOnly(siteDir)],
      }),
    ),
  );
  // One hash for all: a page names them in fewer bytes.
  const hash = createHash('sha256').update(texts.join('\0')).digest('hex').slice(0, 8);
  const pattern = `assets/#.${hash}.js`;
  return {pattern, files: PARTS.map((kind, place) => ({file: pattern.replace('#', kind), text: texts[place]!}))};
}
