/**
 * Builds the site twice, from copies whose path, time zone, language and file mask
 * differ, and compares every file. Anybody can so check what is on a server.
 *
 *   tsx tools/reproduce.ts
 */
import {spawnSync} from 'node:child_process';
import {copyFileSync, cpSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {differences, type Difference} from './compareSums';

interface Place {
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  readonly mask: number;
}

const PLACES: readonly [Place, Place] = [
  {folder: 'one', env: {TZ: 'Asia/Bahrain', LANG: 'ar_BH.UTF-8', LC_ALL: 'C.UTF-8'}, mask: 0o022},
  {folder: 'two/with/a/much/longer/path than the first', env: {TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C'}, mask: 0o077},
];

/** Not part of the sources, or made anew. */
const LEFT_OUT = new Set(['.git', '.docusaurus', 'build', 'dist', 'node_modules', 'test-results', 'playwright-report']);

/** Builds a copy of the project and returns its checksums. */
function buildIn(root: string, {folder, env, mask}: Place): string {
  const site = path.join(root, folder);
  process.umask(mask);
  mkdirSync(site, {recursive: true});
  cpSync('.', site, {recursive: true, filter: (source) => !LEFT_OUT.has(source)});
  // Not one link to the folder: where the packages stand is part of what must make no difference.
  linkTree('node_modules', path.join(site, 'node_modules'));
  for (const command of ['docusaurus build', 'tsx tools/finish']) {
    console.log(`${folder}: ${command}`);
    const {status, stdout, stderr} = spawnSync('npx', command.split(' '), {cwd: site, env: {...process.env, ...env}, encoding: 'utf8', shell: process.platform === 'win32'});
    if (status !== 0) throw new Error(`${command} failed in ${folder}:\n${stdout}\n${stderr}`);
  }
  return readFileSync(path.join(site, 'build/SHA256SUMS'), 'utf8');
}

/** A second tree of the same files, without copying them where the disk allows it. A cache is left out. */
function linkTree(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, {withFileTypes: true})) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else if (!entry.isDirectory()) linkOrCopy(source, target);
    else if (entry.name !== '.cache') linkTree(source, target);
  }
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
  }
}

const describe = ({file, kind}: Difference): string => `  ${file}: ${kind}`;

function main(): void {
  const root = mkdtempSync(path.join(tmpdir(), 'reproduce-'));
  try {
    const [one, two] = PLACES.map((place) => buildIn(root, place));
    const found = differences(one!, two!);
    if (found.length > 0) throw new Error(`Two builds of the same sources differ in ${found.length} files:\n${found.map(describe).join('\n')}`);
    console.log(`reproduce: two builds of ${one!.trim().split('\n').length} files are the same, byte for byte`);
  } finally {
    rmSync(root, {recursive: true, force: true});
  }
}

try {
  main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
