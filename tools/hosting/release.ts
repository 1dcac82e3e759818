import {cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {createHash} from 'node:crypto';
import path from 'node:path';
import {sbom} from '../bundle/sbom';
import {nginxFiles, parseRedirects} from './nginx';

/** Files of deploy/ that travel with the site. */
const DEPLOY = ['README.md', 'PROMISES.md', 'release.sh', 'server.conf', 'Dockerfile'];

/** Writes what an operator unpacks: the site, the configuration of its web server, and how to use both. */
export function writeRelease(build: string, folder: string): void {
  mkdirSync(folder, {recursive: true});
  cpSync(build, path.join(folder, 'site'), {recursive: true});
  for (const file of DEPLOY) cpSync(path.join('deploy', file), path.join(folder, file));
  const read = (file: string): string => readFileSync(path.join(build, file), 'utf8');
  for (const [file, content] of Object.entries(
    nginxFiles(read('csp.txt').trim(), parseRedirects(read('redirects.txt'))),
  )) {
    mkdirSync(path.dirname(path.join(folder, 'nginx', file)), {recursive: true});
    writeFileSync(path.join(folder, 'nginx', file), content);
  }
  writeFileSync(path.join(folder, 'sbom.cdx.json'), sbom());
  writeSums(folder);
}

/** What `sha256sum -c SHA256SUMS` checks. */
export function writeSums(folder: string): void {
  const names = readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((name) => name !== 'SHA256SUMS')
    .sort();
  const lines = names.map(
    (name) =>
      `${createHash('sha256')
        .update(readFileSync(path.join(folder, name)))
        .digest('hex')}  ${name}\n`,
  );
  writeFileSync(path.join(folder, 'SHA256SUMS'), lines.join(''));
}
