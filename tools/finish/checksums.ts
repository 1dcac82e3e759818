import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {filesBelow, writeBelow} from './files';

/** What `sha256sum -c SHA256SUMS` checks; also the sign that the build is whole. */
export default async function checksums(build: string): Promise<string> {
  const files = (await filesBelow(build)).filter((file) => path.posix.relative(build, file) !== 'SHA256SUMS');
  const lines = await Promise.all(
    files.map(async (file) => {
      const hash = createHash('sha256').update(await readFile(file)).digest('hex');
      return `${hash}  ${path.posix.relative(build, file)}\n`;
    }),
  );
  await writeBelow(build, 'SHA256SUMS', lines.join(''));
  return `${files.length} files`;
}
