import {alone, requireNoChange} from './lock';
import {finishInterrupted, isInterrupted} from './writeChanges';

/**
 * Completes, or clears away, a change of revisions that was killed here: nobody should read
 * pages of which half are the old ones.
 *
 * @returns what was done, when there was something to do
 * @throws Error while one goes on, or when somebody wrote into its files meanwhile
 */
export async function settle(root: string): Promise<string | undefined> {
  requireNoChange(root);
  return isInterrupted(root) ? alone(root, () => Promise.resolve(finishInterrupted(root))) : undefined;
}
