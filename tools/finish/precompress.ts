import {createHash} from 'node:crypto';
import {mkdir, readFile, readdir, rename, rm, writeFile} from 'node:fs/promises';
import {cpus} from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import zlib from 'node:zlib';
import {filesBelow} from './files';

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

/** Below this a compressed copy saves no packet. */
const LEAST_BYTES = 512;
const TEXT = /\.(html|css|js|json|svg|xml|txt|webmanifest|ics|ico)$/;
/** Level 11 takes more than twice the time for 1.7 % fewer bytes. */
const BROTLI = {[zlib.constants.BROTLI_PARAM_QUALITY]: 10};
const GZIP = {level: 9};

/** What was compressed before, by the hash of its content: most files are the same in the next build. */
const CACHE = path.join('node_modules', '.cache', 'precompress');
/** Another way to compress is another name. */
const WAY = 'br10-gz9';

/** Writes .br and .gz beside every text file, for web servers that send them as they are. */
export default async function precompress(build: string): Promise<string> {
  const files = (await filesBelow(build)).filter((name) => TEXT.test(name));
  let count = 0;
  const compressNext = async (): Promise<void> => {
    for (let file = files.pop(); file !== undefined; file = files.pop()) {
      if (await compress(file)) count += 1;
    }
  };
  await Promise.all(cpus().map(compressNext));
  return `${count} files`;
}

/** What this build has used of what was compressed before, and has added to it. */
const used = new Set<string>();

/** Deletes what was compressed for an earlier build and is used no more; after all that compresses. */
export async function forgetUnused(): Promise<string> {
  const unused = (await readdir(CACHE).catch(() => [])).filter((name) => !used.has(name));
  await Promise.all(unused.map((name) => rm(path.join(CACHE, name), {force: true})));
  return `${used.size} kept for the next build, ${unused.length} deleted`;
}

/** Writes .br and .gz beside a file. @returns whether it did: a file may be too small to gain anything */
export async function compress(file: string): Promise<boolean> {
  const content = await readFile(file);
  if (content.length < LEAST_BYTES) return false;
  const name = `${createHash('sha256').update(content).digest('hex')}-${WAY}`;
  const copies = [
    ['br', () => brotli(content, {params: {...BROTLI, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: content.length}})],
    ['gz', () => gzip(content, GZIP)],
  ] as const;
  await Promise.all(
    copies.map(async ([ending, make]) => {
      const cached = `${name}.${ending}`;
      used.add(cached);
      const data = await readFile(path.join(CACHE, cached)).catch(async () => {
        const made = await make();
        await writeWhole(cached, made);
        return made;
      });
      await writeFile(`${file}.${ending}`, data);
    }),
  );
  return true;
}

/** Under its name only when it is whole, so that a killed build leaves no half of a file for the next one. */
async function writeWhole(name: string, content: Buffer): Promise<void> {
  const part = path.join(CACHE, `${name}.${process.pid}.part`);
  await mkdir(CACHE, {recursive: true});
  await writeFile(part, content);
  await rename(part, path.join(CACHE, name));
}
