import {readFileSync} from 'node:fs';
import {browserParts} from './browserParts';

interface Package {
  /** Where it is published under another name than that of its folder. */
  readonly name?: string;
  readonly version?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

export interface Lock {
  readonly name: string;
  readonly version: string;
  /** Folder → package; the project itself stands at the empty one. */
  readonly packages: Readonly<Record<string, Package>>;
}

/** Packages that say their licence in a file of their own only. */
const IN_A_FILE: Readonly<Record<string, string>> = {eval: 'MIT', format: 'MIT', 'require-like': 'MIT'};

const folderOf = (place: string): string => place.replace(/^.*node_modules\//, '');

/** The folder of a package as Node finds it from another one: the nearest above. */
function find(packages: Lock['packages'], from: string, name: string): string | undefined {
  for (let place = from; ; place = place.replace(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/, '')) {
    const candidate = `${place}${place && '/'}node_modules/${name}`;
    if (packages[candidate]) return candidate;
    if (place === '') return undefined;
  }
}

const needs = ({dependencies, optionalDependencies, peerDependencies}: Package): string[] =>
  Object.keys({...dependencies, ...optionalDependencies, ...peerDependencies});

/** The {@link sbomOf list of parts} of this project. */
export function sbom(): string {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
  const {dependencies} = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: Readonly<Record<string, string>>;
  };
  return sbomOf(
    lock,
    Object.keys(dependencies),
    browserParts((name) => Object.keys(lock.packages[`node_modules/${name}`]?.dependencies ?? {})),
  );
}

/**
 * The parts that the site is made with, as CycloneDX 1.6, out of the lockfile: the same
 * text for the same lockfile. What only builds and tests it is left out.
 *
 * @param direct names that the project itself asks for
 * @param inBrowser names of packages whose code pages carry
 */
export function sbomOf(
  {name, version, packages}: Lock,
  direct: readonly string[],
  inBrowser: ReadonlySet<string>,
): string {
  const components = Object.entries(packages)
    .filter(([place, {dev}]) => place !== '' && !dev)
    .map(([place, found]) => {
      const folder = folderOf(place);
      const part = found.name ?? folder;
      const licence = found.license ?? IN_A_FILE[folder];
      const [algorithm, digest] = (found.integrity ?? '').split('-');
      return {
        type: 'library',
        'bom-ref': place,
        name: part,
        version: found.version,
        purl: `pkg:npm/${part.replace('@', '%40')}@${found.version}`,
        ...(algorithm === 'sha512' && {
          hashes: [{alg: 'SHA-512', content: Buffer.from(digest!, 'base64').toString('hex')}],
        }),
        ...(licence && {licenses: [/ (?:OR|AND) /.test(licence) ? {expression: licence} : {license: {id: licence}}]}),
        properties: [{name: 'remote-work:reaches-browser', value: String(inBrowser.has(folder))}],
      };
    })
    .sort((one, other) => (one['bom-ref'] < other['bom-ref'] ? -1 : 1));
  const dependsOn = (from: string, names: readonly string[]): string[] =>
    [...new Set(names.flatMap((one) => find(packages, from, one) ?? []))]
      .filter((place) => !packages[place]!.dev)
      .toSorted();
  const document = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {component: {type: 'application', 'bom-ref': name, name, version}},
    components,
    dependencies: [
      {ref: name, dependsOn: dependsOn('', direct)},
      ...components.map(({'bom-ref': place}) => ({ref: place, dependsOn: dependsOn(place, needs(packages[place]!))})),
    ],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
