import type {ReactNode} from 'react';
import clsx from 'clsx';
import {translate} from '@docusaurus/Translate';
import Canvas, {Label, Mirror} from './Canvas';
import styles from './drawings.module.css';

export default function DeskSetup(): ReactNode {
  return (
    <Canvas
      height={464}
      title={translate({
        id: 'figure.desk-setup.title',
        message:
          'A good place at the desk: the light in front of you, the camera at eye level, the screen an arm’s length away, a headset on.',
        description: 'Text alternative of the drawing desk-setup',
      })}
    >
      <Mirror>
        {/* Chair and person */}
        <path d="M46 250v108a14 14 0 0 0 14 14h134M122 372v64M78 452q0-16 44-16t44 16" className={styles.quietLine} />
        <path
          d="M116 184v26q-32 4-34 54l-2 98h134v90h44V352q0-28-28-28h-54v-60q0-48-32-54v-26z"
          className={styles.raised}
        />
        <path d="M126 244q0 52 54 52h118" />
        <circle cx="132" cy="148" r="46" className={styles.paper} />
        {/* Headset */}
        <path d="M128 176q8 20 46 12" className={styles.accentLine} />
        <rect x="123" y="99" width="10" height="44" rx="5" className={styles.accent} />
        <rect x="114" y="128" width="28" height="42" rx="14" className={styles.accent} />
        <circle cx="174" cy="188" r="6" className={styles.accent} />
        {/* Desk */}
        <path d="M250 302h378M606 302v150M286 302v150" />
        {/* Books, laptop, camera */}
        <rect x="388" y="278" width="112" height="24" rx="4" className={styles.paper} />
        <rect x="398" y="254" width="96" height="24" rx="4" className={styles.paper} />
        <path d="M380 246h112l12-100" />
        <circle cx="504" cy="144" r="7" className={styles.solid} />
        {/* Lamp and its light */}
        <path d="M584 302V122M560 302h48" />
        <path d="M558 122l12-54h28l12 54z" className={styles.paper} />
        <path d="M548 78l-26-12M544 98h-30M548 118l-26 12" className={styles.amberLine} />
        {/* Eye level and distance */}
        <path d="M190 144h300" className={clsx(styles.dashed, styles.quietLine)} />
        <path d="M192 220h298M206 208l-14 12 14 12M476 208l14 12-14 12" className={styles.accentLine} />
      </Mirror>
      <Label
        x={132}
        y={78}
        anchor="middle"
        text={translate({
          id: 'figure.desk-setup.headset',
          message: 'Headset',
          description: 'In the drawing desk-setup',
        })}
      />
      <Label
        x={342}
        y={128}
        anchor="middle"
        text={translate({
          id: 'figure.desk-setup.camera',
          message: 'Camera at eye level',
          description: 'In the drawing desk-setup',
        })}
      />
      <Label
        x={628}
        y={46}
        anchor="end"
        text={translate({
          id: 'figure.desk-setup.light',
          message: 'Light in front',
          description: 'In the drawing desk-setup',
        })}
      />
      <Label
        x={342}
        y={202}
        anchor="middle"
        text={translate({
          id: 'figure.desk-setup.distance',
          message: 'Arm’s length',
          description: 'Distance in the drawing desk-setup',
        })}
      />
    </Canvas>
  );
}
