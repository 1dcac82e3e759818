import {PUBLISHED_CHECKLISTS, type PublishedChecklist} from '../../lib/checklist/published';
import {currentRevision} from '../../lib/revisions';
import useSite from '../site';
import usePublished, {type Published} from '../usePublished';

const NONE: Published<PublishedChecklist | undefined> = {state: 'here', value: undefined};

/**
 * What the trainees of a session go through.
 *
 * @param id of the checklist, where the session names one
 * @param revision of the session; checklists are published for the revision in force only
 * @returns no value where the session names none
 */
export default function useGroupChecklist(
  id: string | undefined,
  revision: string,
): Published<PublishedChecklist | undefined> {
  const {revisions} = useSite();
  const isNamed = id !== undefined && revision === currentRevision(revisions).key;
  const published = usePublished<readonly PublishedChecklist[]>(isNamed ? PUBLISHED_CHECKLISTS : undefined);
  if (!isNamed) return NONE;
  return published.state === 'here'
    ? {state: 'here', value: published.value.find((list) => list.id === id)}
    : published;
}
