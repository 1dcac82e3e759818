/**
 * A session while it is run: which part is on, how long it has been, whether the
 * group is late and what may be left out. Times are moments (milliseconds since 1970)
 * that the caller passes in, so a reload or a second window sees the same.
 */
import * as z from 'zod/mini';
import {localDay} from '../dates';
import type {Segment} from './session';

export interface Run {
  readonly schema: 1;
  readonly session: string;
  readonly revision: string;
  /** When the session begins: chosen by the trainer, else the moment of the first start. */
  readonly startsAt?: number | undefined;
  /** The present part; one beyond the last when all is over. */
  readonly index: number;
  /** Since when the clock runs; absent while it stands. */
  readonly since?: number | undefined;
  /** Part id → milliseconds that it has had before `since`. */
  readonly spent: Readonly<Record<string, number>>;
  /** Ids of parts that are left out. */
  readonly skipped: readonly string[];
  /** A break that stands in no agenda, such as one for prayer. */
  readonly pause?: {readonly since: number; readonly minutes: number} | undefined;
  /** Minutes of such breaks that are over: what was planned, or less where the group went on before. */
  readonly paused: number;
  /** The slide of the present part that is shown, from 0. */
  readonly slide: number;
  /** When it was kept; absent in runs of earlier editions. */
  readonly keptAt?: number | undefined;
}

/** What a run needs to know of its session. */
export interface Plan {
  readonly segments: readonly Pick<Segment, 'id' | 'kind' | 'minutes' | 'optional'>[];
}

/** How many slides each part has; the last number is that of the closing. */
export type SlideCounts = readonly number[];

const MINUTE = 60_000;
/** Nobody leaves anything out for less. */
const LATE_ENOUGH = 2 * MINUTE;

export function newRun(session: string, revision: string): Run {
  return {schema: 1, session, revision, index: 0, spent: {}, skipped: [], paused: 0, slide: 0};
}

// Looking

export interface RunState {
  /** Undefined when all is over. */
  readonly segment: Plan['segments'][number] | undefined;
  /** Of the present part, or of the break; negative when it is over its time. */
  readonly left: number;
  /** When the session will end if it goes on as planned from here. */
  readonly endsAt: number;
  /** How much later than planned; negative when early. Zero before the start. */
  readonly drift: number;
  /** Parts that may be left out and together bring back what was lost, or as much of it as can be. */
  readonly proposals: readonly string[];
}

/** How the run stands at a moment. */
export function stateAt(plan: Plan, run: Run, now: number): RunState {
  const segment = plan.segments[run.index];
  const isSkipped = ({id}: {readonly id: string}) => run.skipped.includes(id);
  const minutes = (parts: Plan['segments']) => parts.reduce((sum, part) => sum + part.minutes, 0);
  const segmentLeft = segment ? segment.minutes * MINUTE - spentIn(run, segment.id, now) : 0;
  const pauseLeft = run.pause ? run.pause.since + run.pause.minutes * MINUTE - now : 0;
  const later = plan.segments.slice(run.index + 1).filter((part) => !isSkipped(part));

  const endsAt = now + Math.max(0, segmentLeft) + Math.max(0, pauseLeft) + minutes(later) * MINUTE;
  const plannedEnd = (run.startsAt ?? now) + (minutes(plan.segments) + run.paused + (run.pause?.minutes ?? 0)) * MINUTE;
  const drift = run.startsAt === undefined || !segment ? 0 : endsAt - plannedEnd;

  const proposals: string[] = [];
  let saved = 0;
  if (drift >= LATE_ENOUGH) {
    // From the end: what is near is prepared already.
    for (const part of later.filter(({optional}) => optional).toReversed()) {
      if (saved >= drift) break;
      proposals.push(part.id);
      saved += part.minutes * MINUTE;
    }
  }
  return {segment, left: run.pause ? pauseLeft : segmentLeft, endsAt, drift, proposals};
}

export const isRunning = (run: Run): boolean => run.since !== undefined;

/** Whether a break is on and has time left. The group is away, and a remote in a pocket is pressed by chance: the next slide waits. */
export function waits(plan: Plan, run: Run, now: number): boolean {
  const {segment, left} = stateAt(plan, run, now);
  return left > 0 && (run.pause !== undefined || (isRunning(run) && segment?.kind === 'break'));
}

/** Whether a break keeps the slides from going to a part. Out of a break of the agenda they go back: who turned one slide too many is helped. */
export const isHeld = (plan: Plan, run: Run, now: number, index: number): boolean =>
  waits(plan, run, now) && (run.pause !== undefined || index > run.index);

function spentIn(run: Run, id: string, now: number): number {
  // A clock that was set back must not give time back.
  return (
    (Object.hasOwn(run.spent, id) ? run.spent[id]! : 0) + (run.since === undefined ? 0 : Math.max(0, now - run.since))
  );
}

// Changing

/** Starts the clock, or lets it go on. A break ends with it: what it did not need is no lead, what it took more is lost. */
export function start(run: Run, now: number): Run {
  const {pause, ...rest} = run;
  const used = pause ? Math.min(pause.minutes, Math.max(0, Math.round((now - pause.since) / MINUTE))) : 0;
  return {...rest, paused: run.paused + used, since: run.since ?? now, startsAt: run.startsAt ?? now};
}

/** Stops the clock; the time until the next start counts as lost. */
export function stop(plan: Plan, run: Run, now: number): Run {
  const segment = plan.segments[run.index];
  const {since: _since, ...rest} = run;
  return segment ? {...rest, spent: {...run.spent, [segment.id]: spentIn(run, segment.id, now)}} : rest;
}

/** Takes a break that stands in no agenda: the end moves by its minutes. */
export function takeBreak(plan: Plan, run: Run, now: number, minutes: number): Run {
  if (run.pause || run.index >= plan.segments.length) return run;
  return {...stop(plan, run, now), startsAt: run.startsAt ?? now, pause: {since: now, minutes}};
}

/** To the next part that is not left out; after the last one the run is over. */
export function forward(plan: Plan, run: Run, now: number): Run {
  return move(plan, run, now, 1);
}

/** To the part before, which goes on where it was left. */
export function back(plan: Plan, run: Run, now: number): Run {
  return move(plan, run, now, -1);
}

function move(plan: Plan, run: Run, now: number, by: 1 | -1): Run {
  let index = run.index + by;
  while (plan.segments[index] && run.skipped.includes(plan.segments[index]!.id)) index += by;
  if (index < 0 || run.index === plan.segments.length + (by > 0 ? 0 : 1)) return run;
  return goTo(plan, run, now, index, 0);
}

/** To a slide of any part; within the present one the clock is left alone. A break ends with it, as the group goes on. */
export function goTo(plan: Plan, run: Run, now: number, index: number, slide: number): Run {
  if (index === run.index && slide === run.slide) return run;
  const going = run.pause ? start(run, now) : run;
  if (index === going.index) return {...going, slide};
  const moved = {...stop(plan, going, now), index, slide};
  return going.since !== undefined && index < plan.segments.length ? {...moved, since: now} : moved;
}

/** To a slide that the projector went to, where no break holds it. */
export function turnTo(plan: Plan, run: Run, now: number, index: number, slide: number): Run {
  return isHeld(plan, run, now, index) ? run : goTo(plan, run, now, index, slide);
}

/** To the next slide, and after the last one of a part to the next part, where no break holds it. */
export function nextSlide(plan: Plan, counts: SlideCounts, run: Run, now: number): Run {
  if (waits(plan, run, now)) return run;
  return run.slide + 1 < (counts[run.index] ?? 0)
    ? goTo(plan, run, now, run.index, run.slide + 1)
    : forward(plan, run, now);
}

/** To the slide before, and from the first one of a part to the last one of the part before, where no break holds it. */
export function previousSlide(plan: Plan, counts: SlideCounts, run: Run, now: number): Run {
  if (isHeld(plan, run, now, run.index - 1)) return run;
  if (run.slide > 0) return goTo(plan, run, now, run.index, run.slide - 1);
  const before = back(plan, run, now);
  return before === run ? run : {...before, slide: Math.max(0, (counts[before.index] ?? 1) - 1)};
}

/** The slide, from 0, at which the present part would be if each of its slides took as long as the others. */
export function slideByTheClock(plan: Plan, counts: SlideCounts, run: Run, now: number): number {
  const segment = plan.segments[run.index];
  const count = counts[run.index] ?? 1;
  if (!segment) return 0;
  return Math.min(count - 1, Math.floor((spentIn(run, segment.id, now) / (segment.minutes * MINUTE)) * count));
}

/** Leaves a part out, or takes it back in. */
export function skip(run: Run, id: string, isLeftOut: boolean): Run {
  const others = run.skipped.filter((skipped) => skipped !== id);
  return {...run, skipped: isLeftOut ? [...others, id] : others};
}

/** Sets when the session begins; the clock is left alone. */
export function beginAt(run: Run, moment: number | undefined): Run {
  return {...run, startsAt: moment};
}

// Another day

/** Whether a kept run is of another day than the moment, as the trainer's calendar has it. */
export function isOfAnotherDay(run: Run, now: number): boolean {
  const kept = keptAtOf(run);
  return kept !== undefined && localDay(new Date(kept)) !== localDay(new Date(now));
}

/** When a run was kept, as far as it tells; runs of earlier editions know only when their clock was started. */
export function keptAtOf({keptAt, since, pause, startsAt}: Run): number | undefined {
  return keptAt ?? since ?? pause?.since ?? startsAt;
}

/** Goes on with a run of another day: where it was and neither late nor early, the present part from its beginning. */
export function resume(plan: Plan, {since: _since, pause: _pause, ...run}: Run, now: number): Run {
  const present = plan.segments[run.index]?.id ?? '';
  const {[present]: _spent, ...spent} = run.spent;
  const resumed: Run = {...run, spent, paused: 0, startsAt: now};
  return {...resumed, startsAt: now + stateAt(plan, resumed, now).drift};
}

// The outside world

const moment = z.number().check(z.minimum(0), z.maximum(8.64e15));
const id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(100));
const runSchema = z.object({
  schema: z.literal(1),
  session: id,
  revision: z.string().check(z.regex(/^\d{4}-\d{2}$/)),
  startsAt: z.optional(moment),
  index: z.int().check(z.minimum(0), z.maximum(100)),
  since: z.optional(moment),
  spent: z.record(id, moment),
  skipped: z.array(id).check(z.maxLength(100)),
  pause: z.optional(z.object({since: moment, minutes: z.int().check(z.minimum(1), z.maximum(120))})),
  paused: z.int().check(z.minimum(0), z.maximum(10_000)),
  // Runs of earlier editions know no slides.
  slide: z._default(z.int().check(z.minimum(0), z.maximum(1000)), 0),
  keptAt: z.optional(moment),
});

/**
 * Reads a run from storage or from a message of another window, neither of which is ours alone.
 * Every window that reads it shows the same: a place that the session does not have, as it was
 * changed since, becomes the last one before it.
 *
 * @returns undefined for anything that is no run of this session
 */
export function parseRun(value: unknown, session: string, counts: SlideCounts): Run | undefined {
  const parsed = z.safeParse(runSchema, value);
  if (!parsed.success || parsed.data.session !== session) return undefined;
  const closing = counts.length - 1;
  const index = Math.min(parsed.data.index, closing);
  const run: Run = {...parsed.data, index, slide: Math.min(parsed.data.slide, (counts[index] ?? 1) - 1)};
  if (index < closing) return run;
  // No clock runs when all is over, and no break can be taken.
  const {since: _since, pause: _pause, ...over} = run;
  return over;
}

/** A slide that was gone to in another window. */
export interface Move {
  readonly index: number;
  readonly slide: number;
}

const moveSchema = z.object({moves: id, revision: z.string(), index: z.int(), slide: z.int()});

/**
 * Reads where a projector window went to, from a message.
 *
 * @returns undefined for anything that is no slide of this session
 */
export function parseMove(
  value: unknown,
  {session, revision}: Pick<Run, 'session' | 'revision'>,
  counts: SlideCounts,
): Move | undefined {
  const parsed = z.safeParse(moveSchema, value);
  if (!parsed.success || parsed.data.moves !== session || parsed.data.revision !== revision) return undefined;
  const {index, slide} = parsed.data;
  return index >= 0 && slide >= 0 && slide < (counts[index] ?? 0) ? {index, slide} : undefined;
}

/** Minutes and seconds, rounded so that the last second counts: 12:05, and −0:30 when the time is over. */
export function clockText(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  const absolute = Math.abs(seconds);
  return `${seconds < 0 ? '−' : ''}${Math.floor(absolute / 60)}:${String(absolute % 60).padStart(2, '0')}`;
}
