import {escapeXml} from '../../lib/session/scorm';
import type {Locale} from '../../lib/locale';

/** Gives the words of a message in the language of the page, as a component's `translate` does. */
type Translate = (message: {readonly id: string; readonly message: string}) => string;

/** As components/Icon draws it: what stands twice on a page weighs next to nothing. */
const icon = (paths: string): string =>
  `<svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="${paths}"/></svg>`;

/**
 * The closed dialog of the search. It stands beside what the app draws, so that it opens before anything has
 * arrived; its form leads to the page of the search where nothing does.
 *
 * @param files addresses of the script and of the worker
 */
export function searchDialogMarkup(locale: Locale, files: readonly string[], translate: Translate): string {
  const label = escapeXml(translate({id: 'search.label', message: 'Search the guides'}));
  const placeholder = escapeXml(translate({id: 'search.placeholder', message: 'A word, a question or a code'}));
  const close = escapeXml(translate({id: 'search.close', message: 'Close the search'}));
  const waiting = escapeXml(translate({id: 'search.waiting', message: 'Searching…'}));
  return [
    `<dialog class="search-dialog" data-search-dialog="${files.join(' ')}" aria-label="${label}"><div>`,
    `<div><form role="search" action="/${locale}/search/">${icon('M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14M16 16l4.5 4.5')}`,
    `<input type="search" name="q" role="combobox" aria-label="${label}" aria-expanded="false"`,
    ` placeholder="${placeholder}" autocomplete="off" autocorrect="off"`,
    ` autocapitalize="off" spellcheck="false" enterkeyhint="search" dir="auto" autofocus></form>`,
    `<form method="dialog"><button class="bare" aria-label="${close}">${icon('M6 6l12 12M18 6L6 18')}</button></form></div>`,
    `<div data-search-answer><p role="status">${waiting}</p></div></div></dialog>`,
  ].join('');
}
