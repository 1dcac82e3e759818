import siteConfig from '@generated/docusaurus.config';
import {LONGEST_QUERY} from '../../lib/question';
import {answerOf, algoliaHosts, requestFor, type AlgoliaAccess} from '../../lib/search/algolia';
import type {Question, SearchAnswer} from '../../lib/search/ask';

/** There is nothing to fetch before the first question. */
export const announceQuestion = (): Promise<void> => Promise.resolve();

/**
 * Asks Algolia; stands in for the engine in the browser when the site is built with its three values.
 *
 * @throws Error when no answer comes
 */
export default async function askEngine({query: typed, language, revision}: Question): Promise<SearchAnswer> {
  const query = typed.slice(0, LONGEST_QUERY);
  if (query.trim() === '')
    return {groups: [], count: 0, corrected: undefined, unknownCodes: [], isUnsure: false, subject: undefined};
  const access = siteConfig.themeConfig.algolia as AlgoliaAccess;
  const response = await fetch(`${algoliaHosts(access)[0]}/1/indexes/*/queries`, {
    method: 'POST',
    headers: {
      'x-algolia-application-id': access.appId,
      'x-algolia-api-key': access.apiKey,
      'content-type': 'application/json',
    },
    body: JSON.stringify(requestFor({query, language, revision}, access.indexName)),
  });
  if (!response.ok) throw new Error(`The search answered ${response.status}.`);
  return answerOf(await response.json(), language, query);
}
