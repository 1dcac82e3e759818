import type {ReactNode} from 'react';
import clsx from 'clsx';
import {translate} from '@docusaurus/Translate';
import Canvas, {Label, Mirror} from './Canvas';
import Sign, {Portrait, type SignName} from './Sign';
import styles from './drawings.module.css';

interface ControlProps {
  readonly sign: SignName;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly signClass?: string;
}

function Control({sign, x, y, text, signClass}: ControlProps): ReactNode {
  return (
    <>
      <Sign name={sign} x={x} y={y} size={44} className={signClass} />
      <Label x={x} y={y + 56} anchor="middle" text={text} className={styles.small} />
    </>
  );
}

export default function MeetingControls(): ReactNode {
  return (
    <Canvas
      height={450}
      title={translate({
        id: 'figure.meeting-controls.title',
        message:
          'The toolbar at the top of a meeting holds chat, people, raise a hand, react, view and more in its first part, and camera, microphone, share and leave in its second.',
        description: 'Text alternative of the drawing meeting-controls',
      })}
    >
      <Mirror>
        {/* Where the toolbar is */}
        <rect x="12" y="12" width="616" height="140" rx="14" className={styles.paper} />
        <path d="M12 58h616" className={styles.quietLine} />
        <rect x="216" y="20" width="206" height="30" rx="8" className={styles.wash} />
        <rect x="434" y="20" width="182" height="30" rx="8" className={styles.raised} />
        {[234, 268, 302, 336, 370, 404, 454, 494, 534].map((x) => (
          <circle key={x} cx={x} cy="35" r="5" className={styles.solid} />
        ))}
        <rect x="560" y="26" width="44" height="18" rx="6" className={styles.red} />
        <path d="M216 74h120v62H216zM352 74h120v62H352z" className={clsx(styles.raised, styles.quietLine)} />
        {/* Its two parts, enlarged */}
        <rect x="12" y="174" width="616" height="122" rx="14" className={styles.wash} />
        <rect x="12" y="316" width="616" height="122" rx="14" className={styles.raised} />
        <rect x="480" y="328" width="136" height="98" rx="12" className={styles.red} />
      </Mirror>
      <Portrait x={276} y={110} size={40} />
      <Portrait x={412} y={110} size={40} />
      <FirstPart />
      <SecondPart />
    </Canvas>
  );
}

/** Chat, people, raise a hand, react, view and more. */
function FirstPart(): ReactNode {
  return (
    <>
      <Control
        sign="message"
        x={64}
        y={218}
        text={translate({
          id: 'figure.meeting-controls.chat',
          message: 'Chat',
          description: 'Control in the drawing meeting-controls',
        })}
      />
      <Control
        sign="people"
        x={164}
        y={218}
        text={translate({
          id: 'figure.meeting-controls.people',
          message: 'People',
          description: 'Control in the drawing meeting-controls',
        })}
      />
      <Control
        sign="hand"
        x={272}
        y={218}
        text={translate({
          id: 'figure.meeting-controls.raise',
          message: 'Raise',
          description: 'Control (raise a hand) in the drawing meeting-controls',
        })}
      />
      <Control
        sign="smile"
        x={376}
        y={218}
        text={translate({
          id: 'figure.meeting-controls.react',
          message: 'React',
          description: 'Control in the drawing meeting-controls',
        })}
      />
      <Control
        sign="grid"
        x={478}
        y={218}
        text={translate({
          id: 'figure.meeting-controls.view',
          message: 'View',
          description: 'Control in the drawing meeting-controls',
        })}
      />
      <Control
        sign="more"
        x={574}
        y={218}
        signClass={styles.solid}
        text={translate({
          id: 'figure.meeting-controls.more',
          message: 'More',
          description: 'Control in the drawing meeting-controls',
        })}
      />
    </>
  );
}

/** Camera, microphone, share and leave. */
function SecondPart(): ReactNode {
  return (
    <>
      <Control
        sign="camera"
        x={86}
        y={360}
        text={translate({
          id: 'figure.meeting-controls.camera',
          message: 'Camera',
          description: 'Control in the drawing meeting-controls',
        })}
      />
      <Control
        sign="microphone"
        x={236}
        y={360}
        text={translate({
          id: 'figure.meeting-controls.microphone',
          message: 'Mic',
          description: 'Control in the drawing meeting-controls',
        })}
      />
      <Control
        sign="share"
        x={386}
        y={360}
        text={translate({
          id: 'figure.meeting-controls.share',
          message: 'Share',
          description: 'Control in the drawing meeting-controls',
        })}
      />
      <Sign name="leave" x={548} y={360} size={44} className={styles.paperLine} />
      <Label
        x={548}
        y={416}
        anchor="middle"
        className={clsx(styles.small, styles.strong, styles.paperText)}
        text={translate({
          id: 'figure.meeting-controls.leave',
          message: 'Leave',
          description: 'Control in the drawing meeting-controls',
        })}
      />
    </>
  );
}
