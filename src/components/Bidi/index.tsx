import {Fragment, type ReactNode} from 'react';
import {splitRuns} from '../../lib/bidi';
import type {Locale} from '../../lib/locale';
import {directionOf} from '../../lib/localeFacts';
import useSite from '../site';

interface Props {
  readonly text: string;
  /** Where it is not that of the page. */
  readonly language?: Locale;
}

/** A plain text (title, label) with its Latin runs isolated where it is Arabic. */
export default function Bidi({text, language}: Props): ReactNode {
  const {locale} = useSite();
  if (directionOf(language ?? locale) === 'ltr') return text;
  return splitRuns(text).map((run, index) => (
    <Fragment key={index}>
      {run.ltr ? (
        <bdi dir="ltr" lang="en">
          {run.text}
        </bdi>
      ) : (
        run.text
      )}
    </Fragment>
  ));
}
