import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {filesBelow} from './files';

const TEXT = /\.(?:html|css|js|json|svg|xml|txt|webmanifest|ics)$/;

/**
 * Refuses a build that tells in which folder it was made: it would be another one elsewhere,
 * and readers would fetch again what has not changed.
 *
 * @param place the folder of the project; one right below the root could be a part of any address
 */
export default async function noPlaces(build: string, place: string): Promise<string> {
  if (place.split(path.sep).filter(Boolean).length < 2) return 'not looked for below the root';
  const files = (await filesBelow(build)).filter((file) => TEXT.test(file));
  const found: string[] = [];
  for (const file of files) if ((await readFile(file, 'utf8')).includes(place)) found.push(file);
  if (found.length > 0)
    throw new Error(
      `These files name the folder ${place}, in which they were built: ${found.join(', ')}. A plugin passes on a path of its own; see src/plugins/generatedModule.ts.`,
    );
  return `${files.length} files name none`;
}
