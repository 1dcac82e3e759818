import type {ReactNode} from 'react';
import clsx from 'clsx';
import {translate} from '@docusaurus/Translate';
import Canvas, {At, Label, Mirror} from './Canvas';
import Sign, {type SignName} from './Sign';
import styles from './drawings.module.css';

interface StationProps {
  readonly sign: SignName;
  /** The upper edge of the card. */
  readonly y: number;
  readonly who: string;
  readonly what: string;
  readonly first?: boolean;
}

function Station({sign, y, who, what, first = false}: StationProps): ReactNode {
  return (
    <>
      <Mirror>
        <rect
          x="12"
          y={y}
          width="616"
          height="112"
          rx="16"
          className={first ? clsx(styles.wash, styles.accentLine) : styles.paper}
        />
      </Mirror>
      <At x={74} y={y + 56}>
        <circle r="38" className={styles.raised} />
      </At>
      <Sign name={sign} x={74} y={y + 56} size={46} />
      <Label x={132} y={y + 49} text={who} className={styles.strong} />
      <Label x={132} y={y + 85} text={what} className={clsx(styles.small, styles.softText)} />
    </>
  );
}

export default function IncidentPath(): ReactNode {
  return (
    <Canvas
      height={514}
      title={translate({
        id: 'figure.incident-path.title',
        message:
          'The way of a report: you tell the security contact of your entity at once who, what, when and where; the entity, not you, reports to the National Cyber Security Centre.',
        description: 'Text alternative of the drawing incident-path',
      })}
    >
      <Station
        first
        sign="person"
        y={12}
        who={translate({
          id: 'figure.incident-path.you',
          message: 'You',
          description: 'First station in the drawing incident-path',
        })}
        what={translate({
          id: 'figure.incident-path.stop',
          message: 'Stop, and delete nothing',
          description: 'What the employee does first',
        })}
      />
      <Mirror>
        <path d="M74 124v66M62 178l12 12 12-12" className={styles.accentLine} />
        <path d="M74 314v66M62 368l12 12 12-12" />
      </Mirror>
      <Label
        x={132}
        y={167}
        className={styles.accentText}
        text={translate({
          id: 'figure.incident-path.report',
          message: 'At once: who, what, when, where',
          description: 'From the employee to the security contact, in the drawing incident-path',
        })}
      />
      <Station
        sign="building"
        y={200}
        who={translate({
          id: 'figure.incident-path.contact',
          message: 'Security contact',
          description: 'Second station in the drawing incident-path',
        })}
        what={translate({
          id: 'figure.incident-path.entity',
          message: 'In your entity: tells you what to do',
          description: 'What the security contact does, in the drawing incident-path',
        })}
      />
      <Label
        x={132}
        y={357}
        text={translate({
          id: 'figure.incident-path.escalate',
          message: 'The entity reports, not you',
          description: 'From the entity to the national centre, in the drawing incident-path',
        })}
      />
      <Station
        sign="shield"
        y={390}
        who={translate({
          id: 'figure.incident-path.centre',
          message: 'National Cyber Security Centre',
          description: 'Third station in the drawing incident-path',
        })}
        what={translate({
          id: 'figure.incident-path.national',
          message: 'NCSC, for the whole country',
          description: 'What the national centre is, in the drawing incident-path',
        })}
      />
    </Canvas>
  );
}
