/**
 * The texts that were in sync, beside their hashes: a copy of each page as it was then.
 * While nothing changes it is the page itself, byte for byte, so that git keeps both once.
 */
import {LOCALES, type Locale, type Words} from '../locale';
import {arrange, partsOf, readPageParts, writePageParts} from './pageParts';
import type {PageTexts} from './translations';
import type {InSync} from './translationsSchema';
import {contentHash, headLines, readUnits, type UnitName} from './units';

/** Page → its copy in each language. */
export type InSyncTexts = ReadonlyMap<string, PageTexts['texts']>;

/** Where the copies stand, from the project's root. */
export const IN_SYNC_FOLDER = 'i18n/in-sync';

/** Where the copy of a page stands. No program takes it for a page. */
export const inSyncFile = (page: string, locale: Locale): string => `${IN_SYNC_FOLDER}/${locale}/${page}.txt`;

/** Asks what both languages of a part said when they were in sync; unknown where a copy is not what was recorded. */
export type TextsOfPart = (name: UnitName) => Words | undefined;

/** The {@link TextsOfPart texts that were in sync} of a page. */
export function textsInSync(page: string, inSync: InSync, copies: InSyncTexts): TextsOfPart {
  const entries = Object.hasOwn(inSync, page) ? inSync[page]! : {};
  const sources = LOCALES.map((locale) => {
    const copy = copies.get(page)?.[locale];
    const units = copy === undefined ? [] : readUnits(copy);
    return [locale, new Map(units.map(({name, source}) => [name, source]))] as const;
  });
  return (name) => {
    const entry = Object.hasOwn(entries, name) ? entries[name] : undefined;
    const texts = sources.flatMap(([locale, byName]) => {
      const source = byName.get(name);
      return entry && source !== undefined && contentHash(source) === entry[locale] ? [[locale, source] as const] : [];
    });
    return texts.length === LOCALES.length ? (Object.fromEntries(texts) as Words) : undefined;
  };
}

/**
 * The copies after something was recorded: pages as they are, with the texts of then in
 * the parts that are not in sync now.
 *
 * @param inSync what is recorded now
 */
export function copyInSync(pages: readonly PageTexts[], inSync: InSync, copies: InSyncTexts): InSyncTexts {
  return new Map(
    pages.flatMap(({page, texts}) => {
      if (!Object.hasOwn(inSync, page)) return [];
      const entries = inSync[page]!;
      const copied = LOCALES.flatMap((locale) => {
        const text = texts[locale];
        if (text === undefined) return [];
        const isThen = (name: UnitName, source: string): boolean =>
          Object.hasOwn(entries, name) && contentHash(source) !== entries[name]![locale];
        return [[locale, copyOf(text, copies.get(page)?.[locale], isThen)] as const];
      });
      return [[page, Object.fromEntries(copied)] as const];
    }),
  );
}

/** @param isThen whether the copy of before has the text that is recorded of this part, and the page another */
function copyOf(text: string, before: string | undefined, isThen: (name: UnitName, source: string) => boolean): string {
  if (before === undefined) return text;
  const [now, then] = [readPageParts(text), readPageParts(before)];
  const sources = new Map(readUnits(text).map(({name, source}) => [name, source]));
  const parts = partsOf(now.flow).map((part) => {
    const old = partsOf(then.flow).find(({name}) => name === part.name);
    return old && isThen(part.name, part.inner) ? {...part, inner: old.inner} : part;
  });
  const flow = isThen('body', sources.get('body') ?? '') ? then.flow : now.flow;
  const front = isThen('head', sources.get('head') ?? '')
    ? withHead(
        now.front,
        headLines(then.front).map(([line]) => line),
      )
    : now.front;
  return writePageParts({front, flow: arrange(flow, parts)});
}

/** Front matter with other lines for title and description. */
export function withHead(front: string, lines: readonly string[]): string {
  const key = (line: string): string => line.slice(0, line.indexOf(':'));
  return headLines(front)
    .toReversed()
    .reduce((text, match) => {
      const line = lines.find((entry) => key(entry) === key(match[0]));
      return line === undefined ? text : text.slice(0, match.index) + line + text.slice(match.index + match[0].length);
    }, front);
}
