/**
 * What a SCORM 1.2 package says to the learning system, and when.
 *
 * - Nothing is written before the learner answers; then at most that the course is
 *   incomplete, with the answers. Score and result come when every question is answered.
 * - What the system holds is never lowered: it may not give back the answers that led to it.
 * - In review, while browsing and without credit nothing is written at all.
 * - Only what the system confirmed counts as kept.
 */
import {MASTERY_SCORE} from './scorm';

// Finding

/** A window, as far as it matters here. Reading from one of another origin may throw. */
export interface Frame {
  readonly parent?: unknown;
  readonly opener?: unknown;
  readonly API?: unknown;
}

const FARTHEST = 20;

function read(frame: Frame, name: keyof Frame): unknown {
  try {
    return frame[name];
  } catch {
    return undefined; // another origin
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A window and those around it, the outermost last. */
function framesAround(frame: Frame): Frame[] {
  const frames = [frame];
  for (
    let outer = read(frame, 'parent');
    isObject(outer) && !frames.includes(outer) && frames.length < FARTHEST;
    outer = read(outer, 'parent')
  )
    frames.push(outer);
  return frames;
}

/** The interface of the learning system: in a window around this one, or around the window that opened one of these. */
export function findScorm(here: Frame): object | undefined {
  const around = framesAround(here);
  const openers = around.map((frame) => read(frame, 'opener')).filter(isObject);
  return [...around, ...openers.flatMap(framesAround)].map((frame) => read(frame, 'API')).find(isObject);
}

// Deciding

/** The worst first. */
const STATUSES = ['not attempted', 'browsed', 'incomplete', 'failed', 'completed', 'passed'] as const;
type Status = (typeof STATUSES)[number];

/** What the learning system holds of the learner. */
export interface Held {
  readonly status: Status;
  readonly score: number | undefined;
  /** False in review, while browsing and without credit. */
  readonly isCounted: boolean;
  /** From this score on the course is passed. */
  readonly mastery: number;
  readonly suspendData: string;
}

/** How far the learner is. */
export interface Progress {
  readonly answered: number;
  readonly questions: number;
  /** The share of right answers. */
  readonly percent: number;
  readonly suspendData: string;
}

export type Write = readonly [element: string, value: string];

const isWorse = (status: Status, other: Status): boolean => STATUSES.indexOf(status) < STATUSES.indexOf(other);

/** What to write after an answer, in this order. */
export function writesFor(
  {status: before, score, isCounted, mastery}: Held,
  {answered, questions, percent, suspendData}: Progress,
): readonly Write[] {
  if (!isCounted || answered === 0) return [];
  const isComplete = answered === questions;
  const status = !isComplete ? 'incomplete' : percent >= mastery ? 'passed' : 'failed';
  const writes: Write[] = [['cmi.suspend_data', suspendData]];
  // A score below the one of a passed course would let some systems call it failed.
  if (isComplete && !isWorse(status, before) && (score === undefined || percent > score)) {
    writes.push(['cmi.core.score.min', '0'], ['cmi.core.score.max', '100'], ['cmi.core.score.raw', String(percent)]);
  }
  if (isWorse(before, status)) writes.push(['cmi.core.lesson_status', status]);
  return writes;
}

// Talking

/**
 * What the learner must know:
 * - so-far: the answers are kept; the result comes with the last one.
 * - kept: the result is kept.
 * - earlier: an earlier result is at least as good, and stays.
 * - not-counted: review, browsing or no credit.
 * - refused: the system did not confirm.
 * - closed: the system was told that the learner has left.
 */
export type Outcome = 'so-far' | 'kept' | 'earlier' | 'not-counted' | 'refused' | 'closed';

export interface Talk {
  /** Begins, or begins anew after leaving. @returns undefined when the system refuses */
  open(): Held | undefined;
  /** Says how far the learner is. */
  report(progress: Progress): Outcome;
  /** Says that the learner leaves, if there is anything to say. */
  leave(seconds: number): void;
}

/** A system may do without these. */
const OPTIONAL = new Set(['cmi.core.score.min', 'cmi.core.score.max']);
const ALREADY_INITIALIZED = '101';

/** Talks to the interface of a learning system, which may refuse, lack or throw anything. */
export function talkTo(scorm: object): Talk {
  let held: Held | undefined;
  let state: 'new' | 'open' | 'closed' = 'new';
  let hasWritten = false;

  const ask = (name: string, ...values: readonly string[]): unknown => {
    try {
      return (scorm as Record<string, (...values: readonly string[]) => unknown>)[name]!(...values);
    } catch {
      return undefined;
    }
  };
  const isDone = (name: string, ...values: readonly string[]): boolean =>
    ['true', true].includes(ask(name, ...values) as string | boolean);
  const lastError = (): string => {
    const code = ask('LMSGetLastError');
    return typeof code === 'string' || typeof code === 'number' ? String(code) : '0';
  };
  const get = (element: string): string | undefined => {
    const value = ask('LMSGetValue', element);
    return typeof value === 'string' && lastError() === '0' ? value : undefined;
  };
  const set = ([element, value]: Write): boolean => {
    const isSet = isDone('LMSSetValue', element, value) || OPTIONAL.has(element);
    if (isSet && held && element === 'cmi.core.lesson_status') held = {...held, status: value as Status};
    if (isSet && held && element === 'cmi.core.score.raw') held = {...held, score: Number(value)};
    return isSet;
  };

  return {
    open() {
      const isNew = isDone('LMSInitialize', '');
      // Reloaded before anything was answered, the package had not said that the learner left.
      if (!isNew && lastError() !== ALREADY_INITIALIZED) return undefined;
      const [status, score] = [get('cmi.core.lesson_status'), get('cmi.core.score.raw')];
      const known = STATUSES.find((name) => name === status);
      // Who does not know what is held could lower it.
      if (status === undefined || score === undefined || (!isNew && !known)) return undefined;
      const mastery = get('cmi.student_data.mastery_score');
      held = {
        status: known ?? 'not attempted',
        score: numberIn(score),
        isCounted: (get('cmi.core.lesson_mode') || 'normal') === 'normal' && get('cmi.core.credit') !== 'no-credit',
        mastery: numberIn(mastery) ?? MASTERY_SCORE,
        suspendData: get('cmi.suspend_data') ?? '',
      };
      state = 'open';
      hasWritten = false;
      return held;
    },

    report(progress) {
      if (state === 'closed') return 'closed';
      if (!held) return 'refused';
      if (!held.isCounted) return 'not-counted';
      hasWritten = true;
      const answers = writesFor(held, progress).map(set);
      const isCommitted = isDone('LMSCommit', '');
      if (!isCommitted || answers.includes(false)) return 'refused';
      if (progress.answered < progress.questions) return isWorse('incomplete', held.status) ? 'earlier' : 'so-far';
      return held.score === progress.percent ? 'kept' : 'earlier';
    },

    leave(seconds) {
      if (state !== 'open' || !held) return;
      // Many systems take it for completed when a learner leaves who had not begun.
      if (!hasWritten && held.status === 'not attempted') return;
      if (hasWritten) {
        set(['cmi.core.session_time', timespan(seconds)]);
        set(['cmi.core.exit', 'suspend']);
      }
      ask('LMSFinish', '');
      state = 'closed';
    },
  };
}

function numberIn(text: string | undefined): number | undefined {
  const number = Number.parseFloat(text ?? '');
  return Number.isNaN(number) ? undefined : number;
}

/** `0001:05:09`, as SCORM 1.2 writes how long something took. */
function timespan(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600)).padStart(4, '0')}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
