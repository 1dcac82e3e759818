import {useId, type ReactNode} from 'react';
import clsx from 'clsx';
import {isolateText} from '../../../lib/bidi';
import useSite from '../../site';
import styles from './drawings.module.css';
import {directionOf} from '../../../lib/localeFacts';

/**
 * The sheet every drawing stands on. A drawing is written once, in left-to-right
 * coordinates; on Arabic pages its parts are mirrored so that it begins at the right.
 */

/** Every drawing is this wide, so that mirroring needs no further knowledge. */
const WIDTH = 640;

/** A line without any Arabic (a number, an address) keeps its own direction. */
const ARABIC = /\p{Script=Arabic}/u;

export type Anchor = 'start' | 'middle' | 'end';

const OPPOSITE: Record<Anchor, Anchor> = {start: 'end', middle: 'middle', end: 'start'};

function useRtl(): boolean {
  return directionOf(useSite().locale) === 'rtl';
}

interface CanvasProps {
  readonly height: number;
  /** The text alternative: what the drawing teaches. */
  readonly title: string;
  readonly children: ReactNode;
}

export default function Canvas({height, title, children}: CanvasProps): ReactNode {
  const rtl = useRtl();
  const id = useId();
  return (
    <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-labelledby={id} className={styles.canvas}>
      <title id={id}>{rtl ? isolateText(title) : title}</title>
      {children}
    </svg>
  );
}

/** Shapes that follow the direction of the page. Never words, clocks, checks or padlocks. */
export function Mirror({children}: {children: ReactNode}): ReactNode {
  return <g transform={useRtl() ? `translate(${WIDTH} 0) scale(-1 1)` : undefined}>{children}</g>;
}

/** Shapes whose place is mirrored but not their form; they are drawn round their own 0, 0. */
export function At({x, y, children}: {x: number; y: number; children: ReactNode}): ReactNode {
  return <g transform={`translate(${useRtl() ? WIDTH - x : x} ${y})`}>{children}</g>;
}

interface LabelProps {
  readonly x: number;
  /** The base line of the first line. */
  readonly y: number;
  /** A line break in the text begins a new line in the drawing. */
  readonly text: string;
  readonly anchor?: Anchor;
  readonly className?: string | undefined;
  /** From one base line to the next. */
  readonly leading?: number;
}

/**
 * Words at a mirrored place. Start is where the reader of the page begins.
 * Latin runs are isolated by signs: browsers place isolated <tspan>s wrongly.
 */
export function Label({x, y, text, anchor = 'start', className, leading = 34}: LabelProps): ReactNode {
  const rtl = useRtl();
  return text.split('\n').map((line, index) => {
    const arabic = rtl && ARABIC.test(line);
    return (
      <text
        key={index}
        x={rtl ? WIDTH - x : x}
        y={y + index * leading}
        direction={arabic ? 'rtl' : 'ltr'}
        textAnchor={rtl && !arabic ? OPPOSITE[anchor] : anchor}
        className={clsx(styles.text, className)}
      >
        {arabic ? isolateText(line) : line}
      </text>
    );
  });
}
