/** The same records and the same answers, with Algolia instead of the engine in the browser. */
import {LOCALES, type Locale} from '../locale';
import type {Group, Question, SearchAnswer} from './ask';
import {holdsCode, isDecisive, isMessage} from './codes';
import type {PageHit, Place} from './engine';
import type {SearchRecord} from './records';
import type {Concept} from './searchWords';
import {isCode, wordsOf} from './text';

export interface AlgoliaAccess {
  readonly appId: string;
  readonly apiKey: string;
  readonly indexName: string;
}

const NAMES = {appId: 'ALGOLIA_APP_ID', apiKey: 'ALGOLIA_API_KEY', indexName: 'ALGOLIA_INDEX_NAME'} as const;

/**
 * The three values that choose Algolia, or undefined where none of them is set.
 *
 * @throws Error when only some are set, or one cannot be what it should be
 */
export function algoliaAccess(environment: Readonly<Record<string, string | undefined>>): AlgoliaAccess | undefined {
  const values = Object.entries(NAMES).map(
    ([name, variable]) => [name, variable, environment[variable]?.trim() ?? ''] as const,
  );
  if (values.every(([, , value]) => value === '')) return undefined;
  const missing = values.filter(([, , value]) => value === '').map(([, variable]) => variable);
  if (missing.length > 0) throw new Error(`Algolia needs three values; ${missing.join(' and ')} is not set.`);
  const wrong = values
    .filter(([name, , value]) => !(name === 'indexName' ? /^[\w-]{1,200}$/ : /^[A-Za-z0-9]{4,200}$/).test(value))
    .map(([, variable]) => variable);
  if (wrong.length > 0)
    throw new Error(
      `${wrong.join(' and ')} cannot be right: letters and digits only, an index name may also hold - and _.`,
    );
  return Object.fromEntries(values.map(([name, , value]) => [name, value])) as unknown as AlgoliaAccess;
}

/** Where the browser may connect to, for the policy. */
export const algoliaHosts = ({appId}: AlgoliaAccess): readonly string[] => [
  `https://${appId.toLowerCase()}-dsn.algolia.net`,
];

/** How Algolia is to treat the records: the choices that our own engine makes, as far as it has them. */
export const SETTINGS = {
  searchableAttributes: [
    'unordered(hierarchy.lvl1)',
    'unordered(keywords)',
    'unordered(phrasings)',
    'unordered(counterpart.title)',
    'unordered(counterpart.keywords)',
    'unordered(hierarchy.lvl3)',
    'unordered(hierarchy.lvl2)',
    'content',
  ],
  attributesForFaceting: ['filterOnly(language)', 'filterOnly(version)', 'filterOnly(docusaurus_tag)'],
  attributeForDistinct: 'url_without_anchor',
  distinct: 3,
  customRanking: ['desc(weight.pageRank)', 'desc(weight.level)', 'asc(weight.position)'],
  queryLanguages: [...LOCALES],
  indexLanguages: [...LOCALES],
  ignorePlurals: true,
  allowTyposOnNumericTokens: false,
  removeStopWords: true,
  removeWordsIfNoResults: 'allOptional',
  decompoundQuery: false,
  separatorsToIndex: '%-',
} as const;

export interface Synonym {
  readonly objectID: string;
  readonly type: 'synonym';
  readonly synonyms: string[];
}

/** The dictionary as groups of words that are found for each other. */
export function synonymsOf(concepts: readonly Concept[]): Synonym[] {
  const MOST = 20;
  return concepts
    .map(({id, en, ar, typed}) => ({
      objectID: id,
      type: 'synonym' as const,
      synonyms: [...new Set([...ar, ...en, ...typed])].slice(0, MOST),
    }))
    .filter(({synonyms}) => synonyms.length > 1);
}

/** The body of one question to the search address of an index. */
export function requestFor(
  {query, language, revision}: Pick<Question, 'query' | 'language' | 'revision'>,
  indexName: string,
): object {
  return {
    requests: [
      {
        indexName,
        query,
        facetFilters: [`language:${language}`, `version:${revision}`],
        hitsPerPage: 60,
        // Whether a place holds a code that was typed shows in its text.
        attributesToRetrieve: [
          'url_without_anchor',
          'anchor',
          'hierarchy',
          'language',
          'version',
          ...(wordsOf(query).some(isCode) ? ['content'] : []),
        ],
        attributesToHighlight: [],
        attributesToSnippet: [],
      },
    ],
  };
}

const MOST_PLACES = 3;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Only addresses of this site are led to, whatever the index holds. */
const ADDRESS = /^\/(?:ar|en)\/[\w./-]*$/;

/**
 * What came back, as our own engine would say it.
 *
 * @throws Error when it has no hits
 */
export function answerOf(response: unknown, language: Locale, query = ''): SearchAnswer {
  const numbers = [...new Set(wordsOf(query).filter(isCode))];
  const codes = numbers.filter(isDecisive);
  const held = new Set<string>();
  const results: unknown = isRecord(response) ? response.results : undefined;
  const first: unknown = Array.isArray(results) ? results[0] : undefined;
  const hits: unknown = isRecord(first) ? first.hits : undefined;
  if (!Array.isArray(hits)) throw new Error('The search answered something else than hits.');
  const pages = new Map<string, {hit: PageHit; places: Place[]; holds: boolean}>();
  for (const found of hits as unknown[]) {
    if (!isRecord(found) || !isRecord(found.hierarchy)) continue;
    const {url_without_anchor: address, anchor, hierarchy} = found as unknown as SearchRecord;
    if (typeof address !== 'string' || !ADDRESS.test(address)) continue;
    const page = pages.get(address) ?? {
      hit: {
        address,
        title: String(hierarchy.lvl1),
        section: String(hierarchy.lvl0),
        places: [],
        score: 0,
        isWeak: false,
        codeRank: 0,
      },
      places: [],
      holds: false,
    };
    const words = numbers.length > 0 ? wordsOf(`${String(hierarchy.lvl3)} ${String(found.content)}`) : [];
    const own = numbers.filter((number) => words.some((word) => holdsCode(word, number)));
    for (const number of own) held.add(number);
    page.holds ||= codes.some((code) => own.includes(code));
    const isOther = (place: string) => numbers.length > 0 && own.length === 0 && isMessage(place);
    // A long place is several records.
    const isNew = !page.places.some((place) => place.anchor === anchor);
    if (
      typeof anchor === 'string' &&
      /^[\w.-]+$/.test(anchor) &&
      isNew &&
      !isOther(anchor) &&
      page.places.length < MOST_PLACES
    )
      page.places.push({anchor, heading: String(hierarchy.lvl3 ?? hierarchy.lvl2 ?? '')});
    pages.set(address, page);
  }
  const unknownCodes = codes.filter((code) => !held.has(code));
  const kind = codes.length > 0 && unknownCodes.length === codes.length ? 'guessed' : 'found';
  const sorted = [...pages.values()].sort((a, b) => Number(b.holds) - Number(a.holds));
  const groups: Group[] =
    pages.size === 0 ? [] : [{kind, language, hits: sorted.map(({hit, places}) => ({...hit, places}))}];
  return {groups, count: pages.size, corrected: undefined, unknownCodes, isUnsure: false, subject: undefined};
}
