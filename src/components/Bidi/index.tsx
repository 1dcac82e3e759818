import {Fragment, type ReactNode} from 'react';
import {splitRuns} from '../../lib/bidi';
import useSite from '../site';

/** A plain text (title, label) with its Latin runs isolated on Arabic pages. */
export default function Bidi({text}: {text: string}): ReactNode {
  const {locale} = useSite();
  if (locale !== 'ar') return text;
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
