/** Builds the site when there is none, or when something that it is made of has changed since. */
import {spawnSync} from 'node:child_process';
import {readData} from '../src/plugins/readData';
import {entityMark} from './finish/entityMark';
import {reasonToBuild} from './freshness';

const reason = reasonToBuild(process.cwd(), entityMark(readData(process.cwd())));
if (reason) {
  console.log(`Building, as ${reason}.`);
  process.exitCode = spawnSync('npm', ['run', 'build'], {stdio: 'inherit', shell: process.platform === 'win32'}).status ?? 1;
}
