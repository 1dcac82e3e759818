/**
 * Builds the site twice, from copies whose path, time zone, language and file mask
 * differ, and compares every file. Anybody can so check what is on a server.
 *
 *   npm run trust:reproduce
 */
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {program} from './commandLine';
import {differences, type Difference} from './compareSums';
import {copyProject} from './copyProject';

interface Place {
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  readonly mask: number;
}

const PLACES: readonly [Place, Place] = [
  {folder: 'one', env: {TZ: 'Asia/Bahrain', LANG: 'ar_BH.UTF-8', LC_ALL: 'ar_BH.UTF-8'}, mask: 0o022},
  {
    folder: 'two/with/a/much/longer/path than the first',
    env: {TZ: 'America/St_Johns', LANG: 'sv_SE.UTF-8', LC_ALL: 'sv_SE.UTF-8'},
    mask: 0o077,
  },
];

/** Builds a copy of the project and returns its checksums. */
function buildIn(root: string, {folder, env, mask}: Place): string {
  const site = path.join(root, folder);
  process.umask(mask);
  copyProject(site);
  for (const command of ['docusaurus build', 'tsx tools/finish']) {
    console.log(`${folder}: ${command}`);
    const {status, stdout, stderr} = spawnSync('npx', command.split(' '), {
      cwd: site,
      env: {...process.env, ...env},
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    if (status !== 0) throw new Error(`${command} failed in ${folder}:\n${stdout}\n${stderr}`);
  }
  return readFileSync(path.join(site, 'build/SHA256SUMS'), 'utf8');
}

const describe = ({file, kind}: Difference): string => `  ${file}: ${kind}`;

function main(): void {
  const root = mkdtempSync(path.join(tmpdir(), 'reproduce-'));
  try {
    const [one, two] = PLACES.map((place) => buildIn(root, place));
    const found = differences(one!, two!);
    if (found.length > 0)
      throw new Error(
        `Two builds of the same sources differ in ${found.length} files:\n${found.map(describe).join('\n')}`,
      );
    console.log(`reproduce: ${one!.trim().split('\n').length} files equal`);
  } finally {
    rmSync(root, {recursive: true, force: true});
  }
}

export default program(__filename, {}, main);
