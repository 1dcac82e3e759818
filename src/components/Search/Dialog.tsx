import {useEffect, useEffectEvent, useId, useRef, type ReactNode, type RefObject, type SubmitEvent} from 'react';
import {createPortal} from 'react-dom';
import Link from '@docusaurus/Link';
import {useHistory} from '@docusaurus/router';
import Translate, {translate} from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {LONGEST_QUERY} from '../../lib/question';
import Icon from '../Icon';
import Situations from '../Situations';
import useSite from '../site';
import {announceQuestion} from './client';
import styles from './Dialog.module.css';
import Facets from './Facets';
import HitOptions from './HitOptions';
import {lastQuestion} from './lastQuestion';
import {Nothing, Status, Verbatim} from './Notices';
import QueryField from './QueryField';
import useQuestion from './useQuestion';

interface Props {
  /** The revision that is being read. */
  readonly revision: string;
  readonly onClose: () => void;
}

/** The search that opens over a page: a field, and its hits as choices of it. */
export default function Dialog({revision: reading, onClose}: Props): ReactNode {
  const {locale} = useSite();
  const id = useId();
  const history = useHistory();
  const searchPage = useBaseUrl('/search/');
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const question = useQuestion(reading);
  const {query, language, revision, found, groups, count, chosen} = question;
  const {answer, isPresent} = found;
  const helpsOn = answer ? answer.count === 0 : found.state === 'failed' || found.state === 'impossible';
  const label = translate({
    id: 'search.label',
    message: 'Search the guides',
    description: 'Title and label of the search page',
  });

  useOpened(dialog, field, reading);

  const optionId = (number: number) => `${id}-${number}`;
  const query200 = query.slice(0, LONGEST_QUERY);
  const allResults = `${searchPage}?${new URLSearchParams({q: query200, ...(revision !== reading && {revision}), ...(language !== locale && {language})}).toString()}`;

  const close = () => dialog.current?.close();

  const choose = (next: number) => {
    if (count === 0) return;
    const wrapped = (next + count) % count;
    question.choose(wrapped);
    document.getElementById(optionId(wrapped))?.scrollIntoView({block: 'nearest'});
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
    if (question.isEntered && isPresent) onAnswer();
  }, [question.isEntered, isPresent]);

  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    if (query.trim() === '') return;
    if (isPresent) go();
    else question.enter();
  };

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
          <QueryField
            ref={field}
            label={label}
            query={query}
            onAsk={question.ask}
            onStep={(step) => choose(chosen + step)}
            onClose={close}
            list={`${id}-list`}
            chosen={count > 0 ? optionId(chosen) : undefined}
          />
          <CloseButton onClose={close} />
        </form>
        <div className={styles.below}>
          <Facets language={language} revision={revision} onChange={question.narrow} />
          <Status {...found} />
          {answer?.corrected && (
            <Verbatim
              query={query200}
              onClick={() => {
                question.takeAsTyped();
                // The button goes.
                field.current?.focus();
              }}
            />
          )}
          {helpsOn && <Nothing query={query200} {...found} />}
          <HitOptions
            id={`${id}-list`}
            groups={groups}
            isBusy={!isPresent}
            chosen={chosen}
            optionId={optionId}
            onFollow={close}
          />
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

/** Opens the dialog over the page, ready for another question. */
function useOpened(
  dialog: RefObject<HTMLDialogElement | null>,
  field: RefObject<HTMLInputElement | null>,
  reading: string,
): void {
  const {locale} = useSite();
  useEffect(() => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal();
    // The next letter replaces what was asked before.
    field.current?.select();
    if (!lastQuestion()) announceQuestion({language: locale, revision: reading});
  }, [dialog, field, locale, reading]);
}

function CloseButton({onClose}: {onClose: () => void}): ReactNode {
  return (
    <button
      type="button"
      onClick={onClose}
      className={styles.close}
      aria-label={translate({
        id: 'search.close',
        message: 'Close the search',
        description: 'Accessible name of a button',
      })}
    >
      <Icon name="close" />
    </button>
  );
}
