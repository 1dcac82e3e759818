/**
 * Whether the two languages of a page say the same. Both are equals: neither is the
 * original, so what is kept is the pair of texts that somebody found level. A part
 * whose text changed in one language since then is behind in the other.
 */
import {LOCALES, type Locale} from '../locale';
import type {Levels} from './translationsSchema';
import {contentHash, readUnits, type Unit, type UnitName} from './units';

/** A page of the revision in force; a language that lacks it has no text. */
export interface PageTexts {
  /** The last part of its address. */
  readonly page: string;
  readonly texts: Partial<Readonly<Record<Locale, string>>>;
}

/** "new": nobody has compared the two texts yet. "differs": both changed since somebody did. */
export type Standing = 'level' | 'new' | 'ar-behind' | 'en-behind' | 'differs' | 'ar-missing' | 'en-missing';

export interface UnitState {
  readonly name: UnitName;
  readonly standing: Standing;
  readonly units: Partial<Readonly<Record<Locale, Unit>>>;
}

export interface PageState {
  readonly page: string;
  readonly units: readonly UnitState[];
}

/** Standings of which somebody must look at the two texts. */
export const BEHIND: readonly Standing[] = ['ar-behind', 'en-behind', 'differs'];

/** Of every part of a page: level, behind, new or missing. */
export function stateOf({page, texts}: PageTexts, levels: Levels): PageState {
  const recorded = entriesOf(levels, page);
  return {
    page,
    units: unitsOf(texts).map(({name, units: {en, ar}}) => {
      const entry = Object.hasOwn(recorded, name) ? recorded[name] : undefined;
      return {name, units: {...(en && {en}), ...(ar && {ar})}, standing: standingOf(en, ar, entry)};
    }),
  };
}

/** Pages may be named like an object method. */
const entriesOf = (levels: Levels, page: string): Levels[string] => (Object.hasOwn(levels, page) ? levels[page]! : {});

function standingOf(en: Unit | undefined, ar: Unit | undefined, entry: Levels[string][UnitName] | undefined): Standing {
  if (!ar) return 'ar-missing';
  if (!en) return 'en-missing';
  if (!entry) return 'new';
  const isSame = {en: contentHash(en.source) === entry.en, ar: contentHash(ar.source) === entry.ar};
  if (isSame.en && isSame.ar) return 'level';
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

/** What somebody found level: all pages, or one page with all its parts, or some of them. */
export type Found = 'all' | {readonly page: string; readonly names: readonly UnitName[]};

/**
 * Records what somebody found level. Entries for what no page has any more are dropped.
 *
 * @throws Error naming the page or the part that does not exist, or that one language lacks
 */
export function recordLevel(found: Found, pages: readonly PageTexts[], levels: Levels): Levels {
  if (found !== 'all') {
    const page = pages.find((entry) => entry.page === found.page);
    if (!page)
      throw new Error(
        `There is no page ${found.page} in the revision in force. Write the last part of its address, such as ${pages[0]?.page ?? 'vpn-connect'}.`,
      );
    for (const locale of LOCALES)
      if (page.texts[locale] === undefined)
        throw new Error(
          `The page ${found.page} has no ${locale === 'ar' ? 'Arabic' : 'English'} text. Write it first.`,
        );
    const parts = unitsOf(page.texts);
    for (const name of found.names) {
      const part = parts.find((entry) => entry.name === name);
      if (!part)
        throw new Error(
          `The page ${found.page} has no part ${name}. It has ${parts.map((entry) => entry.name).join(', ')}.`,
        );
      if (!part.units.ar || !part.units.en)
        throw new Error(
          `The part ${name} of ${found.page} stands only in ${part.units.ar ? 'Arabic' : 'English'}. Write it in both languages first.`,
        );
    }
  }
  const isFound = (page: string, name: UnitName) =>
    found === 'all' || (found.page === page && (found.names.length === 0 || found.names.includes(name)));

  return Object.fromEntries(
    pages.flatMap(({page, texts}) => {
      const recorded = entriesOf(levels, page);
      const units = unitsOf(texts).flatMap(({name, units: {en, ar}}) => {
        if (!en || !ar) return [];
        if (isFound(page, name)) return [[name, {en: contentHash(en.source), ar: contentHash(ar.source)}] as const];
        return recorded[name] ? [[name, recorded[name]] as const] : [];
      });
      return units.length > 0 ? [[page, Object.fromEntries(units)]] : [];
    }),
  );
}

const HEADER = `# Which texts of the two languages were level with each other, as hashes of both.
# Written by \`npm run translations -- --level <page> [part …]\` after somebody compared them; see CONTRIBUTING.md.
`;

/** The file, sorted, so that the same pages give the same bytes. */
export function writeLevels(levels: Levels): string {
  const pages = Object.keys(levels).toSorted();
  if (pages.length === 0) return `${HEADER}{}\n`;
  const lines = pages.flatMap((page) => {
    const units = levels[page]!;
    return [
      `${page}:`,
      ...Object.keys(units)
        .toSorted()
        .map((name) => `  ${name}: {en: "${units[name]!.en}", ar: "${units[name]!.ar}"}`),
    ];
  });
  return `${HEADER}${lines.join('\n')}\n`;
}
