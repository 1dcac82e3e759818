import fc from 'fast-check';
import {Scorm12API} from 'scorm-again';
import {describe, expect, test} from 'vitest';
import {findScorm, talkTo, type Frame, type Progress, type Outcome} from './scormTalk';
import {strictScorm} from '../../../tests/strictScorm';

const after = (answered: number, percent: number): Progress => ({
  answered,
  questions: 9,
  percent,
  suspendData: `1|answers=${answered}`,
});
const set = (element: string, value: string) => ['LMSSetValue', `cmi.${element}`, value, 'true'];
const suspend = (answered: number) => set('suspend_data', `1|answers=${answered}`);
const score = (percent: string) => [
  set('core.score.min', '0'),
  set('core.score.max', '100'),
  set('core.score.raw', percent),
];
const INITIALIZE = ['LMSInitialize', 'true'];
const COMMIT = ['LMSCommit', 'true'];
const FINISH = ['LMSFinish', 'true'];
const LEAVING = [set('core.session_time', '0001:01:05'), set('core.exit', 'suspend'), FINISH];
const AN_HOUR = 3665;
const resultIn = (stored: Readonly<Record<string, string>>) =>
  `${stored['cmi.core.lesson_status']} ${stored['cmi.core.score.raw']}`;
const HELD = (status: string, raw: string) => ({'cmi.core.lesson_status': status, 'cmi.core.score.raw': raw});

/** Opens, reports each, and leaves. */
function attend(scorm: object, ...reports: readonly Progress[]): Outcome[] {
  const talk = talkTo(scorm);
  talk.open();
  const told = reports.map((progress) => talk.report(progress));
  talk.leave(AN_HOUR);
  return told;
}

describe('with a system that is as strict as SCORM 1.2', () => {
  test('who opens and leaves has written nothing, and has not attempted it', () => {
    const scorm = strictScorm();
    attend(scorm);
    expect(scorm.calls).toEqual([INITIALIZE]);
    expect(resultIn(scorm.stored)).toBe('not attempted ');
  });

  test('after three of nine answers the course is incomplete, and has no score', () => {
    const scorm = strictScorm();
    expect(attend(scorm, after(1, 11), after(2, 22), after(3, 33))).toEqual(['so-far', 'so-far', 'so-far']);
    expect(scorm.calls).toEqual([
      INITIALIZE,
      suspend(1),
      set('core.lesson_status', 'incomplete'),
      COMMIT,
      suspend(2),
      COMMIT,
      suspend(3),
      COMMIT,
      ...LEAVING,
    ]);
    expect(resultIn(scorm.stored)).toBe('incomplete ');
  });

  test.each([
    [100, 'passed'],
    [70, 'passed'],
    [69, 'failed'],
    [0, 'failed'],
  ])('after all answers, %i percent right, it is %s', (percent, status) => {
    const scorm = strictScorm();
    expect(attend(scorm, after(9, percent))).toEqual(['kept']);
    expect(scorm.calls).toEqual([
      INITIALIZE,
      suspend(9),
      ...score(String(percent)),
      set('core.lesson_status', status),
      COMMIT,
      ...LEAVING,
    ]);
    expect(resultIn(scorm.stored)).toBe(`${status} ${percent}`);
  });

  test.each([
    [70, 'passed'],
    [69, 'failed'],
  ])('that names no pass mark, %i percent is %s', (percent, status) => {
    const scorm = strictScorm({'cmi.student_data.mastery_score': ''});
    attend(scorm, after(9, percent));
    expect(resultIn(scorm.stored)).toBe(`${status} ${percent}`);
  });

  test('its own pass mark counts', () => {
    const scorm = strictScorm({'cmi.student_data.mastery_score': '50'});
    attend(scorm, after(9, 55));
    expect(resultIn(scorm.stored)).toBe('passed 55');
  });

  test.each([
    ['passed', '90', after(3, 33), 'earlier', 'passed 90'],
    ['passed', '90', after(9, 40), 'earlier', 'passed 90'],
    ['passed', '90', after(9, 80), 'earlier', 'passed 90'],
    ['passed', '90', after(9, 90), 'kept', 'passed 90'],
    ['passed', '90', after(9, 100), 'kept', 'passed 100'],
    ['passed', '', after(9, 20), 'earlier', 'passed '],
    ['completed', '', after(3, 33), 'earlier', 'completed '],
    ['completed', '', after(9, 40), 'earlier', 'completed '],
    ['completed', '', after(9, 80), 'kept', 'passed 80'],
    ['failed', '60', after(3, 33), 'earlier', 'failed 60'],
    ['failed', '60', after(9, 40), 'earlier', 'failed 60'],
    ['failed', '60', after(9, 80), 'kept', 'passed 80'],
    ['incomplete', '', after(3, 33), 'so-far', 'incomplete '],
    ['browsed', '', after(3, 33), 'so-far', 'incomplete '],
  ] as const)('what it holds is not lowered: %s %s', (status, raw, progress, told, expected) => {
    const scorm = strictScorm(HELD(status, raw));
    expect(attend(scorm, progress)).toEqual([told]);
    expect(resultIn(scorm.stored)).toBe(expected);
  });

  test('who opens a passed course again and leaves has written nothing', () => {
    const scorm = strictScorm(HELD('passed', '90'));
    attend(scorm);
    expect(scorm.calls).toEqual([INITIALIZE, FINISH]);
    expect(resultIn(scorm.stored)).toBe('passed 90');
  });

  test.each([
    ['cmi.core.lesson_mode', 'review'],
    ['cmi.core.lesson_mode', 'browse'],
    ['cmi.core.credit', 'no-credit'],
  ])('with %s %s nothing is written', (element, value) => {
    const scorm = strictScorm({...HELD('passed', '90'), [element]: value});
    expect(attend(scorm, after(3, 33), after(9, 100))).toEqual(['not-counted', 'not-counted']);
    expect(scorm.calls).toEqual([INITIALIZE, FINISH]);
  });

  test('what it held is handed over', () => {
    const talk = talkTo(strictScorm({...HELD('failed', '60'), 'cmi.suspend_data': '1|link=all'}));
    expect(talk.open()).toEqual({status: 'failed', score: 60, isCounted: true, mastery: 70, suspendData: '1|link=all'});
  });

  test('nothing is written after leaving, not even on coming back', () => {
    const scorm = strictScorm();
    const talk = talkTo(scorm);
    talk.open();
    talk.report(after(1, 11));
    talk.leave(AN_HOUR);
    const before = [...scorm.calls];
    expect(talk.report(after(2, 22))).toBe('closed');
    talk.leave(AN_HOUR);
    expect(scorm.calls).toEqual(before);
    // This system takes nobody back without a new launch.
    expect(talk.open()).toBeUndefined();
    expect(talk.report(after(3, 33))).toBe('closed');
    expect(scorm.calls).toEqual([...before, ['LMSInitialize', 'false']]);
  });

  test('reloaded before the first answer, the course goes on', () => {
    const scorm = strictScorm();
    attend(scorm);
    expect(attend(scorm, after(1, 11))).toEqual(['so-far']);
    expect(resultIn(scorm.stored)).toBe('incomplete ');
  });

  test('whatever happens, no call is refused and nothing is lowered', () => {
    const RANK = ['not attempted', 'browsed', 'incomplete', 'failed', 'completed', 'passed'];
    // With a score, a system with a pass mark has no other results than these.
    const results = [
      ...RANK.map((status) => [status, '']),
      ['failed', '0'],
      ['failed', '69.5'],
      ['passed', '70'],
      ['passed', '100'],
    ] as const;
    const held = fc.record({
      result: fc.constantFrom(...results),
      mode: fc.constantFrom('normal', 'review', 'browse'),
      credit: fc.constantFrom('credit', 'no-credit'),
    });
    const reports = fc.array(
      fc.record({answered: fc.integer({min: 1, max: 9}), percent: fc.integer({min: 0, max: 100})}),
      {maxLength: 6},
    );
    fc.assert(
      fc.property(held, reports, ({result: [status, raw], mode, credit}, all) => {
        const scorm = strictScorm({...HELD(status, raw), 'cmi.core.lesson_mode': mode, 'cmi.core.credit': credit});
        attend(scorm, ...all.map(({answered, percent}) => after(answered, percent)));
        expect(scorm.calls.filter((call) => call.at(-1) !== 'true')).toEqual([]);
        expect(RANK.indexOf(scorm.stored['cmi.core.lesson_status']!)).toBeGreaterThanOrEqual(RANK.indexOf(status));
        expect(Number(scorm.stored['cmi.core.score.raw'])).toBeGreaterThanOrEqual(Number(raw));
      }),
      {numRuns: 5_000},
    );
  });
});

describe('the learner hears that the system does not keep anything', () => {
  test.each([
    ['LMSInitialize'],
    ['LMSCommit'],
    ['cmi.suspend_data'],
    ['cmi.core.lesson_status'],
    ['cmi.core.score.raw'],
  ])('when it refuses %s', (name) => {
    expect(attend(strictScorm({}, [name]), after(9, 100))).toEqual(['refused']);
  });

  test.each([['LMSInitialize'], ['LMSGetValue'], ['LMSSetValue'], ['LMSCommit']] as const)(
    'when %s throws, or is missing',
    (name) => {
      const broken = () => {
        throw new Error('The session has expired.');
      };
      for (const call of [broken, undefined])
        expect(attend({...strictScorm(), [name]: call}, after(9, 100))).toEqual(['refused']);
    },
  );

  test.each([[undefined], [0], [''], [Promise.resolve('true')]])('when it answers %o', (said) => {
    expect(attend({...strictScorm(), LMSCommit: () => said}, after(9, 100))).toEqual(['refused']);
  });

  test('until it takes it again', () => {
    const scorm = strictScorm();
    const talk = talkTo({
      ...scorm,
      LMSCommit: (none: string) =>
        scorm.calls.some(([, element]) => element === 'cmi.core.score.raw') ? scorm.LMSCommit(none) : 'false',
    });
    talk.open();
    expect(talk.report(after(8, 100))).toBe('refused');
    expect(talk.report(after(9, 100))).toBe('kept');
    expect(resultIn(scorm.stored)).toBe('passed 100');
  });

  test('but not because it has no lowest and highest score, which it need not have', () => {
    expect(attend(strictScorm({}, ['cmi.core.score.min', 'cmi.core.score.max']), after(9, 100))).toEqual(['kept']);
  });

  test('and a page is left in peace by a system that is gone', () => {
    expect(() =>
      attend({...strictScorm(), LMSFinish: undefined, LMSGetLastError: undefined}, after(1, 11)),
    ).not.toThrow();
  });
});

describe('with the pass mark of scorm-again, which judges every score', () => {
  const launch = (core: object, suspendData = '') => {
    const api = new Scorm12API({autocommit: false, logLevel: 5});
    api.loadFromJSON({suspend_data: suspendData, core, student_data: {mastery_score: '70'}}, 'cmi');
    return api;
  };
  const resultOf = ({cmi}: Scorm12API) => `${cmi.core.lesson_status} ${cmi.core.score.raw}`;

  test.each([
    ['opened and left', {}, [], 'not attempted '],
    ['three right answers', {}, [after(3, 33)], 'incomplete '],
    ['all right', {}, [after(3, 33), after(9, 100)], 'passed 100'],
    ['most wrong', {}, [after(9, 33)], 'failed 33'],
    ['passed before, opened and left', {lesson_status: 'passed', score: {raw: '90'}}, [], 'passed 90'],
    [
      'passed before, and worse now',
      {lesson_status: 'passed', score: {raw: '90'}},
      [after(1, 0), after(9, 20)],
      'passed 90',
    ],
    ['failed before, and better now', {lesson_status: 'failed', score: {raw: '33'}}, [after(9, 80)], 'passed 80'],
    ['in review', {lesson_mode: 'review', lesson_status: 'passed', score: {raw: '90'}}, [after(9, 20)], 'passed 90'],
  ])('%s', (_situation, core, reports, expected) => {
    const api = launch(core);
    attend(api, ...reports);
    expect(resultOf(api)).toBe(expected);
  });
});

describe('findScorm', () => {
  const API = {};
  const top = (frame: Frame): Frame => {
    const made: {parent?: unknown} = {...frame};
    made.parent = made;
    return made;
  };
  const foreign = (frame: Frame): Frame =>
    Object.defineProperty({...frame}, 'API', {
      get() {
        throw new Error('Blocked a frame from accessing a cross-origin frame.');
      },
    });

  test.each([
    ['in this window', top({API})],
    ['in a window around it', {parent: {parent: top({API})}}],
    ['around a window of another origin', {parent: foreign({parent: top({API})})}],
    ['in the window that opened this one', top({opener: top({API})})],
    ['around the window that opened this one', top({opener: {parent: top({API})}})],
    ['in the window that opened the one around this one', {parent: top({opener: top({API})})}],
    ['behind an opener of another origin', {opener: top(foreign({})), parent: top({opener: top({API})})}],
  ])('%s', (_place, frame) => {
    expect(findScorm(frame)).toBe(API);
  });

  test('nowhere', () => {
    expect(findScorm(top({}))).toBeUndefined();
    expect(findScorm({parent: top(foreign({opener: null}))})).toBeUndefined();
  });
});
