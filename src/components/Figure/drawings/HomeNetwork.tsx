import type {ReactNode} from 'react';
import clsx from 'clsx';
import {translate} from '@docusaurus/Translate';
import Canvas, {Mirror} from './Canvas';
import Sign, {CallOut, KeyLine} from './Sign';
import styles from './drawings.module.css';

export default function HomeNetwork(): ReactNode {
  return (
    <Canvas
      height={572}
      title={translate({
        id: 'figure.home-network.title',
        message:
          'Work at home, seen from above: 1 a work laptop that nobody else uses, 2 its screen turned away from the window, 3 a router with passwords of your own, 4 the others’ devices on the guest network.',
        description: 'Text alternative of the drawing home-network',
      })}
    >
      <Mirror>
        {/* Two rooms and a door between them */}
        <rect x="24" y="12" width="604" height="344" rx="6" className={styles.paper} />
        <path d="M392 12v168M392 270v86" />
        <path d="M392 270a90 90 0 0 0-64-86" className={styles.quietLine} />
        {/* Window, and the glance through it */}
        <rect x="14" y="120" width="20" height="150" className={styles.raised} />
        <path d="M24 120v150" />
        <path d="M48 195h56" className={clsx(styles.redLine, styles.dashed)} />
        <path d="M98 183l14 24M112 183l-14 24" className={styles.redLine} />
        {/* Desk, laptop from above, and the person before it */}
        <rect x="120" y="106" width="130" height="178" rx="8" className={styles.raised} />
        <rect x="136" y="142" width="14" height="106" rx="4" className={styles.accent} />
        <rect x="154" y="142" width="72" height="106" rx="6" className={styles.wash} />
        <path d="M170 158v74M186 158v74" className={styles.quietLine} />
        <ellipse cx="296" cy="195" rx="24" ry="50" className={styles.paper} />
        <circle cx="290" cy="195" r="23" className={styles.raised} />
        {/* The two networks */}
        <path d="M312 66H204a14 14 0 0 0-14 14v54" className={styles.accentLine} />
        <path
          d="M364 66h180a14 14 0 0 1 14 14v28M470 66v42M558 162v60"
          className={clsx(styles.quietLine, styles.dashed)}
        />
      </Mirror>
      <Sign name="router" x={338} y={62} size={56} />
      <Sign name="television" x={470} y={140} size={62} />
      <Sign name="mobile" x={558} y={140} size={54} />
      <Sign name="laptop" x={558} y={254} size={66} />
      <Sign name="people" x={468} y={254} size={70} />
      <CallOut number={1} x={185} y={310} />
      <CallOut number={2} x={72} y={160} />
      <CallOut number={3} x={338} y={118} />
      <CallOut number={4} x={514} y={322} />
      <KeyLine
        number={1}
        y={402}
        text={translate({
          id: 'figure.home-network.laptop',
          message: 'Work laptop: nobody else uses it',
          description: 'Key to number 1 in the drawing home-network',
        })}
      />
      <KeyLine
        number={2}
        y={450}
        text={translate({
          id: 'figure.home-network.screen',
          message: 'Screen turned from the window',
          description: 'Key to number 2 in the drawing home-network',
        })}
      />
      <KeyLine
        number={3}
        y={498}
        text={translate({
          id: 'figure.home-network.router',
          message: 'Router: passwords of your own',
          description: 'Key to number 3 in the drawing home-network',
        })}
      />
      <KeyLine
        number={4}
        y={546}
        text={translate({
          id: 'figure.home-network.others',
          message: 'Others’ devices: guest network',
          description: 'Key to number 4 in the drawing home-network',
        })}
      />
    </Canvas>
  );
}
