/**
 * Whether the two languages of a page say the same. Both are equals: neither is the
 * original, so what is kept is the pair of texts that somebody found in sync. A part
 * whose text changed in one language since then is behind in the other.
 */
import {inLocales, LOCALES, type Locale} from '../locale';
import type {InSync, InSyncEntry} from './translationsSchema';
import {contentHash, readUnits, type Unit, type UnitName} from './units';
import {LOCALE_FACTS} from '../localeFacts';

/** A page of the revision in force; a language that lacks it has no text. */
export interface PageTexts {
  /** The last part of its address. */
  readonly page: string;
  readonly texts: Partial<Readonly<Record<Locale, string>>>;
}

/** "new": nobody has compared the two texts yet. "differs": both changed since somebody did. */
export type Status = 'in-sync' | 'new' | 'ar-behind' | 'en-behind' | 'differs' | 'ar-missing' | 'en-missing';

export interface UnitState {
  readonly name: UnitName;
  readonly status: Status;
  readonly units: Partial<Readonly<Record<Locale, Unit>>>;
}

export interface PageState {
  readonly page: string;
  readonly units: readonly UnitState[];
}

/** Standings of which somebody must look at the two texts. */
export const BEHIND: readonly Status[] = ['ar-behind', 'en-behind', 'differs'];

/** Of every part of a page: in sync, behind, new or missing. */
export function stateOf({page, texts}: PageTexts, inSync: InSync): PageState {
  const recorded = entriesOf(inSync, page);
  return {
    page,
    units: unitsOf(texts).map(({name, units: {en, ar}}) => {
      const entry = Object.hasOwn(recorded, name) ? recorded[name] : undefined;
      return {name, units: {...(en && {en}), ...(ar && {ar})}, status: statusOf(en, ar, entry)};
    }),
  };
}

/** Pages may be named like an object method. */
const entriesOf = (inSync: InSync, page: string): InSync[string] => (Object.hasOwn(inSync, page) ? inSync[page]! : {});

function statusOf(en: Unit | undefined, ar: Unit | undefined, entry: InSync[string][UnitName] | undefined): Status {
  if (!ar) return 'ar-missing';
  if (!en) return 'en-missing';
  if (!entry) return 'new';
  const isSame = {en: contentHash(en.source) === entry.en, ar: contentHash(ar.source) === entry.ar};
  if (isSame.en && isSame.ar) return 'in-sync';
  if (isSame.ar) return 'ar-behind';
  return isSame.en ? 'en-behind' : 'differs';
}

/** The parts of both languages, in the order of the page; what only one language has comes last. */
function unitsOf(texts: PageTexts['texts']): Pick<UnitState, 'name' | 'units'>[] {
  const byName = new Map<UnitName, Partial<Record<Locale, Unit>>>();
  for (const locale of LOCALES) {
    for (const unit of texts[locale] === undefined ? [] : readUnits(texts[locale]))
      byName.set(unit.name, {...byName.get(unit.name), [locale]: unit});
  }
  return [...byName].map(([name, units]) => ({name, units}));
}

/** Whether a part stands in every language. */
const isWhole = (units: UnitState['units']): units is Readonly<Record<Locale, Unit>> =>
  LOCALES.every((locale) => units[locale]);

/** What somebody found in sync: all pages, or one page with all its parts, or some of them. */
export type Found = 'all' | {readonly page: string; readonly names: readonly UnitName[]};

/** Who found it, and the day (2026-11-23). */
export interface Finding {
  readonly by: string;
  readonly on: string;
}

/**
 * Records what somebody found in sync. Entries for what no page has any more are dropped.
 * When all pages are recorded, what was in sync keeps the name of who found it so.
 *
 * @throws Error naming the page or the part that does not exist, or that one language lacks
 */
export function recordInSync(found: Found, pages: readonly PageTexts[], inSync: InSync, finding?: Finding): InSync {
  if (found !== 'all') {
    const page = pages.find((entry) => entry.page === found.page);
    if (!page)
      throw new Error(
        `There is no page ${found.page} in the revision in force. Write the last part of its address, such as ${pages[0]?.page ?? 'vpn-connect'}.`,
      );
    for (const locale of LOCALES)
      if (page.texts[locale] === undefined)
        throw new Error(`The page ${found.page} has no ${LOCALE_FACTS[locale].englishName} text. Write it first.`);
    const parts = unitsOf(page.texts);
    for (const name of found.names) {
      const part = parts.find((entry) => entry.name === name);
      if (!part)
        throw new Error(
          `The page ${found.page} has no part ${name}. It has ${parts.map((entry) => entry.name).join(', ')}.`,
        );
      if (!isWhole(part.units)) {
        const written = LOCALES.filter((locale) => part.units[locale]).map(
          (locale) => LOCALE_FACTS[locale].englishName,
        );
        throw new Error(
          `The part ${name} of ${found.page} stands only in ${written.join(' and ')}. Write it in both languages first.`,
        );
      }
    }
  }
  const isFound = (page: string, name: UnitName) =>
    found === 'all' || (found.page === page && (found.names.length === 0 || found.names.includes(name)));

  return Object.fromEntries(
    pages.flatMap(({page, texts}) => {
      const recorded = entriesOf(inSync, page);
      const units = unitsOf(texts).flatMap(({name, units}) => {
        if (!isWhole(units)) return [];
        const before = Object.hasOwn(recorded, name) ? recorded[name] : undefined;
        const isKept = !isFound(page, name) || (found === 'all' && statusOf(units.en, units.ar, before) === 'in-sync');
        if (isKept) return before ? [[name, before] as const] : [];
        return [[name, {...inLocales((locale) => contentHash(units[locale].source)), ...finding}] as const];
      });
      return units.length > 0 ? [[page, Object.fromEntries(units)]] : [];
    }),
  );
}

const HEADER = `# Which texts of the two languages were in sync with each other, as hashes of both, by whom and when.
# Written by \`npm run translations -- --in-sync <page> [part …]\` after somebody compared them; see CONTRIBUTING.md.
`;

function entryLine({en, ar, by, on}: InSyncEntry): string {
  const finding = [
    ...(by === undefined ? [] : [`by: ${JSON.stringify(by)}`]),
    ...(on === undefined ? [] : [`on: "${on}"`]),
  ];
  return `{${[`en: "${en}"`, `ar: "${ar}"`, ...finding].join(', ')}}`;
}

/** The file, sorted, so that the same pages give the same bytes. */
export function writeInSync(inSync: InSync): string {
  const pages = Object.keys(inSync).toSorted();
  if (pages.length === 0) return `${HEADER}{}\n`;
  const lines = pages.flatMap((page) => {
    const units = inSync[page]!;
    return [
      `${page}:`,
      ...Object.keys(units)
        .toSorted()
        .map((name) => `  ${name}: ${entryLine(units[name]!)}`),
    ];
  });
  return `${HEADER}${lines.join('\n')}\n`;
}
