import {utimes} from 'node:fs/promises';
import path from 'node:path';
import {SUMS, sumsOf} from '../compareSums';
import {writeBelow} from './files';

/**
 * What `sha256sum -c SHA256SUMS` checks; also the sign that the build is whole, so it is written last.
 *
 * @param began when the build began: of that time is what it was made of
 */
export default async function checksums(build: string, began?: Date): Promise<string> {
  const sums = sumsOf(build);
  await writeBelow(build, SUMS, sums);
  if (began) await utimes(path.join(build, SUMS), began, began);
  return `${sums.split('\n').length - 1} files`;
}
