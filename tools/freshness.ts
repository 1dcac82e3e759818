import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import path from 'node:path';
import {differences, SUMS, sumsOf, type Difference} from './compareSums';

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

/** Stands beside what the site is made of, and is no part of it. */
const TEST = /\.test\.ts$/;
const VALUES_MARK = 'build/entity.txt';

/**
 * Why the site has to be built, or nothing when the build is whole and newer than all it is made of.
 * A folder counts as well: it is touched when something in it is deleted.
 *
 * @param values what tells the values of one entity from those of another, as the finishing program writes it
 */
export function reasonToBuild(siteDir: string, values?: string): string | undefined {
  const build = path.join(siteDir, 'build');
  const built = changed(path.join(build, SUMS));
  if (built === undefined) return 'there is no finished site in build/';
  if (values !== undefined && readText(path.join(siteDir, VALUES_MARK)) !== values)
    return 'build/ has other values of the entity, or is of a day on which other revisions applied';
  for (const source of SOURCES) {
    const newer = entries(siteDir, source).find(
      (entry) => !TEST.test(entry) && (changed(path.join(siteDir, entry)) ?? 0) > built,
    );
    if (newer) return `${newer} is newer than build/`;
  }
  return damageTo(build);
}

/** @throws Error when build/ is no finished site, or an old one: what is made of it would be wrong too */
export function requireBuild(siteDir: string, values?: string): void {
  const reason = reasonToBuild(siteDir, values);
  if (reason) throw new Error(`The site has to be built first: ${reason}. Run \`npm run build\`.`);
}

/** What is wrong with the files of a finished site, or nothing when they are those of its sums. */
function damageTo(build: string): string | undefined {
  let found: readonly Difference[];
  try {
    found = differences(readFileSync(path.join(build, SUMS), 'utf8'), sumsOf(build));
  } catch {
    return `build/${SUMS} cannot be read`;
  }
  const [first, ...more] = found;
  if (!first) return undefined;
  const others =
    more.length === 0
      ? ''
      : `, and ${more.length === 1 ? '1 more file is' : `${more.length} more files are`} not right`;
  return `build/${first.file} ${DAMAGE[first.kind]}${others}`;
}

const DAMAGE: Readonly<Record<Difference['kind'], string>> = {
  'only in the first': 'is missing',
  'only in the second': 'is no part of it',
  differs: 'is not as it was built',
};

function entries(siteDir: string, source: string): string[] {
  if (!statSync(path.join(siteDir, source), {throwIfNoEntry: false})?.isDirectory()) return [source];
  return [
    source,
    ...readdirSync(path.join(siteDir, source), {recursive: true, encoding: 'utf8'}).map((entry) =>
      path.join(source, entry),
    ),
  ];
}

function readText(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

function changed(file: string): number | undefined {
  return statSync(file, {throwIfNoEntry: false})?.mtimeMs;
}
