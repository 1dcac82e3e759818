import {expect, test} from 'vitest';
import {placeRevisions, type RevisionEntry} from '../src/lib/revisions';
import {refuseDraft} from './refuseDraft';

const revision: RevisionEntry = {
  key: '2025-06',
  title: {en: 'Now', ar: 'الآن'},
  short: {en: 'Now', ar: 'الآن'},
  inForce: {from: '2025-06-22'},
  reviewed: '2026-11-23',
  sources: ['P-13'],
};
const draft = {...revision, key: '2027-01', draft: true, supersedes: '2025-06'} as const;
const site = (withDraft: boolean) => ({
  revisions: placeRevisions([draft, revision], {day: '2026-11-27', withDraft}),
});

test('a draft is neither packed nor sent', () => {
  expect(() => refuseDraft(site(true))).toThrow('DRAFT=1 shows the draft of 2027-01');
  expect(() => refuseDraft(site(false))).not.toThrow();
});
