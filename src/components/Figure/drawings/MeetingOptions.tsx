import type {ReactNode} from 'react';
import clsx from 'clsx';
import {translate} from '@docusaurus/Translate';
import Canvas, {At, Label, Mirror} from './Canvas';
import Sign, {type SignName} from './Sign';
import styles from './drawings.module.css';

const FIRST = 104;
const STEP = 48;

interface ChoiceProps {
  readonly row: number;
  readonly text: string;
  readonly chosen?: boolean;
}

function Choice({row, text, chosen = false}: ChoiceProps): ReactNode {
  const y = FIRST + row * STEP + (chosen ? 13 : 0);
  return (
    <>
      <At x={54} y={y}>
        <circle r="14" className={chosen ? clsx(styles.paper, styles.accentLine) : styles.paper} />
        {chosen && <circle r="7" className={styles.accent} />}
      </At>
      <Label x={86} y={y + 9} text={text} className={chosen ? styles.strong : undefined} />
    </>
  );
}

interface OptionProps {
  readonly sign: SignName;
  readonly y: number;
  readonly text: string;
  /** What is chosen in the drawing. */
  readonly chosen: string;
}

function Option({sign, y, text, chosen}: OptionProps): ReactNode {
  return (
    <>
      <Sign name={sign} x={54} y={y} size={36} />
      <Label x={86} y={y + 9} text={text} />
      <Label x={604} y={y + 9} anchor="end" text={chosen} className={clsx(styles.strong, styles.accentText)} />
    </>
  );
}

export default function MeetingOptions(): ReactNode {
  return (
    <Canvas
      height={666}
      title={translate({
        id: 'figure.meeting-options.title',
        message:
          'Of the six choices for who can bypass the lobby, the last, only organisers and co-organisers, is the safest; below them you also choose who can present, whether attendees use microphone and camera, and when the chat is open.',
        description: 'Text alternative of the drawing meeting-options',
      })}
    >
      <Mirror>
        <rect x="12" y="12" width="616" height="440" rx="16" className={styles.paper} />
        <path d="M12 72h616" className={styles.quietLine} />
        <rect x="24" y="326" width="592" height="114" rx="12" className={clsx(styles.wash, styles.accentLine)} />
        <rect x="12" y="472" width="616" height="182" rx="16" className={styles.paper} />
        <path d="M36 532h568M36 592h568" className={styles.quietLine} />
      </Mirror>
      <Lobby />
      <OtherOptions />
    </Canvas>
  );
}

/** The six choices for who can bypass the lobby. */
function Lobby(): ReactNode {
  return (
    <>
      <Label
        x={36}
        y={52}
        className={styles.strong}
        text={translate({
          id: 'figure.meeting-options.bypass',
          message: 'Who can bypass the lobby?',
          description: 'Heading of the six choices in the drawing meeting-options',
        })}
      />
      <Choice
        row={0}
        text={translate({
          id: 'figure.meeting-options.everyone',
          message: 'Everyone',
          description: 'Widest choice in the drawing meeting-options',
        })}
      />
      <Choice
        row={1}
        text={translate({
          id: 'figure.meeting-options.trusted',
          message: 'My org, trusted orgs and guests',
          description: 'Second choice in the drawing meeting-options',
        })}
      />
      <Choice
        row={2}
        text={translate({
          id: 'figure.meeting-options.guests',
          message: 'My org and guests',
          description: 'Third choice in the drawing meeting-options',
        })}
      />
      <Choice
        row={3}
        text={translate({
          id: 'figure.meeting-options.org',
          message: 'My org',
          description: 'Fourth choice in the drawing meeting-options',
        })}
      />
      <Choice
        row={4}
        text={translate({
          id: 'figure.meeting-options.invited',
          message: 'People I invite',
          description: 'Fifth choice in the drawing meeting-options',
        })}
      />
      <Choice
        row={5}
        chosen
        text={translate({
          id: 'figure.meeting-options.organisers',
          message: 'Only organizers and co-organizers',
          description: 'Narrowest choice in the drawing meeting-options',
        })}
      />
      <Sign name="shield" x={54} y={406} size={38} className={styles.accentLine} />
      <Sign name="check" x={54} y={406} size={20} className={styles.accentLine} />
      <Label
        x={86}
        y={415}
        className={styles.accentText}
        text={translate({
          id: 'figure.meeting-options.safest',
          message: 'Safest: everyone else waits',
          description: 'Below the narrowest choice in the drawing meeting-options',
        })}
      />
    </>
  );
}

/** Who can present, microphone and camera, and the chat. */
function OtherOptions(): ReactNode {
  return (
    <>
      <Option
        sign="share"
        y={502}
        text={translate({
          id: 'figure.meeting-options.present',
          message: 'Who can present?',
          description: 'Option in the drawing meeting-options',
        })}
        chosen={translate({
          id: 'figure.meeting-options.named',
          message: 'Named people',
          description: 'The choice for who can present, in the drawing meeting-options',
        })}
      />
      <Option
        sign="microphoneOff"
        y={562}
        text={translate({
          id: 'figure.meeting-options.devices',
          message: 'Attendees’ mic and camera',
          description: 'Option in the drawing meeting-options',
        })}
        chosen={translate({
          id: 'figure.meeting-options.disabled',
          message: 'Off',
          description: 'The choice for microphone and camera, in the drawing meeting-options',
        })}
      />
      <Option
        sign="message"
        y={622}
        text={translate({
          id: 'figure.meeting-options.chat',
          message: 'Meeting chat',
          description: 'Option in the drawing meeting-options',
        })}
        chosen={translate({
          id: 'figure.meeting-options.during',
          message: 'Only in the meeting',
          description: 'The choice for when the chat is open, in the drawing meeting-options',
        })}
      />
    </>
  );
}
