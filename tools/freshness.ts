import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import path from 'node:path';

/** Everything that the finished site is made of. */
export const SOURCES = [
  'data',
  'docs',
  'i18n',
  'src',
  'static',
  'tools/finish',
  'versioned_docs',
  'versioned_sidebars',
  'docusaurus.config.ts',
  'package-lock.json',
  'sidebars.ts',
  'versions.json',
];

/** Written last, so that it stands for the whole build. */
const MARK = 'build/SHA256SUMS';
const VALUES_MARK = 'build/entity.txt';

/**
 * Why the site has to be built, or nothing when the build is newer than all it is made of.
 * A folder counts as well: it is touched when something in it is deleted.
 *
 * @param values what tells the values of one entity from those of another, as the finishing program writes it
 */
export function reasonToBuild(siteDir: string, values?: string): string | undefined {
  const built = changed(path.join(siteDir, MARK));
  if (built === undefined) return 'there is no finished site in build/';
  if (values !== undefined && readText(path.join(siteDir, VALUES_MARK)) !== values) return 'build/ has other values of the entity';
  for (const source of SOURCES) {
    const newer = entries(siteDir, source).find((entry) => (changed(path.join(siteDir, entry)) ?? 0) > built);
    if (newer) return `${newer} is newer than build/`;
  }
  return undefined;
}

function entries(siteDir: string, source: string): string[] {
  if (!statSync(path.join(siteDir, source), {throwIfNoEntry: false})?.isDirectory()) return [source];
  return [source, ...readdirSync(path.join(siteDir, source), {recursive: true, encoding: 'utf8'}).map((entry) => path.join(source, entry))];
}

function readText(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

function changed(file: string): number | undefined {
  return statSync(file, {throwIfNoEntry: false})?.mtimeMs;
}
