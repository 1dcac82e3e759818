import type {ReactNode} from 'react';
import clsx from 'clsx';
import {translate} from '@docusaurus/Translate';
import Canvas, {Label, Mirror} from './Canvas';
import Sign, {Switch} from './Sign';
import styles from './drawings.module.css';

export default function MicPermission(): ReactNode {
  return (
    <Canvas
      height={400}
      title={translate({
        id: 'figure.mic-permission.title',
        message:
          'Three switches let a program use the microphone: the device, the apps and the desktop apps. All three must be on; the third is the one often forgotten.',
        description: 'Text alternative of the drawing mic-permission',
      })}
    >
      <Mirror>
        <rect x="12" y="12" width="616" height="376" rx="16" className={styles.paper} />
        <path d="M12 86h616M36 174h568" className={styles.quietLine} />
        <rect x="24" y="268" width="592" height="108" rx="12" className={clsx(styles.wash, styles.accentLine)} />
      </Mirror>
      <Sign name="microphone" x={56} y={49} size={42} />
      <Label
        x={92}
        y={59}
        className={styles.strong}
        text={translate({
          id: 'figure.mic-permission.heading',
          message: 'Microphone',
          description: 'Heading of the settings in the drawing mic-permission',
        })}
      />
      <Label
        x={596}
        y={58}
        anchor="end"
        className={clsx(styles.small, styles.softText)}
        text={translate({
          id: 'figure.mic-permission.all',
          message: 'All three on',
          description: 'Rule of the drawing mic-permission',
        })}
      />
      <Label
        x={46}
        y={140}
        text={translate({
          id: 'figure.mic-permission.device',
          message: 'Access on this device',
          description: 'First switch in the drawing mic-permission',
        })}
      />
      <Switch x={560} y={131} on />
      <Label
        x={46}
        y={230}
        text={translate({
          id: 'figure.mic-permission.apps',
          message: 'Access for apps',
          description: 'Second switch in the drawing mic-permission',
        })}
      />
      <Switch x={560} y={221} on />
      <Label
        x={46}
        y={314}
        className={styles.strong}
        text={translate({
          id: 'figure.mic-permission.desktop',
          message: 'Access for desktop apps',
          description: 'Third switch in the drawing mic-permission',
        })}
      />
      <Label
        x={46}
        y={352}
        className={clsx(styles.small, styles.softText)}
        text={translate({
          id: 'figure.mic-permission.forgotten',
          message: 'Often forgotten',
          description: 'Below the third switch in the drawing mic-permission',
        })}
      />
      <Switch x={560} y={322} on />
    </Canvas>
  );
}
