import {describe, expect, test} from 'vitest';
import {small} from './__fixtures__/small';
import {isUnsure, subjectOf, type Evidence} from './honesty';

describe('an answer is unsure', () => {
  const GOOD: Evidence = {score: 4, coverage: 1, usual: 0.5, elsewhere: 0.1};

  test.each<[string, Partial<Evidence>, boolean]>([
    ['not where everything speaks for it', {}, false],
    ['where the words are those of another subject', {elsewhere: 0.7}, true],
    ['where the first page covers little, and nothing else speaks for it', {score: 1, coverage: 0.1, usual: 0}, true],
    ['not for a weak score alone', {score: 1}, false],
    ['not where the first page has it in its title, whatever else', {score: 4.6, elsewhere: 0.9}, false],
  ])('%s', (_what, evidence, expected) => expect(isUnsure({...GOOD, ...evidence})).toBe(expected));

  test('where less than a fifth of it is covered, whatever its likeness to a phrasing', () => {
    const letters: Evidence = {score: 1.85, coverage: 0.129, usual: 0.082, elsewhere: 0.069};
    expect(isUnsure(letters)).toBe(true);
    expect(isUnsure({...letters, coverage: 0.19, usual: 5})).toBe(true);
    expect(isUnsure({...letters, coverage: 0.21, usual: 5})).toBe(false);
  });

  test.each(['score', 'coverage', 'usual'] as const)('the less, the less its %s is', (name) => {
    const atTheEdge = {score: 1, coverage: 0.3, usual: 0.2, elsewhere: 0.1};
    expect(isUnsure({...atTheEdge, [name]: -5})).toBe(true);
    expect(isUnsure({...atTheEdge, [name]: 5})).toBe(false);
  });
});

describe('the nearest subject', () => {
  const leave = {name: 'leave', ask: 'human-resources', asked: new Map()} as const;
  const pay = {name: 'pay', ask: 'human-resources', asked: new Map()} as const;

  test('is the one for which the words are most usual', () =>
    expect(subjectOf([leave, pay], ({name}) => (name === 'pay' ? 0.6 : 0.4))).toEqual({usual: 0.6, subject: pay}));

  test('has no name where it is only a likeness', () =>
    expect(subjectOf([leave, pay], () => 0.29)).toEqual({usual: 0.29, subject: undefined}));

  test('is nothing where an index knows none', () => expect(subjectOf([], () => 1)).toBeUndefined());
});

describe('of a small site', () => {
  const {search} = small(
    'en',
    [
      {id: 'join', title: 'Join a meeting', phrasings: ['join my meeting', 'join the meeting now', 'enter a meeting']},
      {id: 'share', title: 'Share a file', phrasings: ['share my file', 'send a file', 'share a file with a team']},
    ],
    [],
    {
      leave: {
        name: {en: 'leave', ar: 'الإجازات'},
        ask: 'human-resources',
        phrasings: {
          en: ['annual leave', 'sick leave', 'leave balance', 'my leave form', 'send a leave form'],
          ar: ['إجازة'],
        },
      },
    },
  );

  test('what it treats is answered', () => {
    expect(search('join the meeting')).toMatchObject({isUnsure: false, subject: undefined});
    expect(search('join the meeting').pages[0]?.address).toBe('/en/join/');
  });

  test('what belongs to others is told so, with their name', () =>
    expect(search('send sick leave form')).toMatchObject({
      isUnsure: true,
      subject: {name: 'leave', ask: 'human-resources'},
      corrected: undefined,
    }));

  test('but not where the whole of a longer question stands in one place of a page', () => {
    const {search: ask} = small(
      'en',
      [{id: 'form', title: 'Forms', text: 'send sick leave form today', phrasings: ['a form']}],
      [],
      {
        leave: {
          name: {en: 'leave', ar: 'الإجازات'},
          ask: 'human-resources',
          phrasings: {en: ['sick leave', 'leave form', 'send leave'], ar: ['إجازة']},
        },
      },
    );
    expect(ask('send sick leave form today').isUnsure).toBe(false);
  });

  test('but not to who wants the words as they stand', () =>
    expect(search('send sick leave form', {verbatim: true}).isUnsure).toBe(false));
});
