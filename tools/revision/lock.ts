import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';

/** Beside the room in which changes are prepared; it holds the number of the process that changes. */
const LOCK = '.revision.lock';

/** Whether a process still runs; one that belongs to somebody else does. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The process that changes revisions here at present; the lock of one that was killed counts for nothing. */
function holder(root: string): number | undefined {
  try {
    const pid = Number(readFileSync(path.join(root, LOCK), 'utf8'));
    return Number.isInteger(pid) && pid > 0 && pid !== process.pid && isAlive(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** @throws Error while somebody else changes revisions here */
export function requireNoChange(root: string): void {
  const pid = holder(root);
  if (pid !== undefined)
    throw new Error(
      `Another command changes the revisions here (process ${pid}). Wait until it has ended, then try again.`,
    );
}

/**
 * Does some work alone: a second one here is refused until it has ended, or was killed.
 *
 * @throws Error while somebody else changes revisions here
 */
export async function alone<Result>(root: string, work: () => Promise<Result>): Promise<Result> {
  requireNoChange(root);
  const lock = path.join(root, LOCK);
  // What a killed process left is no lock.
  rmSync(lock, {force: true});
  try {
    writeFileSync(lock, String(process.pid), {flag: 'wx'});
  } catch {
    requireNoChange(root);
    throw new Error(`${LOCK} cannot be written. Make the project's folder writable.`);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, {force: true});
  }
}
