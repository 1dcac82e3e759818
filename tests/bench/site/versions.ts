/** Which version of each tool had a hand in a part. */
import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {browserHere} from '../../../tools/browser';
import {nodeOf} from './peers';
import type {Part} from './results';
import {WORK} from './sites';

const PACKAGES = [
  ['Starlight', 'starlight', '@astrojs/starlight'],
  ['Astro', 'starlight', 'astro'],
  ['VitePress', 'vitepress', 'vitepress'],
  ['Docusaurus', 'docusaurus', '@docusaurus/core'],
] as const;

const said = (program: string): string =>
  /\d+(?:\.\d+)+/.exec(spawnSync(program, ['--version'], {encoding: 'utf8'}).stdout)?.[0] ?? 'unknown';

const packageVersion = (folder: string, name: string): string =>
  (JSON.parse(readFileSync(path.join(WORK, folder, 'node_modules', name, 'package.json'), 'utf8')) as {version: string})
    .version;

export function versionsOf(part: Part): Readonly<Record<string, string>> {
  const sites = PACKAGES.map(([title, folder, name]) => [title, packageVersion(folder, name)] as const);
  const browser = browserHere();
  return Object.fromEntries([
    ...sites,
    ...(part === 'lighthouse' ? [['Lighthouse', packageVersion('lighthouse', 'lighthouse')] as const] : []),
    ['Node', process.versions.node],
    ...(part === 'peers' ? [['Node for Starlight', said(nodeOf('starlight'))] as const] : []),
    ...(part !== 'peers' && browser ? [['Chromium', said(browser)] as const] : []),
  ]);
}
