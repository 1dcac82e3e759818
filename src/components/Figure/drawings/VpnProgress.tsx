import type {ReactNode} from 'react';
import clsx from 'clsx';
import {translate} from '@docusaurus/Translate';
import Canvas, {Label, Mirror, type Anchor} from './Canvas';
import styles from './drawings.module.css';

const BEGIN = 20;
const LENGTH = 600;
const MIDDLE = 222;

interface MarkProps {
  readonly percent: number;
  /** Base line of the percentage; the words follow on the next line. */
  readonly y: number;
  readonly text: string;
  /** Known from experience only: drawn with a dashed line. */
  readonly fromExperience?: boolean;
}

function Mark({percent, y, text, fromExperience = false}: MarkProps): ReactNode {
  const x = BEGIN + (LENGTH * percent) / 100;
  const anchor: Anchor = percent > 50 ? 'end' : 'start';
  const textX = percent > 50 ? x - 16 : x + 16;
  const above = y < MIDDLE;
  return (
    <>
      <Mirror>
        <path
          d={above ? `M${x} ${MIDDLE - 8}V${y - 26}` : `M${x} ${MIDDLE + 8}V${y + 36}`}
          className={fromExperience ? styles.dashed : undefined}
        />
        <circle cx={x} cy={MIDDLE} r="10" className={styles.accent} />
      </Mirror>
      <Label x={textX} y={y} anchor={anchor} text={`${percent}%`} className={clsx(styles.strong, styles.accentText)} />
      <Label x={textX} y={y + 32} anchor={anchor} text={text} />
    </>
  );
}

export default function VpnProgress(): ReactNode {
  return (
    <Canvas
      height={470}
      title={translate({
        id: 'figure.vpn-progress.title',
        message:
          'Where the percentage stops shows where to look: 10% the way to the gateway, 40% name and password; from experience, 80% verification and device check, 98% the computer’s adapter.',
        description: 'Text alternative of the drawing vpn-progress',
      })}
    >
      <Mirror>
        <rect x={BEGIN} y={MIDDLE - 20} width={LENGTH} height="40" rx="20" className={styles.wash} />
      </Mirror>
      <Mark
        percent={10}
        y={40}
        text={translate({
          id: 'figure.vpn-progress.way',
          message: 'Way to the gateway',
          description: 'What 10% stands for in the drawing vpn-progress',
        })}
      />
      <Mark
        percent={80}
        y={132}
        fromExperience
        text={translate({
          id: 'figure.vpn-progress.verification',
          message: 'Verification, device check',
          description: 'What 80% stands for in the drawing vpn-progress',
        })}
      />
      <Mark
        percent={40}
        y={288}
        text={translate({
          id: 'figure.vpn-progress.password',
          message: 'Name and password',
          description: 'What 40% stands for in the drawing vpn-progress',
        })}
      />
      <Mark
        percent={98}
        y={374}
        fromExperience
        text={translate({
          id: 'figure.vpn-progress.adapter',
          message: 'The computer’s adapter',
          description: 'What 98% stands for in the drawing vpn-progress',
        })}
      />
      <Mirror>
        <path d="M20 446h44" className={styles.dashed} />
      </Mirror>
      <Label
        x={80}
        y={454}
        className={clsx(styles.small, styles.softText)}
        text={translate({
          id: 'figure.vpn-progress.experience',
          message: 'from experience',
          description: 'What a dashed line means in the drawing vpn-progress',
        })}
      />
    </Canvas>
  );
}
