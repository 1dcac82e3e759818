import type {Revision, RevisionEntry} from '../revisions';

/** A revision as data/revisions.yml has it. */
export const entryOf = (key: string, more: Partial<RevisionEntry> = {}): RevisionEntry => ({
  key,
  title: {en: key, ar: key},
  short: {en: key, ar: key},
  inForce: {from: `${key}-01`},
  reviewed: '2026-11-23',
  sources: ['P-13'],
  ...more,
});

/** A revision with its place in an edition; superseded, unless it is said to be something else. */
export const revisionOf = (key: string, more: Partial<Revision> = {}): Revision => ({
  ...entryOf(key),
  version: key,
  base: `/${key}`,
  state: 'superseded',
  ...more,
});

/** One whose pages stand in docs/ and at the short addresses. */
export const inForceOf = (key: string, more: Partial<Revision> = {}): Revision =>
  revisionOf(key, {version: 'current', base: '', state: 'in-force', ...more});
