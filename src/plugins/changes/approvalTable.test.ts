import {expect, test} from 'vitest';
import {entryOf} from '../../lib/__fixtures__/revisions';
import {approvalTable} from './approvalTable';

const revision = entryOf('2027-01', {
  withdrawn: {on: '2026-12-01', because: {en: 'Too early, by far', ar: 'قبل أوانه'}},
});
const data = {
  revisionEntries: [revision],
  approvals: [
    {revision: '2027-01', act: 'withdrawn', on: '2026-12-01', by: 'Head'},
    {revision: '2027-01', act: 'published', on: '2026-11-27', by: '=Head'},
  ],
  errata: [
    {
      revision: '2021-10',
      page: 'vpn-connect',
      on: '2026-11-29',
      by: 'Deputy',
      because: {en: 'A typo', ar: 'خطأ مطبعي'},
      changed: {en: [], ar: []},
    },
  ],
} as const;

test('revisions and corrections stand in one table, the newest first, harmless to spreadsheets', () => {
  expect(approvalTable(data, 'en')).toBe(
    [
      '\uFEFFDay,What,Revision,Page,Approved by,Reason',
      '2026-12-01,Withdrawn,2027-01,,Head,"Too early, by far"',
      '2026-11-29,Corrected,2021-10,vpn-connect,Deputy,A typo',
      "2026-11-27,Published,2027-01,,'=Head,",
      '',
    ].join('\r\n'),
  );
});

test('in the words of the language', () => {
  expect(approvalTable(data, 'ar').split('\r\n').slice(0, 3)).toEqual([
    '\uFEFFاليوم,الإجراء,الإصدار,الصفحة,اعتمده,السبب',
    '2026-12-01,سحب,2027-01,,Head,قبل أوانه',
    '2026-11-29,تصحيح,2021-10,vpn-connect,Deputy,خطأ مطبعي',
  ]);
});
