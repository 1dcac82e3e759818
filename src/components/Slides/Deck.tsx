import {useMemo, useRef, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import type {Revision} from '../../lib/revisions';
import {isHeld, stateAt} from '../../lib/session/run';
import type {Session} from '../../lib/session/session';
import {deckOf} from '../../lib/session/slides';
import Bidi from '../Bidi';
import Arrival from '../RunView/Arrival';
import {useFollowedRun, useNow} from '../RunView/useRun';
import BreakClock from './BreakClock';
import DeckBar from './DeckBar';
import DeckSlide from './DeckSlide';
import styles from './styles.module.css';
import useReveal from './useReveal';

/** The deck, turned by reveal.js: keys, touch, overview, full screen, scaling. */
export default function Deck({session, revision}: {session: Session; revision: Revision}): ReactNode {
  const deck = useMemo(() => deckOf(session), [session]);
  const slides = deck.flat();
  const frame = useRef<HTMLDivElement>(null);
  const [run, tell] = useFollowedRun(
    session.id,
    session.revision,
    deck.map(({length}) => length),
  );
  const now = useNow();
  const followed =
    run === undefined ? undefined : slides.findIndex(({index, number}) => index === run.index && number === run.slide);

  const onTurn = (place: number): number | undefined => {
    const slide = slides[place];
    // Back to the break.
    if (run && slide && followed !== undefined && place !== followed && isHeld(session, run, Date.now(), slide.index))
      return followed;
    if (slide && place !== followed) tell({index: slide.index, slide: slide.number});
    return undefined;
  };
  const {reveal, shown, hasFailed} = useReveal(frame, followed, onTurn);

  const view = run && now !== undefined ? stateAt(session, run, now) : undefined;
  const isHeldAt = (place: number): boolean =>
    run !== undefined && now !== undefined && isHeld(session, run, now, slides[place]?.index ?? 0);
  // A break shows its time in large.
  const isTimed = view?.segment && view.segment.kind !== 'break' && run?.since !== undefined && !run.pause;

  return (
    <>
      <h1 className={styles.hidden}>
        <Bidi text={session.title} />
      </h1>
      <Arrival hasFailed={hasFailed} />
      <div className={styles.stage}>
        <div className={`reveal ${styles.deck}`} ref={frame} data-slide-shown={reveal && slides[shown]?.id}>
          <div className="slides">
            {slides.map((slide) => (
              <DeckSlide key={slide.id} session={session} revision={revision} slide={slide}>
                {slide.kind === 'break' && view && now !== undefined && view.segment?.id === slide.segment.id && (
                  <BreakClock now={now} left={view.left} />
                )}
              </DeckSlide>
            ))}
          </div>
          {run?.pause && now !== undefined && view && (
            <div className={styles.pause} data-pause="">
              <p className={styles.big}>
                <Translate id="run.pause" description="A break that the agenda does not name, such as one for prayer">
                  Prayer break
                </Translate>
              </p>
              <BreakClock now={now} left={view.left} />
            </div>
          )}
        </div>
      </div>
      <DeckBar
        reveal={reveal}
        shown={shown}
        total={slides.length}
        isHeldAt={isHeldAt}
        left={isTimed ? view.left : undefined}
        plan={session.address}
      />
    </>
  );
}
