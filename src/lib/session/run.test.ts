import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
  back,
  beginAt,
  clockText,
  forward,
  goTo,
  isOfAnotherDay,
  stateAt,
  newRun,
  nextSlide,
  parseMove,
  parseRun,
  previousSlide,
  resume,
  skip,
  slideByTheClock,
  start,
  stop,
  takeBreak,
  turnTo,
  waits,
  type Plan,
  type Run,
} from './run';

const MINUTE = 60_000;
const NINE = Date.UTC(2026, 10, 23, 6);
const plan: Plan = {
  segments: [
    {id: 'welcome', kind: 'teach', minutes: 10, optional: false},
    {id: 'tour', kind: 'demonstrate', minutes: 15, optional: true},
    {id: 'exercise', kind: 'exercise', minutes: 20, optional: false},
    {id: 'cards', kind: 'exercise', minutes: 5, optional: true},
    {id: 'end', kind: 'quiz', minutes: 10, optional: false},
  ],
};
const fresh = newRun('train-teams-basics', '2025-06');
const at = (minutes: number) => NINE + minutes * MINUTE;

describe('look', () => {
  test('before the start nothing is late', () => {
    expect(stateAt(plan, fresh, NINE)).toMatchObject({
      segment: {id: 'welcome'},
      left: 10 * MINUTE,
      drift: 0,
      endsAt: at(60),
      proposals: [],
    });
  });

  test('started at its time, the session ends at its time', () => {
    const run = start(beginAt(fresh, NINE), NINE);
    expect(stateAt(plan, run, at(4))).toMatchObject({left: 6 * MINUTE, drift: 0, endsAt: at(60)});
  });

  test('started five minutes after the chosen time, it is five minutes late', () => {
    expect(stateAt(plan, start(beginAt(fresh, NINE), at(5)), at(7)).drift).toBe(5 * MINUTE);
  });

  test('a part over its time makes the session late; time left over makes it early', () => {
    expect(stateAt(plan, start(fresh, NINE), at(13)).drift).toBe(3 * MINUTE);
    expect(stateAt(plan, forward(plan, start(fresh, NINE), at(4)), at(4)).drift).toBe(-6 * MINUTE);
  });

  test('standing still makes the session late', () => {
    expect(stateAt(plan, stop(plan, start(fresh, NINE), at(2)), at(6)).drift).toBe(4 * MINUTE);
  });

  test.each([
    ['a minute late: nothing', 11, []],
    ['four minutes late: the last part that may go', 14, ['cards']],
    ['nine minutes late: two parts', 19, ['cards', 'tour']],
    ['an hour late: all that may go', 70, ['cards', 'tour']],
  ] as const)('%s', (_situation, minutes, expected) => {
    expect(stateAt(plan, start(fresh, NINE), at(minutes)).proposals).toEqual(expected);
  });

  test('a part that is left out brings its time back and is proposed no more', () => {
    const run = skip(start(fresh, NINE), 'cards', true);
    expect(stateAt(plan, run, at(15))).toMatchObject({drift: 0, proposals: []});
    expect(stateAt(plan, skip(run, 'cards', false), at(15)).drift).toBe(5 * MINUTE);
  });
});

const COUNTS = [3, 2, 1, 2, 4, 1];

describe('slides', () => {
  const place = ({index, slide}: Run) => `${index}.${slide}`;
  const walk = (from: Run, steps: number, step: typeof nextSlide) => {
    const places = [place(from)];
    for (let run = from; places.length <= steps; places.push(place(run))) run = step(plan, COUNTS, run, NINE);
    return places.join(' ');
  };

  test('go on into the next part, to the closing and not beyond', () => {
    expect(walk(fresh, 14, nextSlide)).toBe('0.0 0.1 0.2 1.0 1.1 2.0 3.0 3.1 4.0 4.1 4.2 4.3 5.0 5.0 5.0');
  });

  test('go back to the last slide of the part before, and not before the first', () => {
    expect(walk({...fresh, index: 4, slide: 1}, 9, previousSlide)).toBe('4.1 4.0 3.1 3.0 2.0 1.1 1.0 0.2 0.1 0.0');
    expect(walk(fresh, 1, previousSlide)).toBe('0.0 0.0');
  });

  test('pass by what is left out', () => {
    expect(walk(skip(fresh, 'tour', true), 4, nextSlide)).toBe('0.0 0.1 0.2 2.0 3.0');
  });

  test('within a part the clock is left alone, in another one it begins anew', () => {
    const run = start(fresh, NINE);
    expect(goTo(plan, run, at(3), 0, 2)).toEqual({...run, slide: 2});
    expect(goTo(plan, run, at(3), 4, 1)).toMatchObject({
      index: 4,
      slide: 1,
      since: at(3),
      spent: {welcome: 3 * MINUTE},
    });
  });

  test.each([
    ['before the start', fresh, 0, 0],
    ['after a third of the part', start(fresh, NINE), 3.4, 1],
    ['over its time: the last slide', start(fresh, NINE), 25, 2],
    ['all is over', {...fresh, index: 5}, 0, 0],
  ] as const)('by the clock, %s', (_situation, run, minutes, slide) => {
    expect(slideByTheClock(plan, COUNTS, run, at(minutes))).toBe(slide);
  });
});

describe('parseMove', () => {
  const message = {moves: 'train-teams-basics', revision: '2025-06', index: 1, slide: 1};

  test('reads a slide of this session', () => {
    expect(parseMove(message, fresh, COUNTS)).toEqual({index: 1, slide: 1});
  });

  test.each([
    ['another session', {...message, moves: 'train-vpn'}],
    ['another revision', {...message, revision: '2021-10'}],
    ['a slide that the part has not', {...message, slide: 2}],
    ['a part that the session has not', {...message, index: 6}],
    ['before the first', {...message, index: -1}],
    ['half a slide', {...message, slide: 0.5}],
    ['no number', {...message, slide: '1'}],
    ['nothing', null],
  ])('refuses %s', (_what, value) => {
    expect(parseMove(value, fresh, COUNTS)).toBeUndefined();
  });
});

describe('a break that stands in no agenda', () => {
  const pausing = takeBreak(plan, start(fresh, NINE), at(5), 10);

  test('moves the end and is not late', () => {
    expect(stateAt(plan, pausing, at(8))).toMatchObject({left: 7 * MINUTE, drift: 0, endsAt: at(70)});
    expect(stateAt(plan, start(pausing, at(15)), at(16))).toMatchObject({left: 4 * MINUTE, drift: 0, endsAt: at(70)});
  });

  test('that lasts longer makes the session late', () => {
    expect(stateAt(plan, start(pausing, at(18)), at(18)).drift).toBe(3 * MINUTE);
  });

  test('is not taken twice at once', () => {
    expect(takeBreak(plan, pausing, at(6), 20)).toEqual(pausing);
  });

  test.each([
    ['the next slide', nextSlide(plan, COUNTS, pausing, at(15)), {index: 0, slide: 1}],
    ['the slide before', previousSlide(plan, COUNTS, {...pausing, slide: 2}, at(15)), {index: 0, slide: 1}],
    ['a slide that the projector went to', goTo(plan, pausing, at(15), 4, 1), {index: 4, slide: 1}],
    ['the next part', forward(plan, pausing, at(15)), {index: 1, slide: 0}],
    ['the part before', back(plan, {...pausing, index: 1}, at(15)), {index: 0, slide: 0}],
  ] as const)('ends with %s, and the clock goes on', (_move, moved, place) => {
    expect(moved).toMatchObject({...place, since: at(15), paused: 10});
    expect(moved.pause).toBeUndefined();
  });

  test('leads from the last part to the end', () => {
    const over = forward(plan, takeBreak(plan, {...start(fresh, NINE), index: 4}, at(50), 10), at(60));
    expect(over).toMatchObject({index: 5, slide: 0, paused: 10});
    expect([over.pause, over.since]).toEqual([undefined, undefined]);
  });

  test.each([
    ['the next slide', nextSlide],
    ['the slide before', previousSlide],
    [
      'a slide that the projector went to',
      (_plan: Plan, _counts: readonly number[], run: Run, now: number) => turnTo(plan, run, now, 4, 1),
    ],
  ] as const)('is not ended by %s before its time', (_turn, turn) => {
    const run = {...pausing, slide: 1};
    expect(turn(plan, COUNTS, run, at(14.9))).toBe(run);
  });

  test('waits until its time is over', () => {
    expect([
      waits(plan, start(fresh, NINE), at(5)),
      waits(plan, pausing, at(5)),
      waits(plan, pausing, at(14.9)),
      waits(plan, pausing, at(15)),
    ]).toEqual([false, true, true, false]);
  });

  test('is ended at any time by the trainer: go on, the next part, the part before', () => {
    for (const going of [
      start(pausing, at(6)),
      forward(plan, pausing, at(6)),
      back(plan, {...pausing, index: 1}, at(6)),
    ]) {
      expect(going).toMatchObject({since: at(6), paused: 1});
      expect(going.pause).toBeUndefined();
    }
  });

  test('is not ended by a window that tells where the group is', () => {
    expect(goTo(plan, pausing, at(15), 0, 0)).toBe(pausing);
  });
});

describe('a break of the agenda', () => {
  const withBreak: Plan = {
    segments: [plan.segments[0]!, {id: 'coffee', kind: 'break', minutes: 10, optional: false}, plan.segments[2]!],
  };
  const counts = [1, 1, 1, 1];
  const inBreak = forward(withBreak, start(fresh, NINE), at(10));

  test('is not left by a slide before its time, and is left after it', () => {
    expect(waits(withBreak, inBreak, at(12))).toBe(true);
    expect(nextSlide(withBreak, counts, inBreak, at(19.9))).toBe(inBreak);
    expect(turnTo(withBreak, inBreak, at(19.9), 2, 0)).toBe(inBreak);
    expect(nextSlide(withBreak, counts, inBreak, at(20))).toMatchObject({index: 2, since: at(20)});
    expect(turnTo(withBreak, inBreak, at(20), 2, 0)).toMatchObject({index: 2, since: at(20)});
  });

  test('is left by the slide before: a slide too many was turned', () => {
    expect(previousSlide(withBreak, counts, inBreak, at(11))).toMatchObject({
      index: 0,
      since: at(11),
      spent: {coffee: MINUTE},
    });
    expect(turnTo(withBreak, inBreak, at(11), 0, 0)).toMatchObject({index: 0});
  });

  test('is left by the trainer’s next part at any time', () => {
    expect(forward(withBreak, inBreak, at(12))).toMatchObject({index: 2, since: at(12)});
  });

  test('is passed by where no clock runs: the trainer is preparing', () => {
    const preparing = {...fresh, index: 1};
    expect(waits(withBreak, preparing, NINE)).toBe(false);
    expect(nextSlide(withBreak, counts, preparing, NINE)).toMatchObject({index: 2});
  });
});

describe('moving', () => {
  test('forward leaves out what is left out, and ends behind the last part', () => {
    let run = skip(start(fresh, NINE), 'tour', true);
    run = forward(plan, run, at(10));
    expect(plan.segments[run.index]?.id).toBe('exercise');
    for (let step = 0; step < 9; step++) run = forward(plan, run, at(20));
    expect(stateAt(plan, run, at(20)).segment).toBeUndefined();
    expect(run).toMatchObject({index: 5});
    expect(run.since).toBeUndefined();
  });

  test('back goes on where the part was left', () => {
    const run = back(plan, forward(plan, start(fresh, NINE), at(4)), at(5));
    expect(stateAt(plan, run, at(6)).left).toBe(5 * MINUTE);
    expect(back(plan, run, at(6)).index).toBe(0);
  });

  test('back from behind the last part', () => {
    const over = {...fresh, index: 5};
    expect(back(plan, over, NINE).index).toBe(4);
  });

  test('another part begins with its first slide', () => {
    expect(forward(plan, {...start(fresh, NINE), slide: 3}, NINE).slide).toBe(0);
  });

  test('a clock that is set back gives no time back', () => {
    expect(stateAt(plan, start(fresh, at(30)), NINE).left).toBe(10 * MINUTE);
  });
});

/** What can be pressed; the clock only while there is a part. */
const STEPS = {
  start: (run: Run, now: number) => (run.index < 5 ? start(run, now) : run),
  stop: (run: Run, now: number) => stop(plan, run, now),
  forward: (run: Run, now: number) => forward(plan, run, now),
  back: (run: Run, now: number) => back(plan, run, now),
  break: (run: Run, now: number) => takeBreak(plan, run, now, 10),
  skip: (run: Run) => skip(run, 'tour', true),
  takeIn: (run: Run) => skip(run, 'tour', false),
  next: (run: Run, now: number) => nextSlide(plan, COUNTS, run, now),
  previous: (run: Run, now: number) => previousSlide(plan, COUNTS, run, now),
  elsewhere: (run: Run, now: number) => goTo(plan, run, now, 3, 1),
  resume: (run: Run, now: number) => resume(plan, run, now),
} as const;
const steps = fc.array(fc.constantFrom(...Object.values(STEPS)), {maxLength: 30});
const anyRun: fc.Arbitrary<Run> = steps.map((taken) =>
  taken.reduce((run: Run, step, index) => step(run, at(index)), fresh),
);

describe('whatever the trainer and the projector do', () => {
  /** A run as it may lie in storage: also of a session that had more parts and slides, and of an edition that was stuck. */
  const anyStored = fc
    .record({
      index: fc.nat(100),
      slide: fc.nat(1000),
      since: fc.option(fc.constant(NINE), {nil: undefined}),
      pause: fc.option(fc.constant({since: NINE, minutes: 10}), {nil: undefined}),
    })
    .map((stored) => parseRun({...fresh, ...stored, startsAt: NINE}, fresh.session, COUNTS)!);

  test('both windows have a slide to show, and no break is left behind', () => {
    fc.assert(
      fc.property(fc.oneof(anyRun, anyStored), steps, (from, taken) => {
        taken.reduce((run, step, index) => {
          const moved = step(run, at(60 + index));
          expect(COUNTS[moved.index]).toBeGreaterThan(moved.slide);
          expect(parseRun(JSON.parse(JSON.stringify(moved)), moved.session, COUNTS)).toEqual(
            JSON.parse(JSON.stringify(moved)),
          );
          // Who went elsewhere is not in the break any more.
          if (moved.index !== run.index || moved.slide !== run.slide) expect(moved.pause).toBeUndefined();
          return moved;
        }, from);
      }),
      {numRuns: 2_000},
    );
  });

  test('the next slide, again and again, leads to the end', () => {
    const SLIDES = 13;
    fc.assert(
      fc.property(fc.oneof(anyRun, anyStored), (from) => {
        const over = Array.from({length: SLIDES}).reduce((run: Run) => nextSlide(plan, COUNTS, run, at(60)), from);
        expect(over).toMatchObject({index: 5, slide: 0});
        expect([stateAt(plan, over, at(61)).segment, over.pause, over.since]).toEqual([
          undefined,
          undefined,
          undefined,
        ]);
      }),
      {numRuns: 2_000},
    );
  });
});

describe('a run that was kept', () => {
  const noon = (day: number) => new Date(2026, 10, day, 12).getTime();

  test.each([
    ['this morning', {...fresh, keptAt: noon(23) - 180 * MINUTE}, false],
    ['yesterday', {...fresh, keptAt: noon(22)}, true],
    ['an hour before midnight', {...fresh, keptAt: new Date(2026, 10, 22, 23).getTime()}, true],
    ['today, though it was begun yesterday', {...start(fresh, noon(22)), keptAt: noon(23)}, false],
    ['yesterday by an earlier edition', start(fresh, noon(22)), true],
    ['at some time, and was never started', fresh, false],
  ] as const)('%s', (_when, run, expected) => {
    expect(isOfAnotherDay(run, noon(23))).toBe(expected);
  });

  test('goes on where it was, on time, with its clock standing', () => {
    const yesterday = takeBreak(
      plan,
      forward(plan, start(fresh, noon(22)), noon(22) + 25 * MINUTE),
      noon(22) + 30 * MINUTE,
      10,
    );
    const resumed = resume(plan, {...yesterday, slide: 1}, noon(23));
    expect(resumed).toMatchObject({index: 1, slide: 1, spent: {welcome: 25 * MINUTE}});
    expect(stateAt(plan, resumed, noon(23))).toMatchObject({
      segment: {id: 'tour'},
      left: 15 * MINUTE,
      drift: 0,
      endsAt: noon(23) + 50 * MINUTE,
    });
    expect(stateAt(plan, start(resumed, noon(23)), noon(23) + MINUTE)).toMatchObject({left: 14 * MINUTE, drift: 0});
  });
});

describe('parseRun', () => {
  test('reads every run that can happen, as it was written', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const written = JSON.parse(JSON.stringify(run)) as unknown;
        expect(parseRun(written, run.session, COUNTS)).toEqual(written);
      }),
    );
  });

  test('takes nothing else for a run', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(parseRun(value, 'train-vpn', COUNTS)).toBeUndefined();
      }),
      {numRuns: 10_000},
    );
    expect(parseRun(fresh, 'train-vpn', COUNTS)).toBeUndefined();
    expect(parseRun({...fresh, index: -1}, fresh.session, COUNTS)).toBeUndefined();
    expect(
      parseRun({...fresh, spent: JSON.parse('{"__proto__": {"a": 1}}') as unknown}, fresh.session, COUNTS),
    ).toEqual(fresh);
    expect(parseRun({...fresh, spent: {welcome: '1'}}, fresh.session, COUNTS)).toBeUndefined();
  });
});

test.each([
  [0, '0:00'],
  [59_001, '1:00'],
  [725_000, '12:05'],
  [-30_000, '−0:30'],
  [3_600_000, '60:00'],
])('%i ms are %s', (milliseconds, expected) => {
  expect(clockText(milliseconds)).toBe(expected);
});

describe('to the minute', () => {
  test.each([
    ['a moment before two minutes late: nothing', 12 - 1 / 60_000, []],
    ['two minutes late: the last part that may go', 12, ['cards']],
    ['as late as that part is long: it is enough', 15, ['cards']],
    ['a moment later: another one', 15 + 1 / 60_000, ['cards', 'tour']],
  ])('%s', (_situation, minutes, expected) => {
    expect(stateAt(plan, start(fresh, NINE), at(minutes)).proposals).toEqual(expected);
  });

  test('the time of a part and of a break are those that are left of each', () => {
    const pausing = takeBreak(plan, start(fresh, NINE), at(3), 10);
    expect(stateAt(plan, pausing, at(5)).left).toBe(8 * MINUTE);
    expect(stateAt(plan, pausing, at(14)).left).toBe(-MINUTE);
    // The seven minutes of the part come after the eight of the break, then fifty more.
    expect(stateAt(plan, pausing, at(5)).endsAt).toBe(at(5 + 8 + 7 + 50));
    expect(stateAt(plan, pausing, at(14)).endsAt).toBe(at(14 + 7 + 50));
    expect(stateAt(plan, start(fresh, NINE), at(3)).endsAt).toBe(at(60));
    expect(stateAt(plan, {...fresh, index: 5}, at(3))).toEqual({
      segment: undefined,
      left: 0,
      endsAt: at(3),
      drift: 0,
      proposals: [],
    });
  });
});

describe('what is easily mixed up', () => {
  test('time that ran before the session is given a beginning is not late', () => {
    expect(stateAt(plan, beginAt(start(fresh, NINE), undefined), at(30)).drift).toBe(0);
  });

  test('a break keeps the beginning that was chosen, and is the beginning where there was none', () => {
    expect(takeBreak(plan, start(beginAt(fresh, at(-5)), NINE), at(5), 10).startsAt).toBe(at(-5));
    expect(takeBreak(plan, fresh, at(5), 10)).toMatchObject({startsAt: at(5), pause: {since: at(5), minutes: 10}});
  });

  test('a break in a session that is over is none', () => {
    const over = {...fresh, index: 5};
    expect(takeBreak(plan, over, at(70), 10)).toBe(over);
  });

  test('taking one part back in leaves the others out', () => {
    const both = skip(skip(fresh, 'tour', true), 'cards', true);
    expect(both.skipped).toEqual(['tour', 'cards']);
    expect(skip(both, 'tour', true).skipped).toEqual(['cards', 'tour']);
    expect(skip(both, 'tour', false).skipped).toEqual(['cards']);
  });

  test('a slide of another part starts no clock that stands', () => {
    expect(goTo(plan, fresh, at(3), 2, 0).since).toBeUndefined();
  });

  test.each([
    [{index: 0, slide: 0}, true],
    [{index: 0, slide: 2}, true],
    [{index: 5, slide: 0}, true],
    [{index: 0, slide: 3}, false],
    [{index: 0, slide: -1}, false],
    [{index: -1, slide: 0}, false],
  ])('%j is a slide of the session: %s', (place, isOne) => {
    expect(parseMove({moves: 'train-teams-basics', revision: '2025-06', ...place}, fresh, COUNTS)).toEqual(
      isOne ? place : undefined,
    );
  });
});
