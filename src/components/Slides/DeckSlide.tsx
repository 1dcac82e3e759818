import type {ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {formatDay} from '../../lib/dates';
import {permanentPath, type Revision} from '../../lib/revisions';
import type {Session} from '../../lib/session/session';
import type {Slide} from '../../lib/session/slides';
import Bidi from '../Bidi';
import QrCode from '../QrCode';
import useSite from '../site';
import useOrigin from '../useOrigin';
import SlideBody, {slideHeading, slideTitle} from './SlideBody';
import styles from './styles.module.css';

interface Props {
  readonly session: Session;
  readonly revision: Revision;
  readonly slide: Slide;
  /** What the hour adds to it. */
  readonly children: ReactNode;
}

/** One slide of the deck. */
export default function DeckSlide({session, revision, slide, children}: Props): ReactNode {
  const {locale} = useSite();
  return (
    <section id={slide.id} className={styles.slide} data-slide={slide.kind}>
      <p className={styles.part}>
        <Bidi text={aboveSlide(session, slide) ?? revision.title[locale]} />
      </p>
      <h2>
        <Bidi text={slideHeading({session, slide})} />
      </h2>
      <SlideBody session={session} slide={slide} />
      {children}
      {(slide.kind === 'title' || slide.kind === 'end') && <WhereItIs session={session} revision={revision} />}
    </section>
  );
}

/** What stands above the heading of a slide; undefined where that is the revision. */
function aboveSlide(session: Session, slide: Slide): string | undefined {
  if (slide.kind === 'question' || slide.kind === 'answer') return slideTitle({session, slide});
  if (!('segment' in slide)) return undefined;
  // The part's name is the heading already.
  return slide.kind === 'topic' || slide.kind === 'break' ? session.title : slide.segment.title;
}

/** The address of the session's page, as a picture, and how old the session is. */
function WhereItIs({session, revision}: {session: Session; revision: Revision}): ReactNode {
  const {locale} = useSite();
  const origin = useOrigin();
  return (
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
  );
}
