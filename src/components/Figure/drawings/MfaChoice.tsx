import type {ReactNode} from 'react';
import clsx from 'clsx';
import {translate} from '@docusaurus/Translate';
import Canvas, {Label, Mirror} from './Canvas';
import Sign from './Sign';
import styles from './drawings.module.css';

export default function MfaChoice(): ReactNode {
  return (
    <Canvas
      height={600}
      title={translate({
        id: 'figure.mfa-choice.title',
        message:
          'When a sign-in page opens in the browser, it shows a number that you type in the phone; when the VPN program asks without a page, the phone shows a code that you type in the program.',
        description: 'Text alternative of the drawing mfa-choice',
      })}
    >
      <Mirror>
        <rect x="12" y="12" width="616" height="280" rx="16" className={styles.paper} />
        <rect x="12" y="308" width="616" height="280" rx="16" className={styles.paper} />
        {/* The number goes from the page to the phone */}
        <rect x="36" y="74" width="290" height="154" rx="12" className={styles.raised} />
        <path d="M36 108h290" className={styles.quietLine} />
        <rect x="504" y="66" width="100" height="168" rx="16" className={styles.raised} />
        <rect x="518" y="122" width="72" height="52" rx="8" className={clsx(styles.paper, styles.accentLine)} />
        <path d="M344 151h136M468 139l12 12-12 12" className={styles.accentLine} />
        {/* The code goes from the phone to the program */}
        <rect x="36" y="370" width="290" height="154" rx="12" className={styles.raised} />
        <rect x="60" y="394" width="242" height="40" rx="8" className={clsx(styles.paper, styles.quietLine)} />
        <rect x="60" y="456" width="242" height="48" rx="8" className={clsx(styles.paper, styles.accentLine)} />
        <path d="M78 414h96" className={styles.quietLine} />
        <rect x="504" y="362" width="100" height="168" rx="16" className={styles.raised} />
        <path d="M486 480H350M362 468l-12 12 12 12" className={styles.accentLine} />
        {[0, 1, 2, 3, 4, 5].map((place) => (
          <circle key={place} cx={522 + place * 13} cy="480" r="4" className={styles.accent} />
        ))}
        {[0, 1, 2, 3, 4, 5].map((place) => (
          <circle key={place} cx={82 + place * 26} cy="480" r="6" className={styles.accent} />
        ))}
        {[54, 72, 90].map((x) => (
          <circle key={x} cx={x} cy="91" r="4" className={styles.solid} stroke="none" />
        ))}
      </Mirror>
      <Label x={181} y={182} anchor="middle" text="42" className={clsx(styles.large, styles.accentText)} />
      <Label x={554} y={162} anchor="middle" text="42" className={clsx(styles.large, styles.accentText)} />
      <Sign name="clock" x={554} y={420} size={44} className={styles.amberLine} />
      <Label
        x={36}
        y={52}
        className={styles.strong}
        text={translate({
          id: 'figure.mfa-choice.page',
          message: 'A page opens in the browser',
          description: 'First case in the drawing mfa-choice',
        })}
      />
      <Label
        x={36}
        y={270}
        className={styles.accentText}
        text={translate({
          id: 'figure.mfa-choice.number',
          message: 'Number: type it in the phone',
          description: 'What to do in the first case of the drawing mfa-choice',
        })}
      />
      <Label
        x={36}
        y={348}
        className={styles.strong}
        text={translate({
          id: 'figure.mfa-choice.program',
          message: 'The VPN program, no page',
          description: 'Second case in the drawing mfa-choice',
        })}
      />
      <Label
        x={36}
        y={566}
        className={styles.accentText}
        text={translate({
          id: 'figure.mfa-choice.code',
          message: 'Code: type it in the program',
          description: 'What to do in the second case of the drawing mfa-choice',
        })}
      />
    </Canvas>
  );
}
