import {describe, expect, test} from 'vitest';
import {FIGURES, goodFiles} from '../../src/lib/content/__fixtures__/goodSite';
import {diagnosticsOf, type Files} from './content';
import {openDraft} from './draft';
import {readErrata, recordErratum, uncorrected} from './erratum';
import {publishDraft, withdrawRevision} from './publish';
import {readRevisions, type NewRevision} from './revisionsFile';
import type {Outcome} from './outcome';
import {retireRevision} from './retire';

const ARABIC = 'i18n/ar/docusaurus-plugin-content-docs';
const LIST = 'docs/checklists/cl-start-day.mdx';
const GUIDE = 'docs/vpn/vpn-connect.mdx';
const next: NewRevision = {
  key: '2026-11',
  title: {en: 'The next one', ar: 'الإصدار التالي'},
  short: {en: 'November 2026', ar: 'نوفمبر 2026'},
  from: '2026-12-01',
  reviewed: '2026-11-23',
  sources: ['P-13'],
};

type Spoil = (files: Record<string, string>) => void;
const filesAfter = (spoil: Spoil = () => undefined): Files => {
  const files: Record<string, string> = {
    ...goodFiles(),
    'sidebars.ts': 'export default {guides: []};\n',
    'versioned_sidebars/version-2021-10-sidebars.json': '{}\n',
  };
  spoil(files);
  return new Map(Object.entries(files).map(([file, text]) => [file, Buffer.from(text)]));
};
const edit =
  (file: string, from: string, to: string): Spoil =>
  (files) => {
    if (!files[file]?.includes(from)) throw new Error(`${file} does not hold ${from}.`);
    files[file] = files[file].replace(from, () => to);
  };
const all =
  (...spoils: Spoil[]): Spoil =>
  (files) =>
    spoils.forEach((spoil) => spoil(files));
const text = (files: Files, file: string) => files.get(file)?.toString('utf8');

const published = filesAfter();
const draft = (revision: Partial<NewRevision> = {}, spoil?: Spoil) =>
  openDraft({...next, ...revision}, filesAfter(spoil), {files: published, sidebars: {guides: ['a']}});
const APPROVED = {by: 'Head of remote work', today: '2026-11-27'};
/** Opens a draft and publishes it. */
const publish = (revision: Partial<NewRevision> = {}, spoil?: Spoil, approved: Partial<typeof APPROVED> = {}) => {
  const opened = draft(revision, spoil);
  return opened.ok ? publishDraft(opened.files, FIGURES, {...APPROVED, ...approved}) : opened;
};
const filesOf = (outcome: Outcome): Files => {
  if (!outcome.ok) throw new Error(outcome.refusals.join('\n'));
  return outcome.files;
};
const changed = edit(GUIDE, 'Open the VPN client.', 'Start the VPN client.');
const declared: Spoil = (files) =>
  void (files['data/changes.yml'] += '"2026-11":\n  - {id: vpn-connect/open, class: substantive, cause: product}\n');

describe('the draft of a revision', () => {
  const outcome = draft({}, changed);
  const files = filesOf(outcome);

  test('archives what was published, file for file, in both languages', () => {
    for (const [from, to] of [
      ['docs/', 'versioned_docs/version-2025-06/'],
      [`${ARABIC}/current/`, `${ARABIC}/version-2025-06/`],
    ] as const) {
      const names = [...published.keys()].filter((file) => file.startsWith(from));
      expect(names.length).toBeGreaterThan(1);
      for (const file of names) expect(text(files, to + file.slice(from.length)), file).toBe(text(published, file));
    }
    expect(outcome.ok && outcome.archived).toBe(
      [...published.keys()].filter((file) => file.startsWith('docs/') || file.startsWith(`${ARABIC}/current/`)).length,
    );
  });
  test('leaves the new words in docs/, also where nothing is declared yet', () =>
    expect(text(files, GUIDE)).toContain('Start the VPN client.'));
  test('leaves what applies without an end', () => {
    expect(
      readRevisions(files).map(({key, draft: isDraft, inForce, supersedes}) => [
        key,
        isDraft,
        inForce.from,
        inForce.to,
        supersedes,
      ]),
    ).toEqual([
      ['2026-11', true, '2026-12-01', undefined, '2025-06'],
      ['2025-06', undefined, '2025-06-22', undefined, '2021-10'],
      ['2021-10', undefined, '2021-10-12', '2025-06-21', undefined],
    ]);
    expect(text(files, 'versions.json')).toBe('["2025-06","2021-10"]\n');
  });
  test('keeps the comments of the list', () => {
    const commented = draft({}, edit('data/revisions.yml', '- key: "2025-06"', '# Newest first.\n- key: "2025-06"'));
    expect(text(filesOf(commented), 'data/revisions.yml')).toMatch(/^# Newest first\.\n- key: "2026-11"\n/);
  });
  test('labels both versions in Arabic', () => {
    const label = (file: string) =>
      (JSON.parse(text(files, `${ARABIC}/${file}.json`) ?? '{}') as Record<string, {message: string}>)['version.label']
        ?.message;
    expect(label('current')).toBe('نوفمبر 2026');
    expect(label('version-2025-06')).toBe('يونيو 2025');
  });
  test('freezes the sidebars', () =>
    expect(text(files, 'versioned_sidebars/version-2025-06-sidebars.json')).toBe(
      '{\n  "guides": [\n    "a"\n  ]\n}\n',
    ));
  test('is one at a time', () => {
    const second = openDraft({...next, key: '2026-12'}, files, {files, sidebars: {}});
    expect(second.ok ? 'opened' : second.refusals.join('\n')).toMatch(/^The draft of 2026-11 is open\./);
  });
});

describe('the draft of a revision is refused for', () => {
  const refused = (name: string, revision: Partial<NewRevision>, reason: RegExp) =>
    test(name, () => {
      const outcome = draft(revision);
      expect(outcome.ok ? 'opened' : outcome.refusals.join('\n')).toMatch(reason);
    });
  refused('a key of another form', {key: '2026-13'}, /^The key 2026-13 is not a year and a month\./);
  refused(
    'a key that there is: it would supersede itself',
    {key: '2025-06'},
    /^There is a revision 2025-06 already, and none supersedes itself\./,
  );
  refused('a key older than the newest one', {key: '2024-01'}, /^The key 2024-01 is older than 2025-06/);
  refused('a day that does not exist', {from: '2026-02-30'}, /^There is no day 2026-02-30\./);
  refused('dates that overlap', {from: '2025-06-22'}, /the dates would overlap/);
  refused('a review on no day', {reviewed: 'soon'}, /^There is no day soon\./);
  refused('no English title', {title: {en: '', ar: 'عنوان'}}, /^The new revision has no title in English\./);
  refused('no Arabic title', {title: {en: 'Title', ar: ' '}}, /^The new revision has no title in Arabic\./);
  refused('no short name', {short: {en: '', ar: 'قصير'}}, /^The new revision has no short in English\./);
  refused('no source', {sources: []}, /names no source/);
  refused('an unknown source', {sources: ['P-13', 'P-99']}, /^There is no source P-99 in data\/sources\.yml\./);

  test('a list of revisions that cannot be read', () => {
    expect(() => draft({}, edit('data/revisions.yml', 'reviewed: "2026-11-23"', 'reviewed: "2026-13-23"'))).toThrow(
      /^data\/revisions\.yml:5:13 data-schema: /,
    );
  });
});

describe('publishing a draft', () => {
  const files = filesOf(publish({}, all(changed, declared)));

  test('gives it its first day, and the one before it its last, without a gap', () => {
    expect(
      readRevisions(files).map(({key, draft: isDraft, inForce}) => [key, isDraft, inForce.from, inForce.to]),
    ).toEqual([
      ['2026-11', undefined, '2026-12-01', undefined],
      ['2025-06', undefined, '2025-06-22', '2026-11-30'],
      ['2021-10', undefined, '2021-10-12', '2025-06-21'],
    ]);
  });
  test('may give it another first day than planned', () => {
    const opened = filesOf(draft());
    const later = filesOf(publishDraft(opened, FIGURES, {...APPROVED, from: '2027-01-03'}));
    expect(readRevisions(later).map(({inForce}) => [inForce.from, inForce.to])).toEqual([
      ['2027-01-03', undefined],
      ['2025-06-22', '2027-01-02'],
      ['2021-10-12', '2025-06-21'],
    ]);
  });
  test('records who approved it, and when', () =>
    expect(text(files, 'data/approvals.yml')).toBe(
      '- {revision: "2026-11", act: published, on: "2026-11-27", by: "Head of remote work"}\n',
    ));
  test('a revision without other words can be published too', () => expect(publish().ok).toBe(true));
});

describe('publishing a draft is refused for', () => {
  const refused = (name: string, reason: RegExp, spoil?: Spoil, approved: Partial<typeof APPROVED> = {}) =>
    test(name, () => {
      const outcome = publish({}, spoil, approved);
      expect(outcome.ok ? 'published' : outcome.refusals.join('\n')).toMatch(reason);
    });
  refused('nobody who approved it', /^Who approved it\? Write --by/, undefined, {by: ' '});
  refused(
    'a page without Arabic',
    /^docs\/vpn\/vpn-new\.mdx:1:1 missing-translation: /m,
    (files) => void (files['docs/vpn/vpn-new.mdx'] = files['docs/vpn/index.mdx']!),
  );
  refused(
    'a page without English',
    /orphaned-translation: /,
    (files) => void (files[`${ARABIC}/current/vpn/vpn-new.mdx`] = files[`${ARABIC}/current/vpn/index.mdx`]!),
  );
  refused(
    'a changed step without a class',
    /^docs\/vpn\/vpn-connect\.mdx:\d+:1 passage-change: .*below "2026-11"/,
    changed,
  );
  refused(
    'a changed item without a class',
    /^docs\/checklists\/cl-start-day\.mdx:\d+:1 item-change: /,
    edit(LIST, 'Home Wi-Fi protected', 'Wi-Fi protected'),
  );
  refused('a class without a change', /^data\/changes\.yml:\d+:\d+ passage-change: /, declared);
  test('a first day that has passed, unless it is meant', () => {
    const late = {...APPROVED, today: '2026-12-02'};
    const outcome = publishDraft(filesOf(draft()), FIGURES, late);
    expect(outcome.ok ? 'published' : outcome.refusals.join('\n')).toMatch(
      /^The first day, 2026-12-01, has passed: readers were told until today that 2025-06 applies\./,
    );
    expect(publishDraft(filesOf(draft()), FIGURES, {...late, isLate: true}).ok).toBe(true);
  });
  test('a review on a day to come', () => {
    const outcome = publish({reviewed: '2027-05-05'});
    expect(outcome.ok ? 'published' : outcome.refusals.join('\n')).toMatch(/ future-date: /);
  });
  refused('a name of two lines', /^--by: a name has up to 80 characters on one line\.$/, undefined, {by: 'A\nB'});
  test('a first day that lies before that of what applies', () => {
    const outcome = publishDraft(filesOf(draft()), FIGURES, {...APPROVED, from: '2025-06-22'});
    expect(outcome.ok ? 'published' : outcome.refusals.join('\n')).toMatch(/the dates would overlap/);
  });
});

describe('withdrawing a revision', () => {
  const because = {en: 'It was published too early', ar: 'نُشر قبل أوانه'};
  const announced = filesOf(publish());
  const withdraw = (key: string, files: Files, given: Partial<typeof APPROVED & {because: typeof because}> = {}) =>
    withdrawRevision(key, files, FIGURES, {...APPROVED, because, ...given});

  test('puts what was in force before in force again, and says why and by whom', () => {
    const files = filesOf(withdraw('2026-11', announced));
    expect(readRevisions(files).map(({key, inForce, withdrawn}) => [key, inForce.to, withdrawn])).toEqual([
      ['2026-11', undefined, {on: '2026-11-27', because}],
      ['2025-06', undefined, undefined],
      ['2021-10', '2025-06-21', undefined],
    ]);
    expect(text(files, 'data/approvals.yml')?.split('\n').slice(0, 2)).toEqual([
      '- {revision: "2026-11", act: withdrawn, on: "2026-11-27", by: "Head of remote work"}',
      '- {revision: "2026-11", act: published, on: "2026-11-27", by: "Head of remote work"}',
    ]);
  });
  test('ends no sentence of the page twice', () => {
    const files = filesOf(withdraw('2026-11', announced, {because: {en: 'Too early.', ar: 'قبل أوانه.'}}));
    expect(readRevisions(files)[0]?.withdrawn?.because).toEqual({en: 'Too early', ar: 'قبل أوانه'});
  });
  test('leaves the way free for the next draft', () => {
    const files = filesOf(withdraw('2026-11', announced));
    const opened = filesOf(
      openDraft({...next, key: '2026-12', from: '2026-12-20'}, files, {files, sidebars: {guides: ['a']}}),
    );
    expect(readRevisions(opened).map(({key, inForce}) => [key, inForce.from, inForce.to])).toEqual([
      ['2026-12', '2026-12-20', undefined],
      ['2026-11', '2026-12-01', undefined],
      ['2025-06', '2025-06-22', undefined],
      ['2021-10', '2021-10-12', '2025-06-21'],
    ]);
    expect(readRevisions(filesOf(publishDraft(opened, FIGURES, APPROVED))).map(({inForce}) => inForce.to)).toEqual([
      undefined,
      undefined,
      '2026-12-19',
      '2025-06-21',
    ]);
  });
  test.each([
    ['one that there is not', '2019-01', announced, {}, /^There is no revision 2019-01\./],
    ['one that was followed', '2025-06', announced, {}, /^2025-06 was followed by 2026-11/],
    ['a draft', '2026-11', filesOf(draft()), {}, /^2026-11 is a draft/],
    ['a second time', '2026-11', filesOf(withdraw('2026-11', announced)), {}, /^2026-11 was withdrawn on 2026-11-27/],
    ['no reason', '2026-11', announced, {because: {en: 'Why', ar: ''}}, /Write --because-ar/],
    ['nobody who approved it', '2026-11', announced, {by: ''}, /^Who approved it\?/],
  ] as const)('is refused for %s', (_what, key, files, given, reason) => {
    const outcome = withdraw(key, files, given);
    expect(outcome.ok ? 'withdrawn' : outcome.refusals[0]).toMatch(reason);
  });
});

describe('an erratum', () => {
  const OLD = 'versioned_docs/version-2025-06/vpn/vpn-connect.mdx';
  const because = {en: 'The name was wrong', ar: 'كان الاسم خاطئًا'};
  /** As readers have it: one revision archived, the next one published. */
  const given = filesOf(publish());
  const corrected = (file: string, from: string, to: string): Files => {
    const before = text(given, file)!;
    if (!before.includes(from)) throw new Error(`${file} does not hold ${from}.`);
    return new Map(given).set(file, Buffer.from(before.replace(from, to)));
  };
  const record = (tree: Files, what: Partial<Parameters<typeof recordErratum>[0]> = {}) =>
    recordErratum({revision: '2025-06', page: 'vpn-connect', because, ...APPROVED, ...what}, tree, given, FIGURES);

  test('of a first sentence in the archive asks for no class, in no revision', () => {
    const tree = corrected(OLD, 'Open the VPN client.', 'Open your VPN client.');
    const files = filesOf(record(tree));
    expect(text(files, 'data/errata.yml')).toBe(
      [
        '- revision: "2025-06"',
        '  page: vpn-connect',
        '  on: "2026-11-27"',
        '  by: "Head of remote work"',
        '  because:',
        '    ar: "كان الاسم خاطئًا"',
        '    en: "The name was wrong"',
        '  changed:',
        '    ar: []',
        '    en:',
        '      - before: "Open the VPN client."',
        '        after: "Open your VPN client."',
        '',
      ].join('\n'),
    );
    expect(diagnosticsOf(files, FIGURES)).toEqual([]);
    expect(diagnosticsOf(tree, FIGURES).join('\n')).toMatch(/passage-change/);
  });
  test('is recorded once', () => {
    const tree = corrected(OLD, 'Open the VPN client.', 'Open your VPN client.');
    const again = recordErratum(
      {revision: '2025-06', page: 'vpn-connect', because, ...APPROVED},
      filesOf(record(tree)),
      given,
      FIGURES,
    );
    expect(again.ok ? 'recorded' : again.refusals[0]).toBe(
      'This correction of vpn-connect in 2025-06 is recorded already. Commit it.',
    );
  });
  test('names the newest text where it still says the same', () => {
    const files = filesOf(record(corrected(OLD, 'Open the VPN client.', 'Open your VPN client.')));
    expect(uncorrected(files, readErrata(files)[0]!)).toEqual([GUIDE]);
    const mended = new Map(files).set(
      GUIDE,
      Buffer.from(text(files, GUIDE)!.replace('Open the VPN client.', 'Open your VPN client.')),
    );
    expect(uncorrected(mended, readErrata(mended)[0]!)).toEqual([]);
  });
  test('stands before those of earlier days', () => {
    const first = filesOf(record(corrected(OLD, 'Wait for one minute.', 'Wait a minute.')));
    const second = recordErratum(
      {revision: '2025-06', page: 'vpn-connect', because, by: 'Deputy', today: '2026-12-01'},
      new Map(first).set(OLD, Buffer.from(text(first, OLD)!.replace('Wait a minute.', 'Wait two minutes.'))),
      first,
      FIGURES,
    );
    expect(text(filesOf(second), 'data/errata.yml')?.match(/^  on: "[^"]+"/gm)).toEqual([
      '  on: "2026-12-01"',
      '  on: "2026-11-27"',
    ]);
  });
  test.each([
    ['a page that differs in nothing', given, {}, /^Nothing of vpn-connect in 2025-06 differs/],
    ['a page that there is not', given, {page: 'vpn-dial'}, /^2025-06 has no page vpn-dial\./],
    ['a revision that there is not', given, {revision: '2019-01'}, /^There is no revision 2019-01\./],
    ['no reason', given, {because: {en: '', ar: 'سبب'}}, /Write --because-en/],
    ['nobody who approved it', given, {by: ''}, /^Who approved it\?/],
    ['a draft', filesOf(draft()), {revision: '2026-11'}, /^2026-11 is a draft/],
  ] as const)('is refused for %s', (_what, tree, what, reason) => {
    const outcome = record(tree, what);
    expect(outcome.ok ? 'recorded' : outcome.refusals[0]).toMatch(reason);
  });
});

describe('retiring a revision', () => {
  const outcome = retireRevision('2021-10', '2027-01-01', published, FIGURES);
  if (!outcome.ok) throw new Error(outcome.refusals.join('\n'));
  const {files} = outcome;

  test('takes all of it away and keeps its addresses', () => {
    expect([...files.keys()].filter((file) => file.includes('version-2021-10'))).toEqual([]);
    expect(text(files, 'data/retired.yml')).toBe('- key: "2021-10"\n  retired: "2027-01-01"\n  pages: [vpn]\n');
    expect(text(files, 'versions.json')).toBe('[]\n');
    expect(readRevisions(files).map(({key, supersedes}) => [key, supersedes])).toEqual([['2025-06', undefined]]);
    expect(text(files, 'data/changes.yml')).toBe('\n{}\n');
  });

  test.each([
    ['one that is in force', '2025-06', /^2025-06 was not followed by another one\. Publish the next revision first/],
    ['one that there is not', '2019-01', /^There is no revision 2019-01\./],
  ])('is refused for %s', (_name, key, reason) => {
    const refusal = retireRevision(key, '2027-01-01', published, FIGURES);
    expect(refusal.ok ? 'retired' : refusal.refusals[0]).toMatch(reason);
  });

  test('is refused for one in the middle', () => {
    const refusal = retireRevision('2025-06', '2027-01-01', filesOf(publish()), FIGURES);
    expect(refusal.ok ? 'retired' : refusal.refusals[0]).toMatch(
      /^2025-06 is not the oldest revision.*Retire 2021-10 first\.$/,
    );
  });
});
