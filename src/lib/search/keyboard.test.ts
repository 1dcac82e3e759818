import {expect, test} from 'vitest';
import {otherLayout} from './keyboard';

test.each([
  ['فثشةس', 'teams'],
  ['رحى', 'vpn'],
  ['jdl.', 'تيمز'],
  ['td fd hk', 'في بي ان'],
  ['hgh[jlhu', 'الاجتماع'],
  ['hg]v]am', 'الدردشة'],
  ['لاشؤن', 'back'],
])('%s was meant as %s', (typed, meant) => expect(otherLayout(typed)).toBe(meant));

test.each([
  ['HGH', 'ألأأ'],
  ['C', '}'],
  ['B', 'لآ'],
  ['gh', 'لا'],
  ['لاب', 'bf'],
  ['كَلِمة', ';glm'],
  ['a?1', 'ش?1'],
  ['TEAMS', 'لإثشةس'],
  ['', ''],
])('with and without the shift key, %s is %s', (typed, meant) => expect(otherLayout(typed)).toBe(meant));
