import {readFile, writeFile} from 'node:fs/promises';
import {promisify} from 'node:util';
import zlib from 'node:zlib';
import {filesBelow} from './files';

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

/** Below this a compressed copy saves no packet. */
const LEAST_BYTES = 512;
const TEXT = /\.(html|css|js|json|svg|xml|txt|webmanifest|ics|ico)$/;

/** Writes .br and .gz beside every text file, for web servers that send them as they are. */
export default async function precompress(build: string): Promise<string> {
  let count = 0;
  for (const file of (await filesBelow(build)).filter((name) => TEXT.test(name))) if (await compress(file)) count += 1;
  return `${count} files`;
}

/** Writes .br and .gz beside a file. @returns false when it is too small to gain anything */
export async function compress(file: string): Promise<boolean> {
  const content = await readFile(file);
  if (content.length < LEAST_BYTES) return false;
  await Promise.all([
    brotli(content, {params: {[zlib.constants.BROTLI_PARAM_QUALITY]: 11, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: content.length}}).then((data) =>
      writeFile(`${file}.br`, data),
    ),
    gzip(content, {level: 9}).then((data) => writeFile(`${file}.gz`, data)),
  ]);
  return true;
}
