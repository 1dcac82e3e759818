/**
 * Algolia's search and indexing API as its reference describes it, in memory, by the strictest reading: what the
 * reference does not name is refused, also where Algolia itself would let it pass in silence (a filter on an
 * attribute that was not declared finds nothing there; here it is an error).
 */
import {createServer, type IncomingMessage, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';

/** The largest record of the smallest plan. */
const MOST_BYTES = 10_000;
const SIZE_HELP =
  'Please have a look at https://www.algolia.com/doc/guides/sending-and-managing-data/prepare-your-data/in-depth/index-and-records-size-and-usage-limitations/#record-size-limits';

type Json = Record<string, unknown>;
type Answer = readonly [status: number, body: Json];

class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly more: Json = {},
  ) {
    super(message);
  }
}

const refuse = (message: string, more: Json = {}): never => {
  throw new Refusal(400, message, more);
};

export interface Index {
  settings: Json;
  synonyms: Map<string, Json>;
  objects: Map<string, Json>;
}

/** Languages of Algolia's table that have stop words or plurals; a few are enough to refuse what is none. */
const LANGUAGES = ['ar', 'da', 'de', 'en', 'es', 'fi', 'fr', 'he', 'it', 'ja', 'nl', 'no', 'pt', 'sv', 'tr', 'zh'];

type Check = (value: unknown) => boolean;
const isText: Check = (value) => typeof value === 'string';
const isBoolean: Check = (value) => typeof value === 'boolean';
const isCount: Check = (value) => Number.isInteger(value) && (value as number) >= 0;
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const fits =
  (form: RegExp): Check =>
  (value) =>
    typeof value === 'string' && form.test(value);
const isLanguage: Check = (value) => LANGUAGES.includes(value as string);
const ATTRIBUTE = '[A-Za-z_][\\w.]*';
const isAttribute = fits(new RegExp(`^${ATTRIBUTE}$`));
const either =
  (...checks: Check[]): Check =>
  (value) =>
    checks.some((check) => check(value));

/** Parameters that are settings of an index and of a search as well. */
const OF_BOTH: Readonly<Record<string, Check>> = {
  attributesToRetrieve: listOf(fits(new RegExp(`^(?:\\*|-?${ATTRIBUTE})$`))),
  attributesToHighlight: listOf(isAttribute),
  attributesToSnippet: listOf(fits(new RegExp(`^${ATTRIBUTE}(?::\\d+)?$`))),
  hitsPerPage: (value) => isCount(value) && (value as number) <= 1000,
  allowTyposOnNumericTokens: isBoolean,
  ignorePlurals: either(isBoolean, listOf(isLanguage)),
  removeStopWords: either(isBoolean, listOf(isLanguage)),
  queryLanguages: listOf(isLanguage),
  decompoundQuery: isBoolean,
  removeWordsIfNoResults: fits(/^(?:none|lastWords|firstWords|allOptional)$/),
  distinct: either(isBoolean, (value) => isCount(value) && (value as number) <= 4),
};

const OF_SETTINGS: Readonly<Record<string, Check>> = {
  ...OF_BOTH,
  searchableAttributes: listOf(fits(new RegExp(`^(?:${ATTRIBUTE}|(?:un)?ordered\\(${ATTRIBUTE}\\))$`))),
  attributesForFaceting: listOf(fits(new RegExp(`^(?:${ATTRIBUTE}|(?:filterOnly|searchable)\\(${ATTRIBUTE}\\))$`))),
  customRanking: listOf(fits(new RegExp(`^(?:asc|desc)\\(${ATTRIBUTE}\\)$`))),
  attributeForDistinct: isAttribute,
  indexLanguages: listOf(isLanguage),
  separatorsToIndex: isText,
};

const OF_SEARCH: Readonly<Record<string, Check>> = {
  ...OF_BOTH,
  query: isText,
  facetFilters: listOf(either(isText, listOf(isText))),
  facets: listOf(isText),
  page: isCount,
};

function checkAll(given: Json, known: Readonly<Record<string, Check>>): void {
  for (const [name, value] of Object.entries(given)) {
    const check = known[name];
    if (!check) refuse(`Unknown parameter: ${name}`);
    else if (!check(value)) refuse(`Invalid value for "${name}" parameter`);
  }
}

const valueAt = (object: Json, attribute: string): unknown =>
  attribute.split('.').reduce<unknown>((value, part) => (value as Json | null | undefined)?.[part], object);

const bare = (attribute: string): string => attribute.replace(/^\w+\((.*)\)$/, '$1');
const textsOf = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.flatMap(textsOf) : [];
const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}%-]+/gu) ?? [];

/** One filter, "attribute:value"; a minus before the value says that it must be another. */
function passes(object: Json, filter: string): boolean {
  const [, attribute, minus, value] = /^([\w.]+):(-?)([\s\S]*)$/.exec(filter)!;
  return (String(valueAt(object, attribute!)) === value) !== (minus === '-');
}

function search(index: Index, params: Json): Json {
  checkAll(params, OF_SEARCH);
  const declared = (index.settings.attributesForFaceting as string[] | undefined)?.map(bare) ?? [];
  const filters = ((params.facetFilters as (string | string[])[] | undefined) ?? []).map((filter) => [filter].flat());
  for (const filter of filters.flat()) {
    if (!/^[\w.]+:[\s\S]+$/.test(filter)) refuse(`Invalid syntax for facetFilters: ${filter}`);
    if (!declared.includes(filter.split(':')[0]!))
      refuse(`facetFilters: attribute "${filter.split(':')[0]}" is not in attributesForFaceting`);
  }
  const searchable = ((index.settings.searchableAttributes as string[] | undefined) ?? []).map(bare);
  const synonyms = [...index.synonyms.values()].map(({synonyms: words}) => words as string[]);
  const asked = wordsIn(params.query as string).map((word) => [
    word,
    ...synonyms.filter((words) => words.some((one) => one.toLowerCase() === word)).flat(),
  ]);
  const holds = (object: Json, forms: readonly string[]) =>
    searchable.some((attribute) =>
      textsOf(valueAt(object, attribute)).some((text) =>
        forms.some((form) => {
          const words = wordsIn(text);
          return form.includes(' ')
            ? text.toLowerCase().includes(form.toLowerCase())
            : words.includes(form.toLowerCase());
        }),
      ),
    );
  const inScope = [...index.objects.values()].filter((object) =>
    filters.every((either) => either.some((filter) => passes(object, filter))),
  );
  const all = inScope.filter((object) => asked.every((forms) => holds(object, forms)));
  const some =
    all.length === 0 && index.settings.removeWordsIfNoResults === 'allOptional'
      ? inScope.filter((object) => asked.some((forms) => holds(object, forms)))
      : all;
  const groups = new Map<unknown, number>();
  const group = index.settings.attributeForDistinct as string | undefined;
  const most = Number(params.distinct ?? index.settings.distinct ?? 0);
  const hits = some.filter((object) => {
    if (!group || most === 0) return true;
    const key = valueAt(object, group);
    groups.set(key, (groups.get(key) ?? 0) + 1);
    return groups.get(key)! <= most;
  });
  const retrieved = (params.attributesToRetrieve as string[] | undefined) ?? ['*'];
  const hitsPerPage = (params.hitsPerPage as number | undefined) ?? 20;
  return {
    hits: hits
      .slice(0, hitsPerPage)
      .map((object) =>
        Object.fromEntries(
          Object.entries(object).filter(
            ([name]) => name === 'objectID' || retrieved.includes('*') || retrieved.includes(name),
          ),
        ),
      ),
    nbHits: hits.length,
    page: 0,
    nbPages: Math.ceil(hits.length / hitsPerPage),
    hitsPerPage,
    processingTimeMS: 1,
    query: params.query,
    params: '',
  };
}

function addAll(index: Index, requests: unknown): Json {
  if (!Array.isArray(requests)) return refuse('requests must be a list');
  const objects = (requests as Json[]).map(({action, body}, position): Json => {
    if (action !== 'addObject') refuse(`Invalid action: ${String(action)}`);
    const object = body as Json;
    if (typeof object.objectID !== 'string' || object.objectID === '')
      refuse(`Record at the position ${position} has no objectID`, {position});
    const size = Buffer.byteLength(JSON.stringify(object));
    if (size > MOST_BYTES)
      refuse(
        `Record at the position ${position} objectID=${String(object.objectID)} is too big size=${size}/${MOST_BYTES} bytes. ${SIZE_HELP}`,
        {position, objectID: object.objectID},
      );
    return object;
  });
  for (const object of objects) index.objects.set(object.objectID as string, object);
  return {taskID: 1, objectIDs: objects.map(({objectID}) => objectID)};
}

function addSynonyms(index: Index, synonyms: unknown, replace: boolean): Json {
  if (!Array.isArray(synonyms)) return refuse('Synonyms must be a list');
  if (replace) index.synonyms.clear();
  for (const {objectID, type, synonyms: words, ...more} of synonyms as Json[]) {
    if (typeof objectID !== 'string' || objectID === '') refuse('Synonym without objectID');
    if (type !== 'synonym' || Object.keys(more).length > 0) refuse('Invalid synonym');
    if (!listOf(isText)(words) || (words as string[]).length < 2 || (words as string[]).length > 20)
      refuse('A synonym holds 2 to 20 words');
    index.synonyms.set(objectID as string, {synonyms: words});
  }
  return {taskID: 1, updatedAt: '2026-11-23T00:00:00Z'};
}

const SCOPES = ['settings', 'synonyms', 'rules'];

/** Keys, and what each may do. */
export interface Keys {
  readonly appId: string;
  readonly searchKey: string;
  readonly writeKey: string;
}

/** A server that is one application of Algolia. */
export class AlgoliaServer {
  readonly indexes = new Map<string, Index>();
  /** "POST /1/indexes/guides/batch", in order; names of temporary indexes are written tmp. */
  readonly asked: string[] = [];
  /** The headers of the last request. */
  headers: IncomingMessage['headers'] = {};
  private readonly server: Server;

  constructor(private readonly keys: Keys) {
    this.server = createServer((request, response) => {
      void this.answer(request).then(([status, body]) =>
        response.writeHead(status, {'content-type': 'application/json; charset=UTF-8'}).end(JSON.stringify(body)),
      );
    });
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => void this.server.close(() => resolve()));
  }

  private index(name: string): Index {
    const index = this.indexes.get(name) ?? {settings: {}, synonyms: new Map(), objects: new Map()};
    this.indexes.set(name, index);
    return index;
  }

  private async answer(request: IncomingMessage): Promise<Answer> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const text = Buffer.concat(parts).toString();
    this.headers = request.headers;
    const {pathname, searchParams} = new URL(request.url!, 'http://localhost');
    this.asked.push(`${request.method} ${pathname.replace(/tmp_\d+/, 'tmp')}`);
    try {
      this.allow(request, /\/queries$/.test(pathname));
      let body: Json = {};
      try {
        body = text === '' ? {} : (JSON.parse(text) as Json);
      } catch {
        refuse('JSON is not valid');
      }
      return [200, this.route(request.method!, pathname, searchParams, body)];
    } catch (error) {
      if (!(error instanceof Refusal)) return [500, {message: String(error), status: 500}];
      return [error.status, {message: error.message, status: error.status, ...error.more}];
    }
  }

  private allow({headers}: IncomingMessage, isSearch: boolean): void {
    const key = headers['x-algolia-api-key'];
    const {appId, searchKey, writeKey} = this.keys;
    if (headers['x-algolia-application-id'] !== appId || (key !== searchKey && key !== writeKey))
      throw new Refusal(403, 'Invalid Application-ID or API key');
    if (!isSearch && key !== writeKey) throw new Refusal(403, 'Method not allowed with this API key');
    const type = headers['content-type'];
    // Algolia's own client sends JSON as text/plain, to save browsers a question.
    if (type !== undefined && !/^(?:application\/json|text\/plain)(?:;|$)/.test(type))
      throw new Refusal(415, `Unsupported content type: ${type}`);
  }

  private route(method: string, pathname: string, params: URLSearchParams, body: Json): Json {
    if (method === 'POST' && pathname === '/1/indexes/*/queries') return this.queries(body);
    const [, one, indexes, name, ...rest] = pathname.split('/').map(decodeURIComponent);
    if (one !== '1' || indexes !== 'indexes' || !name) throw new Refusal(404, 'Path not found');
    const route = `${method} ${rest.join('/').replace(/^task\/\d+$/, 'task')}`;
    if (route === 'GET task') return {status: 'published', pendingTask: false};
    if (route === 'PUT settings') {
      checkAll(body, OF_SETTINGS);
      Object.assign(this.index(name).settings, body);
      return {taskID: 1, updatedAt: '2026-11-23T00:00:00Z'};
    }
    if (route === 'POST synonyms/batch')
      return addSynonyms(this.index(name), body, params.get('replaceExistingSynonyms') === 'true');
    if (route === 'POST batch') return addAll(this.index(name), body.requests);
    if (route === 'POST operation') return this.operate(name, body);
    if (route === 'DELETE ') {
      this.indexes.delete(name);
      return {taskID: 1, deletedAt: '2026-11-23T00:00:00Z'};
    }
    throw new Refusal(404, `Path not found: ${route}`);
  }

  private queries({requests, ...more}: Json): Json {
    if (Object.keys(more).length > 0) refuse(`Unknown parameter: ${Object.keys(more)[0]}`);
    if (!Array.isArray(requests) || requests.length === 0) return refuse('requests must be a list');
    return {
      results: (requests as Json[]).map(({indexName, ...params}) => {
        if (typeof indexName !== 'string') return refuse('indexName is missing');
        const index = this.indexes.get(indexName);
        if (!index) throw new Refusal(404, `Index ${indexName} does not exist`);
        return {...search(index, params), index: indexName};
      }),
    };
  }

  private operate(name: string, {operation, destination, scope, ...more}: Json): Json {
    if (Object.keys(more).length > 0 || typeof destination !== 'string') return refuse('Invalid operation');
    const from = this.index(name);
    if (operation === 'move' && scope === undefined) {
      this.indexes.set(destination, from);
      this.indexes.delete(name);
    } else if (operation === 'copy' && listOf((part) => SCOPES.includes(part as string))(scope)) {
      const to = this.index(destination);
      if ((scope as string[]).includes('settings')) to.settings = {...from.settings};
      if ((scope as string[]).includes('synonyms')) to.synonyms = new Map(from.synonyms);
    } else return refuse('Invalid operation');
    return {taskID: 1, updatedAt: '2026-11-23T00:00:00Z'};
  }
}
