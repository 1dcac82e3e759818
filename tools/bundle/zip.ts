import {readFileSync, readdirSync, statSync} from 'node:fs';
import path from 'node:path';
import {zipSync, type Zippable} from 'fflate';

const UNIX = 3;

/**
 * A folder as one ZIP, the same bytes for the same files.
 *
 * @param name the folder in which everything stands when it is unpacked
 */
export function zipFolder(folder: string, name: string): Uint8Array {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  // In local parts, as the format knows no time zone: the same bytes wherever it is made.
  const noTime = new Date(1980, 0, 1);
  const entries: Zippable = {};
  for (const file of files) {
    const isProgram = (statSync(file).mode & 0o100) !== 0;
    const isPacked = /\.(?:br|gz|png|woff2|zip)$/.test(file);
    entries[`${name}/${path.relative(folder, file).split(path.sep).join('/')}`] = [
      new Uint8Array(readFileSync(file)),
      {level: isPacked ? 0 : 9, mtime: noTime, os: UNIX, attrs: ((isProgram ? 0o100755 : 0o100644) << 16) >>> 0},
    ];
  }
  return zipSync(entries);
}
