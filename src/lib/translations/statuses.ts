/** What editors see at /translations/: which pages are in sync, and which parts of the others are not. Apart from overview.ts, whose YAML no reader need load. */
import type {Locale} from '../locale';
import {BEHIND, type Status} from './translations';
import type {UnitName} from './units';

export interface OverviewPart {
  readonly name: UnitName;
  readonly status: Exclude<Status, 'in-sync'>;
  /** Its anchor on the page, when it is a step or an item. */
  readonly id?: string;
  /** How it begins, in plain words. */
  readonly words: string;
  /** Whether it is known what changed since both languages were in sync: {@link OverviewChanges}. */
  readonly isKnown: boolean;
}

/** A text of a part in plain words, a paragraph a line; and what it said when both languages were in sync, where that was something else. */
export interface OverviewText {
  readonly before?: string;
  readonly after: string;
}

/** {@link changeKey} → what the part says in each language. Fetched when somebody asks for it. */
export type OverviewChanges = Readonly<Record<string, Readonly<Record<Locale, OverviewText>>>>;

export const changeKey = (page: string, name: UnitName): string => `${page} ${name}`;

export interface OverviewPage {
  /** The last part of its address. */
  readonly page: string;
  readonly title: string;
  /** Whether it can be opened in the language of the overview. */
  readonly isHere: boolean;
  readonly parts: readonly OverviewPart[];
}

/** Parts by what is to be done about them. */
export function partsBy(
  pages: readonly OverviewPage[],
): Readonly<Record<'missing' | 'behind' | 'new', readonly OverviewPage[]>> {
  const only = (statuses: readonly Status[]) =>
    pages.flatMap((page) => {
      const parts = page.parts.filter(({status}) => statuses.includes(status));
      return parts.length > 0 ? [{...page, parts}] : [];
    });
  return {missing: only(['ar-missing', 'en-missing']), behind: only(BEHIND), new: only(['new'])};
}
