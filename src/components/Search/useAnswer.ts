import {useEffect, useState} from 'react';
import askEngine from '@site/src/components/Search/client';
import type {Locale} from '../../lib/locale';
import type {SearchAnswer} from '../../lib/search/ask';
import {NoWorkerError} from '../../lib/search/protocol';
import useSite from '../site';

type Found =
  | {readonly state: 'none' | 'failed' | 'impossible'; readonly answer: undefined}
  /** The answer before it stays on the screen while the next one is looked for. */
  | {readonly state: 'waiting'; readonly answer: SearchAnswer | undefined}
  | {readonly state: 'found'; readonly answer: SearchAnswer};

/** `isPresent`: it is about what is asked now, not about what was asked before. */
export type State = Found & {readonly isPresent: boolean};

const NONE: State = {state: 'none', answer: undefined, isPresent: true};
/** Sooner than this, "searching" would only flicker. */
const SLOW = 200;

/** The answer to a query, in step with what is typed. */
export default function useAnswer(query: string, language: Locale, revision: string, verbatim: boolean): State {
  const {revisions} = useSite();
  const [found, setFound] = useState<Found & {readonly to?: string}>(NONE);
  const isEmpty = query.trim() === '';
  const at = revisions.findIndex(({key}) => key === revision);
  const older = revisions.slice(at + 1).find(({state}) => state !== 'withdrawn')?.key;
  const question = [language, revision, verbatim, query].join(' ');

  useEffect(() => {
    if (isEmpty) return undefined;
    let isCurrent = true;
    const show = (next: (before: Found) => Found & {readonly to?: string}) => isCurrent && setFound(next);
    const slow = setTimeout(() => show(({answer}) => ({state: 'waiting', answer})), SLOW);
    const answered = (answer: SearchAnswer) => show(() => ({state: 'found', answer, to: question}));
    askEngine({query, language, revision, older, verbatim}, answered)
      .then(answered)
      .catch((error: unknown) =>
        show(() => ({
          state: error instanceof NoWorkerError ? 'impossible' : 'failed',
          answer: undefined,
          to: question,
        })),
      )
      .finally(() => clearTimeout(slow));
    return () => {
      isCurrent = false;
      clearTimeout(slow);
    };
  }, [question, query, language, revision, older, verbatim, isEmpty]);

  return isEmpty ? NONE : {...found, isPresent: found.to === question};
}
