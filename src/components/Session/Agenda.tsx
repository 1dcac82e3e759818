import {Children, isValidElement, type ReactElement, type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import type {FrontMatter} from '../../lib/guide';
import type {SegmentKind} from '../../lib/session/session';
import Bidi from '../Bidi';
import usePageRevision from '../usePageRevision';
import Handout from './Handout';
import {kindWords, offsetWords, useMinuteWords} from './words';
import styles from './styles.module.css';

interface SegmentProps {
  readonly id: string;
  readonly kind: SegmentKind;
  readonly minutes: string;
  /** Read by the content checker and by src/plugins/markdown/sessionParts.ts. */
  readonly guides?: string;
  readonly exercise?: string;
  readonly optional?: boolean;
  readonly children: ReactNode;
}

/** What a session page says of itself. */
export type SessionFacts = Extract<FrontMatter, {kind: 'session'}>;

/** What a session is for, its parts with their times, and the doors to running and printing it. */
export default function Agenda({children}: {children: ReactNode}): ReactNode {
  const {frontMatter, metadata} = useDoc();
  const {objectives, prerequisites, group, checklist, groupChecklist} = frontMatter as unknown as SessionFacts;
  const revision = usePageRevision();
  const base = revision.base;
  const segments = Children.toArray(children).filter(
    (child): child is ReactElement<SegmentProps> => isValidElement(child) && child.type === Segment,
  );
  const id = metadata.id.slice(metadata.id.lastIndexOf('/') + 1);
  const starts = segments.map((_segment, index) =>
    segments.slice(0, index).reduce((sum, {props}) => sum + Number(props.minutes), 0),
  );

  return (
    <div className={styles.plan} data-session={id}>
      <p>
        <Bidi
          text={translate(
            {
              id: 'session.group',
              message: 'Made for {least} to {most} people.',
              description: 'For how many people a session is made',
            },
            {least: group[0], most: group[1]},
          )}
        />
      </p>
      <p className={styles.label}>
        <Translate id="session.objectives" description="Above the list of what people can do after a session">
          Afterwards, each person can:
        </Translate>
      </p>
      <ul>
        {objectives.map((objective) => (
          <li key={objective}>
            <Bidi text={objective} />
          </li>
        ))}
      </ul>
      {prerequisites.length > 0 && (
        <>
          <p className={styles.label}>
            <Translate id="session.prerequisites" description="Above the list of what a session needs">
              To have ready:
            </Translate>
          </p>
          <ul>
            {prerequisites.map((prerequisite) => (
              <li key={prerequisite}>
                <Bidi text={prerequisite} />
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={styles.doors}>
        <Link className={styles.run} to={`${base}/training/${id}/run/`}>
          <Translate id="session.run" description="Opens the view in which a trainer runs the session">
            Run this session
          </Translate>
        </Link>
        <Link to={`${base}/slides/${id}/`}>
          <Translate id="session.slides" description="Leads to the slides of the session">
            Slides
          </Translate>
        </Link>
        <Link to={`${base}/${checklist}/`}>
          <Translate id="session.checklist" description="Leads to the trainer's checklist">
            Your checklist, before and after
          </Translate>
        </Link>
        {groupChecklist !== undefined && (
          <Link to={`${base}/${groupChecklist}/`}>
            <Translate id="session.groupChecklist" description="Leads to the checklist that the trainees go through">
              The group’s checklist
            </Translate>
          </Link>
        )}
        <Link to="/training/signal/">
          <Translate id="session.signal" description="Leads to the card that trainees hold up">
            Signal card for telephones
          </Translate>
        </Link>
        <Link to={`${base}/training/${id}/statements/`}>
          <Translate id="session.statements" description="Leads to the page that makes statements for a group">
            Statements of completion
          </Translate>
        </Link>
      </div>
      <Handout id={id} />
      <ol
        className={styles.agenda}
        aria-label={translate({
          id: 'session.agenda',
          message: 'Agenda',
          description: 'Accessible name of the list of parts of a session',
        })}
      >
        {segments.map((segment, index) => (
          <li key={segment.props.id} className={styles.segment} data-kind={segment.props.kind}>
            <span className={styles.start}>
              <bdi dir="ltr">{offsetWords(starts[index]!)}</bdi>
            </span>
            {segment}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** One part of a session: its first paragraph is its title, the rest are the trainer's notes. */
export function Segment({kind, minutes, optional, children}: SegmentProps): ReactNode {
  const minuteWords = useMinuteWords();
  return (
    <div className={styles.part}>
      {children}
      <p className={styles.facts}>
        {kindWords[kind]()}
        <span className={styles.dot}>{minuteWords(Number(minutes))}</span>
        {optional && (
          <span className={styles.dot}>
            <Translate id="session.optional" description="A part of a session that may be left out">
              May be left out when time is short
            </Translate>
          </span>
        )}
      </p>
    </div>
  );
}
