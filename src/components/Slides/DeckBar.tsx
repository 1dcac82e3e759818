import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import type {RevealApi} from 'reveal.js';
import {clockText} from '../../lib/session/run';
import {Ltr} from '../RunView/parts';
import styles from './styles.module.css';

interface Props {
  readonly reveal: RevealApi | undefined;
  readonly shown: number;
  readonly total: number;
  /** Whether the slide at a place waits for the end of a break. */
  readonly isHeldAt: (place: number) => boolean;
  /** The time that the part has left, in milliseconds; undefined where none is shown. */
  readonly left: number | undefined;
  /** The page of the session. */
  readonly plan: string;
}

/** Below the deck: turning it, which slide is shown, the time that is left, and what leads away from here. */
export default function DeckBar({reveal, shown, total, isHeldAt, left, plan}: Props): ReactNode {
  return (
    <div className={styles.bar}>
      <button type="button" onClick={() => reveal?.prev()} disabled={!reveal || shown === 0 || isHeldAt(shown - 1)}>
        <Translate id="slides.back" description="To the slide before">
          Previous slide
        </Translate>
      </button>
      <button
        type="button"
        onClick={() => reveal?.next()}
        disabled={!reveal || shown === total - 1 || isHeldAt(shown + 1)}
      >
        <Translate id="slides.forward" description="To the next slide">
          Next slide
        </Translate>
      </button>
      <span>
        {translate(
          {id: 'slides.position', message: 'Slide {number} of {total}', description: 'Which slide is shown'},
          {number: shown + 1, total: total},
        )}
      </span>
      {left !== undefined && (
        <span className={styles.left} role="timer">
          <Ltr>{clockText(Math.max(0, left))}</Ltr>
        </span>
      )}
      <span className={styles.more}>
        <button type="button" onClick={() => print()}>
          <Translate id="slides.print" description="Prints all slides">
            Print or save as PDF
          </Translate>
        </button>
        <Link to={plan}>
          <Translate id="run.plan" description="Leads back to the plan of the session">
            To the plan
          </Translate>
        </Link>
      </span>
    </div>
  );
}
