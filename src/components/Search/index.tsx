import {useLayoutEffect, useRef, useState, type ReactNode} from 'react';
import {useHistory, useLocation} from '@docusaurus/router';
import Translate, {translate} from '@docusaurus/Translate';
import {isLocale, type Locale} from '../../lib/locale';
import {LONGEST_QUERY} from '../../lib/question';
import type {Group} from '../../lib/search/ask';
import Bidi from '../Bidi';
import Situations from '../Situations';
import useRevisionToday from '../useRevisionToday';
import useSite from '../site';
import Facets from './Facets';
import {groupTitle, HitLink} from './hits';
import {Nothing, Status, Verbatim} from './Notices';
import Passage from './Passage';
import ofAnswer from './answer.module.css';
import styles from './styles.module.css';
import Unhelpful from './Unhelpful';
import useAnswer from './useAnswer';
import {directionOf} from '../../lib/localeFacts';

/** So many hits show the passage that was found: each costs a page. */
const MOST_PASSAGES = 5;

function Hits({group, query}: {group: Group; query: string}): ReactNode {
  const title = groupTitle(group);
  const {hits, language} = group;
  return (
    <section
      aria-label={
        title ??
        translate({id: 'search.results', message: 'Results', description: 'Accessible name of the list of hits'})
      }
    >
      {title && (
        <p className={ofAnswer.groupTitle} aria-hidden="true">
          {title}
        </p>
      )}
      <ol className={ofAnswer.pages}>
        {hits.map((hit, place) => {
          const {address, title: page, section, places} = hit;
          return (
            <li key={address} className={ofAnswer.page}>
              <h2>
                <HitLink to={address} language={language}>
                  <Bidi text={page} language={language} />
                </HitLink>
              </h2>
              <p className={ofAnswer.section} lang={language} dir={directionOf(language)}>
                <Bidi text={section} language={language} />
              </p>
              {group.kind === 'found' && place < MOST_PASSAGES && (
                <p lang={language} dir={directionOf(language)}>
                  <Passage hit={hit} language={language} query={query} />
                </p>
              )}
              {places.length > 0 && (
                <ul>
                  {places.map(({anchor, heading}) => (
                    <li key={anchor}>
                      <HitLink to={`${address}#${anchor}`} language={language}>
                        <Bidi text={heading} language={language} />
                      </HitLink>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

interface Asked {
  readonly query: string;
  readonly language: Locale;
  readonly revision: string;
  readonly verbatim: boolean;
}

/** What is asked, as the address has it: only what is not usual here. */
function searchOf({query, language, revision, verbatim}: Asked, usual: Pick<Asked, 'language' | 'revision'>): string {
  return new URLSearchParams({
    ...(query && {q: query}),
    ...(language !== usual.language && {language}),
    ...(revision !== usual.revision && {revision}),
    ...(verbatim && {verbatim: ''}),
  }).toString();
}

/** What stands in the form other than as the server sent it. */
function earlyIn(
  form: HTMLFormElement | null,
  sent: {readonly language: string; readonly revision: string},
): {readonly query?: string; readonly language?: string; readonly revision?: string} {
  const written = new FormData(form ?? undefined);
  const other = (name: string, as: string): string | undefined => {
    const value = written.get(name);
    return typeof value === 'string' && value !== as ? value : undefined;
  };
  const [query, language, revision] = [
    other('q', ''),
    other('language', sent.language),
    other('revision', sent.revision),
  ];
  return {...(query && {query}), ...(language && {language}), ...(revision && {revision})};
}

/** The whole search page. What is asked stands in the address, so that it can be shared and gone back to. */
export default function Search(): ReactNode {
  const {locale, revisions} = useSite();
  const history = useHistory();
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const {search: inAddress, pathname} = useLocation();
  const current = useRevisionToday().key;
  const [asked, setAsked] = useState<Asked>({query: '', language: locale, revision: current, verbatim: false});

  const isAlive = useRef(false);
  // The server knows no query: src/wake puts it into the field. What was typed or chosen before the app was alive is the newer one.
  // With the drawing: a choice that comes between the two would ask without the query.
  useLayoutEffect(() => {
    const values = new URLSearchParams(inAddress);
    const early = isAlive.current ? undefined : earlyIn(form.current, {language: locale, revision: current});
    isAlive.current = true;
    const language = early?.language ?? values.get('language');
    const revision = early?.revision ?? values.get('revision');
    const next = {
      query: (early?.query ?? values.get('q') ?? '').slice(0, LONGEST_QUERY),
      language: isLocale(language) ? language : locale,
      revision: revisions.find(({key}) => key === revision)?.key ?? current,
      verbatim: values.has('verbatim'),
    };
    setAsked(next);
    if (early?.language ?? early?.revision)
      history.replace({pathname, search: searchOf(next, {language: locale, revision: current})});
  }, [inAddress, revisions, locale, current, history, pathname]);

  const ask = (change: Partial<Asked>): void => {
    const next = {...asked, verbatim: false, ...change};
    setAsked(next);
    history.replace({pathname, search: searchOf(next, {language: locale, revision: current})});
  };

  const found = useAnswer(asked.query, asked.language, asked.revision, asked.verbatim);
  const {answer, state} = found;
  const helpsOn = answer ? answer.count === 0 : state === 'failed' || state === 'impossible';
  const label = translate({
    id: 'search.label',
    message: 'Search the guides',
    description: 'Title and label of the search page',
  });

  return (
    <main className={`column ${styles.search}`} id="main" data-app="alive">
      <h1>{label}</h1>
      <form ref={form} role="search" className={styles.form} onSubmit={(event) => event.preventDefault()}>
        <input
          ref={field}
          type="search"
          name="q"
          data-asked=""
          aria-label={label}
          value={asked.query}
          onChange={({target}) => ask({query: target.value})}
          autoComplete="off"
          autoCorrect="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={LONGEST_QUERY}
          dir="auto"
        />
        <Facets
          language={asked.language}
          revision={asked.revision}
          onChange={(language, revision) => ask({language, revision})}
        />
      </form>
      <Status {...found} />
      <noscript>
        <p>
          <Translate id="search.noScript" description="The search needs scripts">
            The search needs JavaScript. Start from what you want to do.
          </Translate>
        </p>
      </noscript>
      {answer?.corrected && (
        <Verbatim
          query={asked.query}
          onClick={() => {
            ask({verbatim: true});
            // The button goes.
            field.current?.focus();
          }}
        />
      )}
      {helpsOn && <Nothing query={asked.query} {...found} />}
      {answer?.groups.map((group) => (
        <Hits key={group.kind} group={group} query={answer.corrected ?? asked.query} />
      ))}
      {(state === 'none' || helpsOn) && <Situations />}
      {answer && found.isPresent && asked.query.trim() !== '' && (
        <Unhelpful
          key={asked.query}
          query={asked.query}
          answer={answer}
          language={asked.language}
          revision={asked.revision}
        />
      )}
    </main>
  );
}
