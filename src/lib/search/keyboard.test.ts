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
