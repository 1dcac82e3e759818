import type {ReactNode} from 'react';
import clsx from 'clsx';
import {translate} from '@docusaurus/Translate';
import Canvas, {At, Label, Mirror} from './Canvas';
import Sign, {Portrait} from './Sign';
import styles from './drawings.module.css';

export default function LobbyFlow(): ReactNode {
  return (
    <Canvas
      height={496}
      title={translate({
        id: 'figure.lobby-flow.title',
        message:
          'A guest waits in the lobby until the organiser decides: someone the organiser knows is admitted to the meeting, anyone else is denied and stays outside.',
        description: 'Text alternative of the drawing lobby-flow',
      })}
    >
      <Mirror>
        {/* The lobby, and the way there */}
        <path d="M104 96h56M148 84l12 12-12 12" />
        <rect x="172" y="12" width="220" height="228" rx="16" className={styles.raised} />
        <path d="M214 170h136M232 170v18M332 170v18" className={styles.quietLine} />
        {/* The organiser decides */}
        <path d="M392 96h112M492 84l12 12-12 12" />
        <circle cx="562" cy="96" r="46" className={styles.wash} />
        {/* Both ways out */}
        <path d="M562 258H210a14 14 0 0 0-14 14v36M184 296l12 12 12-12" className={styles.accentLine} />
        <path d="M562 258v50M550 296l12 12 12-12" className={styles.redLine} />
        <path d="M562 198v60" />
        <rect x="12" y="322" width="368" height="162" rx="16" className={clsx(styles.wash, styles.accentLine)} />
        <rect
          x="400"
          y="322"
          width="228"
          height="162"
          rx="16"
          className={clsx(styles.paper, styles.redLine, styles.dashed)}
        />
      </Mirror>
      <Portrait x={58} y={94} size={72} />
      <Portrait x={282} y={135} size={72} />
      <Sign name="clock" x={282} y={58} size={44} className={styles.amberLine} />
      <Portrait x={562} y={94} size={56} />
      <Label
        x={58}
        y={178}
        anchor="middle"
        text={translate({
          id: 'figure.lobby-flow.guest',
          message: 'Guest',
          description: 'Who waits in the drawing lobby-flow',
        })}
      />
      <Label
        x={282}
        y={226}
        anchor="middle"
        className={styles.strong}
        text={translate({
          id: 'figure.lobby-flow.lobby',
          message: 'Lobby',
          description: 'Where a guest waits in the drawing lobby-flow',
        })}
      />
      <Label
        x={562}
        y={178}
        anchor="middle"
        text={translate({
          id: 'figure.lobby-flow.organiser',
          message: 'Organiser',
          description: 'Who decides in the drawing lobby-flow',
        })}
      />
      <At x={48} y={362}>
        <circle r="20" className={styles.accent} />
      </At>
      <Sign name="check" x={48} y={362} size={28} className={styles.paperLine} />
      <Label
        x={82}
        y={371}
        className={clsx(styles.strong, styles.accentText)}
        text={translate({
          id: 'figure.lobby-flow.admit',
          message: 'Admit',
          description: 'Choice of the organiser in the drawing lobby-flow',
        })}
      />
      <Label
        x={34}
        y={418}
        leading={36}
        text={translate({
          id: 'figure.lobby-flow.known',
          message: 'Name and entity known:\ninto the meeting',
          description: 'What Admit leads to in the drawing lobby-flow; \\n begins a new line',
        })}
      />
      <Sign name="stop" x={436} y={362} size={44} className={styles.red} />
      <Sign name="cross" x={436} y={362} size={26} className={styles.paperLine} />
      <Label
        x={470}
        y={371}
        className={styles.strong}
        text={translate({
          id: 'figure.lobby-flow.deny',
          message: 'Deny',
          description: 'Choice of the organiser in the drawing lobby-flow',
        })}
      />
      <Label
        x={422}
        y={418}
        leading={36}
        text={translate({
          id: 'figure.lobby-flow.unknown',
          message: 'Not known:\nstays outside',
          description: 'What Deny leads to in the drawing lobby-flow; \\n begins a new line',
        })}
      />
    </Canvas>
  );
}
