import fc from 'fast-check';
import {expect, test} from 'vitest';
import {diffWords} from './diff';

const side = (before: string, after: string, leaveOut: 'added' | 'removed') =>
  diffWords(before, after)
    .filter(({kind}) => kind !== leaveOut)
    .map(({text}) => text)
    .join('');

test.each([
  ['Teams installed and updated', 'New Teams installed and updated', ['added:New ', 'same:Teams installed and updated']],
  ['تثبيت تطبيق Teams وتحديثه', 'تثبيت تطبيق Teams الجديد وتحديثه', ['same:تثبيت تطبيق Teams ', 'added:الجديد ', 'same:وتحديثه']],
  ['the same', 'the same', ['same:the same']],
  ['', 'new', ['added:new']],
  ['old', '', ['removed:old']],
])('from "%s" to "%s"', (before, after, expected) => {
  expect(diffWords(before, after).map(({kind, text}) => `${kind}:${text}`)).toEqual(expected);
});

const wording = fc.array(fc.constantFrom('a', 'b', 'جهاز', 'شخصي', ' ', '  ', 'VPN '), {maxLength: 30}).map((words) => words.join(' '));

test('both wordings can be read back', () => {
  fc.assert(
    fc.property(wording, wording, (before, after) => {
      expect(side(before, after, 'added')).toBe(before);
      expect(side(before, after, 'removed')).toBe(after);
    }),
  );
});
