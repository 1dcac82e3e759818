import fc from 'fast-check';
import {load} from 'cheerio';
import {describe, expect, test} from 'vitest';
import {MOST_SUSPEND_DATA, readSuspendData, writeManifest, writeSuspendData} from './scorm';

const answers = ['a', 'b', 'c'].map((id) => ({id, correct: id === 'b'}));
const questions = [
  {id: 'link', kind: 'single', answers},
  {id: 'signs', kind: 'multiple', answers},
] as const;

describe('suspend data', () => {
  test('is read back as it was written', () => {
    const choices = {link: ['b'], signs: ['a', 'c']};
    expect(writeSuspendData(choices)).toBe('1|link=b|signs=a.c');
    expect(readSuspendData(writeSuspendData(choices), questions)).toEqual(choices);
  });

  test.each([
    ['nothing', '', {}],
    ['a newer form', '2|link=b', {}],
    ['a question that is no longer asked', '1|gone=a|link=b', {link: ['b']}],
    ['an answer that is no longer there', '1|signs=a.z', {signs: ['a']}],
    ['rubbish', '1||=|link|__proto__=a', {}],
  ])('%s', (_situation, text, expected) => {
    expect(readSuspendData(text, questions)).toEqual(expected);
  });

  test('takes no other text for answers, and never fails', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 200}), (text) => {
        expect(
          Object.keys(readSuspendData(`1|${text}`, questions)).every((id) => id === 'link' || id === 'signs'),
        ).toBe(true);
      }),
      {numRuns: 10_000},
    );
  });

  test('refuses answers that the learning system would cut off', () => {
    expect(() => writeSuspendData({long: ['x'.repeat(MOST_SUSPEND_DATA)]})).toThrow('4096');
  });
});

test('the manifest names its files and escapes its title', () => {
  const $ = load(
    writeManifest({id: 'train-vpn', title: 'VPN & <more>', revision: '2025-06'}, 'en', ['index.html', 'sco.js']),
    {xml: true},
  );
  expect($('organization > title').text()).toBe('VPN & <more>');
  expect($('resource').attr('href')).toBe('index.html');
  expect(
    $('file')
      .toArray()
      .map((file) => $(file).attr('href')),
  ).toEqual(['index.html', 'sco.js']);
  expect($('schemaversion').text()).toBe('1.2');
  expect($('item > adlcp\\:masteryscore').text()).toBe('70');
});
