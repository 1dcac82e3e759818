import {readFileSync} from 'node:fs';

interface Package {
  readonly version?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
}

/**
 * The parts that the site is made with, as CycloneDX 1.6, out of the lockfile: the same
 * text for the same lockfile. What only builds and tests it is left out.
 */
export function sbom(): string {
  const {name, version, packages} = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {name: string; version: string; packages: Record<string, Package>};
  const components = Object.entries(packages)
    .filter(([place, {dev}]) => place !== '' && !dev)
    .map(([place, found]) => {
      const part = place.replace(/^.*node_modules\//, '');
      const [algorithm, digest] = (found.integrity ?? '').split('-');
      return {
        type: 'library',
        'bom-ref': place,
        name: part,
        version: found.version,
        purl: `pkg:npm/${part.replace('@', '%40')}@${found.version}`,
        ...(algorithm === 'sha512' && {hashes: [{alg: 'SHA-512', content: Buffer.from(digest!, 'base64').toString('hex')}]}),
        ...(found.license && {licenses: [/ (?:OR|AND) /.test(found.license) ? {expression: found.license} : {license: {name: found.license}}]}),
      };
    })
    .sort((one, other) => (one['bom-ref'] < other['bom-ref'] ? -1 : 1));
  const document = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {component: {type: 'application', 'bom-ref': name, name, version}},
    components,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
