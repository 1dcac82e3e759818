/** Everything that a page says, passage by passage: what revisions are compared by. */
import {plain} from '../checklist/wording';
import {formatMinutes} from '../dates';
import {DRAWING_NAMES, isDrawing} from '../drawings';
import {wordingsOf, type Correction, type Erratum} from '../errata';
import type {Locale, Words} from '../locale';
import {TABS} from '../tabs';
import {slugOf} from './address';
import {attributeValue, type Element, type Page} from './page';
import {isInside, type Range} from './ranges';

/** What stands in a page, besides the items of its checklists: those have histories of their own. */
export type PassageKind = 'page' | 'intro' | 'section' | 'step' | 'node' | 'segment' | 'exercise' | 'question';

/** A paragraph, a list or a table without its markup. */
export interface Paragraph {
  /** Line by line as it is written: a sentence, an entry, a row. */
  readonly lines: readonly string[];
  /** The label of the tab in which it stands. */
  readonly tab?: string | undefined;
}

export interface Passage {
  /** The name of the page, and after a slash that of the passage: "vpn-connect", "vpn-connect/open". */
  readonly id: string;
  readonly kind: PassageKind;
  /** Offset of its first words in the page. */
  readonly at: number;
  /** What readers read there. The first one says what it is about. */
  readonly paragraphs: readonly Paragraph[];
  /** What else decides what readers see, in no words of theirs. */
  readonly facts: string;
}

/** An item of a checklist, in one revision and language. */
export interface ItemPassage extends Pick<Passage, 'id' | 'at' | 'paragraphs' | 'facts'> {
  /** For whom it is, when not for everyone. */
  readonly when: string | undefined;
}

interface Holder {
  readonly kind: PassageKind;
  /** Where its anchor in the page has a prefix, the id of the passage has it too. */
  readonly prefix?: string;
  /** Attributes that change what it is. */
  readonly facts?: readonly string[];
}

const HOLDERS: Readonly<Record<string, Holder>> = {
  Step: {kind: 'step'},
  Decision: {kind: 'node'},
  Action: {kind: 'node'},
  Segment: {kind: 'segment', prefix: 'segment-', facts: ['kind', 'guides', 'exercise', 'optional']},
  Exercise: {kind: 'exercise', prefix: 'exercise-'},
  Question: {kind: 'question', prefix: 'question-', facts: ['kind']},
};

/** Component → the kind of passage that it holds. */
const holderOf = ({name}: Element): Holder | undefined =>
  name !== undefined && Object.hasOwn(HOLDERS, name) ? HOLDERS[name] : undefined;

/** The passages of a page, in its order, the page itself first. */
export function passagesOf(page: Page): readonly Passage[] {
  const slug = slugOf(page.path);
  const holders = page.elements.filter(holderOf);
  const apart: readonly Range[] = [...holders, ...page.elements.filter(({name}) => name === 'Item')];
  const headings = page.headings.flatMap(({id, start}) =>
    id === undefined || isInside(start, apart) ? [] : [{id, start}],
  );
  const body = page.text.indexOf('\n---', 3) + '\n---'.length;
  const sections = [{id: 'intro', start: body}, ...headings].map(({id, start}, index, all): Passage => {
    const end = all[index + 1]?.start ?? page.text.length;
    return {
      id: `${slug}/${id}`,
      kind: index === 0 ? 'intro' : 'section',
      at: start + page.text.slice(start, end).search(/\S|$/),
      paragraphs: paragraphsOf(withoutRanges(page.text, {start, end}, apart), page.locale),
      facts: '',
    };
  });
  const passages = [...sections, ...holders.flatMap((holder) => passageIn(page, slug, holder, holders))];
  return [
    pageItself(page, slug),
    ...passages.filter(({paragraphs}) => paragraphs.length > 0).toSorted((a, b) => a.at - b.at),
  ];
}

/** The items of the checklists of a page, in its order. */
export function itemsOf(page: Page): readonly ItemPassage[] {
  return page.elements
    .filter(({name}) => name === 'Item')
    .flatMap((element): ItemPassage[] => {
      const id = attributeValue(element, 'id');
      const paragraphs = paragraphsOf(page.text.slice(element.start, element.end), page.locale);
      if (id === undefined || paragraphs.length === 0) return [];
      const when = attributeValue(element, 'when');
      return [{id, at: firstWordsAt(page, element), paragraphs, facts: when ?? '', when}];
    });
}

/** What stands above the text and in lists of pages. */
function pageItself({frontMatter, locale}: Page, slug: string): Passage {
  const texts = frontMatter
    ? [
        frontMatter.title,
        frontMatter.description,
        ...('minutes' in frontMatter ? [formatMinutes(frontMatter.minutes, locale)] : []),
        ...(frontMatter.kind === 'session' ? [...frontMatter.objectives, ...frontMatter.prerequisites] : []),
      ]
    : [];
  const audience = frontMatter && 'audience' in frontMatter ? frontMatter.audience : [];
  return {id: slug, kind: 'page', at: 0, paragraphs: texts.map((text) => ({lines: [text]})), facts: audience.join(' ')};
}

function passageIn(page: Page, slug: string, element: Element, holders: readonly Element[]): Passage[] {
  const id = attributeValue(element, 'id');
  const {kind, prefix = '', facts = []} = holderOf(element)!;
  if (id === undefined) return [];
  const inner = holders.filter(({start, end}) => start > element.start && end < element.end);
  const valueOf = (name: string) => element.attributes.find((attribute) => attribute.name === name)?.value ?? '';
  return [
    {
      id: `${slug}/${prefix}${id}`,
      kind,
      at: firstWordsAt(page, element),
      paragraphs: [
        ...paragraphsOf(withoutRanges(page.text, element, inner), page.locale),
        ...wordsOfAttributes(page, element, holders),
      ],
      facts: facts.map((name) => `${name}=${valueOf(name)}`).join(' '),
    },
  ];
}

const firstWordsAt = ({text}: Page, {start, end}: Range): number =>
  start + Math.max(0, text.slice(start, end).search(/(?<=>\s*\n\s*\n\s*)\S/));

const YES: Words = {en: 'Yes', ar: 'نعم'};
const NO: Words = {en: 'No', ar: 'لا'};

/** What readers are told by attributes: how long a part takes, where an answer leads. */
function wordsOfAttributes({text, locale}: Page, element: Element, holders: readonly Element[]): Paragraph[] {
  const minutes = attributeValue(element, 'minutes');
  if (minutes !== undefined) return [{lines: [formatMinutes(Number(minutes), locale)]}];
  const answers = [
    ['yes', YES],
    ['no', NO],
  ] as const;
  return answers.flatMap(([name, words]) => {
    const target = attributeValue(element, name);
    if (target === undefined) return [];
    const node = holders.find((holder) => attributeValue(holder, 'id') === target);
    const [first] = node ? paragraphsOf(text.slice(node.start, node.end), locale) : [];
    return [{lines: [`${words[locale]}: ${first?.lines.join(' ') ?? target}`]}];
  });
}

/** A part of a text, with an empty line in the place of what has passages of its own. */
function withoutRanges(text: string, {start, end}: Range, apart: readonly Range[]): string {
  let rest = '';
  let from = start;
  for (const range of apart.toSorted((a, b) => a.start - b.start)) {
    if (range.start <= start || range.end > end || range.start < from) continue;
    rest += `${text.slice(from, range.start)}\n\n`;
    from = range.end;
  }
  return rest + text.slice(from, end);
}

const DRAWING: Words = {en: 'Drawing', ar: 'رسم'};

/** Id of a tab → its label, in whichever list of tabs it stands. */
const TAB_LABELS: ReadonlyMap<string, Words> = new Map(Object.values(TABS).flatMap(({tabs}) => Object.entries(tabs)));

function paragraphsOf(source: string, locale: Locale): readonly Paragraph[] {
  let tab: string | undefined;
  return source
    .replace(/<Answer\b[^>]*\bcorrect\b[^>]*>\s*/g, '✓ ')
    .split(/\r?\n[ \t]*\r?\n/)
    .flatMap((paragraph): Paragraph[] => {
      const opened = /<Tab\b[^>]*\bid="([^"]*)"/.exec(paragraph)?.[1];
      if (opened !== undefined) tab = TAB_LABELS.get(opened)?.[locale] ?? opened;
      const lines = paragraph
        .split('\n')
        .map((line) => readable(line, locale))
        .filter((line) => line !== '');
      const found = lines.length > 0 ? [{lines, tab}] : [];
      if (paragraph.includes('</Tab>')) tab = undefined;
      return found;
    });
}

/** A part of a source as readers read it, on one line. */
function readable(source: string, locale: Locale): string {
  return plain(
    source
      .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
      .replace(/^[ \t]*(?:#{1,6}|[-*]|\d+\.)[ \t]+/gm, '')
      .replace(/^[ \t]*:::\w*(?:\[(.*)\])?[ \t]*$/gm, (_all, title?: string) => title ?? '')
      .replace(/^[ \t]*\|[\s|:-]*\|[ \t]*$/gm, '')
      .replace(/^[ \t]*\|(.*)\|[ \t]*$/gm, (_all, row: string) => cellsOf(row).join(' · '))
      .replace(/<Ui\b[^>]*\ben="([^"]*)"[^>]*>([^<]*)<\/Ui>/g, '$2 ($1)')
      .replace(
        /<Figure\b[^>]*\bname="([^"]*)"[^>]*\/>/g,
        (_all, name: string) => `${DRAWING[locale]}: ${isDrawing(name) ? DRAWING_NAMES[name][locale] : name}`,
      ),
  );
}

/** The cells of a row of a table, without those that are empty. */
const cellsOf = (row: string): readonly string[] =>
  row
    .split('|')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');

/** Where a passage stands, for the corrections that were made there. */
interface Place {
  /** Key of the revision. */
  readonly revision: string;
  /** The last part of the address of the page. */
  readonly page: string;
  readonly locale: Locale;
}

/** A passage in all the wordings that it had in its revision. */
export interface Wordings {
  /** Each paragraph on one line: as it stands first, then as before each correction. */
  readonly paragraphs: readonly (readonly string[])[];
  /** Paragraphs that corrections added or took away: they may be missing. */
  readonly optional: ReadonlySet<string>;
  readonly facts: string;
}

export function wordingsOfPassage(
  {paragraphs, facts}: Pick<Passage, 'paragraphs' | 'facts'>,
  errata: readonly Erratum[],
  place: Place,
): Wordings {
  const {revision, page, locale} = place;
  const lines = paragraphs.map((paragraph) => paragraph.lines.join(' '));
  const own = errata.filter((erratum) => erratum.revision === revision && erratum.page === page);
  if (own.length === 0) return {paragraphs: lines.map((line) => [line]), optional: new Set(), facts};
  const inWords = ({before, after}: Correction): Correction => ({
    before: ofOneLine(before, locale),
    after: ofOneLine(after, locale),
  });
  const inPlainWords = own.map((erratum) => ({
    ...erratum,
    changed: {...erratum.changed, [locale]: erratum.changed[locale].map(inWords)},
  }));
  const oneSided = inPlainWords
    .flatMap(({changed}) => changed[locale])
    .flatMap(({before, after}) => (before === '' ? [after] : after === '' ? [before] : []));
  return {
    paragraphs: lines.map((line) => wordingsOf(line, inPlainWords, place)),
    optional: new Set(oneSided),
    facts,
  };
}

/** A paragraph that data/errata.yml holds on one line, a list too. */
const ofOneLine = (paragraph: string, locale: Locale): string =>
  (/^(?:[-*]|\d+\.|\|) /.test(paragraph) ? paragraph.split(/ (?=(?:[-*]|\d+\.|\|) )/) : [paragraph])
    .map((line) => readable(line, locale))
    .filter((line) => line !== '')
    .join(' ');

/** Whether two revisions say the same there. A correction is no change: one wording in common is enough. */
export function sayTheSame(one: Wordings, other: Wordings): boolean {
  const lasting = ({paragraphs}: Wordings) =>
    paragraphs.filter((wordings) => !wordings.some((text) => one.optional.has(text) || other.optional.has(text)));
  const [those, these] = [lasting(one), lasting(other)];
  return (
    one.facts === other.facts &&
    those.length === these.length &&
    those.every((wordings, index) => wordings.some((text) => these[index]!.includes(text)))
  );
}

/** The first difference between two revisions of a passage, for those who write: the end of a sentence that names it. */
export function tellDifference(before: Wordings, after: Wordings): string {
  const said = firstOf(before, after);
  const says = firstOf(after, before);
  const end = (text: string) => (/[.!?؟]$/.test(text) ? text : `${text}.`);
  if (said !== undefined) return `said in the revision before: ${end(said)}`;
  if (says !== undefined) return `says more than in the revision before: ${end(says)}`;
  return 'is not as in the revision before: its order, or what its attributes say, is another one.';
}

/** The first paragraph of a passage that another one does not have. */
const firstOf = (one: Wordings, other: Wordings): string | undefined =>
  one.paragraphs.find(
    (wordings) => !other.paragraphs.some((others) => wordings.some((text) => others.includes(text))),
  )?.[0];
