import {useEffect, useState} from 'react';
import type {PageHit} from '../../lib/search/engine';
import {excerptOf, type Excerpt} from '../../lib/search/excerpt';
import {passagesOf, type Passages} from './passages';

/** Pages as they were served, for as long as this one is open; a promise of undefined where one did not arrive. */
const pages = new Map<string, Promise<string | undefined>>();
/** In milliseconds without another letter: nobody reads while typing. */
const CALM = 400;

function fetchPage(address: string): Promise<string | undefined> {
  const known = pages.get(address);
  if (known) return known;
  const page = fetch(address)
    .then((response) => (response.ok ? response.text() : undefined))
    .catch(() => undefined)
    .then((html) => {
      if (html === undefined) pages.delete(address); // tried again with the next question
      return html;
    });
  pages.set(address, page);
  return page;
}

/** Who asks the browser to save data gets none: each costs a page. */
const savesData = (): boolean =>
  (navigator as {connection?: {readonly saveData?: boolean}}).connection?.saveData === true;

/** Where the words that were asked for stand; where they do not, as a dialect has other ones, what the page is about. */
function bestOf({place, page, description}: Passages, query: string): Excerpt {
  for (const passages of [place, page]) {
    const excerpt = excerptOf(passages, query);
    if (excerpt && excerpt.marks.length > 0) return excerpt;
  }
  return {text: description, marks: []};
}

/**
 * The passage of a hit in which the words that were asked for stand. It comes from the page itself, which is then
 * at hand for whoever opens it, and a moment after the hit.
 *
 * @returns undefined while it is on its way, or does not come; null where none is fetched
 */
export default function useExcerpt(hit: PageHit, query: string): Excerpt | null | undefined {
  const {address, places} = hit;
  const key = [address, places[0]?.anchor, query].join(' ');
  const [found, setFound] = useState<{readonly key: string; readonly excerpt: Excerpt}>();
  const isWanted = !savesData();

  useEffect(() => {
    if (!isWanted) return undefined;
    let isCurrent = true;
    const timer = setTimeout(() => {
      void fetchPage(address).then((html) => {
        if (isCurrent && html !== undefined) setFound({key, excerpt: bestOf(passagesOf(html, hit), query)});
      });
    }, CALM);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
    // The hit is another object with every answer; its page and place are in the key.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, isWanted]);

  if (!isWanted) return null;
  return found?.key === key ? found.excerpt : undefined;
}
