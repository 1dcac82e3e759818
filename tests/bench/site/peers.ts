/** Makes the three peers: their pages from ours, their packages from the registry, their finished sites. */
import {spawn, spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {cpus} from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import zlib from 'node:zlib';
import {LOCALES, type Locale} from '../../../src/lib/locale';
import {filesBelow} from '../../../tools/finish/files';
import {requireBuild} from '../../../tools/freshness';
import {isAsLong} from './content';
import {readPage, readPlaces, wordsOfPeer} from './pages';
import type {Row} from './results';
import {OUTPUT, PEERS, folderOf, linkOf, sourceOf, type Peer, type Place, type Site} from './sites';

const RECIPES = path.join('tests', 'bench', 'site', 'peers');

const BUILDS: Readonly<Record<Peer, readonly string[]>> = {
  starlight: ['node_modules/astro/bin/astro.mjs', 'build'],
  vitepress: ['node_modules/vitepress/bin/vitepress.js', 'build'],
  docusaurus: ['node_modules/@docusaurus/core/bin/docusaurus.mjs', 'build'],
};

/** Generates, installs and builds. @returns what the builds cost */
export async function makePeers(withOurs: boolean): Promise<readonly Row[]> {
  requireBuild('.');
  const places = readPlaces();
  const rows: Row[] = [];
  for (const peer of PEERS) {
    install(peer);
    generate(peer, places);
    rmSync(OUTPUT[peer], {recursive: true, force: true});
    rows.push(...(await build(peer, nodeOf(peer), BUILDS[peer], folderOf(peer))));
    rows.push(...compareWords(peer, places));
    await compress(OUTPUT[peer]);
  }
  if (withOurs) rows.push(...(await build('ours', 'npm', ['run', '-s', 'build'], '.')));
  const words = sum(LOCALES.flatMap((locale) => places.map((place) => readPage(locale, place).words)));
  rows.push({part: 'peers', measure: 'words', page: 'all', site: 'ours', value: words});
  rows.push({part: 'peers', measure: 'pages', page: 'all', site: 'ours', value: places.length * LOCALES.length});
  return rows;
}

/** The packages, once for each version of the list; none of them runs anything while it is installed. */
export function install(name: string): void {
  const [recipe, target] = [path.join(RECIPES, name), path.join('.cache', 'bench', name)];
  const wanted = readFileSync(path.join(recipe, 'package.json'), 'utf8');
  const mark = path.join(target, 'node_modules', '.installed.json');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  console.log(`${name}: fetching its packages`);
  mkdirSync(target, {recursive: true});
  writeFileSync(path.join(target, 'package.json'), wanted);
  const {status} = spawnSync(
    'npm',
    ['install', '--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts', '--loglevel', 'error'],
    {cwd: target, stdio: 'inherit'},
  );
  if (status !== 0) throw new Error(`The packages of ${name} could not be installed; is there a registry to ask?`);
  writeFileSync(mark, wanted);
}

/** What runs a peer: this Node, or the newer one that came with its packages because they ask for it. */
export function nodeOf(name: string): string {
  const own = path.resolve(
    '.cache',
    'bench',
    name,
    'node_modules',
    `node-${process.platform}-${process.arch}`,
    'bin',
    'node',
  );
  return existsSync(own) ? own : process.execPath;
}

/** Writes the sources: the recipe, and each page of ours as Markdown. */
function generate(peer: Peer, places: readonly Place[]): void {
  const target = folderOf(peer);
  for (const entry of readdirSync(target))
    if (entry !== 'node_modules') rmSync(path.join(target, entry), {recursive: true});
  cpSync(path.join(RECIPES, peer), target, {recursive: true});
  for (const locale of LOCALES) {
    const byAddress = new Map(places.map((place) => [`/${locale}/${slugOf(place)}`, place]));
    const links = (href: string): string | undefined => {
      if (/^https?:/.test(href)) return href;
      const place = byAddress.get(href.replace(/[#?].*$/, ''));
      return place && linkOf(peer, locale, place);
    };
    for (const place of places) {
      const {title, description, markdown} = readPage(locale, place);
      const front = [
        `title: ${JSON.stringify(title)}`,
        `description: ${JSON.stringify(description)}`,
        ...(peer === 'docusaurus' && !place.section ? ['slug: /'] : []),
      ];
      // Starlight and Docusaurus show the title of the front matter.
      const heading = peer === 'vitepress' ? `# ${title}\n\n` : '';
      const file = path.join(target, sourceOf(peer, locale, place));
      mkdirSync(path.dirname(file), {recursive: true});
      writeFileSync(file, `---\n${front.join('\n')}\n---\n\n${heading}${markdown(links)}`);
    }
  }
}

const slugOf = ({section, name}: Place): string => (section ? `${name || section}/` : '');

/** @throws Error that names the pages that hold more or less than ours */
function compareWords(peer: Peer, places: readonly Place[]): readonly Row[] {
  const apart: string[] = [];
  let words = 0;
  const look = (locale: Locale, place: Place): void => {
    const [ours, theirs] = [readPage(locale, place).words, wordsOfPeer(peer, locale, place)];
    words += theirs;
    if (!isAsLong(ours, theirs)) apart.push(`/${locale}/${slugOf(place)}: ours has ${ours} words, ${peer} ${theirs}`);
  };
  for (const locale of LOCALES) for (const place of places) look(locale, place);
  if (apart.length > 0) throw new Error(`These pages say not the same:\n${apart.join('\n')}`);
  return [{part: 'peers', measure: 'words', page: 'all', site: peer, value: words}];
}

/** Builds a site. @returns processor seconds and the most memory that its processes held together */
async function build(site: Site, program: string, words: readonly string[], cwd: string): Promise<readonly Row[]> {
  console.log(`${site}: building`);
  // The shell counts what all that it waited for has used, workers included.
  const child = spawn('bash', ['-c', 'TIMEFORMAT="%R %U %S"; time "$0" "$@" >build.log 2>&1', program, ...words], {
    cwd,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_UPDATE_NOTIFIER: '1', FORCE_COLOR: '0'},
  });
  let [times, peak] = ['', 0];
  child.stderr.on('data', (text: Buffer) => (times += text.toString()));
  const watch = setInterval(() => (peak = Math.max(peak, memoryOf(child.pid!))), 250);
  const code = await new Promise((resolve) => child.once('close', resolve));
  clearInterval(watch);
  const log = readFileSync(path.join(cwd, 'build.log'), 'utf8');
  rmSync(path.join(cwd, 'build.log'));
  if (code !== 0) throw new Error(`${site} could not be built:\n${log.slice(-4000)}`);
  const [real, user, system] = times.trim().split('\n').at(-1)!.split(' ').map(Number);
  const row = (measure: string, value: number): Row => ({part: 'peers', measure, page: 'all', site, value});
  return [
    row('seconds', Math.round(real!)),
    row('processor', Math.round(user! + system!)),
    // Without /proc nothing is said of it.
    ...(peak > 0 ? [row('memory', peak)] : []),
  ];
}

/** Bytes that the processes of a session hold now. */
function memoryOf(session: number): number {
  if (!existsSync('/proc/self/stat')) return 0;
  return sum(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => {
        try {
          const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
            .replace(/^.*\) /, '')
            .split(' ');
          // Behind the name: state, parent, group, session; the pages in memory are the 22nd.
          return Number(fields[3]) === session ? Number(fields[21]) * 4096 : 0;
        } catch {
          // It has ended meanwhile.
          return 0;
        }
      }),
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const brotli = promisify(zlib.brotliCompress);
const TEXT = /\.(?:html|css|m?js|json|svg|xml|txt|webmanifest|ico)$/;

/** What our own build does with its files, with the same level: a compressed copy beside each text. */
async function compress(folder: string): Promise<void> {
  const files = (await filesBelow(folder)).filter((name) => TEXT.test(name));
  const next = async (): Promise<void> => {
    for (let file = files.pop(); file !== undefined; file = files.pop()) {
      const content = readFileSync(file);
      if (content.length < 512) continue;
      writeFileSync(`${file}.br`, await brotli(content, {params: {[zlib.constants.BROTLI_PARAM_QUALITY]: 10}}));
    }
  };
  await Promise.all(cpus().map(next));
}
