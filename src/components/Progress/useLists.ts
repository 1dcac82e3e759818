import {PUBLISHED_CHECKLISTS, type PublishedChecklist} from '../../lib/checklist/published';
import usePublished from '../usePublished';

/** The checklists of the revision in force, as the build published them; undefined until they arrive. */
export default function useLists(): {
  readonly lists: readonly PublishedChecklist[] | undefined;
  readonly hasFailed: boolean;
} {
  const published = usePublished<readonly PublishedChecklist[]>(PUBLISHED_CHECKLISTS);
  return {lists: published.state === 'here' ? published.value : undefined, hasFailed: published.state === 'failed'};
}
