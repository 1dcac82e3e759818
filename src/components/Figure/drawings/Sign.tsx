import type {ReactNode} from 'react';
import {At, Label, Mirror} from './Canvas';
import styles from './drawings.module.css';

/** Small signs in the hand of the icons: 24 × 24, placed by their middle. */
const PATHS = {
  check: 'M5 12.5l4.5 4.5L19 7.5',
  padlock: 'M7.5 11h9A1.5 1.5 0 0 1 18 12.5v6a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 6 18.5v-6A1.5 1.5 0 0 1 7.5 11M8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  warning: 'M12 4L2.5 20h19zM12 10v4.5M12 17v.5',
  stop: 'M8 3h8l5 5v8l-5 5H8l-5-5V8z',
  bar: 'M7.5 12h9',
  microphone: 'M12 3a3 3 0 0 0-3 3v5a3 3 0 0 0 6 0V6a3 3 0 0 0-3-3M5.5 11a6.5 6.5 0 0 0 13 0M12 17.5V21M9 21h6',
  microphoneOff:
    'M12 3a3 3 0 0 0-3 3v5a3 3 0 0 0 6 0V6a3 3 0 0 0-3-3M5.5 11a6.5 6.5 0 0 0 13 0M12 17.5V21M9 21h6M4 3l16 18',
  camera: 'M4 7h9a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1M14 11l6.5-3.5v9L14 13',
  picture: 'M4 5h16a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1M3 16l5-5 4 4 3-3 6 5',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8M4.5 20.5c0-4.5 3-6.5 7.5-6.5s7.5 2 7.5 6.5',
  people: 'M9 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6M3 20c0-4 2.5-6 6-6s6 2 6 6M16 6a2.5 2.5 0 1 1 0 5M17 14c2.5.3 4 2.3 4 5',
  building: 'M4 20V5h9v15M13 10h7v10M2.5 20h19M7 9h3M7 12.5h3M7 16h3M16 13.5h1.5M16 16.5h1.5',
  globe: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M3.5 9h17M3.5 15h17M12 3c-5 5-5 13 0 18M12 3c5 5 5 13 0 18',
  enter: 'M14 4h5v16h-5M4 12h10M10.5 8l4 4-4 4',
  end: 'M12 3v8M7.5 6a8 8 0 1 0 9 0',
  send: 'M4 6h16a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1M3.5 7l8.5 6.5L20.5 7',
  message: 'M5 5h14a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-9l-4 4v-4H5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1M8 9h8M8 12h5',
} as const;

export type SignName = keyof typeof PATHS;

/** These turn with the page; checks, padlocks, microphones and the rest do not. */
const DIRECTIONAL: ReadonlySet<SignName> = new Set(['camera', 'enter', 'message', 'people']);

interface SignProps {
  readonly name: SignName;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly className?: string | undefined;
}

export default function Sign({name, x, y, size = 40, className}: SignProps): ReactNode {
  const scale = size / 24;
  const path = <path d={PATHS[name]} transform={`scale(${scale}) translate(-12 -12)`} className={className} />;
  if (!DIRECTIONAL.has(name)) return <At x={x} y={y}>{path}</At>;
  return (
    <Mirror>
      <g transform={`translate(${x} ${y})`}>{path}</g>
    </Mirror>
  );
}

/** A numbered call-out: the same number stands in the drawing and before its words. */
export function CallOut({number, x, y}: {number: number; x: number; y: number}): ReactNode {
  return (
    <>
      <At x={x} y={y}>
        <circle r="19" className={styles.accent} />
      </At>
      <Label x={x} y={y + 9} anchor="middle" text={String(number)} className={`${styles.paperText} ${styles.strong}`} />
    </>
  );
}

/** The number and the words of a call-out, as a line of the key below a drawing. */
export function KeyLine({number, y, text}: {number: number; y: number; text: string}): ReactNode {
  return (
    <>
      <CallOut number={number} x={39} y={y} />
      <Label x={74} y={y + 9} text={text} />
    </>
  );
}

/** A head without a face, and shoulders, in a box `size` wide round x, y. */
export function Portrait({x, y, size}: {x: number; y: number; size: number}): ReactNode {
  return <Sign name="person" x={x} y={y} size={size} className={styles.paper} />;
}

/** A switch, its knob at the end side when on. On also carries a check. */
export function Switch({x, y, on}: {x: number; y: number; on: boolean}): ReactNode {
  return (
    <>
      <Mirror>
        <rect x={x - 36} y={y - 20} width="72" height="40" rx="20" className={on ? styles.accent : styles.paper} />
        <circle cx={on ? x + 16 : x - 16} cy={y} r="13" className={on ? styles.paper : styles.raised} />
      </Mirror>
      {on && <Sign name="check" x={x - 14} y={y} size={24} className={styles.paperLine} />}
    </>
  );
}
