import type {ReactNode} from 'react';
import clsx from 'clsx';
import {translate} from '@docusaurus/Translate';
import Canvas, {Label, Mirror} from './Canvas';
import Sign, {Portrait, Switch} from './Sign';
import styles from './drawings.module.css';

export default function PreJoin(): ReactNode {
  return (
    <Canvas
      height={500}
      title={translate({
        id: 'figure.pre-join.title',
        message:
          'The window before you join: your picture, the microphone switched off, the camera switched on, the background, and the button Join now.',
        description: 'Text alternative of the drawing pre-join',
      })}
    >
      <Mirror>
        <rect x="12" y="12" width="616" height="476" rx="16" className={styles.paper} />
        <path d="M12 74h616" className={styles.quietLine} />
        <rect x="170" y="94" width="300" height="150" rx="10" className={styles.raised} />
        <path d="M218 260v110M422 260v110" className={styles.quietLine} />
        <rect x="180" y="402" width="280" height="66" rx="12" className={styles.accent} />
      </Mirror>
      <Portrait x={320} y={191} size={150} />
      <Mirror>
        <path d="M184 244h272" />
      </Mirror>
      <Label
        x={320}
        y={53}
        anchor="middle"
        className={styles.strong}
        text={translate({
          id: 'figure.pre-join.meeting',
          message: 'Weekly meeting',
          description: 'Name of an invented meeting in the drawing pre-join',
        })}
      />
      <Sign name="microphoneOff" x={82} y={298} size={44} />
      <Switch x={150} y={298} on={false} />
      <Sign name="camera" x={286} y={298} size={46} />
      <Switch x={354} y={298} on />
      <Sign name="picture" x={525} y={298} size={48} />
      <Label
        x={116}
        y={362}
        anchor="middle"
        className={styles.small}
        text={translate({
          id: 'figure.pre-join.microphone',
          message: 'Microphone',
          description: 'Switch in the drawing pre-join',
        })}
      />
      <Label
        x={320}
        y={362}
        anchor="middle"
        className={styles.small}
        text={translate({
          id: 'figure.pre-join.camera',
          message: 'Camera',
          description: 'Switch in the drawing pre-join',
        })}
      />
      <Label
        x={525}
        y={362}
        anchor="middle"
        className={styles.small}
        text={translate({
          id: 'figure.pre-join.background',
          message: 'Background',
          description: 'Choice in the drawing pre-join',
        })}
      />
      <Label
        x={320}
        y={445}
        anchor="middle"
        className={clsx(styles.strong, styles.paperText)}
        text={translate({
          id: 'figure.pre-join.join',
          message: 'Join now',
          description: 'Button in the drawing pre-join, as Teams names it',
        })}
      />
    </Canvas>
  );
}
