import {createHash} from 'node:crypto';
import {LOCALES, type Locale} from '../../src/lib/locale';
import {
  aliasFor,
  bulkBodies,
  causeOf,
  documentOf,
  failureOf,
  indexBody,
  indexName,
  switchTo,
  type AliasAction,
  type OpenSearchAccess,
  type Standing,
} from '../../src/lib/search/openSearch';
import type {SearchRecord} from '../../src/lib/search/records';
import type {Concept} from '../../src/lib/search/searchWords';

/** What the index of a language is to hold. */
export interface IndexPlan {
  readonly language: Locale;
  readonly alias: string;
  /** Tells by its end what it holds: the same content has the same name. */
  readonly index: string;
  readonly body: object;
  readonly documents: readonly {readonly objectID: string; readonly version: string}[];
}

interface Publication {
  readonly records: readonly SearchRecord[];
  readonly concepts: readonly Concept[];
  /** Where the site is: https://guides.example */
  readonly site: string;
}

/** One index for each language, so that how rare a word is counts within its language. */
export function planOf({records, concepts, site}: Publication, prefix: string): IndexPlan[] {
  const body = indexBody(concepts);
  return LOCALES.map((language) => {
    const documents = records
      .filter((record) => record.language === language)
      .map((record) => documentOf(record, site));
    const digest = createHash('sha256')
      .update(JSON.stringify([body, documents]))
      .digest('hex')
      .slice(0, 12);
    const alias = aliasFor(prefix, language);
    return {language, alias, index: indexName(alias, digest), body, documents};
  });
}

/** What a plan holds, in words. */
export const describe = (plans: readonly IndexPlan[]): string[] =>
  plans.flatMap(({alias, index, documents}) => {
    const versions = new Map<string, number>();
    for (const {version} of documents) versions.set(version, (versions.get(version) ?? 0) + 1);
    return [
      `index ${index}, asked as ${alias}: ${documents.length} documents in ${bulkBodies(index, documents).length} bulk requests`,
      ...[...versions].map(([version, count]) => `  ${version}: ${count}`),
    ];
  });

const JSON_TYPE = 'application/json';
const NDJSON_TYPE = 'application/x-ndjson';
/** A server that says nothing for so long is not there. */
const PATIENCE = 120_000;

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

type Ask = (method: string, path: string, body?: string, type?: string) => Promise<Answer>;

function headersFor({credentials}: OpenSearchAccess): Record<string, string> {
  if (credentials.kind === 'none') return {};
  if (credentials.kind === 'apiKey') return {authorization: `ApiKey ${credentials.key}`};
  const pair = Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64');
  return {authorization: `Basic ${pair}`};
}

function askerFor(access: OpenSearchAccess): Ask {
  return async (method, path, body, type = JSON_TYPE) => {
    const {status, text} = await fetch(`${access.url}${path}`, {
      method,
      body,
      headers: {accept: JSON_TYPE, ...headersFor(access), ...(body !== undefined && {'content-type': type})},
      // Nobody else is shown the password.
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    })
      .then(async (response) => ({status: response.status, text: await response.text()}))
      .catch((error: unknown) => {
        throw new Error(unreachable(access.url, error), {cause: error});
      });
    if (status === 401 || status === 403) throw new Error(refused(status, text));
    return {status, body: objectOf(text)};
  };
}

function unreachable(url: string, error: unknown): string {
  const {cause, name, message} = error as Error & {cause?: {code?: string; message?: string}};
  const why = cause?.code ?? cause?.message ?? (name === 'TimeoutError' ? 'no answer in two minutes' : message);
  const cure = /CERT|SELF_SIGNED|ISSUER/.test(why)
    ? 'Its certificate is not known here: set NODE_EXTRA_CA_CERTS to the file of your own authority.'
    : 'Check OPENSEARCH_URL, that the server runs, and that this computer may reach it. Without `--send` files are written that another computer can send.';
  return `${url} could not be reached (${why}). ${cure}`;
}

const refused = (status: number, text: string): string =>
  status === 401
    ? 'The server does not know who sends (401). Check OPENSEARCH_API_KEY, or OPENSEARCH_USERNAME and OPENSEARCH_PASSWORD.'
    : `The server knows who sends and does not allow it (403): ${reasonOf(text)}. Give this user the rights that deploy/search.md names.`;

function objectOf(text: string): Record<string, unknown> {
  if (text === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw new Error(
    'The server answered with something else than JSON. Is OPENSEARCH_URL the address of OpenSearch or Elasticsearch?',
  );
}

function reasonOf(text: string): string {
  try {
    return causeOf((JSON.parse(text) as {error?: unknown}).error);
  } catch {
    return 'no reason given';
  }
}

/** @throws Error that says what was asked and what the server says to it */
function accept({status, body}: Answer, what: string): Record<string, unknown> {
  if (status >= 200 && status < 300) return body;
  const again =
    status === 429 || status >= 500 ? ' The server has too much to do or is not well: run this again later.' : '';
  throw new Error(`The server refused ${what} (${status}): ${causeOf(body.error)}.${again}`);
}

/** @returns what stands behind the alias and beside it; nothing is no error */
async function standingOf(ask: Ask, alias: string): Promise<Standing> {
  const behind = await ask('GET', `/_alias/${alias}`);
  const present = await ask('GET', `/${alias}-*/_alias`);
  return {
    alias,
    behind: behind.status === 404 ? [] : Object.keys(accept(behind, `to say what stands behind ${alias}`)),
    present: present.status === 404 ? [] : Object.keys(accept(present, `to say which indexes begin with ${alias}`)),
  };
}

/** Makes an index and fills it; one that was not filled is taken away again. */
async function fill(ask: Ask, {index, body, documents}: IndexPlan): Promise<void> {
  accept(await ask('PUT', `/${index}`, JSON.stringify(body)), `to make the index ${index}`);
  try {
    for (const lines of bulkBodies(index, documents)) {
      const failure = failureOf(accept(await ask('POST', '/_bulk', lines, NDJSON_TYPE), `documents of ${index}`));
      if (failure)
        throw new Error(
          `${index}: the document ${failure.id} was not taken: ${failure.cause}.${failure.more > 0 ? ` ${failure.more} more of this request were not.` : ''} Nothing was switched; readers find what they found before.`,
        );
    }
    accept(await ask('POST', `/${index}/_refresh`), `to refresh ${index}`);
    const {count} = accept(await ask('GET', `/${index}/_count`), `to count ${index}`);
    if (count !== documents.length)
      throw new Error(
        `${index} holds ${String(count)} documents, and ${documents.length} were sent. Nothing was switched; run this again.`,
      );
  } catch (error) {
    await ask('DELETE', `/${index}`).catch(() => undefined);
    throw error;
  }
}

/**
 * Makes and fills the indexes that are not there yet, then switches all languages in one step. What is there already
 * is not sent again.
 *
 * @returns what was done, in words
 * @throws Error that says what went wrong and what to do; readers then find what they found before
 */
export async function publish(access: OpenSearchAccess, plans: readonly IndexPlan[]): Promise<string[]> {
  const ask = askerFor(access);
  const said: string[] = [];
  const actions: AliasAction[] = [];
  const made: string[] = [];
  for (const plan of plans) {
    const standing = await standingOf(ask, plan.alias);
    if (standing.behind.length === 1 && standing.behind[0] === plan.index) {
      said.push(`${plan.alias} is up to date.`);
      continue;
    }
    if (standing.present.includes(plan.index))
      // Of a run that was stopped: nobody knows how much of it is there.
      accept(await ask('DELETE', `/${plan.index}`), `to delete what is left of ${plan.index}`);
    try {
      await fill(ask, plan);
    } catch (error) {
      for (const index of made) await ask('DELETE', `/${index}`).catch(() => undefined);
      throw error;
    }
    made.push(plan.index);
    actions.push(...switchTo(plan.index, standing));
    said.push(`${plan.alias} leads to ${plan.index}: ${plan.documents.length} documents.`);
  }
  if (actions.length > 0)
    accept(await ask('POST', '/_aliases', JSON.stringify({actions})), 'to switch to the new indexes');
  return said;
}
