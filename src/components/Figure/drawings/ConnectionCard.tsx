import type {ReactNode} from 'react';
import clsx from 'clsx';
import {translate} from '@docusaurus/Translate';
import Canvas, {Label, Mirror} from './Canvas';
import Sign, {type SignName} from './Sign';
import styles from './drawings.module.css';

const FIRST = 140;
const STEP = 58;

interface FieldProps {
  readonly row: number;
  readonly sign: SignName;
  readonly text: string;
}

/** The name of a value, and a line to write it on. */
function Field({row, sign, text}: FieldProps): ReactNode {
  const y = FIRST + row * STEP;
  return (
    <>
      <Sign name={sign} x={62} y={y - 9} size={34} />
      <Label x={92} y={y} text={text} className={styles.small} />
      <Mirror>
        <path d={`M348 ${y + 6}h240`} className={styles.quietLine} />
      </Mirror>
    </>
  );
}

export default function ConnectionCard(): ReactNode {
  return (
    <Canvas
      height={614}
      title={translate({
        id: 'figure.connection-card.title',
        message:
          'A connection card to print and fill in has lines for the VPN program, the gateway address, the port, the form of the user name, the way of verification, the help desk and the security contact, but never for a password.',
        description: 'Text alternative of the drawing connection-card',
      })}
    >
      <Mirror>
        <rect x="12" y="12" width="616" height="590" rx="4" className={clsx(styles.quietLine, styles.dashed)} />
        <rect x="28" y="28" width="584" height="558" rx="16" className={styles.paper} />
        <path d="M28 88V44a16 16 0 0 1 16-16h552a16 16 0 0 1 16 16v44z" className={styles.accent} />
        <path d="M28 518h584" className={styles.quietLine} />
      </Mirror>
      <Sign name="padlock" x={62} y={58} size={40} className={styles.paperLine} />
      <Label
        x={94}
        y={68}
        className={clsx(styles.strong, styles.paperText)}
        text={translate({
          id: 'figure.connection-card.heading',
          message: 'Connection card',
          description: 'Heading of the drawing connection-card',
        })}
      />
      <Field
        row={0}
        sign="laptop"
        text={translate({
          id: 'figure.connection-card.program',
          message: 'VPN program',
          description: 'Field of the drawing connection-card',
        })}
      />
      <Field
        row={1}
        sign="globe"
        text={translate({
          id: 'figure.connection-card.gateway',
          message: 'Gateway address',
          description: 'Field of the drawing connection-card',
        })}
      />
      <Field
        row={2}
        sign="enter"
        text={translate({
          id: 'figure.connection-card.port',
          message: 'Port',
          description: 'Field of the drawing connection-card',
        })}
      />
      <Field
        row={3}
        sign="person"
        text={translate({
          id: 'figure.connection-card.user',
          message: 'User name form',
          description: 'Field of the drawing connection-card: how the user name is written',
        })}
      />
      <Field
        row={4}
        sign="mobile"
        text={translate({
          id: 'figure.connection-card.verification',
          message: 'Verification',
          description: 'Field of the drawing connection-card',
        })}
      />
      <Field
        row={5}
        sign="call"
        text={translate({
          id: 'figure.connection-card.support',
          message: 'Help desk',
          description: 'Field of the drawing connection-card',
        })}
      />
      <Field
        row={6}
        sign="shield"
        text={translate({
          id: 'figure.connection-card.security',
          message: 'Security contact',
          description: 'Field of the drawing connection-card',
        })}
      />
      <Sign name="stop" x={62} y={552} size={42} className={styles.red} />
      <Sign name="bar" x={62} y={552} size={42} className={styles.paperLine} />
      <Label
        x={94}
        y={561}
        className={styles.strong}
        text={translate({
          id: 'figure.connection-card.password',
          message: 'Never write a password here',
          description: 'Last line of the drawing connection-card',
        })}
      />
    </Canvas>
  );
}
