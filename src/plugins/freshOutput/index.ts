import {rmSync, utimesSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';

/** Stands in the folder of a language from the moment it is built until tools/finish takes it. */
export const FRESH = '.fresh';

/** A build is as old as the moment at which it began: what is written meanwhile asks for another one. */
const BEGAN = new Date(Date.now() - process.uptime() * 1000);

/**
 * Tells a build that is whole from one that was killed. Its first act is to take away
 * build/SHA256SUMS, the sign of the finished site before it, which it overwrites from
 * then on; its last one leaves the sign for tools/finish that a language is there as
 * Docusaurus wrote it.
 */
export default function freshOutputPlugin({outDir}: Pick<LoadContext, 'outDir'>): Plugin {
  // Only `docusaurus build` works on outDir; other commands load the plugins too.
  if (process.env.NODE_ENV === 'production') rmSync(path.join(outDir, '..', 'SHA256SUMS'), {force: true});
  return {
    name: 'fresh-output',
    postBuild() {
      const mark = path.join(outDir, FRESH);
      writeFileSync(mark, '');
      utimesSync(mark, BEGAN, BEGAN);
      return Promise.resolve();
    },
  };
}
