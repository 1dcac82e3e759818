import {
  Fragment,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type SubmitEvent,
} from 'react';
import {createPortal} from 'react-dom';
import Link from '@docusaurus/Link';
import {useHistory} from '@docusaurus/router';
import Translate, {translate} from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import clsx from 'clsx';
import {isLocale, type Locale} from '../../lib/locale';
import {LONGEST_QUERY} from '../../lib/question';
import {rowsOf} from '../../lib/search/rows';
import Bidi from '../Bidi';
import Icon from '../Icon';
import Situations from '../Situations';
import useSite from '../site';
import askEngine from './client';
import styles from './Dialog.module.css';
import Facets from './Facets';
import {groupTitle, HitLink} from './hits';
import {lastQuestion, rememberQuestion} from './lastQuestion';
import {Nothing, Status, Verbatim} from './Notices';
import useAnswer from './useAnswer';

interface Props {
  /** The revision that is being read. */
  readonly revision: string;
  readonly onClose: () => void;
}

const MOST_PLACES = 2;

/** The search that opens over a page: a field, and its hits as choices of it. */
export default function Dialog({revision: reading, onClose}: Props): ReactNode {
  const {locale} = useSite();
  const id = useId();
  const history = useHistory();
  const searchPage = useBaseUrl('/search/');
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState(lastQuestion);
  const [chosen, setChosen] = useState(0);
  const [language, setLanguage] = useState<Locale>(locale);
  const [revision, setRevision] = useState(reading);
  const [verbatim, setVerbatim] = useState(false);
  const [isEntered, setEntered] = useState(false);
  const found = useAnswer(query, language, revision, verbatim);
  const {answer, isPresent} = found;
  const helpsOn = answer ? answer.count === 0 : found.state === 'failed' || found.state === 'impossible';
  const label = translate({
    id: 'search.label',
    message: 'Search the guides',
    description: 'Title and label of the search page',
  });

  useEffect(() => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal();
    // The next letter replaces what was asked before.
    field.current?.select();
    // The index is on its way while the first letters are typed; a failure shows with the first answer.
    if (!lastQuestion())
      askEngine({query: '', language: locale, revision: reading, older: undefined, verbatim: false}).catch(
        () => undefined,
      );
  }, [locale, reading]);

  const ask = (next: string) => {
    setQuery(next);
    rememberQuestion(next);
    setChosen(0);
    setVerbatim(false);
    setEntered(false);
  };

  const {groups, count} = rowsOf(answer?.groups ?? [], MOST_PLACES);
  const optionId = (number: number) => `${id}-${number}`;
  const query200 = query.slice(0, LONGEST_QUERY);
  const allResults = `${searchPage}?${new URLSearchParams({q: query200, ...(revision !== reading && {revision}), ...(language !== locale && {language})}).toString()}`;

  const close = () => dialog.current?.close();

  const choose = (next: number) => {
    if (count === 0) return;
    const wrapped = (next + count) % count;
    setChosen(wrapped);
    document.getElementById(optionId(wrapped))?.scrollIntoView({block: 'nearest'});
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // In a search field the browser would take the first Escape to empty it.
    if (event.key === 'Escape') {
      event.preventDefault();
      close();
    }
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (step === undefined) return;
    event.preventDefault();
    choose(chosen + step);
  };

  const go = () => {
    const option = count > 0 ? document.getElementById(optionId(chosen)) : null;
    if (option) option.click();
    else {
      history.push(allResults);
      close();
    }
  };
  const onAnswer = useEffectEvent(go);

  // Enter is a question too: it waits for the answer to what stands in the field.
  useEffect(() => {
    if (isEntered && isPresent) onAnswer();
  }, [isEntered, isPresent]);

  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    if (query.trim() === '') return;
    if (isPresent) go();
    else setEntered(true);
  };

  const option = (number: number) => ({id: optionId(number), isChosen: number === chosen, onClick: close});

  return createPortal(
    // In no bar: whose rules for what stands in it would hold here too. A click beside it closes it; Escape does so by itself.
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={label}
      onClose={onClose}
      onClick={({target}) => target === dialog.current && close()}
    >
      <div className={styles.inside}>
        <form role="search" className={styles.form} onSubmit={onSubmit}>
          <Icon name="search" />
          <input
            ref={field}
            type="search"
            role="combobox"
            aria-label={label}
            aria-expanded={count > 0}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={count > 0 ? optionId(chosen) : undefined}
            value={query}
            onChange={({target}) => ask(target.value)}
            onKeyDown={onKeyDown}
            placeholder={translate({
              id: 'search.placeholder',
              message: 'A word, a question or a code',
              description: 'In the empty search field',
            })}
            autoComplete="off"
            autoCorrect="off"
            autoCapitalize="off"
            spellCheck={false}
            enterKeyHint="search"
            maxLength={LONGEST_QUERY}
            dir="auto"
            autoFocus
          />
          <button
            type="button"
            onClick={close}
            className={styles.close}
            aria-label={translate({
              id: 'search.close',
              message: 'Close the search',
              description: 'Accessible name of a button',
            })}
          >
            <Icon name="close" />
          </button>
        </form>
        <div className={styles.below}>
          <Facets
            language={language}
            revision={revision}
            onChange={(nextLanguage, nextRevision) => {
              if (isLocale(nextLanguage)) setLanguage(nextLanguage);
              setRevision(nextRevision);
              setChosen(0);
            }}
          />
          <Status {...found} />
          {answer?.corrected && (
            <Verbatim
              query={query200}
              onClick={() => {
                setVerbatim(true);
                // The button goes.
                field.current?.focus();
              }}
            />
          )}
          {helpsOn && <Nothing query={query200} {...found} />}
          <div
            id={`${id}-list`}
            role="listbox"
            aria-busy={!isPresent}
            aria-label={translate({
              id: 'search.results',
              message: 'Results',
              description: 'Accessible name of the list of hits',
            })}
            className={styles.list}
          >
            {groups.map(({group, rows}) => {
              const title = groupTitle(group);
              return (
                <div key={group.kind} role="group" aria-label={title} className={styles.group}>
                  {title && (
                    <p className={styles.groupTitle} aria-hidden="true">
                      {title}
                    </p>
                  )}
                  {rows.map(({hit, row: number, places}) => (
                    <Fragment key={hit.address}>
                      <HitLink
                        to={hit.address}
                        language={group.language}
                        className={clsx(styles.page, number === chosen && styles.chosen)}
                        {...option(number)}
                      >
                        <span className={styles.title}>
                          <Bidi text={hit.title} language={group.language} />
                        </span>
                        <span className={styles.section}>
                          <Bidi text={hit.section} language={group.language} />
                        </span>
                      </HitLink>
                      {places.map(({anchor, heading, row: placeNumber}) => (
                        <HitLink
                          key={anchor}
                          to={`${hit.address}#${anchor}`}
                          language={group.language}
                          className={clsx(styles.place, placeNumber === chosen && styles.chosen)}
                          {...option(placeNumber)}
                        >
                          <Bidi text={heading} language={group.language} />
                        </HitLink>
                      ))}
                    </Fragment>
                  ))}
                </div>
              );
            })}
          </div>
          {helpsOn && <Situations />}
          {answer && answer.count > 0 && (
            <p className={styles.all}>
              <Link to={allResults} onClick={close}>
                <Translate id="search.all" description="Leads from the search over a page to the search page">
                  All results on a page of their own
                </Translate>
              </Link>
            </p>
          )}
        </div>
      </div>
    </dialog>,
    document.body,
  );
}
