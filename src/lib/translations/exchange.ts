/** What translators are given: parts of pages in both languages, with what stands round them. */
import {parse} from 'yaml';
import type {Locale} from '../locale';
import {textsInSync, type InSyncTexts, type TextsOfPart} from './inSyncTexts';
import {markPair, type MarkedPair} from './marked';
import {arrange, partsOf, readPageParts, type PageParts} from './pageParts';
import {stateOf, type PageTexts, type Status} from './translations';
import type {InSync} from './translationsSchema';
import {exactHash, headLines, type UnitName} from './units';

/** From one language into the other. */
export interface Direction {
  readonly from: Locale;
  readonly to: Locale;
}

export interface ExchangeUnit {
  readonly page: string;
  readonly name: UnitName;
  readonly title: string;
  /** Of the page, with the anchor of the part. */
  readonly address: string;
  readonly status: Status;
  /** {@link keyOf} both texts. */
  readonly key: string;
  readonly pair: MarkedPair;
  /** What both said when they were in sync, where that is known and changed since. */
  readonly was?: {readonly source: string; readonly target: string} | undefined;
}

/** All pages with what is recorded of them. */
export interface Pages {
  readonly pages: readonly PageTexts[];
  readonly inSync: InSync;
  readonly copies: InSyncTexts;
}

/**
 * The parts that a language lacks, or that are not in sync; all of them if that is asked for.
 *
 * @throws Error when a page cannot be put together again, as a part of it has no id or an id twice
 */
export function unitsFor(direction: Direction, {pages, inSync, copies}: Pages, all: boolean): readonly ExchangeUnit[] {
  return pages.flatMap((page) => {
    const states = stateOf(page, inSync).units;
    const textsOf = textsInSync(page.page, inSync, copies);
    return unitsOfPage(page, direction, textsOf).flatMap((unit) => {
      const status = states.find(({name}) => name === unit.name)!.status;
      if (status === 'in-sync' && !all) return [];
      // What changed in the translation only is for the other direction.
      if (status === `${direction.from}-behind` && !all) return [];
      const then = textsOf(unit.name);
      return [
        {
          ...unit,
          status,
          was: status === 'in-sync' || !then ? undefined : {source: then[direction.from], target: then[direction.to]},
        },
      ];
    });
  });
}

/** The parts of a page that have words in the source. */
export function unitsOfPage(
  {page, texts}: PageTexts,
  {from, to}: Direction,
  inSync: TextsOfPart,
): readonly Omit<ExchangeUnit, 'status' | 'was'>[] {
  if (texts[from] === undefined) return [];
  const source = partTexts(texts[from]);
  const target = texts[to] === undefined ? undefined : partTexts(texts[to], partsOf(readPageParts(texts[from]).flow));
  const title = titleOf(texts[from]) ?? page;
  return [...source].flatMap(([name, text]) => {
    const was = inSync(name);
    const then = was && {source: coreOf(plainEnds(was[from])), target: coreOf(plainEnds(was[to]))};
    const pair = markPair(coreOf(text), target?.has(name) ? coreOf(target.get(name)!) : undefined, then);
    if (!pair.source.some((segment) => typeof segment === 'string' && /\p{L}/u.test(segment))) return [];
    const id = /^(?:step|item):(.*)$/.exec(name)?.[1];
    return [
      {
        page,
        name,
        title,
        address: `/${to}/${page}/${id === undefined ? '' : `#${id}`}`,
        key: keyOf({from, to}, text, target?.get(name)),
        pair,
      },
    ];
  });
}

/** Names the direction, and both texts as they were: "en-ar c0833d87 851894d8". */
export const keyOf = ({from, to}: Direction, source: string, target: string | undefined): string =>
  `${from}-${to} ${exactHash(source)} ${target === undefined ? 'none' : exactHash(target)}`;

const plainEnds = (text: string): string => text.replaceAll('\r\n', '\n');

/** Without the white space round it, which no translator can see. */
export const coreOf = (text: string): string => text.trim();

/** The words of a part of the front matter, as they are read: key → its value. */
export function headValues(front: string): ReadonlyMap<string, string> {
  return new Map(
    headLines(plainEnds(front)).map(([line]) => {
      const [key, value] = Object.entries(parse(line) as Record<string, unknown>)[0]!;
      return [key, typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : ''];
    }),
  );
}

const titleOf = (text: string): string | undefined => headValues(readPageParts(text).front).get('title');

/**
 * A line of front matter, in quotes where its words would be read as something else.
 *
 * @param isQuoted whether it had quotes before: then it keeps them
 */
export function headLine(key: string, value: string, isQuoted: boolean): string {
  const plain = `${key}: ${value}`;
  return !isQuoted && isReadAs(plain, key, value) ? plain : `${key}: ${JSON.stringify(value)}`;
}

function isReadAs(line: string, key: string, value: string): boolean {
  try {
    return (parse(line) as Record<string, unknown>)[key] === value;
  } catch {
    return false;
  }
}

/** Stands for a step or an item in the text around them. */
const SLOT = /<part:([^/>]+)\/>/;
const HEAD_KEY = /<head:(title|description)\/>/;

/**
 * Part → its text as translators get it: of the head the words without quotes, in the body
 * a sign for each step and item.
 *
 * @param order the steps and items of the other language: those that are missing here have their place too
 */
export function partTexts(text: string, order?: PageParts['flow']): ReadonlyMap<UnitName, string> {
  const {front, flow} = readPageParts(plainEnds(text));
  const parts = partsOf(flow);
  if (new Set(parts.map(({name}) => name)).size < parts.length)
    throw new Error('A step or an item has an id that another one has: `npm run check` names it.');
  const head = [...headValues(front)].map(([key, value]) => `<head:${key}/>${value}`).join('\n');
  const body = arrange(flow, order ? partsOf(order) : parts)
    .map((piece) => (typeof piece === 'string' ? piece : `<part:${piece.name}/>`))
    .join('');
  return new Map<UnitName, string>([
    ...(front === '' ? [] : [['head', head] as const]),
    ['body', body],
    ...parts.map(({name, inner}) => [name, inner] as const),
  ]);
}

/** The text around steps and items, taken apart at their signs. */
export const bodyOf = (text: string): readonly (string | {readonly name: UnitName})[] =>
  text.split(new RegExp(SLOT, 'g')).map((piece, index) => (index % 2 === 0 ? piece : {name: piece}));

/** The words of the front matter, taken apart at their keys. */
export function headOf(text: string): ReadonlyMap<string, string> {
  const [, ...pieces] = text.split(new RegExp(HEAD_KEY, 'g'));
  return new Map(
    pieces.flatMap((key, index) =>
      index % 2 === 0 ? [[key, (pieces[index + 1] ?? '').replace(/\s+/g, ' ').trim()] as const] : [],
    ),
  );
}
