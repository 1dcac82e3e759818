import {publishedChecklists, type PublishedChecklist} from '../../lib/checklist/published';
import useSite from '../site';
import usePublished, {type Published} from '../usePublished';

const NONE: Published<PublishedChecklist | undefined> = {state: 'here', value: undefined};

/**
 * What the trainees of a session go through.
 *
 * @param id of the checklist, where the session names one
 * @param revision of the session; checklists are published for the revision in force and for what is announced
 * @returns no value where the session names none
 */
export default function useGroupChecklist(
  id: string | undefined,
  revision: string,
): Published<PublishedChecklist | undefined> {
  const {revisions} = useSite();
  const own = revisions.find(({key}) => key === revision);
  const path = own && own.state !== 'superseded' && own.state !== 'withdrawn' ? publishedChecklists(own) : undefined;
  const isNamed = id !== undefined && path !== undefined;
  const published = usePublished<readonly PublishedChecklist[]>(isNamed ? path : undefined);
  if (!isNamed) return NONE;
  return published.state === 'here'
    ? {state: 'here', value: published.value.find((list) => list.id === id)}
    : published;
}
