import {useEffect, useEffectEvent, useId, type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import Facets from '../components/Search/Facets';
import {Nothing, Status, Verbatim} from '../components/Search/Notices';
import Unhelpful from '../components/Search/Unhelpful';
import Situations from '../components/Situations';
import useSite from '../components/site';
import {LONGEST_QUERY} from '../lib/question';
import styles from './Dialog.module.css';
import HitOptions from './HitOptions';
import useField from './useField';
import useQuestion from './useQuestion';

interface Props {
  readonly dialog: HTMLDialogElement;
  readonly field: HTMLInputElement;
  /** The revision that is being read. */
  readonly revision: string;
}

/** What stands below the field of the search over a page: its hits, as choices of the field, and what helps on. */
export default function Dialog({dialog, field, revision: reading}: Props): ReactNode {
  const {locale} = useSite();
  const id = useId();
  const searchPage = useBaseUrl('/search/');
  const question = useQuestion(reading, field.value);
  const {query, language, revision, found, groups, count, chosen} = question;
  const {answer, isPresent} = found;
  const helpsOn = answer ? answer.count === 0 : found.state === 'failed' || found.state === 'impossible';

  const optionId = (number: number) => `${id}-${number}`;
  const query200 = query.slice(0, LONGEST_QUERY);
  const allResults = `${searchPage}?${new URLSearchParams({q: query200, ...(revision !== reading && {revision}), ...(language !== locale && {language})}).toString()}`;

  const close = () => dialog.close();

  const choose = (next: number) => {
    if (count === 0) return;
    const wrapped = (next + count) % count;
    question.choose(wrapped);
    document.getElementById(optionId(wrapped))?.scrollIntoView({block: 'nearest'});
  };

  const go = () => {
    const option = count > 0 ? document.getElementById(optionId(chosen)) : null;
    if (option) option.click();
    else location.assign(allResults);
  };
  const onAnswer = useEffectEvent(go);

  // Enter is a question too: it waits for the answer to what stands in the field.
  useEffect(() => {
    if (question.isEntered && isPresent) onAnswer();
  }, [question.isEntered, isPresent]);

  useField(field, {
    onAsk: question.ask,
    onSubmit: () => {
      if (field.value.trim() === '') return;
      // What was typed a moment ago may not have been asked yet.
      if (isPresent && field.value === query) go();
      else question.enter();
    },
    onStep: (step) => choose(chosen + step),
    onClose: close,
    list: `${id}-list`,
    chosen: count > 0 ? optionId(chosen) : undefined,
  });

  return (
    <>
      <Facets language={language} revision={revision} onChange={question.narrow} />
      <Status {...found} />
      {answer?.corrected && (
        <Verbatim
          query={query200}
          onClick={() => {
            question.takeAsTyped();
            // The button goes.
            field.focus();
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
        query={answer?.corrected ?? query200}
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
      {answer && isPresent && query.trim() !== '' && (
        <Unhelpful key={query} query={query200} answer={answer} language={language} revision={revision} />
      )}
    </>
  );
}
