import {useState, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {PageMetadata} from '@docusaurus/theme-common';
import '../Session/trainingWords';
import styles from './styles.module.css';

/** A card for a trainee's telephone, held up in a room: all is well, or help is needed. */
export default function Signal(): ReactNode {
  const [isStuck, setStuck] = useState(false);
  return (
    <>
      <PageMetadata
        title={translate({
          id: 'signal.title',
          message: 'Signal card',
          description: 'Title of the card that trainees hold up',
        })}
      />
      <main className={styles.card} data-stuck={isStuck ? '' : undefined} id="main" data-app="alive">
        <h1 className={styles.hidden}>
          <Translate id="signal.title" description="Title of the card that trainees hold up">
            Signal card
          </Translate>
        </h1>
        <button type="button" aria-pressed={isStuck} onClick={() => setStuck(!isStuck)}>
          <span className={styles.sign} aria-hidden="true">
            {isStuck ? '✋' : '✓'}
          </span>
          <span>
            {isStuck
              ? translate({id: 'signal.stuck', message: 'I need help', description: 'The red side of the card'})
              : translate({id: 'signal.fine', message: 'I can go on', description: 'The green side of the card'})}
          </span>
          <small>
            <Translate id="signal.turn" description="How to turn the card">
              Touch to turn the card
            </Translate>
          </small>
        </button>
      </main>
    </>
  );
}
