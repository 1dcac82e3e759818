import type {ReactNode} from 'react';
import clsx from 'clsx';
import {translate} from '@docusaurus/Translate';
import Canvas, {Mirror} from './Canvas';
import Sign, {CallOut, KeyLine, Portrait} from './Sign';
import styles from './drawings.module.css';

const COLUMN = 366;

export default function TeamsWindow(): ReactNode {
  return (
    <Canvas
      height={524}
      title={translate({
        id: 'figure.teams-window.title',
        message:
          'The Teams window has six areas: 1 the app bar, 2 the list of chats and channels, 3 the search box, 4 the messages, 5 the box to write in, 6 your picture; in an Arabic window they stand the other way round.',
        description: 'Text alternative of the drawing teams-window',
      })}
    >
      <Mirror>
        <rect x="12" y="12" width="616" height="348" rx="16" className={styles.paper} />
        {/* App bar and list */}
        <path d="M12 76h84v284H28a16 16 0 0 1-16-16z" className={styles.wash} stroke="none" />
        <path d="M96 76h174v284H96z" className={styles.raised} stroke="none" />
        <path d="M12 76h616M96 76v284M270 76v284" className={styles.quietLine} />
        <rect x="28" y="134" width="52" height="52" rx="10" className={styles.accent} />
        <rect x="104" y="136" width="158" height="52" rx="8" className={clsx(styles.paper, styles.accentLine)} />
        <path d="M158 108h74M158 162h74M158 216h54M158 270h74" />
        {/* Search box */}
        <rect x="156" y="24" width="280" height="40" rx="8" className={styles.raised} />
        {/* Messages, and the box to write in */}
        <path
          d="M306 96h166a10 10 0 0 1 10 10v32a10 10 0 0 1-10 10H306a10 10 0 0 1-10-10v-32a10 10 0 0 1 10-10"
          className={styles.raised}
        />
        <path d="M314 122h112" className={styles.quietLine} />
        <path
          d="M428 172h166a10 10 0 0 1 10 10v48a10 10 0 0 1-10 10H428a10 10 0 0 1-10-10v-48a10 10 0 0 1 10-10"
          className={styles.wash}
        />
        <path d="M436 194h142M436 218h90" className={styles.quietLine} />
        <rect x="290" y="294" width="318" height="50" rx="10" className={styles.paper} />
        <path d="M306 308v22" className={styles.accentLine} />
        <path d="M568 308l24 11-24 11 5-11z" className={styles.accent} />
      </Mirror>
      <Sign name="bell" x={54} y={108} size={34} />
      <Sign name="message" x={54} y={160} size={34} className={styles.paperLine} />
      <Sign name="calendar" x={54} y={212} size={34} />
      <Sign name="call" x={54} y={262} size={32} />
      {[108, 162, 216, 270].map((y) => (
        <Portrait key={y} x={130} y={y} size={34} />
      ))}
      <Sign name="search" x={178} y={44} size={28} />
      <Portrait x={592} y={46} size={42} />
      <CallOut number={1} x={54} y={324} />
      <CallOut number={2} x={183} y={324} />
      <CallOut number={3} x={464} y={44} />
      <CallOut number={4} x={344} y={208} />
      <CallOut number={5} x={520} y={319} />
      <CallOut number={6} x={540} y={44} />
      <KeyLine
        number={1}
        y={402}
        text={translate({
          id: 'figure.teams-window.bar',
          message: 'App bar',
          description: 'Key to number 1 in the drawing teams-window',
        })}
      />
      <KeyLine
        number={2}
        y={450}
        text={translate({
          id: 'figure.teams-window.list',
          message: 'Chats and channels',
          description: 'Key to number 2 in the drawing teams-window',
        })}
      />
      <KeyLine
        number={3}
        y={498}
        text={translate({
          id: 'figure.teams-window.search',
          message: 'Search box',
          description: 'Key to number 3 in the drawing teams-window',
        })}
      />
      <KeyLine
        number={4}
        x={COLUMN}
        y={402}
        text={translate({
          id: 'figure.teams-window.messages',
          message: 'Messages',
          description: 'Key to number 4 in the drawing teams-window',
        })}
      />
      <KeyLine
        number={5}
        x={COLUMN}
        y={450}
        text={translate({
          id: 'figure.teams-window.write',
          message: 'Write here',
          description: 'Key to number 5 (the compose box) in the drawing teams-window',
        })}
      />
      <KeyLine
        number={6}
        x={COLUMN}
        y={498}
        text={translate({
          id: 'figure.teams-window.profile',
          message: 'Your picture',
          description: 'Key to number 6 (the profile menu) in the drawing teams-window',
        })}
      />
    </Canvas>
  );
}
