import type {ReactNode} from 'react';
import clsx from 'clsx';
import {translate} from '@docusaurus/Translate';
import Canvas, {Label, Mirror} from './Canvas';
import styles from './drawings.module.css';

const KEYS = [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => ({x: 500 + column * 34, y: 230 + row * 26})));

export default function NumberMatching(): ReactNode {
  return (
    <Canvas
      height={420}
      title={translate({
        id: 'figure.number-matching.title',
        message:
          'The computer shows the number 42 and the phone asks for it. You read it on the computer and type it on the phone yourself.',
        description: 'Text alternative of the drawing number-matching',
      })}
    >
      <Mirror>
        <rect x="40" y="44" width="300" height="206" rx="14" className={styles.paper} />
        <rect x="58" y="62" width="264" height="170" rx="6" className={styles.wash} stroke="none" />
        <path d="M14 270h352l-14 28a12 12 0 0 1-10 8H38a12 12 0 0 1-10-8z" className={styles.raised} />
        <path d="M40 270V250M340 270V250" />
        <rect x="446" y="16" width="176" height="290" rx="26" className={styles.paper} />
        <path d="M516 36h36" />
        <rect x="470" y="136" width="128" height="66" rx="10" className={clsx(styles.wash, styles.accentLine)} />
        {KEYS.map(({x, y}) => (
          <circle key={`${x} ${y}`} cx={x} cy={y} r="5" className={styles.solid} />
        ))}
        <path d="M276 168h184" className={clsx(styles.accentLine, styles.dashed)} />
        <path d="M451 156l12 12-12 12" className={styles.accentLine} />
      </Mirror>
      <Label x={168} y={186} anchor="middle" text="42" className={styles.huge} />
      <Label
        x={534}
        y={82}
        anchor="middle"
        leading={32}
        className={styles.small}
        text={translate({
          id: 'figure.number-matching.request',
          message: 'Type the\nnumber',
          description: 'On the phone of the drawing number-matching; \\n begins a new line',
        })}
      />
      <Label x={534} y={183} anchor="middle" text="42" className={clsx(styles.large, styles.accentText)} />
      <Label
        x={190}
        y={350}
        anchor="middle"
        className={styles.softText}
        text={translate({
          id: 'figure.number-matching.computer',
          message: 'Computer',
          description: 'Below the computer in the drawing number-matching',
        })}
      />
      <Label
        x={534}
        y={350}
        anchor="middle"
        className={styles.softText}
        text={translate({
          id: 'figure.number-matching.phone',
          message: 'Phone',
          description: 'Below the phone in the drawing number-matching',
        })}
      />
      <Label
        x={320}
        y={402}
        anchor="middle"
        className={styles.strong}
        text={translate({
          id: 'figure.number-matching.yourself',
          message: 'You type it yourself',
          description: 'The lesson of the drawing number-matching',
        })}
      />
    </Canvas>
  );
}
