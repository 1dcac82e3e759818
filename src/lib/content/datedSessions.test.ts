import {describe, expect, test} from 'vitest';
import {reviewContent} from '.';
import {formatDiagnostic} from '../diagnostics';
import {goodFiles, goodSite} from './__fixtures__/goodSite';

const FILE = 'data/sessions.yml';

const page = (objectives: string): string => `---
title: VPN
description: VPN
kind: session
audience: [vpn-users]
minutes: 30
group: [6, 10]
checklist: cl-start-day
guides: [vpn-connect]
objectives: [${objectives}]
prerequisites: []
reviewed: 2026-11-23
---
`;

const SESSIONS = `# Comment
- code: "vpn-dec-6"
  session: train-vpn
  revision: "2025-06"
  starts: "2026-12-06 09:00"
  language: ar
  place: {en: "Zubarah room", ar: "قاعة الزبارة"}
`;

/** Faults and warnings of the good site with a session in force and one that an earlier revision has alone. */
function review(sessions: string, today?: string, more: Readonly<Record<string, string>> = {}) {
  const pages = {
    'docs/training/train-vpn.mdx': page('VPN'),
    'docs/training/index.mdx': page('VPN').replace('kind: session', 'kind: page'),
    'versioned_docs/version-2021-10/training/train-old.mdx': page('VPN'),
  };
  const {diagnostics, warnings} = reviewContent(
    goodSite({...goodFiles(), ...pages, [FILE]: sessions, ...more}),
    undefined,
    today,
  );
  const ofFile = (list: typeof diagnostics) => list.filter(({file}) => file === FILE).map(formatDiagnostic);
  return {diagnostics: ofFile(diagnostics), warnings: ofFile(warnings)};
}

const edited = (from: string, to: string): string => {
  if (!SESSIONS.includes(from)) throw new Error(`The sessions do not hold ${from}.`);
  return SESSIONS.replace(from, to);
};

test('a good entry has no problem and no warning, and an empty list neither', () => {
  expect(review(SESSIONS)).toEqual({diagnostics: [], warnings: []});
  expect(review('[]\n')).toEqual({diagnostics: [], warnings: []});
});

test('is not planned with a draft, of which readers are given nothing', () => {
  const drafted = goodFiles()
    ['data/revisions.yml']!.replace('- key: "2025-06"\n', '- key: "2025-06"\n  draft: true\n')
    .replace(/, to: "2025-06-21"/, '');
  expect(review(SESSIONS, undefined, {'data/revisions.yml': drafted}).diagnostics).toEqual([
    'data/sessions.yml:4:13 session-of-draft: 2025-06 is a draft: readers are given nothing of it, and the page of this session would have no plan. Publish the draft first (npm run revision:publish), or plan the session with another revision.',
  ]);
});

describe('a dated session: refuses', () => {
  test.each([
    [
      'a revision that does not exist',
      '"2025-06"',
      '"2024-01"',
      '4:13 unknown-revision: There is no revision 2024-01. Write one of: 2025-06, 2021-10. A session that is over and whose revision was taken away can go.',
    ],
    [
      'a session that does not exist',
      'train-vpn',
      'train-vnp',
      '3:12 unknown-session: No revision has a session train-vnp. Write one of: train-old, train-vpn.',
    ],
    [
      'a page that is no session',
      'train-vpn',
      'index',
      '3:12 unknown-session: No revision has a session index. Write one of: train-old, train-vpn.',
    ],
    [
      'a session that the revision does not have',
      '"2025-06"',
      '"2021-10"',
      '4:13 session-not-in-revision: The session train-vpn does not exist in 2021-10. Write a revision that has it: 2025-06.',
    ],
    [
      'a session that only an earlier revision has',
      'train-vpn',
      'train-old',
      '4:13 session-not-in-revision: The session train-old does not exist in 2025-06. Write a revision that has it: 2021-10.',
    ],
    [
      'a day that does not exist',
      '2026-12-06',
      '2026-13-45',
      '5:11 data-schema: `0.starts` is not as it should be: not a day and a time that exist, as "2026-12-06 09:00", in Bahrain. Correct the value; CONTRIBUTING.md and the comments in data/ say what it may be.',
    ],
    [
      'a link without encryption',
      'language: ar',
      'link: http://meet.example.bh/\n  language: ar',
      '6:9 data-schema: `0.link` is not as it should be: not an address that begins with https:// and holds no space, name or password. Correct the value; CONTRIBUTING.md and the comments in data/ say what it may be.',
    ],
    [
      'an unknown key',
      'language: ar',
      'trainer: Me\n  language: ar',
      '6:3 data-schema: `0` knows no `trainer`. Write one of code, session, revision, starts, language, place, link, cancelled, or take it away.',
    ],
    [
      'neither place nor link',
      '  place: {en: "Zubarah room", ar: "قاعة الزبارة"}\n',
      '',
      '2:3 data-schema: `0` is not as it should be: it names neither a place nor a link. Correct the value; CONTRIBUTING.md and the comments in data/ say what it may be.',
    ],
  ])('%s', (_name, from, to, diagnostic) => {
    expect(review(edited(from, to)).diagnostics).toEqual([`${FILE}:${diagnostic}`]);
  });

  test('a code twice', () => {
    expect(review(SESSIONS + SESSIONS.replace('# Comment\n', '')).diagnostics[0]).toMatch(
      /^data\/sessions\.yml:8:9 data-schema: .* the code vpn-dec-6 stands twice/,
    );
  });
});

describe('a session whose day has another revision', () => {
  const early = edited('2026-12-06', '2025-06-21');
  const warning = `${FILE}:4:13 session-revision: On 2025-06-21 the revision 2021-10 applies, not 2025-06. Write revision: "2021-10", or leave it: the page of the session tells the trainer.`;

  test('is told while it is to come, and stops nothing', () => {
    expect(review(early, '2025-06-21')).toEqual({diagnostics: [], warnings: [warning]});
    expect(review(early).warnings).toEqual([warning]);
  });
  test('is told when it was planned with an earlier one, which is then superseded', () => {
    const superseded = edited('train-vpn', 'train-old').replace('"2025-06"', '"2021-10"');
    expect(review(superseded, '2026-12-06')).toEqual({
      diagnostics: [],
      warnings: [
        `${FILE}:4:13 session-revision: On 2026-12-06 the revision 2025-06 applies, not 2021-10. Write revision: "2025-06", or leave it: the page of the session tells the trainer.`,
      ],
    });
  });
  test('is not told when it is over or cancelled', () => {
    expect(review(early, '2025-06-22').warnings).toEqual([]);
    expect(review(`${early}  cancelled: true\n`, '2025-06-21').warnings).toEqual([]);
  });
  test('is told when no revision applies on its day', () => {
    expect(review(edited('2026-12-06', '2019-01-01')).warnings[0]).toContain(
      'No revision applies on 2019-01-01 yet; 2025-06 comes later.',
    );
  });
});
