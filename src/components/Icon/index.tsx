import type {ReactNode} from 'react';

/** One hand: 24 × 24, two-pixel lines in the colour of the text. */
const PATHS = {
  link: 'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14M16 16l4.5 4.5',
  menu: 'M4 6h16M4 12h16M4 18h10',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.4 1.4M17.6 17.6L19 19M5 19l1.4-1.4M17.6 6.4L19 5',
  moon: 'M20 14.5A8.5 8.5 0 1 1 9.5 4 6.5 6.5 0 0 0 20 14.5',
  language: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M3.5 9h17M3.5 15h17M12 3c-5 5-5 13 0 18M12 3c5 5 5 13 0 18',
  home: 'M4 11l8-7 8 7M6 9.5V20h12V9.5M10 20v-6h4v6',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7v5l3.5 2',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  people: 'M9 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6M3 20c0-4 2.5-6 6-6s6 2 6 6M16 6a2.5 2.5 0 1 1 0 5M17 14c2.5.3 4 2.3 4 5',
  level: 'M5 20v-5M12 20v-9M19 20V5',
  close: 'M6 6l12 12M18 6L6 18',
  note: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 11v5M12 7.5v.5',
  tip: 'M9 18h6M10 21h4M8.5 15C7 13.8 6 12 6 10a6 6 0 0 1 12 0c0 2-1 3.8-2.5 5',
  important: 'M5 21V4h12l-2 4 2 4H5',
  warning: 'M12 4L2.5 20h19zM12 10v4.5M12 17v.5',
  forward: 'M5 12h14M13 6l6 6-6 6',
  back: 'M19 12H5M11 6l-6 6 6 6',
} as const;

export type IconName = keyof typeof PATHS;

/** Icons that mean a direction follow the direction of the page; clocks and checks do not. */
const DIRECTIONAL: ReadonlySet<IconName> = new Set(['forward', 'back', 'menu']);

/** A decorative sign; the words beside it, or the control's name, say what it means. */
export default function Icon({name, size = 20}: {name: IconName; size?: number}): ReactNode {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={DIRECTIONAL.has(name) ? 'icon icon--directional' : 'icon'}
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
