import {useEffect, useState, type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import {usePluralForm} from '@docusaurus/theme-common';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {useHistory, useLocation} from '@docusaurus/router';
import type {Hit} from '../../lib/search/engine';
import {currentRevision} from '../../lib/revisions';
import Bidi from '../Bidi';
import EntityValue from '../EntityValue';
import Situations from '../Situations';
import useSite from '../site';
import loadEngine from './loadEngine';
import styles from './styles.module.css';

type Answer = {readonly state: 'none' | 'waiting' | 'failed'} | {readonly state: 'found'; readonly hits: readonly Hit[]};

const MOST_PAGES = 12;
const MOST_PLACES = 4;

/** The answer to a query in a revision; the last query wins, however late an earlier one arrives. */
function useAnswer(query: string, version: string): Answer {
  const {siteConfig} = useDocusaurusContext();
  const [answer, setAnswer] = useState<Answer>({state: 'none'});
  useEffect(() => {
    let isCurrent = true;
    const show = (next: Answer) => isCurrent && setAnswer(next);
    if (query.trim() === '') {
      show({state: 'none'});
      return undefined;
    }
    const slow = setTimeout(() => show({state: 'waiting'}), 150);
    loadEngine(siteConfig.baseUrl, version)
      .then((search) => show({state: 'found', hits: search(query)}))
      .catch(() => show({state: 'failed'}))
      .finally(() => clearTimeout(slow));
    return () => {
      isCurrent = false;
      clearTimeout(slow);
    };
  }, [query, version, siteConfig.baseUrl]);
  return answer;
}

/** One entry a page, with the places in it that match best. */
function groupByPage(hits: readonly Hit[]): readonly (readonly Hit[])[] {
  const pages = new Map<string, Hit[]>();
  for (const hit of hits) {
    const page = pages.get(hit.record.url_without_anchor);
    if (page) page.push(hit);
    else pages.set(hit.record.url_without_anchor, [hit]);
  }
  return [...pages.values()].slice(0, MOST_PAGES);
}

function Page({hits}: {hits: readonly Hit[]}): ReactNode {
  const {hierarchy, url_without_anchor: page} = hits[0]!.record;
  const places = hits.filter(({record}) => record.anchor).slice(0, MOST_PLACES);
  return (
    <li className={styles.page}>
      <h2>
        <Link to={page}>
          <Bidi text={hierarchy.lvl1} />
        </Link>
      </h2>
      <p className={styles.section}>
        <Bidi text={hierarchy.lvl0} />
      </p>
      {places.length > 0 && (
        <ul>
          {places.map(({record}) => (
            <li key={record.objectID}>
              <Link to={record.url}>
                <Bidi text={record.hierarchy.lvl3 ?? record.hierarchy.lvl2 ?? record.hierarchy.lvl1} />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Nothing({query}: {query: string}): ReactNode {
  return (
    <>
      <p>
        <Translate id="search.nothing" description="No result for what was typed" values={{query: <bdi>{query}</bdi>}}>
          {'We found nothing for “{query}”. Try a shorter word, or start from what you want to do.'}
        </Translate>
      </p>
      <p>
        <Translate id="search.helpDesk" description="The phone is a value that the entity sets" values={{phone: <EntityValue name="support.phone" />}}>
          {'Or ask the help desk: {phone}.'}
        </Translate>
      </p>
      <Situations />
    </>
  );
}

/** The whole search page. The query stands in the address, so that it can be shared and gone back to. */
export default function Search(): ReactNode {
  const {locale, revisions} = useSite();
  const history = useHistory();
  const {search: addressQuery, pathname} = useLocation();
  const {selectMessage} = usePluralForm();
  const [query, setQuery] = useState('');
  const [version, setVersion] = useState(currentRevision(revisions).key);

  // The server knows no query: it is read once the app is alive.
  useEffect(() => {
    const asked = new URLSearchParams(addressQuery);
    // eslint-disable-next-line react-hooks/set-state-in-effect -- the address is outside React, and the server does not see it
    setQuery((typed) => asked.get('q') ?? typed);
    const revision = revisions.find(({key}) => key === asked.get('revision'));
    if (revision) setVersion(revision.key);
  }, [addressQuery, revisions]);

  const ask = (nextQuery: string, nextVersion: string): void => {
    setQuery(nextQuery);
    setVersion(nextVersion);
    const parameters = new URLSearchParams({...(nextQuery && {q: nextQuery}), ...(nextVersion !== currentRevision(revisions).key && {revision: nextVersion})});
    history.replace({pathname, search: parameters.toString()});
  };

  const answer = useAnswer(query, version);
  const pages = answer.state === 'found' ? groupByPage(answer.hits) : [];
  const label = translate({id: 'search.label', message: 'Search the guides', description: 'Title and label of the search page'});

  return (
    <main className={styles.search} id="main" data-app="alive">
      <h1>{label}</h1>
      <form role="search" className={styles.form} onSubmit={(event) => event.preventDefault()}>
        <input
          type="search"
          name="q"
          aria-label={label}
          value={query}
          onChange={({target}) => ask(target.value, version)}
          autoComplete="off"
          maxLength={200}
          dir="auto"
        />
        <label>
          <Translate id="search.revision" description="Label of the choice of a revision to search in">
            Policy revision
          </Translate>
          <select value={version} onChange={({target}) => ask(query, target.value)}>
            {revisions.map(({key, short}) => (
              <option key={key} value={key}>
                {short[locale]}
              </option>
            ))}
          </select>
        </label>
      </form>
      <p role="status" className={styles.status}>
        {answer.state === 'waiting' && (
          <Translate id="search.waiting" description="Shown while the search is being fetched">
            Searching…
          </Translate>
        )}
        {answer.state === 'failed' && (
          <Translate id="search.failed" description="The search could not be fetched">
            The search did not arrive. Check your connection, then type again.
          </Translate>
        )}
        {answer.state === 'found' &&
          selectMessage(
            pages.length,
            translate(
              {
                id: 'search.count',
                message: '{count} page|{count} pages',
                description: 'How many pages were found. Plural forms are separated by |; Arabic has six.',
              },
              {count: pages.length},
            ),
          )}
      </p>
      <noscript>
        <p>
          <Translate id="search.noScript" description="The search needs scripts">
            The search needs JavaScript. Start from what you want to do.
          </Translate>
        </p>
      </noscript>
      {pages.length > 0 && (
        <ol className={styles.pages}>
          {pages.map((hits) => (
            <Page key={hits[0]!.record.url_without_anchor} hits={hits} />
          ))}
        </ol>
      )}
      {answer.state === 'found' && pages.length === 0 && <Nothing query={query} />}
      {answer.state === 'none' && <Situations />}
    </main>
  );
}
