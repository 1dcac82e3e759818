import {execFileSync} from 'node:child_process';
import {dayInBahrain, type Day} from '../../src/lib/dates';

/**
 * The day in Bahrain. A clock that stands behind the last commit is wrong: that day has been.
 *
 * @param root folder of the project; a copy without git has its clock alone
 */
export function todayIn(root: string, now = Date.now()): Day {
  return dayInBahrain(Math.max(now, lastCommit(root)));
}

function lastCommit(root: string): number {
  try {
    const stdio = ['ignore', 'pipe', 'ignore'] as const;
    const seconds = execFileSync('git', ['log', '-1', '--format=%ct'], {
      cwd: root,
      encoding: 'utf8',
      stdio: [...stdio],
    });
    return Number(seconds) * 1000;
  } catch {
    return 0;
  }
}
