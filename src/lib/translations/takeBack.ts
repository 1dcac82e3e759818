/** What translators give back, put into the pages, or refused with its place and what to do. */
import type {Diagnostic} from '../diagnostics';
import type {Locale} from '../locale';
import {LOCALE_FACTS, otherLocale} from '../localeFacts';
import {
  bodyOf,
  headLine,
  headOf,
  headValues,
  unitsOfPage,
  type Direction,
  type ExchangeUnit,
  type Pages,
} from './exchange';
import {textsInSync, withHead} from './inSyncTexts';
import {faultOf, shownAs, tidied, unmark, type Marked} from './marked';
import {arrange, partsOf, readPageParts, writePageParts, type PagePart} from './pageParts';
import type {PageTexts} from './translations';
import type {UnitName} from './units';

/** A part as it stands in a file that came back. */
export interface IncomingUnit {
  readonly page: string;
  readonly name: UnitName;
  readonly key: string;
  readonly target: Marked;
  /** Number → what the file says that it stands for, where it says so. */
  readonly shown: ReadonlyMap<number, string>;
  /** In the file, counted from 1. */
  readonly line: number;
}

export interface TakenBack {
  /** Page → its text in the language of the translation. Only those that differ. */
  readonly texts: ReadonlyMap<string, string>;
  readonly written: readonly {readonly page: string; readonly name: UnitName}[];
  readonly unchanged: number;
  readonly empty: number;
  /** Pages that are new in this language: their keywords are still to be written. */
  readonly begun: readonly string[];
}

export type TakeBack =
  | {readonly value: TakenBack; readonly diagnostics: readonly []}
  | {readonly value: undefined; readonly diagnostics: readonly Diagnostic[]};

const KEY = /^(ar|en)-(ar|en) [0-9a-f]{8} (?:[0-9a-f]{8}|none)$/;

/** What a key says of the direction, or nothing when it is none of ours. */
export function directionOfKey(key: string): Direction | undefined {
  const [, from, to] = KEY.exec(key) ?? [];
  return from !== undefined && to === otherLocale(from as Locale) ? {from: from as Locale, to: to} : undefined;
}

/**
 * Puts all translations of a file into the pages, or none.
 *
 * @param file its name, for messages
 */
export function takeBack(file: string, incoming: readonly IncomingUnit[], pages: Pages): TakeBack {
  const diagnostics: Diagnostic[] = [];
  const texts = new Map<string, string>();
  const written: {page: string; name: UnitName}[] = [];
  const begun: string[] = [];
  let [unchanged, empty] = [0, 0];
  const refuse = ({page, name, line}: IncomingUnit, rule: string, problem: string, fix: string): void => {
    diagnostics.push({file, line, column: 1, rule, problem: `${page} ${name}: ${problem}`, fix});
  };

  for (const name of new Set(incoming.map(({page}) => page))) {
    const units = incoming.filter((unit) => unit.page === name);
    const page = pages.pages.find((entry) => entry.page === name);
    const knownFor = once((direction: Direction) => (page ? unitsOf(page, direction, pages) : []));
    const found: Found[] = [];
    for (const unit of units) {
      if (units.find((other) => other.name === unit.name) !== unit) {
        refuse(unit, 'translation-twice', 'The part stands in the file twice.', 'Keep one of them.');
        continue;
      }
      const result = readUnit(unit, page, knownFor);
      if (typeof result === 'string') {
        if (result === 'empty') empty += 1;
        else unchanged += 1;
      } else if ('rule' in result) refuse(unit, result.rule, result.problem, result.fix);
      else found.push(result);
    }
    if (!page || found.length === 0) continue;
    const {to} = directionOfKey(found[0]!.unit.key)!;
    const text = writePage(page, found, (unit, problem, fix) => refuse(unit, 'translation-page', problem, fix));
    if (text === undefined || text === page.texts[to]) continue;
    texts.set(name, text);
    written.push(...found.map(({unit}) => ({page: name, name: unit.name})));
    if (page.texts[to] === undefined) begun.push(name);
  }
  return diagnostics.length > 0
    ? {value: undefined, diagnostics}
    : {value: {texts, written, unchanged, empty, begun}, diagnostics: []};
}

/** A translation that says something new, with the part that it is of. */
interface Found {
  readonly unit: IncomingUnit;
  /** As it stands in the page, without the white space round it. */
  readonly text: string;
}

type Refusal = Pick<Diagnostic, 'rule' | 'problem' | 'fix'>;

/** The parts of a page, read once for each direction. */
function once(read: (direction: Direction) => readonly KnownUnit[]): (direction: Direction) => readonly KnownUnit[] {
  const known = new Map<Locale, readonly KnownUnit[]>();
  return (direction) => {
    const units = known.get(direction.from) ?? read(direction);
    known.set(direction.from, units);
    return units;
  };
}

type KnownUnit = Omit<ExchangeUnit, 'status' | 'was'>;

const unitsOf = (page: PageTexts, direction: Direction, {inSync, copies}: Pages): readonly KnownUnit[] =>
  unitsOfPage(page, direction, textsInSync(page.page, inSync, copies));

function readUnit(
  unit: IncomingUnit,
  page: PageTexts | undefined,
  knownFor: (direction: Direction) => readonly KnownUnit[],
): Found | 'empty' | 'unchanged' | Refusal {
  const direction = directionOfKey(unit.key);
  if (!direction)
    return {
      rule: 'translation-key',
      problem: `\`${unit.key}\` is not what the export wrote.`,
      fix: 'Export anew, and translate that file.',
    };
  const known = knownFor(direction).find(({name}) => name === unit.name);
  if (!known)
    return {
      rule: 'translation-unknown',
      problem: `No page has this part in ${LOCALE_FACTS[direction.from].englishName}.`,
      fix: 'Take it out of the file, or export anew.',
    };
  if (unit.target.every((segment) => typeof segment === 'string' && segment.trim() === '')) return 'empty';
  const [, source, target] = unit.key.split(' ');
  const [, sourceNow, targetNow] = known.key.split(' ');
  if (source !== sourceNow)
    return {
      rule: 'translation-old',
      problem: `The ${LOCALE_FACTS[direction.from].englishName} text has changed since the export.`,
      fix: 'Export anew, and translate what changed.',
    };
  return readTarget(unit, known, direction, page!, target === targetNow);
}

function readTarget(
  unit: IncomingUnit,
  {pair, name}: KnownUnit,
  {to}: Direction,
  page: PageTexts,
  isAsExported: boolean,
): Found | 'unchanged' | Refusal {
  const target = tidied(unit.target, pair);
  if (pair.target && JSON.stringify(tidied(pair.target, pair)) === JSON.stringify(target)) return 'unchanged';
  if (!isAsExported)
    return {
      rule: 'translation-old',
      problem: `The ${LOCALE_FACTS[to].englishName} text has changed since the export, and this one would take its place.`,
      fix: 'Export anew, and put your words into that file.',
    };
  const altered = pair.pieces.find(({number, raw, there}) => {
    const shown = unit.shown.get(number);
    return shown !== undefined && ![raw, there].some((text) => text !== undefined && shownAs(text) === shownAs(shown));
  });
  if (altered)
    return {
      rule: 'translation-placeholder',
      problem: `The placeholder {${altered.number}} stands for \`${altered.raw.trim()}\`, not for \`${unit.shown.get(altered.number)!.trim()}\`.`,
      fix: 'Take it over from the source as it is.',
    };
  const fault = faultOf(target, pair);
  if (fault) return {rule: 'translation-placeholder', ...fault};
  const mentioned = (label: string): boolean => page.texts[to]?.includes(`en="${label}"`) ?? false;
  const text = unmark(target, pair, to, mentioned);
  if (text === undefined)
    return {
      rule: 'translation-placeholder',
      problem: 'Words and placeholders together would be read as other markup.',
      fix: 'Put a space between them.',
    };
  if (name === 'head' && [...headOf(text).values()].includes(''))
    return {
      rule: 'translation-placeholder',
      problem: 'Title or description has no words.',
      fix: 'Write both, each behind its placeholder.',
    };
  return {unit, text};
}

type RefusePage = (unit: IncomingUnit, problem: string, fix: string) => void;

/** The page with what came back for it. */
function writePage(page: PageTexts, found: readonly Found[], refuse: RefusePage): string | undefined {
  const {from, to} = directionOfKey(found[0]!.unit.key)!;
  const source = page.texts[from]!;
  const there = page.texts[to];
  if (there === undefined && !isWhole(page, {from, to}, found, refuse)) return undefined;
  const [model, target] = [readPageParts(source.replaceAll('\r\n', '\n')), readPageParts(there ?? source)];
  if (writePageParts(target) !== (there ?? source)) {
    refuse(found[0]!.unit, 'A step or an item of the page has no id.', '`npm run check` names it.');
    return undefined;
  }
  const ends = there?.includes('\r\n') ? '\r\n' : '\n';
  const textOf = new Map(found.map(({unit, text}) => [unit.name, text.replaceAll('\n', ends)]));
  const merged = mergeParts(
    partsOf(model.flow),
    there === undefined ? [] : partsOf(target.flow),
    textOf,
    there === undefined,
  );

  const body = textOf.get('body');
  let flow = target.flow;
  if (body !== undefined) {
    const bodyNow = readPageParts(there ?? source).flow.filter((piece) => typeof piece === 'string');
    const names = new Map(merged.map((part) => [part.name, part]));
    const lacking = bodyOf(body).find((piece) => typeof piece !== 'string' && !names.has(piece.name));
    if (lacking && typeof lacking !== 'string') {
      refuse(
        found.find(({unit}) => unit.name === 'body')!.unit,
        `The text has a place for ${lacking.name}, which has no ${LOCALE_FACTS[to].englishName} text.`,
        `Translate ${lacking.name} in the same file.`,
      );
      return undefined;
    }
    const [start] = /^\s*/.exec(bodyNow[0] ?? '')!;
    const [end] = /\s*$/.exec(bodyNow.at(-1) ?? '')!;
    const pieces = bodyOf(body).map((piece) => (typeof piece === 'string' ? piece : names.get(piece.name)!));
    flow = [start, ...pieces, end];
  }
  const head = textOf.get('head');
  const now = there === undefined ? new Map<string, string>() : headValues(target.front);
  const lines = [...(head === undefined ? [] : headOf(head))].flatMap(([key, value]) =>
    now.get(key) === value ? [] : [headLine(key, value, new RegExp(`^${key}: *"`, 'm').test(target.front))],
  );
  const front = withHead(there === undefined ? withoutKeywords(target.front) : target.front, lines);
  return writePageParts({front, flow: arrange(flow, merged)});
}

/** The parts of the translation in its order, with those that are new; all of them in the order of the source where nothing is there yet. */
function mergeParts(
  model: readonly PagePart[],
  there: readonly PagePart[],
  textOf: ReadonlyMap<UnitName, string>,
  isNew: boolean,
): readonly PagePart[] {
  const framed = (inner: string, text: string | undefined): string =>
    text === undefined ? inner : /^\s*/.exec(inner)![0] + text + /\s*$/.exec(inner)![0];
  const kept = there.map((part) => ({...part, inner: framed(part.inner, textOf.get(part.name))}));
  const added = model
    .filter(({name}) => !there.some((part) => part.name === name) && (isNew || textOf.has(name)))
    .map((part) => ({...part, inner: framed(part.inner, textOf.get(part.name))}));
  if (added.length === 0) return kept;
  // Each behind the one that it follows in the source.
  const order = model.map(({name}) => name);
  const parts = [...kept];
  for (const part of added) {
    const before = order
      .slice(0, order.indexOf(part.name))
      .findLast((name) => parts.some((entry) => entry.name === name));
    parts.splice(before === undefined ? 0 : parts.findIndex(({name}) => name === before) + 1, 0, part);
  }
  return parts;
}

/** A page that does not exist yet needs all of its parts. */
function isWhole(page: PageTexts, direction: Direction, found: readonly Found[], refuse: RefusePage): boolean {
  const lacking = unitsOfPage(page, direction, () => undefined).filter(
    ({name}) => !found.some(({unit}) => unit.name === name),
  );
  if (lacking.length === 0) return true;
  refuse(
    found[0]!.unit,
    `There is no ${LOCALE_FACTS[direction.to].englishName} page yet, and the file does not translate ${lacking.map(({name}) => name).join(', ')}.`,
    'Translate all parts of the page in one file.',
  );
  return false;
}

/** People search in their own language: words of another one are no help. */
const withoutKeywords = (front: string): string => front.replace(/^keywords:.*\r?\n(?:[ \t]+.*\r?\n|- .*\r?\n)*/m, '');
