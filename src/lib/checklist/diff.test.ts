import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {diffSequence, type DiffPart} from '../sequenceDifference';
import {diffWords} from './diff';

/** Removed words in [-…-], added ones in {+…+}. */
const show = (parts: readonly DiffPart[]) =>
  parts.map(({kind, text}) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`)).join('');

describe('what changed', () => {
  test.each([
    ['nothing', 'Lock the screen', 'Lock the screen', 'Lock the screen'],
    ['everything', 'Lock the screen', 'Close your laptop', '[-Lock the screen-]{+Close your laptop+}'],
    ['a word', 'Lock the screen now', 'Lock your screen now', 'Lock [-the-]{+your+} screen now'],
    ['words in a row', 'a red big cat', 'a small old cat', 'a [-red big-]{+small old+} cat'],
    ['a word more', 'Lock screen', 'Lock your screen', 'Lock {+your +}screen'],
    ['a word less', 'Lock your screen', 'Lock screen', 'Lock [-your -]screen'],
    ['the end', 'Lock the screen', 'Lock the screen when you leave', 'Lock the screen{+ when you leave+}'],
    [
      'two places',
      'Ask the help desk by phone today',
      'Ask your help desk by mail today',
      'Ask [-the-]{+your+} help desk by [-phone-]{+mail+} today',
    ],
    [
      'Arabic words',
      'رمز برسالة نصية قبل الاتصال',
      'رقم في تطبيق المصادقة قبل الاتصال',
      '[-رمز برسالة نصية-]{+رقم في تطبيق المصادقة+} قبل الاتصال',
    ],
    [
      'a code in Arabic',
      'ثبّت الإصدار 7.2.4 من FortiClient',
      'ثبّت الإصدار 7.4.0 من FortiClient',
      'ثبّت الإصدار [-7.2.4-]{+7.4.0+} من FortiClient',
    ],
    ['from nothing', '', 'Lock the screen', '{+Lock the screen+}'],
    ['to nothing', 'Lock the screen', '', '[-Lock the screen-]'],
    ['nothing at all', '', '', ''],
  ])('%s', (_what, before, after, expected) => expect(show(diffWords(before, after))).toBe(expected));
});

const texts = fc.oneof(
  fc
    .array(fc.constantFrom('the', 'a', 'screen', 'VPN', 'الشاشة', 'في', ' ', '  ', '\n', '\u00a0'), {maxLength: 30})
    .map((words) => words.join(' ')),
  fc.string({unit: 'binary'}),
);

test('no text is lost or invented', () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const parts = diffWords(before, after);
      const without = (kind: DiffPart['kind']) =>
        parts
          .filter((part) => part.kind !== kind)
          .map(({text}) => text)
          .join('');
      expect(without('removed')).toBe(after);
      expect(without('added')).toBe(before);
    }),
    {numRuns: 2_000},
  );
});

test('neighbouring parts differ in kind, and none is empty', () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const parts = diffWords(before, after);
      expect(parts.filter(({text}) => text === '')).toEqual([]);
      parts.forEach(({kind}, index) => expect(kind).not.toBe(parts[index + 1]?.kind));
    }),
  );
});

test('an absurd length is still answered, where comparing each word with each would not end', () => {
  const long = (word: string) => `${word} `.repeat(50_000).trim();
  expect(diffWords(long('a'), long('b')).map(({kind}) => kind)).toEqual(['removed', 'added']);
});

test('a word that stayed weighs more than any white space', () => {
  const spaces = ['\n', '\t', '  ', '\u00a0'];
  const before = ['VPN', ...spaces];
  const after = [...spaces, 'VPN'];
  expect(diffSequence(before, after).filter(({kind}) => kind === 'same')).toEqual([{kind: 'same', text: 'VPN'}]);
  expect(diffSequence(after, before).filter(({kind}) => kind === 'same')).toEqual([{kind: 'same', text: 'VPN'}]);
});

test('parts of a sequence are not joined, and what went stands before what came', () => {
  expect(diffSequence(['a', 'b', 'c', 'd', 'z'], ['a', 'c', 'x', 'y', 'z'])).toEqual([
    {kind: 'same', text: 'a'},
    {kind: 'removed', text: 'b'},
    {kind: 'same', text: 'c'},
    {kind: 'removed', text: 'd'},
    {kind: 'added', text: 'x'},
    {kind: 'added', text: 'y'},
    {kind: 'same', text: 'z'},
  ]);
});

test('what stands twice is taken from the beginning and the end once', () => {
  expect(diffSequence(['a', 'a'], ['a', 'a', 'a'])).toEqual([
    {kind: 'same', text: 'a'},
    {kind: 'same', text: 'a'},
    {kind: 'added', text: 'a'},
  ]);
  expect(diffSequence(['a', 'b', 'a', 'b'], ['a', 'b'])).toEqual([
    {kind: 'same', text: 'a'},
    {kind: 'same', text: 'b'},
    {kind: 'removed', text: 'a'},
    {kind: 'removed', text: 'b'},
  ]);
});

test('up to a million pairs are compared, and no more', () => {
  const many = (letter: string, count: number) => Array.from({length: count}, (_one, at) => `${letter}${at}`);
  const [before, after] = [many('a', 999), many('b', 999)];
  const kept = ({kind}: DiffPart) => kind === 'same';
  // What stays stands in the middle, where beginning and end do not find it.
  const withOne = (list: readonly string[]) => [...list.slice(0, 500), 'kept', ...list.slice(500)];
  expect(diffSequence(withOne(before), withOne(after)).filter(kept)).toEqual([{kind: 'same', text: 'kept'}]);
  expect(diffSequence([...withOne(before), 'a'], [...withOne(after), 'b']).filter(kept)).toEqual([]);
});
