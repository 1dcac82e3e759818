/**
 * The part of OpenSearch's and Elasticsearch's API that publishing uses, in memory, by the strictest reading of both
 * references: what one of them refuses is refused, and so is what neither names.
 */
import {createServer, type IncomingMessage, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {analyzersOf, IllegalArgument, type Analyzer} from './openSearchAnalyzer';

type Json = Record<string, unknown>;

class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly type: string,
    message: string,
  ) {
    super(message);
  }
}

const refuse = (status: number, type: string, reason: string): never => {
  throw new Refusal(status, type, reason);
};
const illegal = (reason: string): never => refuse(400, 'illegal_argument_exception', reason);
const unparsable = (reason: string): never => refuse(400, 'mapper_parsing_exception', reason);

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a field may be told, by its type. */
const OF_FIELDS: Readonly<Record<string, readonly string[]>> = {
  text: ['analyzer', 'search_analyzer', 'fields', 'copy_to'],
  keyword: ['ignore_above', 'index', 'doc_values', 'copy_to'],
  integer: ['index', 'doc_values', 'coerce'],
};

interface Field {
  readonly type: string;
  readonly analyzer?: string;
  readonly search_analyzer?: string;
  readonly copy_to?: string;
}

/** The fields of a mapping by their whole names, those below others too. */
function fieldsOf(properties: Json, analyzers: ReadonlyMap<string, Analyzer>, path = ''): Map<string, Field> {
  const fields = new Map<string, Field>();
  for (const [name, value] of Object.entries(properties)) {
    if (!isObject(value)) return unparsable(`Expected map for property [${path}${name}]`);
    const {type, properties: inner, fields: under, ...more} = value;
    if (inner !== undefined) {
      if (type !== undefined && type !== 'object') unparsable(`[${path}${name}] has properties and a type`);
      for (const [below, field] of fieldsOf(inner as Json, analyzers, `${path}${name}.`)) fields.set(below, field);
      continue;
    }
    const known = OF_FIELDS[type as string];
    if (!known) return unparsable(`No handler for type [${String(type)}] declared on field [${name}]`);
    const other = Object.keys(more).find((parameter) => !known.includes(parameter));
    if (other) unparsable(`unknown parameter [${other}] on mapper [${name}] of type [${String(type)}]`);
    for (const reader of [more.analyzer, more.search_analyzer] as (string | undefined)[])
      if (reader !== undefined && !analyzers.has(reader))
        unparsable(`analyzer [${reader}] has not been configured in mappings`);
    if (analyzers.get(more.analyzer as string)?.isForQuestions)
      unparsable(`analyzer [${String(more.analyzer)}] contains filters that are for searches only`);
    fields.set(`${path}${name}`, value as unknown as Field);
    for (const [below, field] of fieldsOf((under ?? {}) as Json, analyzers, `${path}${name}.`))
      fields.set(below, field);
  }
  return fields;
}

class Index {
  readonly analyzers: ReadonlyMap<string, Analyzer>;
  readonly fields: ReadonlyMap<string, Field>;
  /** Names that have fields below them. */
  private readonly parents: ReadonlySet<string>;
  readonly aliases = new Set<string>();
  readonly documents = new Map<string, Json>();
  /** How many can be found; the rest wait for a refresh. */
  visible = 0;

  constructor(body: Json) {
    const {settings, mappings, ...more} = body;
    if (Object.keys(more).length > 0) illegal(`unknown key [${Object.keys(more)[0]}] for create index`);
    const {index, analysis, ...others} = settings as Json;
    if (Object.keys(others).length > 0) illegal(`unknown setting [index.${Object.keys(others)[0]}]`);
    const {number_of_shards: shards, auto_expand_replicas: replicas, ...rest} = index as Json;
    if (Object.keys(rest).length > 0) illegal(`unknown setting [index.${Object.keys(rest)[0]}]`);
    if (!Number.isInteger(shards) || (shards as number) < 1) illegal('number_of_shards must be >= 1');
    if (!/^\d+-(?:\d+|all)$/.test(String(replicas))) illegal('failed to parse [index.auto_expand_replicas]');
    this.analyzers = analyzersOf(analysis);
    const {dynamic, properties, ...meta} = mappings as Json;
    if (Object.keys(meta).length > 0)
      unparsable(`Root mapping definition has unsupported parameters: ${Object.keys(meta)[0]}`);
    if (dynamic !== 'strict') unparsable('[dynamic] is to be strict in these tests');
    this.fields = fieldsOf(properties as Json, this.analyzers);
    this.parents = new Set(
      [...this.fields.keys()].flatMap((name) => name.split('.').map((_part, at, all) => all.slice(0, at).join('.'))),
    );
    for (const {copy_to: target} of this.fields.values())
      if (target !== undefined && this.fields.get(target)?.type !== 'text')
        unparsable(`copy_to [${target}] is no text`);
  }

  /** @throws Refusal when the document does not fit the mapping */
  take(id: string, document: Json): void {
    this.check(document, '');
    this.documents.set(id, document);
  }

  private check(value: Json, path: string): void {
    for (const [name, part] of Object.entries(value)) {
      const whole = `${path}${name}`;
      const field = this.fields.get(whole);
      if (isObject(part) && !field && this.parents.has(whole)) {
        this.check(part, `${whole}.`);
        continue;
      }
      if (!field && !(this.parents.has(whole) && part === null))
        refuse(
          400,
          'strict_dynamic_mapping_exception',
          `mapping set to strict, dynamic introduction of [${name}] within [${path.slice(0, -1) || '_doc'}] is not allowed`,
        );
      for (const one of [part].flat()) {
        if (one === null || !field) continue;
        const fits = field.type === 'integer' ? Number.isInteger(one) : typeof one === 'string';
        if (!fits) unparsable(`failed to parse field [${whole}] of type [${field.type}] in document`);
      }
    }
  }

  /** All texts of a field, those copied to it too. */
  textsOf(document: Json, name: string): string[] {
    const own = name.split('.').reduce<unknown>((value, part) => {
      if (typeof value === 'string' || Array.isArray(value)) return value;
      return (value as Json | null | undefined)?.[part];
    }, document);
    const copied = [...this.fields]
      .filter(([, {copy_to: target}]) => target === name)
      .flatMap(([source]) => this.textsOf(document, source));
    return [...[own].flat().filter((text) => typeof text === 'string'), ...copied];
  }
}

/** What the server knows of who asks: "Basic aW5k…" or "ApiKey os_…". */
export interface Rights {
  readonly mayWrite: string;
  readonly mayRead?: string;
}

export class OpenSearchServer {
  readonly indexes = new Map<string, Index>();
  /** "PUT /guides-ar-…", in order. */
  readonly asked: string[] = [];
  /** How large the bodies of bulk requests were. */
  readonly bulkSizes: number[] = [];
  /** Documents that are refused, as a full disk or a wrong mapping would, with the cause. */
  readonly refused = new Map<string, Json>();
  /** A larger body is refused: `http.max_content_length`. */
  largestBody = 2_000_000;
  /** What every request is answered with instead, if anything. */
  instead: {readonly status: number; readonly text: string} | undefined;
  private readonly server: Server;

  constructor(private readonly rights?: Rights) {
    this.server = createServer((request, response) => {
      void this.answer(request).then(([status, body]) =>
        response
          .writeHead(status, {'content-type': 'application/json; charset=UTF-8'})
          .end(typeof body === 'string' ? body : JSON.stringify(body)),
      );
    });
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => void this.server.close(() => resolve()));
  }

  /** Alias → the indexes behind it. */
  behind(alias: string): string[] {
    return [...this.indexes].filter(([, {aliases}]) => aliases.has(alias)).map(([name]) => name);
  }

  private async answer(request: IncomingMessage): Promise<readonly [number, Json | string]> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = Buffer.concat(parts);
    const {pathname} = new URL(request.url!, 'http://localhost');
    this.asked.push(`${request.method} ${pathname}`);
    if (this.instead) return [this.instead.status, this.instead.text];
    try {
      this.allow(request);
      if (body.length > this.largestBody) refuse(413, 'content_too_long_exception', 'entity content is too long');
      return [200, this.route(request, decodeURIComponent(pathname), body)];
    } catch (caught) {
      const error =
        caught instanceof IllegalArgument ? new Refusal(400, 'illegal_argument_exception', caught.message) : caught;
      if (!(error instanceof Refusal)) return [500, {error: {type: 'exception', reason: String(error)}, status: 500}];
      const cause = {type: error.type, reason: error.message};
      return [error.status, {error: {root_cause: [cause], ...cause}, status: error.status}];
    }
  }

  private allow({headers, method}: IncomingMessage): void {
    if (!this.rights) {
      if (headers.authorization !== undefined) illegal('nobody asked for a name');
      return;
    }
    if (headers.authorization === this.rights.mayWrite) return;
    if (headers.authorization === undefined || headers.authorization !== this.rights.mayRead)
      refuse(401, 'security_exception', 'missing authentication credentials for REST request');
    if (method !== 'GET') refuse(403, 'security_exception', 'no permissions for [indices:admin/create]');
  }

  private route({method, headers}: IncomingMessage, path: string, body: Buffer): Json {
    const type = headers['content-type'];
    const wanted = path === '/_bulk' ? 'application/x-ndjson' : 'application/json';
    if (body.length > 0 && type !== wanted)
      refuse(406, 'media_type_header_exception', `Content-Type header [${type}] is not supported`);
    if (method === 'POST' && path === '/_bulk') return this.bulk(body);
    const json = body.length === 0 ? {} : this.parse(body.toString());
    const [, first, second, ...rest] = path.split('/');
    if (rest.length > 0 || !first) return illegal(`request [${path}] contains unrecognized parts`);
    if (method === 'POST' && path === '/_aliases') return this.changeAliases(json);
    if (method === 'GET' && first === '_alias') return this.aliasesNamed(second!);
    if (method === 'GET' && second === '_alias') return this.aliasesOf(first);
    if (method === 'PUT' && second === undefined) return this.make(first, json);
    if (method === 'DELETE' && second === undefined) {
      this.named(first);
      this.indexes.delete(first);
      return {acknowledged: true};
    }
    if (method === 'POST' && second === '_search') return this.search(first, json);
    const index = this.named(first);
    if (method === 'POST' && second === '_refresh') {
      index.visible = index.documents.size;
      return {_shards: {total: 1, successful: 1, failed: 0}};
    }
    if (method === 'GET' && second === '_count') return {count: index.visible, _shards: {total: 1, successful: 1}};
    return illegal(`no handler found for uri [${path}] and method [${method}]`);
  }

  private parse(text: string): Json {
    try {
      return JSON.parse(text) as Json;
    } catch {
      return refuse(400, 'x_content_parse_exception', 'Failed to parse the body');
    }
  }

  private named(name: string): Index {
    const index = this.indexes.get(name);
    if (!index) return refuse(404, 'index_not_found_exception', `no such index [${name}]`);
    return index;
  }

  private make(name: string, body: Json): Json {
    if (!/^[a-z0-9][a-z0-9_-]*$/.test(name) || name.length > 255)
      refuse(400, 'invalid_index_name_exception', `Invalid index name [${name}]`);
    if (this.indexes.has(name) || this.behind(name).length > 0)
      refuse(400, 'resource_already_exists_exception', `index [${name}] already exists`);
    this.indexes.set(name, new Index(body));
    return {acknowledged: true, shards_acknowledged: true, index: name};
  }

  private aliasesNamed(alias: string): Json {
    const behind = this.behind(alias);
    if (behind.length === 0) refuse(404, 'aliases_not_found_exception', `alias [${alias}] missing`);
    return Object.fromEntries(behind.map((name) => [name, {aliases: {[alias]: {}}}]));
  }

  private matching(pattern: string): string[] {
    if (!pattern.includes('*')) return [(this.named(pattern), pattern)];
    const [before, after] = pattern.split('*');
    return [...this.indexes.keys()].filter((name) => name.startsWith(before!) && name.endsWith(after!));
  }

  private aliasesOf(pattern: string): Json {
    return Object.fromEntries(
      this.matching(pattern).map((name) => [
        name,
        {aliases: Object.fromEntries([...this.indexes.get(name)!.aliases].map((alias) => [alias, {}]))},
      ]),
    );
  }

  private bulk(body: Buffer): Json {
    this.bulkSizes.push(body.length);
    const text = new TextDecoder('utf-8', {fatal: true}).decode(body);
    if (text === '') refuse(400, 'parse_exception', 'request body is required');
    if (!text.endsWith('\n')) illegal('The bulk request must be terminated by a newline [\\n]');
    const lines = text.slice(0, -1).split('\n');
    if (lines.length % 2 === 1) illegal('The bulk request has an action without a document');
    const items: Json[] = [];
    for (let at = 0; at < lines.length; at += 2) {
      const action = this.parse(lines[at]!);
      const {_index: name, _id: id, ...more} = isObject(action.index) ? action.index : ({} as Json);
      if (Object.keys(action).length !== 1 || Object.keys(more).length > 0 || typeof name !== 'string')
        illegal(`Malformed action/metadata line [${at + 1}]`);
      if (typeof id !== 'string' || id === '' || Buffer.byteLength(id) > 512)
        illegal(`id is too long or missing in line [${at + 1}]`);
      items.push({index: this.takeOne(name as string, id as string, lines[at + 1]!)});
    }
    return {took: 1, errors: items.some(({index}) => (index as Json).error !== undefined), items};
  }

  private takeOne(name: string, id: string, line: string): Json {
    try {
      if (line.trim() === '') refuse(400, 'mapper_parsing_exception', 'failed to parse, document is empty');
      const index = this.named(name);
      const cause = this.refused.get(id);
      if (cause) return {_index: name, _id: id, status: 400, error: cause};
      index.take(id, this.parse(line));
      return {_index: name, _id: id, _version: 1, result: 'created', status: 201};
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return {_index: name, _id: id, status: error.status, error: {type: error.type, reason: error.message}};
    }
  }

  /** All actions or none: everything is looked at before anything is changed. */
  private changeAliases({actions, ...more}: Json): Json {
    if (!Array.isArray(actions) || actions.length === 0 || Object.keys(more).length > 0)
      return illegal('No action specified');
    const changes: (() => void)[] = [];
    const removals: (() => void)[] = [];
    for (const action of actions as Json[]) {
      const [[kind, value] = ['', {}], ...others] = Object.entries(action);
      const {index: pattern, alias, must_exist: mustExist, ...rest} = value as Json;
      if (others.length > 0 || Object.keys(rest).length > 0 || typeof pattern !== 'string')
        illegal(`[${kind}] unknown field`);
      const names = this.matching(pattern as string);
      if (kind === 'remove_index' && alias === undefined) {
        removals.push(() => names.forEach((name) => this.indexes.delete(name)));
      } else if (kind === 'add' && typeof alias === 'string' && mustExist === undefined) {
        if (this.indexes.has(alias))
          refuse(
            400,
            'invalid_alias_name_exception',
            `Invalid alias name [${alias}]: an index or data stream exists with the same name as the alias`,
          );
        changes.push(() => names.forEach((name) => this.named(name).aliases.add(alias)));
      } else if (kind === 'remove' && typeof alias === 'string') {
        if (mustExist !== false && !names.some((name) => this.indexes.get(name)!.aliases.has(alias)))
          refuse(404, 'aliases_not_found_exception', `aliases [${alias}] missing`);
        changes.push(() => names.forEach((name) => this.named(name).aliases.delete(alias)));
      } else illegal(`Unsupported action [${kind}]`);
    }
    // Indexes go first, wherever they stand in the list.
    for (const change of [...removals, ...changes]) change();
    return {acknowledged: true};
  }

  private search(target: string, body: Json): Json {
    const [name = target] = this.behind(target);
    const index = this.named(name);
    const {size, _source, query, collapse, ...more} = body;
    if (Object.keys(more).length > 0) refuse(400, 'parsing_exception', `unknown key [${Object.keys(more)[0]}]`);
    if (!Number.isInteger(size) || !Array.isArray(_source)) illegal('[size] and [_source] are to be given');
    const {field, inner_hits: inner} = collapse as {
      field: string;
      inner_hits: {name: string; size: number; _source: string[]};
    };
    if (index.fields.get(field)?.type !== 'keyword') illegal(`cannot collapse on field [${field}]`);
    const {query: asked, field_value_factor: factor, ...rest} = (query as {function_score: Json}).function_score;
    if (Object.keys(rest).length > 0)
      refuse(400, 'parsing_exception', `[function_score] unknown field [${Object.keys(rest)[0]}]`);
    const {field: weight, modifier} = factor as {field: string; modifier: string};
    if (index.fields.get(weight)?.type !== 'integer' || modifier !== 'log1p') illegal(`no number in [${weight}]`);
    const found = [...index.documents.values()]
      .slice(0, index.visible)
      .map((document) => ({document, score: scoreOf(index, document, (asked as {bool: Json}).bool)}))
      .filter(({score}) => score > 0)
      .sort((a, b) => b.score - a.score);
    const groups = new Map<string, Json[]>();
    for (const {document} of found) {
      const key = index.textsOf(document, field)[0]!;
      groups.set(key, [...(groups.get(key) ?? []), document]);
    }
    const hits = [...groups].slice(0, size as number).map(([key, documents]) => ({
      fields: {[field]: [key]},
      _source: documents[0],
      inner_hits: {[inner.name]: {hits: {hits: documents.slice(0, inner.size).map((one) => ({_source: one}))}}},
    }));
    return {timed_out: false, hits: {total: {value: found.length, relation: 'eq'}, hits}};
  }
}

/** How well a document answers: the best field counts, others a little. */
function scoreOf(index: Index, document: Json, bool: Json): number {
  const {filter, must, ...more} = bool as {filter: {term: Json}[]; must: {multi_match: Json}[]};
  if (Object.keys(more).length > 0)
    refuse(400, 'parsing_exception', `[bool] query does not support [${Object.keys(more)[0]}]`);
  for (const {term} of filter)
    for (const [name, value] of Object.entries(term)) {
      if (index.fields.get(name)?.type !== 'keyword') illegal(`[term] on [${name}], which is no keyword`);
      if (!index.textsOf(document, name).includes(value as string)) return 0;
    }
  const {query, type, tie_breaker: tie, fields, ...others} = must[0]!.multi_match;
  if (Object.keys(others).length > 0 || type !== 'best_fields') illegal('[multi_match] unknown parameter');
  const scores = (fields as string[]).map((written) => {
    const [name, boost = '1'] = written.split('^');
    const field = index.fields.get(name!);
    if (field?.type !== 'text') return illegal(`[multi_match] on [${name}], which is no text`);
    const words = new Set(
      index.textsOf(document, name!.replace(/\.synonyms$/, '')).flatMap((text) =>
        index.analyzers
          .get(field.analyzer!)!
          .read(text)
          .map((place) => place[0]![0]!),
      ),
    );
    const places = index.analyzers.get(field.search_analyzer ?? field.analyzer!)!.read(query as string);
    return Number(boost) * places.filter((ways) => ways.some((way) => way.every((word) => words.has(word)))).length;
  });
  const best = Math.max(...scores);
  return best + (tie as number) * (scores.reduce((sum, score) => sum + score, 0) - best);
}
