/**
 * The next page comes a little before it is asked for: when the pointer rests on its link, or a finger is put on it.
 * Not where the reader spares the line, or has a very slow one.
 */
import {isSparing, type Connection} from '../lib/offline/fetching';
import {PREFETCH_RULES} from '../lib/prefetchRules';
import {on} from './on';

/** The pointer that only passes over a list of links asks for none of them; in milliseconds. */
const RESTING = 30;

let resting: ReturnType<typeof setTimeout> | undefined;
let rules: HTMLScriptElement | undefined;

/** The link to a page of this site that opens in this window. */
function linkAt(target: EventTarget | null): HTMLAnchorElement | undefined {
  const link = target instanceof Element ? target.closest('a') : null;
  const isPage =
    link?.origin === location.origin &&
    link.pathname.endsWith('/') &&
    link.pathname !== location.pathname &&
    !link.target &&
    !link.search;
  return isPage && link.dataset.next === undefined ? link : undefined;
}

function prefetch(link: HTMLAnchorElement): void {
  if (isSparing((navigator as {connection?: Connection}).connection)) return;
  link.dataset.next = '';
  // Browsers that do not know such rules read no such script.
  rules ??= document.head.appendChild(
    Object.assign(document.createElement('script'), {type: 'speculationrules', text: PREFETCH_RULES}),
  );
}

// A finger that is put down is a pointer that comes over the link.
on('pointerover', ({target}) => {
  clearTimeout(resting);
  const link = linkAt(target);
  if (link) resting = setTimeout(prefetch, RESTING, link);
});
