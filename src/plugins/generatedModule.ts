import path from 'node:path';

/**
 * How a route names a file that `createData` wrote: by its place among the generated files.
 * A bundle is called after it, and by the file's own path would be called after the folder
 * in which the site happens to be built.
 */
export function generatedModule(generatedFilesDir: string, file: string): string {
  return `@generated/${path.relative(generatedFilesDir, file).split(path.sep).join('/')}`;
}
