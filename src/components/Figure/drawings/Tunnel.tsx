import type {ReactNode} from 'react';
import clsx from 'clsx';
import {translate} from '@docusaurus/Translate';
import Canvas, {At, Label, Mirror} from './Canvas';
import Sign from './Sign';
import styles from './drawings.module.css';

export default function Tunnel(): ReactNode {
  return (
    <Canvas
      height={450}
      title={translate({
        id: 'figure.tunnel.title',
        message:
          'From your computer at home an encrypted tunnel leads through the internet to the gateway; behind the gateway lies the government network (GDN). The tunnel protects the way, not the computer itself.',
        description: 'Text alternative of the drawing tunnel',
      })}
    >
      <Mirror>
        {/* The internet */}
        <path
          d="M214 226a48 48 0 0 1-14-92 56 56 0 0 1 62-70 72 72 0 0 1 124 18 52 52 0 0 1 22 94 46 46 0 0 1-38 50z"
          className={clsx(styles.raised, styles.quietLine)}
        />
        {/* Home */}
        <path d="M12 122L92 50l80 72M28 108v130h128V108" className={styles.paper} />
        {/* The tunnel round the way */}
        <path d="M132 140h296v60H132z" className={clsx(styles.wash, styles.accentLine)} />
        {/* Computer */}
        <rect x="46" y="136" width="92" height="68" rx="8" className={styles.paper} />
        <path d="M34 216h116" />
        {/* Gateway */}
        <path d="M424 238V96a8 8 0 0 1 8-8h60a8 8 0 0 1 8 8v142z" className={styles.paper} />
        <path d="M438 238v-92a24 24 0 0 1 48 0v92z" className={styles.raised} />
        {/* The way */}
        <path d="M138 170h380M506 158l14 12-14 12" />
        {/* Government network */}
        <rect x="528" y="88" width="100" height="150" rx="12" className={styles.paper} />
        <path d="M578 128l-28 74h56z" />
        <circle cx="578" cy="128" r="15" className={styles.paper} />
        <circle cx="550" cy="202" r="15" className={styles.paper} />
        <circle cx="606" cy="202" r="15" className={styles.paper} />
      </Mirror>
      <At x={286} y={170}>
        <circle r="40" className={styles.accent} />
      </At>
      <Sign name="padlock" x={286} y={168} size={48} className={styles.paperLine} />
      <Label
        x={12}
        y={284}
        leading={34}
        text={translate({
          id: 'figure.tunnel.computer',
          message: 'Your computer\nat home',
          description: 'Beginning of the way in the drawing tunnel; \\n begins a new line',
        })}
      />
      <Label
        x={286}
        y={110}
        anchor="middle"
        text={translate({
          id: 'figure.tunnel.internet',
          message: 'Internet',
          description: 'The cloud in the drawing tunnel',
        })}
      />
      <Label
        x={300}
        y={284}
        anchor="middle"
        className={clsx(styles.strong, styles.accentText)}
        leading={34}
        text={translate({
          id: 'figure.tunnel.tunnel',
          message: 'Encrypted\ntunnel',
          description: 'The tunnel in the drawing tunnel; \\n begins a new line',
        })}
      />
      <Label
        x={462}
        y={70}
        anchor="middle"
        text={translate({
          id: 'figure.tunnel.gateway',
          message: 'Gateway',
          description: 'End of the tunnel in the drawing tunnel',
        })}
      />
      <Label
        x={628}
        y={284}
        anchor="end"
        leading={34}
        text={translate({
          id: 'figure.tunnel.network',
          message: 'Government\nnetwork (GDN)',
          description: 'End of the way in the drawing tunnel; \\n begins a new line',
        })}
      />
      <Mirror>
        <path d="M12 346h616" className={styles.quietLine} />
      </Mirror>
      <Label
        x={320}
        y={392}
        leading={36}
        anchor="middle"
        className={styles.strong}
        text={translate({
          id: 'figure.tunnel.lesson',
          message: 'The tunnel protects the way,\nnot the computer itself.',
          description: 'The lesson of the drawing tunnel; \\n begins a new line',
        })}
      />
    </Canvas>
  );
}
