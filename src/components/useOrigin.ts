import {useSyncExternalStore} from 'react';
import useSite from './site';

const never = (): (() => void) => () => undefined;

/**
 * Where the site stands, as a printed code must name it: what the entity has said, else the
 * host at which it is read, which only the browser knows: before that, nothing.
 */
export default function useOrigin(): string {
  const {entity} = useSite();
  const here = useSyncExternalStore(
    never,
    () => location.origin,
    () => '',
  );
  return entity['site.url']?.words.en || here;
}
