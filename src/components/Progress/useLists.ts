import {publishedChecklists, type PublishedChecklist} from '../../lib/checklist/published';
import type {Revision} from '../../lib/revisions';
import usePublished from '../usePublished';

/** The checklists of a revision, as the build published them; undefined until they arrive. */
export default function useLists(revision: Revision): {
  readonly lists: readonly PublishedChecklist[] | undefined;
  readonly hasFailed: boolean;
} {
  const published = usePublished<readonly PublishedChecklist[]>(publishedChecklists(revision));
  return {lists: published.state === 'here' ? published.value : undefined, hasFailed: published.state === 'failed'};
}
