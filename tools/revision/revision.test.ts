import {describe, expect, test} from 'vitest';
import {FIGURES, goodFiles} from '../../src/lib/content/__fixtures__/goodSite';
import type {Files} from './content';
import {cutRevision, dayBefore, readRevisions, type NewRevision} from './cut';
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
const cut = (revision: Partial<NewRevision> = {}, spoil?: Spoil) =>
  cutRevision(
    {...next, ...revision},
    {tree: filesAfter(spoil), published, sidebars: {guides: ['a']}, figures: FIGURES},
  );
const changed = edit(GUIDE, 'Open the VPN client.', 'Start the VPN client.');
const declared: Spoil = (files) =>
  void (files['data/changes.yml'] += '"2026-11":\n  - {id: vpn-connect/open, class: substantive, cause: product}\n');

describe('cutting a revision', () => {
  const outcome = cut({}, all(changed, declared));
  if (!outcome.ok) throw new Error(outcome.refusals.join('\n'));
  const {files} = outcome;

  test('archives what was published, file for file, in both languages', () => {
    for (const [from, to] of [
      ['docs/', 'versioned_docs/version-2025-06/'],
      [`${ARABIC}/current/`, `${ARABIC}/version-2025-06/`],
    ] as const) {
      const names = [...published.keys()].filter((file) => file.startsWith(from));
      expect(names.length).toBeGreaterThan(1);
      for (const file of names) expect(text(files, to + file.slice(from.length)), file).toBe(text(published, file));
    }
    expect(outcome.archived).toBe(
      [...published.keys()].filter((file) => file.startsWith('docs/') || file.startsWith(`${ARABIC}/current/`)).length,
    );
  });
  test('leaves the new words in force', () => expect(text(files, GUIDE)).toContain('Start the VPN client.'));
  test('names the revisions in order, without a gap between their days', () => {
    expect(
      readRevisions(files).map(({key, inForce, supersedes}) => [key, inForce.from, inForce.to, supersedes]),
    ).toEqual([
      ['2026-11', '2026-12-01', undefined, '2025-06'],
      ['2025-06', '2025-06-22', '2026-11-30', '2021-10'],
      ['2021-10', '2021-10-12', '2025-06-21', undefined],
    ]);
    expect(text(files, 'versions.json')).toBe('["2025-06","2021-10"]\n');
  });
  test('keeps the comments of the list', () => {
    const commented = cut({}, edit('data/revisions.yml', '- key: "2025-06"', '# Newest first.\n- key: "2025-06"'));
    expect(commented.ok && text(commented.files, 'data/revisions.yml')).toMatch(
      /^# Newest first\.\n- key: "2026-11"\n/,
    );
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
  test('a revision without other words can be cut too', () => expect(cut().ok).toBe(true));
});

describe('cutting a revision is refused for', () => {
  const refused = (name: string, revision: Partial<NewRevision>, reason: RegExp, spoil?: Spoil) =>
    test(name, () => {
      const outcome = cut(revision, spoil);
      expect(outcome.ok ? 'cut' : outcome.refusals.join('\n')).toMatch(reason);
    });
  refused('a key of another form', {key: '2026-13'}, /^The key 2026-13 is not a year and a month\./);
  refused(
    'a key that there is: it would supersede itself',
    {key: '2025-06'},
    /^There is a revision 2025-06 already, and none supersedes itself\./,
  );
  refused('a key older than the one in force', {key: '2024-01'}, /^The key 2024-01 is older than 2025-06/);
  refused('a day that does not exist', {from: '2026-02-30'}, /^There is no day 2026-02-30\./);
  refused('dates that overlap', {from: '2025-06-22'}, /the dates would overlap/);
  refused('a review on no day', {reviewed: 'soon'}, /^There is no day soon\./);
  refused('no English title', {title: {en: '', ar: 'عنوان'}}, /^The new revision has no title in English\./);
  refused('no Arabic title', {title: {en: 'Title', ar: ' '}}, /^The new revision has no title in Arabic\./);
  refused('no short name', {short: {en: '', ar: 'قصير'}}, /^The new revision has no short in English\./);
  refused('no source', {sources: []}, /names no source/);
  refused('an unknown source', {sources: ['P-99']}, /^data\/revisions\.yml:7:\d+ unknown-source: /);
  refused(
    'a page without Arabic',
    {},
    /^docs\/vpn\/vpn-new\.mdx:1:1 missing-translation: /m,
    (files) => void (files['docs/vpn/vpn-new.mdx'] = files['docs/vpn/index.mdx']!),
  );
  refused(
    'a page without English',
    {},
    /orphaned-translation: /,
    (files) => void (files[`${ARABIC}/current/vpn/vpn-new.mdx`] = files[`${ARABIC}/current/vpn/index.mdx`]!),
  );
  refused(
    'a changed step without a class',
    {},
    /^docs\/vpn\/vpn-connect\.mdx:\d+:1 step-change: .*below "2026-11"/,
    changed,
  );
  refused(
    'a changed item without a class',
    {},
    /^docs\/checklists\/cl-start-day\.mdx:\d+:1 item-change: /,
    edit(LIST, 'Home Wi-Fi protected', 'Wi-Fi protected'),
  );
  refused('a class without a change', {}, /^data\/changes\.yml:\d+:\d+ step-change: /, declared);

  test('a list of revisions that cannot be read', () => {
    expect(() => cut({}, edit('data/revisions.yml', 'reviewed: "2026-11-23"', 'reviewed: "2026-13-23"'))).toThrow(
      /^data\/revisions\.yml:5:13 data-schema: /,
    );
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
    ['one that is in force', '2025-06', /^2025-06 is in force\. Cut the next revision first/],
    ['one that there is not', '2019-01', /^There is no revision 2019-01\./],
  ])('is refused for %s', (_name, key, reason) => {
    const refusal = retireRevision(key, '2027-01-01', published, FIGURES);
    expect(refusal.ok ? 'retired' : refusal.refusals[0]).toMatch(reason);
  });

  test('is refused for one in the middle', () => {
    const three = cut();
    if (!three.ok) throw new Error('not cut');
    const refusal = retireRevision('2025-06', '2027-01-01', three.files, FIGURES);
    expect(refusal.ok ? 'retired' : refusal.refusals[0]).toMatch(
      /^2025-06 is not the oldest revision.*Retire 2021-10 first\.$/,
    );
  });
});

test('the day before the first of a month', () => expect(dayBefore('2024-03-01')).toBe('2024-02-29'));
