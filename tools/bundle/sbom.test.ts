import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {sbom, sbomOf, type Lock} from './sbom';

const LOCK: Lock = {
  name: 'site',
  version: '1.0.0',
  packages: {
    '': {version: '1.0.0'},
    'node_modules/a': {
      version: '1.0.0',
      license: 'MIT',
      dependencies: {b: '^1.0.0', c: '*'},
      optionalDependencies: {absent: '1'},
    },
    'node_modules/a/node_modules/b': {
      version: '1.5.0',
      license: '(MIT OR CC0-1.0)',
      peerDependencies: {c: '*', nobody: '*'},
    },
    'node_modules/b': {version: '2.0.0', license: 'ISC'},
    'node_modules/c': {version: '3.0.0', name: '@real/c', license: 'Apache-2.0 AND MIT', integrity: 'sha512-AAEC'},
    'node_modules/tool': {version: '9.0.0', license: 'MIT', dev: true, dependencies: {b: '*'}},
  },
};

interface Bom {
  readonly metadata: {readonly component: {readonly 'bom-ref': string}};
  readonly components: readonly {
    readonly 'bom-ref': string;
    readonly name: string;
    readonly purl: string;
    readonly licenses?: unknown;
    readonly hashes?: unknown;
    readonly properties?: readonly {readonly name: string; readonly value: string}[];
  }[];
  readonly dependencies: readonly {readonly ref: string; readonly dependsOn: readonly string[]}[];
}

describe('of a small lockfile', () => {
  const bom = JSON.parse(sbomOf(LOCK, ['a', 'b'], new Set(['c']))) as Bom;

  test('every part has its licence as the standard names it', () => {
    expect(bom.components.map((part) => [part['bom-ref'], part.licenses])).toEqual([
      ['node_modules/a', [{license: {id: 'MIT'}}]],
      ['node_modules/a/node_modules/b', [{expression: '(MIT OR CC0-1.0)'}]],
      ['node_modules/b', [{license: {id: 'ISC'}}]],
      ['node_modules/c', [{expression: 'Apache-2.0 AND MIT'}]],
    ]);
  });

  test('the graph says which copy of a part is meant, and names nothing that is not listed', () => {
    expect(bom.dependencies).toEqual([
      {ref: 'site', dependsOn: ['node_modules/a', 'node_modules/b']},
      {ref: 'node_modules/a', dependsOn: ['node_modules/a/node_modules/b', 'node_modules/c']},
      {ref: 'node_modules/a/node_modules/b', dependsOn: ['node_modules/c']},
      {ref: 'node_modules/b', dependsOn: []},
      {ref: 'node_modules/c', dependsOn: []},
    ]);
  });

  test('what reaches the browser is marked, under the name that it is published with', () => {
    expect(bom.components.map(({name, purl, properties}) => [name, purl, properties])).toEqual([
      ['a', 'pkg:npm/a@1.0.0', [{name: 'remote-work:reaches-browser', value: 'false'}]],
      ['b', 'pkg:npm/b@1.5.0', [{name: 'remote-work:reaches-browser', value: 'false'}]],
      ['b', 'pkg:npm/b@2.0.0', [{name: 'remote-work:reaches-browser', value: 'false'}]],
      ['@real/c', 'pkg:npm/%40real/c@3.0.0', [{name: 'remote-work:reaches-browser', value: 'true'}]],
    ]);
  });
});

describe('of this project', () => {
  const bom = JSON.parse(sbom()) as Bom;

  test('no part is without a licence', () => {
    expect(bom.components.filter(({licenses}) => licenses === undefined).map(({name}) => name)).toEqual([]);
  });

  test('the graph begins with what package.json names and leads to every part', () => {
    const {dependencies} = JSON.parse(readFileSync('package.json', 'utf8')) as {dependencies: Record<string, string>};
    const after = new Map(bom.dependencies.map(({ref, dependsOn}) => [ref, dependsOn]));
    const root = bom.metadata.component['bom-ref'];
    expect(after.get(root)).toEqual(
      Object.keys(dependencies)
        .map((name) => `node_modules/${name}`)
        .toSorted(),
    );
    expect(after.get('node_modules/react-dom')).toEqual(['node_modules/react', 'node_modules/scheduler']);
    const reached = new Set([root]);
    for (const ref of reached) for (const next of after.get(ref)!) reached.add(next);
    expect(bom.components.filter((part) => !reached.has(part['bom-ref'])).map(({name}) => name)).toEqual([]);
  });

  test('what reaches the browser is no more than this', () => {
    const marked = bom.components
      .filter(({properties}) => properties?.some(({value}) => value === 'true'))
      .map(({name}) => name);
    expect([...new Set(marked)].toSorted()).toEqual([
      '@babel/runtime',
      '@docusaurus/core',
      '@docusaurus/plugin-content-docs',
      '@docusaurus/react-loadable',
      '@docusaurus/theme-classic',
      '@docusaurus/theme-common',
      '@docusaurus/utils-common',
      '@mdx-js/react',
      '@slorber/react-helmet-async',
      'clsx',
      'copy-text-to-clipboard',
      'history',
      'hoist-non-react-statics',
      'idb',
      'invariant',
      'isarray',
      'js-tokens',
      'jsqr',
      'loose-envify',
      'nprogress',
      'object-assign',
      'parse-numeric-range',
      'path-to-regexp',
      'prop-types',
      'react',
      'react-dom',
      'react-fast-compare',
      'react-is',
      'react-router',
      'react-router-config',
      'react-router-dom',
      'resolve-pathname',
      'reveal.js',
      'scheduler',
      'shallowequal',
      'tiny-invariant',
      'tiny-warning',
      'uqr',
      'value-equal',
      'zod',
    ]);
  });
});
