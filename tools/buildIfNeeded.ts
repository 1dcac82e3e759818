import {spawnSync} from 'node:child_process';
import {readData} from '../src/content/readData';
import {entityMark} from './finish/entityMark';
import {reasonToBuild} from './freshness';

/**
 * Builds the site when there is none, or when something that it is made of has changed since.
 *
 * @throws Error when it cannot be built
 */
export function buildIfNeeded(): void {
  const reason = reasonToBuild(process.cwd(), entityMark(readData(process.cwd())));
  if (!reason) return;
  console.log(`Building, as ${reason}.`);
  const {status} = spawnSync('npm', ['run', 'build'], {stdio: 'inherit', shell: process.platform === 'win32'});
  if (status !== 0) throw new Error('The site could not be built; why stands above.');
}
