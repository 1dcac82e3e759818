import {useSyncExternalStore} from 'react';
import {dayInBahrain} from '../lib/dates';
import {revisionInForce, revisionOn, type Revision} from '../lib/revisions';
import useSite from './site';

/** The day is looked at whenever something is drawn: nothing tells of midnight. */
const subscribe = () => () => undefined;

/** The revision in force on the reader's day in Bahrain; while the page is drawn as it was built, that of the site's day. */
export default function useRevisionToday(): Revision {
  const {revisions} = useSite();
  const key = useSyncExternalStore(
    subscribe,
    () => revisionOn(revisions, dayInBahrain()).key,
    () => revisionInForce(revisions).key,
  );
  return revisions.find((revision) => revision.key === key)!;
}
