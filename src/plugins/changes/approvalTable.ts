import {WORDS} from '../../content/words';
import type {SiteData} from '../../content/readData';
import {writeCsv} from '../../lib/csv';
import type {Locale} from '../../lib/locale';

/** Below the address of a language. */
export const APPROVAL_TABLE = 'changes/approvals.csv';

/** Who approved what readers were given, and when: revisions and corrections, the newest first, as a table for spreadsheets. */
export function approvalTable(
  {approvals, errata, revisionEntries}: Pick<SiteData, 'approvals' | 'errata' | 'revisionEntries'>,
  locale: Locale,
): string {
  const {headings, acts} = WORDS[locale].approvals;
  const reasonOf = (key: string): string =>
    revisionEntries.find((revision) => revision.key === key)?.withdrawn?.because[locale] ?? '';
  const rows = [
    ...approvals.map(({on, act, revision, by}) => [
      on,
      acts[act],
      revision,
      '',
      by,
      act === 'withdrawn' ? reasonOf(revision) : '',
    ]),
    ...errata.map(({on, revision, page, by, because}) => [on, acts.erratum, revision, page, by, because[locale]]),
  ];
  return writeCsv([headings, ...rows.toSorted(([one = ''], [other = '']) => (one < other ? 1 : one > other ? -1 : 0))]);
}
