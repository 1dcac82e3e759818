import type {ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import Canvas, {Label, Mirror} from './Canvas';
import Sign, {type SignName} from './Sign';
import styles from './drawings.module.css';

const FIRST = 52;
const STEP = 92;

interface MomentProps {
  readonly row: number;
  readonly sign: SignName;
  readonly when: string;
  readonly what: string;
}

function Moment({row, sign, when, what}: MomentProps): ReactNode {
  const y = FIRST + row * STEP;
  return (
    <>
      <Mirror>
        <circle cx="46" cy={y} r="31" className={styles.paper} />
      </Mirror>
      <Sign name={sign} x={46} y={y} size={36} />
      <Label x={108} y={y - 8} text={when} className={`${styles.softText} ${styles.small}`} />
      <Label x={108} y={y + 26} text={what} className={styles.strong} />
    </>
  );
}

export default function HostTimeline(): ReactNode {
  return (
    <Canvas
      height={472}
      title={translate({
        id: 'figure.host-timeline.title',
        message:
          'The organiser’s order: enter five minutes before, admit people and check names at the start, mute all and follow raised hands during the meeting, end it for everyone, then send the decisions.',
        description: 'Text alternative of the drawing host-timeline',
      })}
    >
      <Mirror>
        <path d={`M46 ${FIRST}v${STEP * 4}`} className={styles.dashed} />
        <rect x="40" y={FIRST + STEP} width="12" height={STEP * 2} className={styles.accent} />
      </Mirror>
      <Moment
        row={0}
        sign="enter"
        when={translate({
          id: 'figure.host-timeline.before',
          message: '5 minutes before',
          description: 'Moment in the drawing host-timeline',
        })}
        what={translate({
          id: 'figure.host-timeline.enter',
          message: 'Enter the meeting',
          description: 'What the organiser does first',
        })}
      />
      <Moment
        row={1}
        sign="people"
        when={translate({
          id: 'figure.host-timeline.start',
          message: 'At the start',
          description: 'Moment in the drawing host-timeline',
        })}
        what={translate({
          id: 'figure.host-timeline.admit',
          message: 'Admit, check the names',
          description: 'What the organiser does at the start',
        })}
      />
      <Moment
        row={2}
        sign="microphoneOff"
        when={translate({
          id: 'figure.host-timeline.during',
          message: 'During the meeting',
          description: 'Moment in the drawing host-timeline',
        })}
        what={translate({
          id: 'figure.host-timeline.mute',
          message: 'Mute all, follow raised hands',
          description: 'What the organiser does during the meeting',
        })}
      />
      <Moment
        row={3}
        sign="end"
        when={translate({
          id: 'figure.host-timeline.end',
          message: 'At the end',
          description: 'Moment in the drawing host-timeline',
        })}
        what={translate({
          id: 'figure.host-timeline.close',
          message: 'End it for everyone',
          description: 'What the organiser does at the end',
        })}
      />
      <Moment
        row={4}
        sign="send"
        when={translate({
          id: 'figure.host-timeline.after',
          message: 'Afterwards',
          description: 'Moment in the drawing host-timeline',
        })}
        what={translate({
          id: 'figure.host-timeline.send',
          message: 'Send the decisions',
          description: 'What the organiser does after the meeting',
        })}
      />
    </Canvas>
  );
}
