import type {ReactNode} from 'react';
import clsx from 'clsx';
import {translate} from '@docusaurus/Translate';
import Canvas, {At, Label, Mirror} from './Canvas';
import Sign from './Sign';
import styles from './drawings.module.css';

const BASE = 316;

/** One step of the stair, from its top down to the base line. */
const step = (x: number, top: number) => `M${x} ${BASE}V${top + 12}a12 12 0 0 1 12-12h124a12 12 0 0 1 12 12V${BASE}z`;

/** The outline of a phone round its own 0, 0. */
function Phone({children}: {children?: ReactNode}): ReactNode {
  return (
    <>
      <rect x="-28" y="-44" width="56" height="88" rx="10" className={styles.paper} />
      {children}
    </>
  );
}

export default function MethodLadder(): ReactNode {
  return (
    <Canvas
      height={458}
      title={translate({
        id: 'figure.method-ladder.title',
        message:
          'Verification methods from weak to strong: a code by text message, a code from an app, typing a number in the app, a security key.',
        description: 'Text alternative of the drawing method-ladder',
      })}
    >
      <Mirror>
        <path d={step(12, 266)} className={styles.paper} />
        <path d={step(168, 218)} className={styles.paper} />
        <path d={step(324, 170)} className={styles.wash} />
        <path d={step(480, 122)} className={styles.accent} />
        <path d="M130 434h370M486 422l14 12-14 12" className={styles.quietLine} />
      </Mirror>
      <Sign name="message" x={86} y={222} size={78} className={styles.paper} />
      <At x={242} y={166}>
        <Phone>
          {[-12, 0, 12].flatMap((x) =>
            [-7, 7].map((y) => <circle key={`${x} ${y}`} cx={x} cy={y} r="3.5" className={styles.solid} />),
          )}
        </Phone>
      </At>
      <At x={398} y={118}>
        <Phone />
      </At>
      <Label x={398} y={128} anchor="middle" text="42" className={clsx(styles.strong, styles.accentText)} />
      <At x={554} y={72}>
        <circle cx="-26" r="22" className={styles.paper} />
        <circle cx="-32" r="5" />
        <path d="M-4 0h54v16M32 0v12" />
      </At>
      <Label
        x={86}
        y={352}
        anchor="middle"
        leading={32}
        className={styles.small}
        text={translate({
          id: 'figure.method-ladder.sms',
          message: 'Text\nmessage',
          description: 'Weakest method in the drawing method-ladder; \\n begins a new line',
        })}
      />
      <Label
        x={242}
        y={352}
        anchor="middle"
        leading={32}
        className={styles.small}
        text={translate({
          id: 'figure.method-ladder.code',
          message: 'Code from\nan app',
          description: 'Second method in the drawing method-ladder; \\n begins a new line',
        })}
      />
      <Label
        x={398}
        y={352}
        anchor="middle"
        leading={32}
        className={styles.small}
        text={translate({
          id: 'figure.method-ladder.number',
          message: 'Number\nin the app',
          description: 'Third method in the drawing method-ladder; \\n begins a new line',
        })}
      />
      <Label
        x={554}
        y={352}
        anchor="middle"
        leading={32}
        className={clsx(styles.small, styles.strong)}
        text={translate({
          id: 'figure.method-ladder.key',
          message: 'Security\nkey',
          description: 'Strongest method in the drawing method-ladder; \\n begins a new line',
        })}
      />
      <Label
        x={12}
        y={443}
        className={clsx(styles.small, styles.softText)}
        text={translate({
          id: 'figure.method-ladder.weaker',
          message: 'Weaker',
          description: 'Beginning of the scale in the drawing method-ladder',
        })}
      />
      <Label
        x={628}
        y={443}
        anchor="end"
        className={clsx(styles.small, styles.softText)}
        text={translate({
          id: 'figure.method-ladder.stronger',
          message: 'Stronger',
          description: 'End of the scale in the drawing method-ladder',
        })}
      />
    </Canvas>
  );
}
