import type {ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {LOCALES} from '../../lib/locale';
import type {Revision} from '../../lib/revisions';
import {isHeld, nextSlide, previousSlide, slideByTheClock, waits} from '../../lib/session/run';
import type {Slide} from '../../lib/session/slides';
import Bidi from '../Bidi';
import {languageWords} from '../languageWords';
import SlideBody, {slideHeading, slideTitle} from '../Slides/SlideBody';
import styles from './styles.module.css';
import type {RunProps} from './useRun';

interface Props extends RunProps {
  readonly revision: Revision;
  /** The slides of each part. */
  readonly deck: readonly (readonly Slide[])[];
  readonly counts: readonly number[];
  readonly now: number;
}

/** The slide that the group sees, the one after it, and how the pace fits the agenda. */
export default function SlideDesk({session, revision, deck, counts, run, now, change}: Props): ReactNode {
  const slides = deck[run.index] ?? [];
  const slide = slides[Math.min(run.slide, slides.length - 1)];
  if (!slide) return null;
  const next =
    slides[slide.number + 1] ??
    deck.slice(run.index + 1).find(([first]) => !run.skipped.includes(session.segments[first!.index]?.id ?? ''))?.[0];
  const byTheClock = slideByTheClock(session, counts, run, now);

  return (
    <section aria-labelledby="slides">
      <h2 id="slides">
        <Translate id="slides.title" description="The slides of a session">
          Slides
        </Translate>
      </h2>
      <p className={styles.quiet}>
        <span role="status" data-slide-now={slide.id}>
          {translate(
            {id: 'slides.position', message: 'Slide {number} of {total}', description: 'Which slide is shown'},
            {number: slide.number + 1, total: slides.length},
          )}
        </span>
        {run.startsAt !== undefined && slides.length > 2 && byTheClock !== slide.number && (
          <span className={styles.pace} data-pace={byTheClock}>
            {translate(
              {
                id: 'slides.pace',
                message: 'by the clock: slide {number}',
                description: 'At which slide the part would be if each took as long',
              },
              {number: byTheClock + 1},
            )}
          </span>
        )}
      </p>
      <div key={slide.id} className={styles.slide}>
        <h3>
          <Bidi text={slideHeading({session, slide})} />
        </h3>
        {/* The trainer knows the answer before the group does. */}
        <SlideBody session={session} slide={slide.kind === 'question' ? {...slide, kind: 'answer'} : slide} />
      </div>
      {next && (
        <p key={`next ${next.id}`} className={styles.quiet}>
          <Translate
            id="slides.next"
            description="Which slide comes next"
            values={{title: <Bidi text={slideTitle({session, slide: next})} />}}
          >
            {'Next: {title}'}
          </Translate>
        </p>
      )}
      <div className={styles.buttons}>
        <button
          type="button"
          disabled={(run.index === 0 && run.slide === 0) || isHeld(session, run, now, run.index - 1)}
          onClick={() => change((before) => previousSlide(session, counts, before, Date.now()))}
        >
          <Translate id="slides.back" description="To the slide before">
            Previous slide
          </Translate>
        </button>
        <button
          type="button"
          disabled={!next || waits(session, run, now)}
          onClick={() => change((before) => nextSlide(session, counts, before, Date.now()))}
        >
          <Translate id="slides.forward" description="To the next slide">
            Next slide
          </Translate>
        </button>
      </div>
      {/* Plain links: the group's language need not be the trainer's. */}
      <p className={styles.doors}>
        {LOCALES.map((locale) => (
          <a
            key={locale}
            href={`/${locale}${revision.base}/slides/${session.id}/`}
            target={`slides-${session.id}`}
            rel="noopener"
            data-projector={locale}
          >
            {translate(
              {
                id: 'run.projector',
                message: 'Open them in {language}',
                description: 'Opens the window with the slides in a language',
              },
              {language: languageWords[locale]()},
            )}
          </a>
        ))}
      </p>
    </section>
  );
}
