import {toString} from 'mdast-util-to-string';
import {describe, expect, test} from 'vitest';
import {inForceOf, revisionOf} from '../lib/__fixtures__/revisions';
import type {Revision} from '../lib/revisions';
import {readData} from './readData';
import referenceBlocks from './referenceBlocks';

const data = readData(process.cwd());
const because = {en: 'Too early', ar: 'قبل أوانه'};
const coming = revisionOf('2027-01', {
  version: 'current',
  state: 'announced',
  inForce: {from: '2027-01-03'},
  supersedes: '2025-06',
});
const inForce = (to?: string) => inForceOf('2025-06', {version: '2025-06', inForce: {from: '2025-06-22', to}});

/** What the history says of the newest revision, in one line. */
const said = (revisions: readonly Revision[], locale: 'ar' | 'en', approvals: typeof data.approvals = []): string => {
  const block = referenceBlocks({...data, revisions, approvals}, locale).revisions();
  if (!('children' in block)) throw new Error('The history is empty.');
  return toString(block.children[0]).replace(/\s+/g, ' ');
};

describe('the history of revisions', () => {
  test('says of one to come from when it applies, in no tense', () => {
    expect(said([coming, inForce('2027-01-02')], 'en')).toContain('In forceFrom 3 January 2027');
    expect(said([coming, inForce('2027-01-02')], 'ar')).toContain('السرياناعتبارًا من 3 يناير 2027');
    expect(said([coming, inForce('2027-01-02')], 'ar')).toContain('يحل محل2025-06');
  });
  test('says of one that was withdrawn before its first day that it was, and of no day in force', () => {
    const withdrawn = {...coming, state: 'withdrawn', withdrawn: {on: '2026-12-01', because}} as const;
    expect(said([withdrawn, inForce()], 'en')).toContain('Withdrawn1 December 2026: Too early');
    expect(said([withdrawn, inForce()], 'en')).not.toContain('In force');
    expect(said([withdrawn, inForce()], 'ar')).not.toContain('السريان');
  });
  test('says of one that was withdrawn later how long it applied', () => {
    const withdrawn = {...coming, state: 'withdrawn', withdrawn: {on: '2027-01-10', because}} as const;
    expect(said([withdrawn, inForce()], 'en')).toContain('In force3 January 2027 to 9 January 2027');
  });
  test('names who approved it, where that is recorded', () => {
    const approval = {revision: '2027-01', act: 'published', on: '2026-11-27', by: 'Head of remote work'} as const;
    expect(said([coming, inForce('2027-01-02')], 'en', [approval])).toContain(
      'Approved27 November 2026, Head of remote work',
    );
    expect(said([coming, inForce('2027-01-02')], 'ar', [approval])).toContain(
      'الاعتماد27 نوفمبر 2026، Head of remote work',
    );
    expect(said([coming, inForce('2027-01-02')], 'en')).not.toContain('Approved');
  });
});
