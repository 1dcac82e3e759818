import type {ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import styles from './styles.module.css';
import {useProgressWords} from './words';

interface Props {
  readonly done: number;
  readonly total: number;
  /** The browser does not answer: nobody knows how far the list is. */
  readonly isUnread: boolean;
  readonly isFinished: boolean;
}

/** How far the list is, as a bar and in words. */
export default function ListState({done, total, isUnread, isFinished}: Props): ReactNode {
  const progressWords = useProgressWords();
  const words = isUnread
    ? translate({
        id: 'checklist.progress.unread',
        message: 'Your earlier ticks cannot be read right now.',
        description: 'In place of how far a checklist is: the browser does not answer',
      })
    : progressWords(done, total);
  return (
    <div className={styles.state}>
      <progress
        value={isUnread ? undefined : done}
        max={total}
        aria-label={translate({
          id: 'checklist.progress.label',
          message: 'Progress',
          description: 'Accessible name of the progress bar',
        })}
      />
      <p role="status" data-tally={progressWords('#', total)}>
        {/* An element of its own for each state: a browser that translates the page has taken the text over. */}
        <span key={words}>{words}</span>
        {isFinished && (
          <strong>
            {' '}
            <Translate id="checklist.finished" description="All items of a checklist are done">
              All done.
            </Translate>
          </strong>
        )}
      </p>
    </div>
  );
}
