import {createHash} from 'node:crypto';
import {readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';

export const SUMS = 'SHA256SUMS';

export interface Difference {
  readonly file: string;
  readonly kind: 'only in the first' | 'only in the second' | 'differs';
}

/** The files of a folder as `sha256sum` lists them, but for the list itself. */
export function sumsOf(folder: string): string {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((file) => file !== SUMS)
    .sort()
    .map(
      (file) =>
        `${createHash('sha256')
          .update(readFileSync(path.join(folder, file)))
          .digest('hex')}  ${file}\n`,
    )
    .join('');
}

/** What differs between two lists as `sha256sum` writes them. */
export function differences(first: string, second: string): Difference[] {
  const [one, two] = [read(first), read(second)];
  return [...new Set([...one.keys(), ...two.keys()])].sort().flatMap((file): Difference[] => {
    if (!two.has(file)) return [{file, kind: 'only in the first'}];
    if (!one.has(file)) return [{file, kind: 'only in the second'}];
    return one.get(file) === two.get(file) ? [] : [{file, kind: 'differs'}];
  });
}

function read(sums: string): Map<string, string> {
  return new Map(
    sums
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const [, sum, file] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
        if (!sum || !file) throw new Error(`Not a line of SHA256SUMS: ${line}`);
        return [file, sum];
      }),
  );
}
