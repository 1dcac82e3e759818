/** What the project is made of: pinned, checked, licensed, and each part with its reason. */
import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {sbom} from './bundle/sbom';

interface Package {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

interface Manifest {
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
  readonly scripts: Record<string, string>;
}

const read = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;
const manifest = read<Manifest>('package.json');
const lock = read<{lockfileVersion: number; packages: Record<string, Package>}>('package-lock.json');
const packages = Object.entries(lock.packages).filter(([place]) => place !== '');

/** Licences that ask for no more than their text. */
const ALLOWED = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'Python-2.0',
  'Zlib',
  'OFL-1.1',
  'WTFPL',
  // Data about browsers, used while building.
  'CC-BY-4.0',
  // Used as they are, while building or testing; nothing of them is in the site.
  'MPL-2.0',
]);

/** Word lists and stemmers that a check reads on this computer; nothing of them is in the site or in what we hand on. */
const READ_BY_CHECKS: ReadonlySet<string> = new Set([
  '@cspell/dict-ar',
  '@cspell/dict-en-gb',
  '@cspell/dict-en-common-misspellings',
  'lunr-languages',
]);

/** Packages that say it in a file only. */
const IN_A_FILE: Readonly<Record<string, string>> = {'node_modules/require-like': 'MIT'};

/** "(MIT OR CC0-1.0)": one is enough; "MIT AND Zlib": all of them. */
function isAllowed(licence: string): boolean {
  const plain = licence.replace(/[()]/g, '').trim();
  if (/ OR /.test(plain)) return plain.split(' OR ').some(isAllowed);
  if (/ AND /.test(plain)) return plain.split(' AND ').every(isAllowed);
  return ALLOWED.has(plain);
}

/** These say so, and are not asked: `npm ci --ignore-scripts` builds the site. */
const WITH_INSTALL_SCRIPT = ['@swc/core', 'core-js', 'esbuild'];

describe('the lockfile', () => {
  test('has a hash of every package', () => {
    expect(lock.lockfileVersion).toBe(3);
    expect(packages.length).toBeGreaterThan(1500);
    expect(
      packages.filter(([, {integrity, link}]) => !link && !/^sha512-/.test(integrity ?? '')).map(([place]) => place),
    ).toEqual([]);
  });

  test('names no place to fetch from: the registry is the choice of whoever installs', () => {
    expect(packages.filter(([, {resolved}]) => resolved !== undefined).map(([place]) => place)).toEqual([]);
  });

  test('knows of no other programs that run at installation', () => {
    const names = packages
      .filter(([, {hasInstallScript}]) => hasInstallScript)
      .map(([place]) => place.replace(/^.*node_modules\//, ''));
    expect([...new Set(names)].sort()).toEqual(WITH_INSTALL_SCRIPT);
  });
});

test('the project runs nothing of its own while it is installed', () => {
  // What npm runs by itself in a project.
  const unasked = [
    'preinstall',
    'install',
    'postinstall',
    'prepublish',
    'preprepare',
    'prepare',
    'postprepare',
    'dependencies',
  ];
  expect(Object.keys(manifest.scripts)).toContain('build');
  expect(Object.keys(manifest.scripts).filter((name) => unasked.includes(name))).toEqual([]);
});

test('every version is exact', () => {
  const versions = Object.entries({...manifest.dependencies, ...manifest.devDependencies});
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('every licence is one of those that ask for no more than their text', () => {
  const licenceOf = (place: string, {license}: Package): string => {
    if (license ?? IN_A_FILE[place]) return (license ?? IN_A_FILE[place])!;
    const file = path.join(place, 'package.json');
    const {license: own, licenses} = existsSync(file)
      ? read<{license?: string | {type: string}; licenses?: {type: string}[]}>(file)
      : {};
    return (typeof own === 'string' ? own : own?.type) ?? licenses?.map(({type}) => type).join(' OR ') ?? 'none';
  };
  const others = packages
    .filter(([place]) => !READ_BY_CHECKS.has(place.replace(/^.*node_modules\//, '')))
    .map(([place, found]) => [place, licenceOf(place, found)] as const)
    .filter(([, licence]) => !isAllowed(licence));
  expect(others).toEqual([]);
});

test.each(['GPL-3.0', 'AGPL-3.0', 'none', 'MIT AND GPL-2.0', '(GPL-2.0 OR LGPL-3.0)'])(
  '%s would be refused',
  (licence) => expect(isAllowed(licence)).toBe(false),
);

test('every library has its reason in CONTRIBUTING.md', () => {
  const reasons = readFileSync('CONTRIBUTING.md', 'utf8');
  const named = [...reasons.slice(reasons.indexOf('## Libraries')).matchAll(/`([^`]+)`/g)].map(([, name]) => name!);
  const isNamed = (name: string): boolean =>
    named.some((entry) => (entry.endsWith('*') ? name.startsWith(entry.slice(0, -1)) : entry === name));
  const alwaysNeeded =
    /^(?:react|react-dom|typescript|@types\/.+|@mdx-js\/react|@docusaurus\/.+|eslint-plugin-react-hooks|markdownlint)$/;
  const without = Object.keys({...manifest.dependencies, ...manifest.devDependencies}).filter(
    (name) => !isNamed(name) && !alwaysNeeded.test(name),
  );
  expect(without).toEqual([]);
});

test('the list of parts is the same each time, and names every library that pages are made with', () => {
  const [one, two] = [sbom(), sbom()];
  expect(one).toBe(two);
  expect(one).not.toMatch(/"timestamp"|"serialNumber"/);
  const {bomFormat, components} = JSON.parse(one) as {bomFormat: string; components: {name: string; purl: string}[]};
  expect(bomFormat).toBe('CycloneDX');
  const names = new Set(components.map(({name}) => name));
  expect(Object.keys(manifest.dependencies).filter((name) => !names.has(name))).toEqual([]);
  expect(
    Object.keys(manifest.devDependencies).filter(
      (name) => ['vitest', '@playwright/test'].includes(name) && names.has(name),
    ),
  ).toEqual([]);
});
