/** What an address asks a page, and what of it goes along to the same page in the other language. */
import {isLocale} from './locale';

/** Longer queries than anyone types are cut: the answer stays calm. */
export const LONGEST_QUERY = 200;

declare const URLSearchParams: new (search?: string) => {
  get(name: string): string | null;
  set(name: string, value: string): void;
  toString(): string;
};

const isKey = (value: string): boolean => /^\d{4}-\d{2}$/.test(value);
const isSlug = (value: string): boolean => /^[a-z0-9-]{1,80}$/.test(value);

/** Page → what it may be asked, and how the value must look. */
const PARAMETERS: Readonly<Record<string, Readonly<Record<string, (value: string) => boolean>>>> = {
  search: {q: (value) => value !== '', language: isLocale, revision: isKey, verbatim: (value) => value === ''},
  compare: {page: isSlug, from: isKey, to: isKey},
};

/**
 * The question of an address, as the page at another one understands it; nothing else goes along.
 *
 * @param path where the link leads: "/ar/search/"
 * @param search what stands behind the question mark of the page that is being read
 * @returns "?q=vpn", or nothing
 */
export function questionFor(path: string, search: string): string {
  const [, locale, page = '', ...rest] = path.split('/');
  const known = isLocale(locale) && rest.join('') === '' && Object.hasOwn(PARAMETERS, page) ? PARAMETERS[page]! : {};
  const asked = new URLSearchParams(search);
  const kept = new URLSearchParams();
  for (const [name, fits] of Object.entries(known)) {
    const value = asked.get(name);
    if (value !== null && fits(value)) kept.set(name, value.slice(0, LONGEST_QUERY));
  }
  const question = kept.toString();
  return question && `?${question}`;
}
