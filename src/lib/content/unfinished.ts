/** What its writer wanted to come back to. */
import {placeOf, type Diagnostic} from '../diagnostics';
import type {Site} from './site';

const UNFINISHED = /(?<![\w-])(?:TODO|TBD|TBC|FIXME|XXX+)(?![\w-])|\b[Ll]orem ipsum\b|\?{3}/g;

/** Looks at every file as it is written, comments included. */
export function findUnfinished({files}: Site): Diagnostic[] {
  return files.flatMap(({file, text}) =>
    [...text.matchAll(UNFINISHED)].map(({0: found, index}) => ({
      file,
      ...placeOf(text, index),
      rule: 'unfinished',
      problem: `Here stands ${found}: something is not finished.`,
      fix: 'Finish it, or take it out; what is still to be done stands in no published file.',
    })),
  );
}
