/** From a query to the pages that answer it, best first, and the places in them. */
import {LONGEST_QUERY} from '../question';
import {isCount, isMessage} from './codes';
import {makeLexicon, type Lexicon} from './lexicon';
import {isUnsure, subjectOf, type Evidence} from './honesty';
import {FIELD, type Page, type Phrase, type Store, type Subject} from './store';
import {understand, type Unit} from './understand';

export interface Place {
  readonly anchor: string;
  readonly heading: string;
}

export interface PageHit {
  readonly address: string;
  readonly title: string;
  readonly section: string;
  /** Places of the page that answer, best first. */
  readonly places: readonly Place[];
  readonly score: number;
  /** Only a guess leads here. */
  readonly isWeak: boolean;
  /** 2: a message with the code that was typed; 1: a page that holds it; 0: neither, or none was typed. */
  readonly codeRank: number;
}

export interface Answer {
  readonly pages: readonly PageHit[];
  /** What was searched for, where something else was typed. */
  readonly corrected: string | undefined;
  /** Codes that were typed and that no page holds. */
  readonly unknownCodes: readonly string[];
  /** What was asked for is hardly treated here: the pages are guesses. */
  readonly isUnsure: boolean;
  /** What it was asked for instead, where that belongs to others. */
  readonly subject: OtherSubject | undefined;
  /** What that is judged by, where the index knows other subjects. */
  readonly evidence: Evidence | undefined;
}

export type OtherSubject = Pick<Subject, 'name' | 'ask'>;

export interface Options {
  /** Take the words as they stand. */
  readonly verbatim?: boolean;
  /** The last word may not be whole yet; true unless said otherwise. */
  readonly isTyping?: boolean;
  readonly most?: number;
}

export type Search = (query: string, options?: Options) => Answer;

const MOST_PAGES = 20;
const MOST_PLACES = 3;
/** A page that scores less beside the best one does not answer. */
const LEAST_SHARE = 0.12;
/** How many pages are looked at closely. */
const CLOSELY = 60;

const BOOST: readonly (readonly [number, number])[] = [
  [FIELD.title, 2.6],
  [FIELD.otherTitle, 2.4],
  [FIELD.keyword, 2.2],
  [FIELD.otherKeyword, 2],
  [FIELD.heading, 1.6],
  [FIELD.section, 1.3],
  [FIELD.content, 1],
];
const boosts = Array.from({length: 2 * FIELD.title}, (_, fields) => {
  const [best, ...others] = BOOST.filter(([field]) => fields & field).map(([, boost]) => boost);
  return (best ?? 0) + 0.08 * others.length;
});

/** How much a word of the ways to ask for a page is worth there: between a word of its text and a keyword, the more often the more. */
const askedBoost = (count: number): number => (count === 0 ? 0 : 0.8 + (1.4 * count) / (count + 2));

/** How much a word says on a site of so many pages: the more, the fewer of them hold it. */
export const idfOf = (pages: number, holders: number): number => Math.log(1 + (pages + 0.5) / (holders + 0.5));

/** Words of the index that an answer to a query is weighed by. */
export function wordsFor(
  query: string,
  lexicon: Lexicon,
  {verbatim = false, isTyping = true}: Options = {},
): ReadonlySet<number> {
  const {units, numbers} = understand(query.slice(0, LONGEST_QUERY), lexicon, {isTyping, verbatim});
  const said = units.flatMap(({alternatives}) =>
    alternatives.flatMap(({parts}) => parts.flatMap((part) => [...part.keys()])),
  );
  return new Set([...said, ...numbers.flatMap((number) => lexicon.holders(number))]);
}

export function createSearch(store: Store, lexicon: Lexicon = makeLexicon(store)): Search {
  const {pages} = store;
  const usual = makeUsual(store);
  const idfs: number[] = [];
  const idf = (word: number) => (idfs[word] ??= idfOf(pages.length, store.holders(word)));

  return (query, {verbatim = false, isTyping = true, most = MOST_PAGES} = {}) => {
    const {units, corrected, numbers, codes} = understand(query.slice(0, LONGEST_QUERY), lexicon, {isTyping, verbatim});
    const masses = units.map((unit) => massOf(unit, idf));
    const total = masses.reduce((sum, mass) => sum + mass, 0);
    const asCodes = (code: string) => lexicon.holders(code).filter((word) => !isCount(store.words[word]!));
    const unknownCodes = codes.filter((code) => asCodes(code).length === 0);
    if (total === 0)
      return {pages: [], corrected: undefined, unknownCodes, isUnsure: false, subject: undefined, evidence: undefined};

    const scores = new Float64Array(pages.length);
    const coverage = new Float64Array(pages.length);
    const strong = new Float64Array(pages.length);
    units.forEach((unit, index) => {
      for (const [page, {score, cover, sure}] of matchesOf(unit, store, idf)) {
        scores[page]! += masses[index]! * score;
        coverage[page]! += masses[index]! * cover;
        strong[page]! += masses[index]! * sure;
      }
    });

    const entries = entriesOf(units, masses);
    // A message that is typed as its row is headed is a code in words.
    const headed =
      codes.length > 0 || verbatim ? new Map<number, Set<number>>() : messagesHeaded(store, entries, total, idf);
    const held =
      headed.size > 0
        ? headed
        : placesHolding(
            codes.length > 0 ? codes.flatMap(asCodes) : numbers.flatMap((number) => lexicon.holders(number)),
            store,
          );
    const codeRankOf = (page: number) =>
      (codes.length === 0 && headed.size === 0) || !held.has(page)
        ? 0
        : [...held.get(page)!].some((place) => isMessage(pages[page]!.places[place]!.anchor))
          ? 2
          : 1;
    const hits = [...scores.keys()]
      .filter((page) => scores[page]! > 0)
      .map((page) => ({
        page,
        score: (scores[page]! / total) * (coverage[page]! / total) ** 2,
        codeRank: codeRankOf(page),
        isWeak: false,
      }))
      .sort(byRank)
      .slice(0, CLOSELY)
      .map(({page, score, codeRank}) => ({
        page,
        score:
          (score + likenessOf(pages[page]!, entries, total, idf) + USUAL * usual(pages[page]!, units)) *
          (0.5 + 0.005 * pages[page]!.rank),
        codeRank,
        // Beside a code that stands nowhere the other words prove little.
        isWeak:
          codeRank === 0 && (strong[page]! < 0.2 * total || (codes.length > 0 && unknownCodes.length === codes.length)),
      }))
      .sort(byRank);

    const [first] = hits;
    const nearest = subjectOf(store.subjects, (subject) => usual(subject, units));
    const evidence = first &&
      nearest && {
        score: first.score,
        coverage: coverage[first.page]! / (total + unknownMass(units)),
        usual: Math.max(...hits.slice(0, LOOKED_AT).map(({page}) => usual(pages[page]!, units))),
        elsewhere: nearest.usual,
      };
    // Whoever wants the words as they stand has seen what was not sure; a code is found or not.
    const unsure =
      evidence !== undefined &&
      !verbatim &&
      first?.codeRank === 0 &&
      isUnsure(evidence) &&
      heldInOnePlace(units, masses, total, store) < QUOTED;

    const least = Math.max(0, ...hits.map(({score}) => score)) * LEAST_SHARE;
    return {
      pages: hits
        .filter(({score, codeRank}) => codeRank > 0 || score >= least)
        .slice(0, most)
        .map(({page, score, codeRank, isWeak}) => ({
          address: pages[page]!.address,
          title: pages[page]!.title,
          section: pages[page]!.section,
          places: placesOf(pages[page]!, units, masses, entries, total, store, idf, {
            only: codeRank > 0 ? held.get(page) : undefined,
            messages: numbers.length > 0 ? (held.get(page) ?? new Set()) : undefined,
          }),
          score,
          isWeak,
          codeRank,
        })),
      // What leads nowhere is no correction.
      corrected: unsure || hits.length === 0 ? undefined : corrected,
      unknownCodes,
      isUnsure: unsure,
      subject: unsure ? nearest?.subject : undefined,
      evidence,
    };
  };
}

type Ranked = Pick<PageHit, 'isWeak' | 'codeRank' | 'score'>;

/** What is sure first, and of that what holds the code. */
export const byRank = (a: Ranked, b: Ranked): number =>
  Number(a.isWeak) - Number(b.isWeak) || b.codeRank - a.codeRank || b.score - a.score;

/** So like the heading of a message a query is one. */
const SAME_MESSAGE = 0.85;

/** Page → its messages that are headed as the query has it. */
function messagesHeaded(store: Store, entries: Entries, total: number, idf: Idf): Map<number, Set<number>> {
  const found = new Map<number, Set<number>>();
  store.pages.forEach(({phrases, places}, page) => {
    for (const phrase of phrases) {
      if (phrase.words.length < 2 || !isMessage(places[phrase.place]?.anchor ?? null)) continue;
      if (phraseLikeness(phrase, entries, total, idf) < SAME_MESSAGE) continue;
      found.set(page, (found.get(page) ?? new Set<number>()).add(phrase.place));
    }
  });
  return found;
}

/** Page → its places that hold one of these words of the index; 0 is the page itself. */
function placesHolding(numbers: readonly number[], store: Store): Map<number, Set<number>> {
  const held = new Map<number, Set<number>>();
  for (const word of numbers) {
    for (const [page] of store.pagesWith(word)) {
      const {first, places, phrases} = store.pages[page]!;
      const inText = store
        .placesWith(word)
        .map((place) => place - first)
        .filter((place) => place >= 0 && place < places.length);
      const shown = phrases.filter(({words}) => words.includes(word)).map(({place}) => place);
      held.set(page, new Set([...(held.get(page) ?? []), ...inText, ...shown]));
    }
  }
  return held;
}

type Idf = (word: number) => number;

/** How much a unit says: the rarest way to say it, as far as it is meant. */
function massOf({alternatives, share}: Unit, idf: Idf): number {
  let mass = 0;
  for (const {parts, weight} of alternatives) {
    const said = parts.reduce((sum, part) => sum + Math.min(...[...part].map(([word]) => idf(word)), 6), 0);
    mass = Math.max(mass, weight * Math.min(said, 8));
  }
  return share * mass;
}

/** Sections that every guide has: a step says more about where the answer stands. */
const COMMON_PLACES = new Set(['before', 'steps', 'check', 'if-not', 'confidentiality']);

interface Match {
  /** With the weight of the fields. */
  score: number;
  /** 0 to 1 */
  cover: number;
  /** Of that, what is no guess. */
  sure: number;
}

function matchesOf({alternatives}: Unit, store: Store, idf: Idf): Map<number, Match> {
  const best = new Map<number, Match>();
  for (const {parts, weight, isWeak} of alternatives) {
    const partMasses = parts.map((part) => Math.min(...[...part].map(([word]) => idf(word)), 6));
    const whole = partMasses.reduce((sum, mass) => sum + mass, 0);
    const sums = new Map<number, {score: number; cover: number}>();
    parts.forEach((part, index) => {
      const inPage = new Map<number, {score: number; cover: number}>();
      for (const [word, likeness] of part) {
        for (const [page, fields] of store.pagesWith(word)) {
          const asked = fields & FIELD.phrasing ? askedBoost(store.pages[page]!.asked.get(word) ?? 0) : 0;
          const score = likeness * Math.max(boosts[fields & ~FIELD.phrasing]!, asked);
          const before = inPage.get(page);
          if (!before || score > before.score) inPage.set(page, {score, cover: likeness});
        }
      }
      const share = partMasses[index]! / whole;
      for (const [page, {score, cover}] of inPage) {
        const sum = sums.get(page) ?? {score: 0, cover: 0};
        sum.score += share * score;
        sum.cover += share * cover;
        sums.set(page, sum);
      }
    });
    for (const [page, sum] of sums) {
      const cover = weight * sum.cover ** 2;
      const score = weight * sum.score * sum.cover;
      const before = best.get(page) ?? {score: 0, cover: 0, sure: 0};
      best.set(page, {
        score: Math.max(score, before.score),
        cover: Math.max(cover, before.cover),
        sure: isWeak ? before.sure : Math.max(cover, before.sure),
      });
    }
  }
  return best;
}

interface Entry {
  readonly unit: number;
  readonly alternative: number;
  readonly parts: number;
  readonly part: number;
  readonly weight: number;
  readonly mass: number;
}

/** Word → where in the query it counts. */
type Entries = ReadonlyMap<number, readonly Entry[]>;

function entriesOf(units: readonly Unit[], masses: readonly number[]): Entries {
  const entries = new Map<number, Entry[]>();
  let alternative = 0;
  units.forEach(({alternatives}, unit) => {
    for (const {parts, weight} of alternatives) {
      parts.forEach((words, part) => {
        for (const [word, likeness] of words) {
          const entry = {unit, alternative, parts: parts.length, part, weight: weight * likeness, mass: masses[unit]!};
          const list = entries.get(word);
          if (list) list.push(entry);
          else entries.set(word, [entry]);
        }
      });
      alternative += 1;
    }
  });
  return entries;
}

/** How like a phrase and the query are, 0 to 1: what of each is found in the other. */
function phraseLikeness({words}: Phrase, entries: Entries, total: number, idf: Idf): number {
  if (!words.some((word) => entries.has(word))) return 0;
  const parts = new Map<number, {entry: Entry; weights: number[]}>();
  for (const word of words) {
    for (const entry of entries.get(word) ?? []) {
      const known = parts.get(entry.alternative) ?? {entry, weights: []};
      known.weights[entry.part] = Math.max(known.weights[entry.part] ?? 0, entry.weight);
      parts.set(entry.alternative, known);
    }
  }
  const units = new Map<number, number>();
  const alternatives = new Map<number, number>();
  for (const [alternative, {entry, weights}] of parts) {
    const cover = weights.reduce((sum, weight) => sum + (weight ?? 0), 0) / entry.parts;
    const whole = weights.filter(Boolean).length / entry.parts;
    const value = cover * whole;
    alternatives.set(alternative, whole);
    units.set(entry.unit, Math.max(units.get(entry.unit) ?? 0, value * entry.mass));
  }
  const recall = [...units.values()].reduce((sum, value) => sum + value, 0) / total;
  let matched = 0;
  let mass = 0;
  for (const word of words) {
    const value = idf(word);
    mass += value;
    let best = 0;
    for (const {alternative, weight} of entries.get(word) ?? [])
      best = Math.max(best, weight * (alternatives.get(alternative) ?? 0));
    matched += value * best;
  }
  const precision = matched / mass;
  return (2 * precision * recall) / (precision + recall);
}

/** What it adds to a page that a title, a heading or something people type is like the query as a whole. */
function likenessOf({phrases}: Page, entries: Entries, total: number, idf: Idf): number {
  let title = 0;
  let keyword = 0;
  let heading = 0;
  for (const phrase of phrases) {
    const likeness = phraseLikeness(phrase, entries, total, idf);
    if (phrase.field === FIELD.title || phrase.field === FIELD.otherTitle) title = Math.max(title, likeness);
    else if (phrase.field === FIELD.keyword || phrase.field === FIELD.otherKeyword)
      keyword = Math.max(keyword, likeness);
    else if (phrase.field === FIELD.heading) heading = Math.max(heading, likeness);
  }
  // A title is short: half of it is much, half of a heading or of what people type is little.
  return 2.2 * title + 2.4 * keyword ** 2 + 0.9 * heading ** 2;
}

/** How much it counts that the words of a query are usual for a page. */
const USUAL = 2.5;
/** Added to what is counted and to what is expected: what was written down is a small part of what people say. */
const UNSEEN = 0.5;
/** Of so many words more than a query has, nothing is known: the usual words of a short query prove little. */
const UNKNOWN_WORDS = 4;

/** Of how many hits the most usual one counts for whether the query is treated here. */
const LOOKED_AT = 10;
/** What a word says that nobody here knows. */
const UNKNOWN_MASS = 5;

/** How much of a query no page and no subject knows. */
const unknownMass = (units: readonly Unit[]): number =>
  units.reduce((sum, {alternatives, share}) => sum + (alternatives.length === 0 ? share * UNKNOWN_MASS : 0), 0);

/** Above this a query is a message or a sentence of the pages, pasted. */
const QUOTED = 0.85;
/** Fewer words stand in one place by chance. */
const FEWEST_QUOTED = 5;

/** How much of a query stands in a single place as it was typed, 0 to 1; 0 for a short one. */
function heldInOnePlace(units: readonly Unit[], masses: readonly number[], total: number, store: Store): number {
  if (units.length < FEWEST_QUOTED) return 0;
  const held = new Map<number, number>();
  units.forEach(({alternatives}, unit) => {
    const places = new Set<number>();
    for (const {parts, weight} of alternatives)
      if (weight === 1 && parts.length === 1)
        for (const [word, likeness] of parts[0]!)
          if (likeness === 1) for (const place of store.placesWith(word)) places.add(place);
    for (const place of places) held.set(place, (held.get(place) ?? 0) + masses[unit]!);
  });
  return Math.max(0, ...held.values()) / total;
}

/** What the words of its phrasings are known of. */
type Asked = Pick<Page, 'asked'>;

/**
 * How much more usual the words of a query are for those who ask for a page than for those who ask for any,
 * as the logarithm of the ratio of what was counted to what is expected, the mean over the words of the query.
 */
function makeUsual(store: Store): (page: Asked, units: readonly Unit[]) => number {
  const {pages, askedPages} = store;
  const known: number[] = [];
  const expected = (word: number) =>
    (known[word] ??= store.pagesWith(word).reduce((sum, [page]) => {
      const count = pages[page]!.asked.get(word);
      return count === undefined ? sum : sum + count / askedPages;
    }, 0));
  const ratioOf = (page: Asked, part: ReadonlyMap<number, number>): number => {
    let [seen, usual] = [UNSEEN, UNSEEN];
    for (const [word, likeness] of part) {
      seen += likeness * (page.asked.get(word) ?? 0);
      usual += likeness * expected(word);
    }
    return Math.log(seen / usual);
  };
  return (page, units) => {
    let [sum, shares] = [0, UNKNOWN_WORDS];
    for (const {alternatives, share} of units) {
      if (alternatives.length === 0) continue;
      const ratios = alternatives.map(
        ({parts, weight}) => (weight * parts.reduce((all, part) => all + ratioOf(page, part), 0)) / parts.length,
      );
      sum += share * Math.max(...ratios);
      shares += share;
    }
    return sum / shares;
  };
}

/** Where in a list of ascending numbers those begin that are not below one. */
function firstFrom(ascending: readonly number[], least: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Allowed {
  /** The code stands in these places of the page: no other answers. */
  readonly only: ReadonlySet<number> | undefined;
  /** Where a number was typed, the messages that hold it. */
  readonly messages: ReadonlySet<number> | undefined;
}

function placesOf(
  page: Page,
  units: readonly Unit[],
  masses: readonly number[],
  entries: Entries,
  total: number,
  store: Store,
  idf: Idf,
  {only, messages}: Allowed,
): Place[] {
  const scores = new Float64Array(page.places.length);
  for (const phrase of page.phrases) {
    if (phrase.place > 0)
      scores[phrase.place] = Math.max(scores[phrase.place]!, 1.5 * phraseLikeness(phrase, entries, total, idf));
  }
  const inside = new Map<string, number>();
  units.forEach(({alternatives}, unit) => {
    for (const {parts, weight} of alternatives) {
      for (const part of parts) {
        for (const [word, likeness] of part) {
          const places = store.placesWith(word);
          for (let at = firstFrom(places, page.first + 1); at < places.length; at += 1) {
            const local = places[at]! - page.first;
            if (local >= page.places.length) break;
            const key = `${unit} ${local}`;
            inside.set(key, Math.max(inside.get(key) ?? 0, (weight * likeness * masses[unit]!) / total / parts.length));
          }
        }
      }
    }
  });
  for (const [key, value] of inside) scores[Number(key.split(' ')[1])]! += value;
  page.places.forEach(({anchor}, place) => {
    if (COMMON_PLACES.has(anchor ?? '')) scores[place]! *= 0.7;
  });
  const best = Math.max(...scores);
  const isAllowed = (place: number) => !messages || messages.has(place) || !isMessage(page.places[place]!.anchor);
  const holding = [...(only ?? [])].filter((place) => place > 0);
  const found =
    holding.length > 0
      ? holding
      : [...scores.keys()].filter(
          (place) => place > 0 && isAllowed(place) && scores[place]! >= Math.max(0.3, 0.6 * best),
        );
  const remedy = (place: number) => Number(only !== undefined && isMessage(page.places[place]!.anchor));
  return found
    .sort((a, b) => remedy(b) - remedy(a) || scores[b]! - scores[a]!)
    .slice(0, MOST_PLACES)
    .map((place) => ({anchor: page.places[place]!.anchor!, heading: page.places[place]!.heading}));
}
