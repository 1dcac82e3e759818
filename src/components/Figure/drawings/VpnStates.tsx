import type {ReactNode} from 'react';
import clsx from 'clsx';
import {translate} from '@docusaurus/Translate';
import Canvas, {At, Label, Mirror} from './Canvas';
import Sign from './Sign';
import styles from './drawings.module.css';

export default function VpnStates(): ReactNode {
  return (
    <Canvas
      height={240}
      title={translate({
        id: 'figure.vpn-states.title',
        message:
          'The VPN goes through three states: off, connecting, connected. Only the last one, with the padlock and the check, means that you are connected.',
        description: 'Text alternative of the drawing vpn-states',
      })}
    >
      <Mirror>
        <path d="M190 96h40M216 84l14 12-14 12M410 96h40M436 84l14 12-14 12" />
      </Mirror>
      <At x={104} y={96}>
        <circle r="66" className={styles.paper} />
      </At>
      <At x={320} y={96}>
        <circle r="66" className={clsx(styles.paper, styles.accentLine, styles.dashed)} />
        <circle cx="-26" r="7" className={styles.accent} />
        <circle r="7" className={styles.accent} />
        <circle cx="26" r="7" className={styles.accent} />
      </At>
      <At x={536} y={96}>
        <circle r="66" className={styles.accent} />
      </At>
      <Sign name="end" x={104} y={96} size={58} />
      <Sign name="padlock" x={536} y={92} size={76} className={styles.paperLine} />
      <At x={590} y={146}>
        <circle r="26" className={styles.paper} />
      </At>
      <Sign name="check" x={590} y={146} size={36} />
      <Label
        x={104}
        y={214}
        anchor="middle"
        text={translate({
          id: 'figure.vpn-states.off',
          message: 'Off',
          description: 'First state in the drawing vpn-states',
        })}
      />
      <Label
        x={320}
        y={214}
        anchor="middle"
        text={translate({
          id: 'figure.vpn-states.connecting',
          message: 'Connecting',
          description: 'Second state in the drawing vpn-states',
        })}
      />
      <Label
        x={536}
        y={214}
        anchor="middle"
        className={styles.strong}
        text={translate({
          id: 'figure.vpn-states.connected',
          message: 'Connected',
          description: 'Third state in the drawing vpn-states',
        })}
      />
    </Canvas>
  );
}
