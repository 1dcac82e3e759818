import type {ReactNode} from 'react';
import {At, Label, Mirror} from './Canvas';
import styles from './drawings.module.css';

/** Small signs in the hand of the icons: 24 × 24, placed by their middle. */
const PATHS = {
  check: 'M5 12.5l4.5 4.5L19 7.5',
  padlock:
    'M7.5 11h9A1.5 1.5 0 0 1 18 12.5v6a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 6 18.5v-6A1.5 1.5 0 0 1 7.5 11M8.5 11V8a3.5 3.5 0 0 1 7 0v3',
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
  bell: 'M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 20.5h4',
  calendar: 'M5 5.5h14a1 1 0 0 1 1 1V19a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V6.5a1 1 0 0 1 1-1M4 10h16M8 3.5v4M16 3.5v4',
  call: 'M6 4h3l1.5 4-2 1.5a11 11 0 0 0 6 6l1.5-2 4 1.5v3a2 2 0 0 1-2 2A15 15 0 0 1 4 6a2 2 0 0 1 2-2',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.5 15.5L20 20',
  hand: 'M8 13V6.5a1.5 1.5 0 0 1 3 0V11M11 11V4.5a1.5 1.5 0 0 1 3 0V11M14 11V6a1.5 1.5 0 0 1 3 0v8.5a6 6 0 0 1-6 6c-3 0-4.3-1.4-6-5l-1-2.2c-.6-1.5 1.4-2.3 2.2-1L8 14.5',
  smile: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M8.5 14.5q3.5 3.5 7 0M9 9.5v.5M15 9.5v.5',
  grid: 'M4 5h7v6H4zM13 5h7v6h-7zM4 13h7v6H4zM13 13h7v6h-7z',
  more: 'M5 11a1 1 0 1 0 0 2 1 1 0 0 0 0-2M12 11a1 1 0 1 0 0 2 1 1 0 0 0 0-2M19 11a1 1 0 1 0 0 2 1 1 0 0 0 0-2',
  share: 'M4 5h16a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1M12 15V8.5M9 11l3-3 3 3',
  leave:
    'M3.5 14.5v-2c0-1.5 3.8-3 8.5-3s8.5 1.5 8.5 3v2a1 1 0 0 1-1.2 1l-3-.7a1 1 0 0 1-.8-1v-1.6a13 13 0 0 0-7 0v1.6a1 1 0 0 1-.8 1l-3 .7a1 1 0 0 1-1.2-1',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7.5V12l3.5 2',
  cross: 'M6 6l12 12M18 6L6 18',
  laptop: 'M5 5h14a1 1 0 0 1 1 1v9H4V6a1 1 0 0 1 1-1M2.5 18.5h19',
  mobile: 'M8 3h8a1.5 1.5 0 0 1 1.5 1.5v15A1.5 1.5 0 0 1 16 21H8a1.5 1.5 0 0 1-1.5-1.5v-15A1.5 1.5 0 0 1 8 3M11 18h2',
  browser: 'M4 5h16a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1M3 9h18',
  television: 'M4 5h16a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1M8 20h8',
  router:
    'M4 14h16a1 1 0 0 1 1 1v3a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1v-3a1 1 0 0 1 1-1M6.5 16.5h3M17 14V9M14 7.5a4.2 4.2 0 0 1 6 0M11.8 5.2a7.4 7.4 0 0 1 10.4 0',
  folder: 'M3 18.5v-12a1 1 0 0 1 1-1h5l2 2.5h9a1 1 0 0 1 1 1v9.5a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1',
  shield: 'M12 3l7.5 2.5v6c0 5-3.2 8-7.5 9.5-4.3-1.5-7.5-4.5-7.5-9.5v-6z',
} as const;

export type SignName = keyof typeof PATHS;

/** These turn with the page; checks, padlocks, microphones and the rest do not. */
const DIRECTIONAL: ReadonlySet<SignName> = new Set(['camera', 'enter', 'folder', 'message', 'people']);

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
  if (!DIRECTIONAL.has(name))
    return (
      <At x={x} y={y}>
        {path}
      </At>
    );
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
export function KeyLine({number, x = 20, y, text}: {number: number; x?: number; y: number; text: string}): ReactNode {
  return (
    <>
      <CallOut number={number} x={x + 19} y={y} />
      <Label x={x + 54} y={y + 9} text={text} />
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
