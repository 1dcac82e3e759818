/** The same records for OpenSearch 2.12 or later and Elasticsearch 8 or 9: indexes, documents, and how one takes the place of another. */
import type {Locale} from '../locale';
import {bytesOf} from './cut';
import {analysisFor} from './openSearchAnalysis';
import type {SearchRecord} from './records';
import type {Concept} from './searchWords';

/** How the server knows who sends. */
export type Credentials =
  | {readonly kind: 'basic'; readonly username: string; readonly password: string}
  | {readonly kind: 'apiKey'; readonly key: string}
  | {readonly kind: 'none'};

export interface OpenSearchAccess {
  /** Without a slash at its end. */
  readonly url: string;
  readonly credentials: Credentials;
}

type Environment = Readonly<Record<string, string | undefined>>;

const URL_FORM = /^(https?):\/\/(\[[\da-f:]+\]|[^\s/?#@:[\]]+)(?::\d{1,5})?(?:\/[^\s?#]*)?$/i;
const THIS_COMPUTER = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/i;

/**
 * Where OpenSearch is and who sends, from OPENSEARCH_URL, OPENSEARCH_API_KEY, OPENSEARCH_USERNAME and OPENSEARCH_PASSWORD.
 *
 * @throws Error that says what is missing or wrong, and what to write instead
 */
export function openSearchAccess(environment: Environment): OpenSearchAccess {
  const valueOf = (name: string) => environment[name]?.trim() ?? '';
  const url = valueOf('OPENSEARCH_URL').replace(/\/+$/, '');
  if (url === '')
    throw new Error(
      'OPENSEARCH_URL is not set: the address of the server, for example https://search.example:9200. Without `--send` nothing has to be set, and files are written.',
    );
  if (url.includes('@'))
    throw new Error(
      'OPENSEARCH_URL holds a name or a password. Write them into OPENSEARCH_USERNAME and OPENSEARCH_PASSWORD, where no log shows them.',
    );
  const [, scheme, host] = URL_FORM.exec(url) ?? [];
  if (!scheme || !host)
    throw new Error(
      `OPENSEARCH_URL cannot be right: “${url}”. Write https://host:port, for example https://search.example:9200.`,
    );
  if (scheme.toLowerCase() === 'http' && !THIS_COMPUTER.test(host))
    throw new Error(
      'OPENSEARCH_URL begins with http://: everybody on the way could read the password. Use https://; http is for localhost only.',
    );
  return {url, credentials: credentialsOf(valueOf, THIS_COMPUTER.test(host))};
}

function credentialsOf(valueOf: (name: string) => string, isHere: boolean): Credentials {
  const [key, username, password] = ['OPENSEARCH_API_KEY', 'OPENSEARCH_USERNAME', 'OPENSEARCH_PASSWORD'].map(
    valueOf,
  ) as [string, string, string];
  if (key !== '' && (username !== '' || password !== ''))
    throw new Error('OPENSEARCH_API_KEY and a name with a password are both set. Leave one of them away.');
  if (key !== '') {
    if (!/^[\x21-\x7e]+$/.test(key))
      throw new Error('OPENSEARCH_API_KEY cannot be right: a key is one word of Latin letters, digits and signs.');
    return {kind: 'apiKey', key};
  }
  if ((username === '') !== (password === ''))
    throw new Error(
      `${username === '' ? 'OPENSEARCH_USERNAME' : 'OPENSEARCH_PASSWORD'} is not set: a name and its password go together.`,
    );
  if (username.includes(':')) throw new Error('OPENSEARCH_USERNAME holds a colon, which a name cannot have.');
  if (username !== '') return {kind: 'basic', username, password};
  if (!isHere) throw new Error('Who sends? Set OPENSEARCH_API_KEY, or OPENSEARCH_USERNAME and OPENSEARCH_PASSWORD.');
  return {kind: 'none'};
}

/**
 * What the names of indexes begin with: OPENSEARCH_INDEX, or `guides`.
 *
 * @throws Error when it cannot be a part of the name of an index
 */
export function indexPrefix(environment: Environment): string {
  const prefix = environment.OPENSEARCH_INDEX?.trim() || 'guides';
  if (!/^[a-z0-9][a-z0-9_-]{0,99}$/.test(prefix))
    throw new Error(
      `OPENSEARCH_INDEX cannot be right: “${prefix}”. Use small Latin letters, digits, - and _, with a letter or a digit first.`,
    );
  return prefix;
}

/** What questions go to: the same from one run to the next, whichever index stands behind it. */
export const aliasFor = (prefix: string, language: Locale): string => `${prefix}-${language}`;

/** @param digest of all that the index holds: twelve digits of base sixteen. The same content has the same name. */
export const indexName = (alias: string, digest: string): string => `${alias}-${digest}`;

/** Whether an index was made by this program for an alias. Others are never deleted. */
export const isOurs = (alias: string, index: string): boolean =>
  index.startsWith(`${alias}-`) && /^[\da-f]{12}$/.test(index.slice(alias.length + 1));

/** A text that is searched; questions get no synonyms here, so that what was typed counts most. */
const TEXT = {type: 'text', analyzer: 'text_index', search_analyzer: 'text_search'} as const;
const SYNONYMS = {type: 'text', analyzer: 'text_index', search_analyzer: 'text_synonyms'} as const;
const FOUND = {...TEXT, copy_to: 'everything'} as const;
const KEYWORD = {type: 'keyword'} as const;
const NUMBER = {type: 'integer'} as const;

/** The body of the request that makes an index. */
export function indexBody(concepts: readonly Concept[]) {
  return {
    settings: {
      index: {number_of_shards: 1, auto_expand_replicas: '0-1'},
      analysis: analysisFor(concepts),
    },
    mappings: {
      // A record with a part that is not listed here is refused, not guessed at.
      dynamic: 'strict',
      properties: {
        objectID: KEYWORD,
        url: KEYWORD,
        url_without_anchor: KEYWORD,
        anchor: KEYWORD,
        type: KEYWORD,
        hierarchy: {
          properties: {
            lvl0: KEYWORD,
            lvl1: {...FOUND, fields: {synonyms: SYNONYMS}},
            lvl2: FOUND,
            lvl3: FOUND,
          },
        },
        content: FOUND,
        keywords: FOUND,
        phrasings: FOUND,
        counterpart: {properties: {title: FOUND, keywords: FOUND}},
        /** All texts together: where synonyms are looked for, so that a question stays small. */
        everything: SYNONYMS,
        language: KEYWORD,
        version: KEYWORD,
        docusaurus_tag: KEYWORD,
        weight: {properties: {pageRank: NUMBER, level: NUMBER, position: NUMBER}},
      },
    },
  };
}

/** A record as a document: with whole addresses, as people come from elsewhere, and without the levels that are always empty. */
export function documentOf(record: SearchRecord, site: string) {
  const {lvl0, lvl1, lvl2, lvl3} = record.hierarchy;
  return {
    ...record,
    url: site + record.url,
    url_without_anchor: site + record.url_without_anchor,
    hierarchy: {lvl0, lvl1, lvl2, lvl3},
  };
}

/** OpenSearch refuses a longer id. */
const LONGEST_ID = 512;

/** What one bulk request weighs at most, unless a single document is heavier. */
export const MOST_BULK_BYTES = 2_000_000;

/**
 * Documents as the bodies of bulk requests: a line that says what to do, a line with the document, a line break behind each.
 *
 * @throws Error when an address is longer than an id may be
 */
export function bulkBodies(
  index: string,
  documents: readonly {readonly objectID: string}[],
  most: number = MOST_BULK_BYTES,
): string[] {
  const bodies: string[] = [];
  let body = '';
  let weight = 0;
  for (const document of documents) {
    const {objectID} = document;
    if (bytesOf(objectID) - 2 > LONGEST_ID)
      throw new Error(`The address ${objectID} is longer than ${LONGEST_ID} bytes, which no id of a document may be.`);
    const action = {index: {_index: index, _id: objectID}};
    const lines = `${JSON.stringify(action)}\n${JSON.stringify(document)}\n`;
    const bytes = bytesOf(action) + bytesOf(document) + 2;
    if (body !== '' && weight + bytes > most) {
      bodies.push(body);
      body = '';
      weight = 0;
    }
    body += lines;
    weight += bytes;
  }
  return body === '' ? bodies : [...bodies, body];
}

export type AliasAction =
  | {readonly add: {readonly index: string; readonly alias: string}}
  | {readonly remove: {readonly index: string; readonly alias: string; readonly must_exist?: boolean}}
  | {readonly remove_index: {readonly index: string}};

/** What stands behind an alias, and which indexes of ours there are. */
export interface Standing {
  readonly alias: string;
  /** The indexes that questions to the alias reach. */
  readonly behind: readonly string[];
  /** All indexes whose names begin like the alias. */
  readonly present: readonly string[];
}

/**
 * The one request after which questions reach the new index and the earlier ones of ours are gone. An index that
 * somebody else put behind the alias only loses the alias.
 */
export function switchTo(index: string, {alias, behind, present}: Standing): AliasAction[] {
  const others = [...new Set([...behind, ...present])].filter((other) => other !== index);
  return [
    ...others.filter((other) => isOurs(alias, other)).map((other) => ({remove_index: {index: other}})),
    ...others
      .filter((other) => !isOurs(alias, other) && behind.includes(other))
      .map((other) => ({remove: {index: other, alias}})),
    {add: {index, alias}},
  ];
}

/** The same for somebody who sends by hand and does not know what stands there; earlier indexes stay. */
export const switchUnseen = (index: string, alias: string): AliasAction[] => [
  {remove: {index: `${alias}-*`, alias, must_exist: false}},
  {add: {index, alias}},
];

/** The first document that a bulk request did not take. */
export interface Failure {
  readonly id: string;
  readonly cause: string;
  readonly more: number;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What an error of the server says, the innermost cause last. */
export function causeOf(error: unknown): string {
  if (!isRecord(error)) return typeof error === 'string' ? error : 'no reason given';
  const own = [error.type, error.reason].filter((part) => typeof part === 'string').join(': ');
  const inner = isRecord(error.caused_by) ? causeOf(error.caused_by) : '';
  return [own || 'no reason given', inner].filter((part) => part !== '').join(', caused by ');
}

/**
 * What went wrong in a bulk request, or nothing.
 *
 * @throws Error when it is no answer to one
 */
export function failureOf(response: unknown): Failure | undefined {
  if (!isRecord(response) || typeof response.errors !== 'boolean' || !Array.isArray(response.items))
    throw new Error(
      'The server answered a bulk request with something else. Is OPENSEARCH_URL the address of OpenSearch or Elasticsearch?',
    );
  if (!response.errors) return undefined;
  const failed = response.items
    .map((item: unknown) => (isRecord(item) ? Object.values(item)[0] : undefined))
    .filter((item): item is Record<string, unknown> => isRecord(item) && item.error !== undefined);
  const [first] = failed;
  if (!first) return {id: 'unknown', cause: 'the server named no document', more: 0};
  return {id: String(first._id), cause: causeOf(first.error), more: failed.length - 1};
}

/**
 * A question as the body of a search: what counts most where, one hit for each page with the three best places in it.
 *
 * @param revision the policy revision whose pages are asked
 */
export function searchBody(query: string, revision: string, size = 10) {
  return {
    size,
    _source: ['url', 'url_without_anchor', 'hierarchy'],
    query: {
      function_score: {
        query: {
          bool: {
            filter: [{term: {version: revision}}],
            must: [
              {
                multi_match: {
                  query,
                  type: 'best_fields',
                  tie_breaker: 0.3,
                  fields: [
                    'hierarchy.lvl1^6',
                    'hierarchy.lvl1.synonyms^4',
                    'keywords^5',
                    'phrasings^4',
                    'hierarchy.lvl3^3',
                    'hierarchy.lvl2^2',
                    'counterpart.title^3',
                    'counterpart.keywords^2',
                    'content',
                    'everything',
                  ],
                },
              },
            ],
          },
        },
        field_value_factor: {field: 'weight.pageRank', modifier: 'log1p'},
      },
    },
    collapse: {
      field: 'url_without_anchor',
      inner_hits: {name: 'places', size: 3, _source: ['url', 'hierarchy']},
    },
  };
}
