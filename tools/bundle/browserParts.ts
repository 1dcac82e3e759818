/** Which packages the scripts of pages are made of. */
import {existsSync, readFileSync, readdirSync, statSync} from 'node:fs';
import path from 'node:path';

/** What runs in browsers: our rooms, and what Docusaurus puts around them. */
const ENTRIES = [
  'src/components',
  'src/embed',
  'src/pages',
  'src/progress',
  'src/sw',
  'src/theme',
  'src/wake',
  'node_modules/@docusaurus/core/lib/client',
  'node_modules/@docusaurus/theme-classic/lib/theme',
  'node_modules/@docusaurus/theme-classic/lib/nprogress.js',
];

/** Parts of Docusaurus: package → its folder for browsers. Of the rest of it only programs that build are made. */
const CLIENT: Readonly<Record<string, string>> = {
  '@docusaurus/plugin-content-docs': 'lib/client',
  '@docusaurus/theme-common': 'lib',
  '@docusaurus/utils-common': 'lib',
};

/** src/plugins/design puts a stub in its place. */
const STUBBED = 'prism-react-renderer';
const ENDINGS = ['', '.ts', '.tsx', '.js', '/index.ts', '/index.tsx', '/index.js'];

/** Statements, not types: those are gone when the code runs. */
const IMPORT =
  /(?:^|[;\s}])(?:import|export)\s+(?!type\b)(?:[\w$*{][^'";]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*(?:\/\*[^*]*\*\/\s*)?['"]([^'"]+)['"]/g;

function filesBelow(place: string): string[] {
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place, {recursive: true, encoding: 'utf8'})
    .map((name) => path.join(place, name))
    .filter((file) => /\.(?:tsx?|jsx?|mjs)$/.test(file) && !/\.test\.tsx?$|\.d\.ts$|__fixtures__/.test(file));
}

const packageOf = (name: string): string =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');

/**
 * Names of all packages that code in the browser imports, ours and those of Docusaurus
 * followed file by file, others counted as a whole.
 *
 * @param dependenciesOf names that a package of the lockfile needs
 */
export function browserParts(dependenciesOf: (name: string) => readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const parts = new Set(['@docusaurus/core', '@docusaurus/theme-classic']);
  const takeWhole = (name: string): void => {
    if (parts.has(name) || name.startsWith('@types/') || name.startsWith('@docusaurus/') || name === STUBBED) return;
    parts.add(name);
    dependenciesOf(name).forEach(takeWhole);
  };
  const waiting = ENTRIES.flatMap(filesBelow);
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const [, statement, call] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      const name = (statement ?? call)!;
      if (name.startsWith('.')) {
        const beside = path.join(path.dirname(file), name);
        const found = ENDINGS.map((ending) => beside + ending).find((one) => existsSync(one) && statSync(one).isFile());
        if (found && /\.(?:tsx?|jsx?|mjs)$/.test(found)) waiting.push(found);
        continue;
      }
      const part = packageOf(name);
      if (CLIENT[part]) {
        if (!parts.has(part)) waiting.push(...filesBelow(path.join('node_modules', part, CLIENT[part])));
        parts.add(part);
      } else if (existsSync(path.join('node_modules', part))) takeWhole(part);
    }
  }
  return parts;
}
