import type {ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import Canvas, {Label, Mirror} from './Canvas';
import Sign from './Sign';
import styles from './drawings.module.css';

/** The stops of both ways: the computer, the entity behind its tunnel, Teams. */
function Stops({y}: {y: number}): ReactNode {
  return (
    <>
      <Mirror>
        <path d={`M136 ${y - 26}h150v52H136z`} className={styles.wash} />
        <path d={`M530 ${y + 38}a28 28 0 0 1-8-54 38 38 0 0 1 72-8 32 32 0 0 1-4 62z`} className={styles.raised} />
      </Mirror>
      <Sign name="laptop" x={80} y={y} size={92} className={styles.paper} />
      <Sign name="building" x={332} y={y - 6} size={84} className={styles.paper} />
      <Sign name="camera" x={556} y={y + 6} size={38} />
      <Label
        x={80}
        y={y + 70}
        anchor="middle"
        text={translate({
          id: 'figure.split-tunnel.computer',
          message: 'You',
          description: 'Beginning of both ways in the drawing split-tunnel',
        })}
      />
      <Label
        x={211}
        y={y + 70}
        anchor="middle"
        text={translate({
          id: 'figure.split-tunnel.tunnel',
          message: 'Tunnel',
          description: 'The tunnel in the drawing split-tunnel',
        })}
      />
      <Label
        x={332}
        y={y + 70}
        anchor="middle"
        text={translate({
          id: 'figure.split-tunnel.entity',
          message: 'Entity',
          description: 'End of the tunnel in the drawing split-tunnel',
        })}
      />
      <Label x={556} y={y + 70} anchor="middle" text="Teams" />
    </>
  );
}

export default function SplitTunnel(): ReactNode {
  return (
    <Canvas
      height={648}
      title={translate({
        id: 'figure.split-tunnel.title',
        message:
          'In a full tunnel the sound and picture of Teams go through your entity first; in a split tunnel they go straight to Teams, and only the entity’s systems go through the tunnel.',
        description: 'Text alternative of the drawing split-tunnel',
      })}
    >
      <Mirror>
        <rect x="12" y="12" width="616" height="260" rx="16" className={styles.paper} />
        <rect x="12" y="288" width="616" height="348" rx="16" className={styles.paper} />
      </Mirror>
      <Stops y={126} />
      <Stops y={450} />
      <Mirror>
        {/* Full: both through the tunnel */}
        <path d="M124 116h164" />
        <path d="M276 105l12 11-12 11" />
        <path d="M124 138h164M376 138h118M482 127l12 11-12 11" className={styles.accentLine} />
        <path d="M36 243h34M36 565h34" className={styles.accentLine} />
        <path d="M36 607h34" />
        {/* Split: Teams goes its own way */}
        <path d="M124 450h164M276 439l12 11-12 11" />
        <path
          d="M80 404v-16a14 14 0 0 1 14-14h448a14 14 0 0 1 14 14v8M544 386l12 12 12-12"
          className={styles.accentLine}
        />
      </Mirror>
      <Label
        x={36}
        y={54}
        className={styles.strong}
        text={translate({
          id: 'figure.split-tunnel.full',
          message: 'Full tunnel',
          description: 'Heading of the first way in the drawing split-tunnel',
        })}
      />
      <Label
        x={84}
        y={252}
        className={styles.accentText}
        text={translate({
          id: 'figure.split-tunnel.long',
          message: 'Teams: the long way round',
          description: 'What a full tunnel means for Teams, in the drawing split-tunnel',
        })}
      />
      <Label
        x={36}
        y={330}
        className={styles.strong}
        text={translate({
          id: 'figure.split-tunnel.split',
          message: 'Split tunnel',
          description: 'Heading of the second way in the drawing split-tunnel',
        })}
      />
      <Label
        x={84}
        y={574}
        className={styles.accentText}
        text={translate({
          id: 'figure.split-tunnel.straight',
          message: 'Teams: sound and picture go straight',
          description: 'What a split tunnel means for Teams, in the drawing split-tunnel',
        })}
      />
      <Label
        x={84}
        y={616}
        text={translate({
          id: 'figure.split-tunnel.systems',
          message: 'Entity systems: in the tunnel',
          description: 'What a split tunnel means for the systems of the entity, in the drawing split-tunnel',
        })}
      />
    </Canvas>
  );
}
