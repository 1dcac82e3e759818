/**
 * Packs the finished site of build/ into dist/:
 *
 *   remote-work-guides.zip      for an operator: site, web server's configuration, release.sh, README
 *   remote-work-guides-usb.zip  for a trainer: opens from the file system, without any server
 *
 *   npm run bundle                       with the values of data/entity.yml
 *   ENTITY=values.yml npm run bundle     with those of a file of your own
 */
import {mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {LOCALES, isLocale, type Words} from '../../src/lib/locale';
import {revisionInForce} from '../../src/lib/revisions';
import {overlayFile, readData} from '../../src/content/readData';
import {entityMark} from '../finish/entityMark';
import {onlyFile} from '../finish/files';
import {program} from '../commandLine';
import {requireBuild} from '../freshness';
import {refusePreview} from '../refusePreview';
import {writeRelease, writeSums} from '../hosting/release';
import {unrecorded} from '../revision/published';
import {localAddress} from './localAddress';
import {carriedPage, carriedStyle, checkAddresses, isLeftOut, PRINTS, printsScript, startPage} from './carried';
import {zipFolder} from './zip';

const BUILD = 'build';
const DIST = 'dist';

/** What pages from a file system can use: no copies for the wire, no workers, no lists for other programs. */
const CARRIED = /\.(?:html|css|js|woff2|png|svg|pdf)$/;
const LEFT_OUT = /^(?:index\.html|404\.html|sw.*\.js)$|^assets\/|\/assets\/js\/|\/404\.html$/;

export async function writeCarried(build: string, folder: string): Promise<number> {
  const {revisions, entity} = readData(process.cwd());
  const current = revisionInForce(revisions).key;
  const site = entity['site.url']?.words.en ?? '';
  const all = readdirSync(build, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.posix.relative(build, path.posix.join(entry.parentPath.split(path.sep).join('/'), entry.name)),
    );
  checkAddresses(all);
  const names = all.filter(
    (name) =>
      CARRIED.test(name) &&
      !LEFT_OUT.test(name) &&
      !isLeftOut(name) &&
      !LOCALES.some((locale) => name.startsWith(`${locale}/${current}/`)),
  );
  for (const name of names) {
    const [locale] = name.split('/');
    const target = path.join(folder, name);
    mkdirSync(path.dirname(target), {recursive: true});
    const content = readFileSync(path.join(build, name));
    if (name.endsWith('.html') && isLocale(locale))
      writeFileSync(target, carriedPage(name, content.toString(), locale, site));
    else if (name.endsWith('.css')) writeFileSync(target, carriedStyle(name, content.toString()));
    else writeFileSync(target, content);
  }
  writeFileSync(
    path.join(folder, 'index.html'),
    startPage(`ar/assets/css/${await onlyFile(path.join(build, 'ar/assets/css'), /^styles\..*\.css$/)}`),
  );
  writeFileSync(path.join(folder, PRINTS), printsScript);
  writeSums(folder);
  return names.length + 2;
}

/** Below the title, before anybody installs anything. */
export function noteInReadme(file: string, {ar, en}: Words): void {
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace('\n\n', () => `\n\n> **${en}**\n>\n> **${ar}**\n\n`),
  );
}

async function main(): Promise<void> {
  const data = readData(process.cwd());
  refusePreview(data);
  requireBuild('.', entityMark(data));
  const warning = localAddress(data.entity['site.url']!.words.en);
  const work = mkdtempSync(path.join(tmpdir(), 'bundle-'));
  try {
    const release = path.join(work, 'release');
    writeRelease(BUILD, release);
    if (warning) {
      noteInReadme(path.join(release, 'README.md'), warning);
      writeSums(release);
    }
    await writeCarried(BUILD, path.join(work, 'usb'));
    mkdirSync(DIST, {recursive: true});
    for (const [folder, name] of [
      ['release', 'remote-work-guides'],
      ['usb', 'remote-work-guides-usb'],
    ] as const) {
      const zip = zipFolder(path.join(work, folder), name);
      writeFileSync(path.join(DIST, `${name}.zip`), zip);
      console.log(`bundle: ${DIST}/${name}.zip, ${(zip.length / 1e6).toFixed(1)} MB`);
    }
    rmSync(path.join(DIST, 'SHA256SUMS'), {force: true});
    writeSums(DIST);
    const news = unrecorded('.', data.revisionEntries[0]!);
    if (news) console.warn(`warning: ${news}`);
    if (warning) console.warn(`warning: ${overlayFile() ?? 'data/entity.yml'}: ${warning.en}`);
  } finally {
    rmSync(work, {recursive: true, force: true});
  }
}

export default program(__filename, {ofBuild: true}, main);
