import {useEffect, useState} from 'react';
import type {Locale} from '../../lib/locale';
import type {SearchAnswer} from '../../lib/search/ask';
import useSite from '../site';
import askEngine from './client';

export type State =
  | {readonly state: 'none' | 'failed'; readonly answer: undefined}
  /** The answer before it stays on the screen while the next one is looked for. */
  | {readonly state: 'waiting'; readonly answer: SearchAnswer | undefined}
  | {readonly state: 'found'; readonly answer: SearchAnswer};

const NONE: State = {state: 'none', answer: undefined};
/** Sooner than this, "searching" would only flicker. */
const SLOW = 200;

/** The answer to a query, in step with what is typed. */
export default function useAnswer(query: string, language: Locale, revision: string, verbatim: boolean): State {
  const {revisions} = useSite();
  const [found, setFound] = useState<State>(NONE);
  const isEmpty = query.trim() === '';
  const at = revisions.findIndex(({key}) => key === revision);
  const older = revisions[at + 1]?.key;

  useEffect(() => {
    if (isEmpty) return undefined;
    let isCurrent = true;
    const show = (next: (before: State) => State) => isCurrent && setFound(next);
    const slow = setTimeout(() => show(({answer}) => ({state: 'waiting', answer})), SLOW);
    askEngine({query, language, revision, older, verbatim})
      .then((answer) => show(() => ({state: 'found', answer})))
      .catch(() => show(() => ({state: 'failed', answer: undefined})))
      .finally(() => clearTimeout(slow));
    return () => {
      isCurrent = false;
      clearTimeout(slow);
    };
  }, [query, language, revision, older, verbatim, isEmpty]);

  return isEmpty ? NONE : found;
}
