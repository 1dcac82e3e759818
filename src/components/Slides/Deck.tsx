import {useEffect, useMemo, useRef, useState, type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import type {RevealApi} from 'reveal.js';
import {formatDay, formatTime} from '../../lib/dates';
import {permanentPath, type Revision} from '../../lib/revisions';
import {clockText, isHeld, stateAt} from '../../lib/session/run';
import type {Session} from '../../lib/session/session';
import {deckOf, type Slide} from '../../lib/session/slides';
import Bidi from '../Bidi';
import QrCode from '../QrCode';
import Arrival from '../RunView/Arrival';
import {Ltr} from '../RunView/parts';
import {useFollowedRun, useNow} from '../RunView/useRun';
import useSite from '../site';
import useOrigin from '../useOrigin';
import SlideBody, {slideHeading, slideTitle} from './SlideBody';
import fitSlides from './fitSlides';
import styles from './styles.module.css';

/** Slides are drawn on a sheet of this size, in pixels, and scaled to the screen; upright on a telephone. */
const SHEETS = {wide: {width: 1280, height: 720}, upright: {width: 640, height: 1040}};

const sheetOf = (box: HTMLElement) => (box.clientWidth < box.clientHeight ? 'upright' : 'wide');

/** The deck, turned by reveal.js: keys, touch, overview, full screen, scaling. */
export default function Deck({session, revision}: {session: Session; revision: Revision}): ReactNode {
  const {locale} = useSite();
  const deck = useMemo(() => deckOf(session), [session]);
  const slides = deck.flat();
  const frame = useRef<HTMLDivElement>(null);
  const [reveal, setReveal] = useState<RevealApi>();
  const [shown, setShown] = useState(0);
  const [hasFailed, setFailed] = useState(false);
  const [run, tell] = useFollowedRun(
    session.id,
    session.revision,
    deck.map(({length}) => length),
  );
  const now = useNow();
  const followed =
    run === undefined ? undefined : slides.findIndex(({index, number}) => index === run.index && number === run.slide);
  const onShown = useRef<(place: number) => void>(undefined);
  const origin = useOrigin();

  useEffect(() => {
    onShown.current = (place) => {
      const slide = slides[place];
      // Back to the break before anything is painted.
      if (run && slide && followed !== undefined && place !== followed && isHeld(session, run, Date.now(), slide.index))
        return queueMicrotask(() => reveal?.slide(followed));
      setShown(place);
      if (slide && place !== followed) tell({index: slide.index, slide: slide.number});
    };
  });

  useEffect(() => {
    const box = frame.current;
    if (!box) return undefined;
    let isGone = false;
    let opened: RevealApi | undefined;
    const fit = (): void => {
      const sheet = sheetOf(box.parentElement!);
      opened?.configure(SHEETS[sheet]);
      fitSlides(box, SHEETS, sheet);
    };
    const open = async (): Promise<void> => {
      const {default: Reveal} = await import('reveal.js');
      if (isGone) return;
      opened = new Reveal(box, {
        ...SHEETS[sheetOf(box.parentElement!)],
        embedded: true,
        rtl: locale === 'ar',
        hash: true,
        margin: 0,
        maxScale: 4,
        center: false,
        display: 'flex',
        transition: 'none',
        backgroundTransition: 'none',
        // Their words are English, or their pictures are.
        controls: false,
        help: false,
        jumpToSlide: false,
        scrollActivationWidth: 0,
        // A focused button is pressed with the space bar, and turns no slide.
        keyboardCondition: ({key, target}) =>
          !(target instanceof HTMLElement && target.closest('button, a') && (key === ' ' || key === 'Enter')),
      });
      opened.on('slidechanged', () => onShown.current?.(opened!.getIndices().h));
      await opened.initialize();
      fit();
      // Measuring is what fetches the letters.
      await document.fonts.ready;
      if (isGone) return opened.destroy();
      fit();
      setReveal(opened);
      setShown(opened.getIndices().h);
      addEventListener('resize', fit);
    };
    open().catch(() => setFailed(true));
    return () => {
      isGone = true;
      removeEventListener('resize', fit);
      if (opened?.isReady()) opened.destroy();
      setReveal(undefined);
    };
  }, [locale]);

  useEffect(() => {
    if (followed !== undefined && followed >= 0 && reveal?.getIndices().h !== followed) reveal?.slide(followed);
  }, [reveal, followed]);

  const above = (slide: Slide): string => {
    if (slide.kind === 'question' || slide.kind === 'answer') return slideTitle({session, slide});
    if (!('segment' in slide)) return revision.title[locale];
    // The part's name is the heading already.
    return slide.kind === 'topic' || slide.kind === 'break' ? session.title : slide.segment.title;
  };
  const view = run && now !== undefined ? stateAt(session, run, now) : undefined;
  // A break shows its time in large.
  const isHeldAt = (place: number): boolean =>
    run !== undefined && now !== undefined && isHeld(session, run, now, slides[place]?.index ?? 0);
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
              <section key={slide.id} id={slide.id} className={styles.slide} data-slide={slide.kind}>
                <p className={styles.part}>
                  <Bidi text={above(slide)} />
                </p>
                <h2>
                  <Bidi text={slideHeading({session, slide})} />
                </h2>
                <SlideBody session={session} slide={slide} />
                {slide.kind === 'break' && view && now !== undefined && view.segment?.id === slide.segment.id && (
                  <>
                    <p className={styles.clock} role="timer">
                      <Ltr>{clockText(Math.max(0, view.left))}</Ltr>
                    </p>
                    <GoOnAt moment={now + view.left} />
                  </>
                )}
                {(slide.kind === 'title' || slide.kind === 'end') && (
                  <div className={styles.code}>
                    <QrCode
                      text={`${origin}${permanentPath(locale, revision, `/${session.id}/`)}`}
                      label={translate({
                        id: 'slides.qr',
                        message: 'QR code of this session’s page',
                        description: 'Alternative text',
                      })}
                    />
                    <p className={styles.quiet}>
                      <Translate
                        id="slides.reviewed"
                        description="On the first and the last slide"
                        values={{day: formatDay(revision.reviewed, locale)}}
                      >
                        {'Last reviewed {day}'}
                      </Translate>
                    </p>
                  </div>
                )}
              </section>
            ))}
          </div>
          {run?.pause && now !== undefined && view && (
            <div className={styles.pause} data-pause="">
              <p className={styles.big}>
                <Translate id="run.pause" description="A break that the agenda does not name, such as one for prayer">
                  Prayer break
                </Translate>
              </p>
              <p className={styles.clock} role="timer">
                <Ltr>{clockText(Math.max(0, view.left))}</Ltr>
              </p>
              <GoOnAt moment={now + view.left} />
            </div>
          )}
        </div>
      </div>
      <div className={styles.bar}>
        <button type="button" onClick={() => reveal?.prev()} disabled={!reveal || shown === 0 || isHeldAt(shown - 1)}>
          <Translate id="slides.back" description="To the slide before">
            Previous slide
          </Translate>
        </button>
        <button
          type="button"
          onClick={() => reveal?.next()}
          disabled={!reveal || shown === slides.length - 1 || isHeldAt(shown + 1)}
        >
          <Translate id="slides.forward" description="To the next slide">
            Next slide
          </Translate>
        </button>
        <span>
          {translate(
            {id: 'slides.position', message: 'Slide {number} of {total}', description: 'Which slide is shown'},
            {number: shown + 1, total: slides.length},
          )}
        </span>
        {isTimed && (
          <span className={styles.left} role="timer">
            <Ltr>{clockText(Math.max(0, view.left))}</Ltr>
          </span>
        )}
        <span className={styles.more}>
          <button type="button" onClick={() => print()}>
            <Translate id="slides.print" description="Prints all slides">
              Print or save as PDF
            </Translate>
          </button>
          <Link to={session.address}>
            <Translate id="run.plan" description="Leads back to the plan of the session">
              To the plan
            </Translate>
          </Link>
        </span>
      </div>
    </>
  );
}

function GoOnAt({moment}: {moment: number}): ReactNode {
  const {locale} = useSite();
  return (
    <p>
      <Translate
        id="slides.goOnAt"
        description="When a break ends"
        values={{time: <bdi>{formatTime(moment, locale)}</bdi>}}
      >
        {'We go on at {time}.'}
      </Translate>
    </p>
  );
}
