import {expect, test} from 'vitest';
import {entryOf} from '../src/lib/__fixtures__/revisions';
import {placeRevisions} from '../src/lib/revisions';
import {refusePreview} from './refusePreview';

const revision = entryOf('2025-06');
const draft = entryOf('2027-01', {draft: true, supersedes: '2025-06'});
const site = (withDraft: boolean, day = '2026-11-27') => ({
  day,
  revisions: placeRevisions([draft, revision], {day, withDraft}),
});

test('a draft is neither packed nor sent', () => {
  expect(() => refusePreview(site(true), '2026-11-27')).toThrow('DRAFT=1 shows the draft of 2027-01');
  expect(() => refusePreview(site(false), '2026-11-27')).not.toThrow();
});

test('nor is the site of another day', () => {
  expect(() => refusePreview(site(false, '2027-01-03'), '2026-11-27')).toThrow(
    'SITE_DAY makes the site of 2027-01-03, and today is 2026-11-27.',
  );
});
