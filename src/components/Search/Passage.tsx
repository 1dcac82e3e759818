import type {ReactNode} from 'react';
import {splitRuns} from '../../lib/bidi';
import {directionOf} from '../../lib/localeFacts';
import type {Locale} from '../../lib/locale';
import type {PageHit} from '../../lib/search/engine';
import type {Excerpt} from '../../lib/search/excerpt';
import styles from './answer.module.css';
import useExcerpt from './useExcerpt';

/** A run of an excerpt, with what is marked of it. */
function marked(text: string, from: number, marks: Excerpt['marks']): ReactNode[] {
  const to = from + text.length;
  const parts: ReactNode[] = [];
  let at = from;
  for (const [begin, end] of marks) {
    if (end <= from || begin >= to) continue;
    const [first, last] = [Math.max(begin, at), Math.min(end, to)];
    parts.push(text.slice(at - from, first - from), <mark key={first}>{text.slice(first - from, last - from)}</mark>);
    at = last;
  }
  return [...parts, text.slice(at - from)];
}

interface Props {
  readonly hit: PageHit;
  readonly language: Locale;
  /** What was searched for. */
  readonly query: string;
}

/** The passage of a hit, in the room that is kept for it, so that nothing moves under a finger when it comes. */
export default function Passage({hit, language, query}: Props): ReactNode {
  const excerpt = useExcerpt(hit, query);
  if (excerpt === null) return null;
  const {text, marks} = excerpt ?? {text: '', marks: []};
  const runs = directionOf(language) === 'ltr' ? [{text, ltr: false}] : splitRuns(text);
  return (
    <span key={text} className={styles.passage}>
      {runs.map((run, index) => {
        const from = runs.slice(0, index).reduce((sum, {text: before}) => sum + before.length, 0);
        const parts = marked(run.text, from, marks);
        return run.ltr ? (
          <bdi key={from} dir="ltr" lang="en">
            {parts}
          </bdi>
        ) : (
          <span key={from}>{parts}</span>
        );
      })}
    </span>
  );
}
