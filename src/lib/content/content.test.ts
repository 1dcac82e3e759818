import {describe, expect, test} from 'vitest';
import {reviewContent, textsOf} from '.';
import {recordInSync, writeInSync} from '../translations/translations';
import {OTHER_PAGES, goodFiles, goodSite} from './__fixtures__/goodSite';

type Files = Record<string, string>;
type Spoil = (files: Files) => void;

const ARABIC = 'i18n/ar/docusaurus-plugin-content-docs';
const GUIDE = 'docs/vpn/vpn-connect.mdx';
const GUIDE_AR = `${ARABIC}/current/vpn/vpn-connect.mdx`;
const LIST = 'docs/checklists/cl-start-day.mdx';
const LIST_AR = `${ARABIC}/current/checklists/cl-start-day.mdx`;
const SECTION = 'docs/vpn/index.mdx';
const SECTION_AR = `${ARABIC}/current/vpn/index.mdx`;
const TREE = 'docs/troubleshooting/tree-mfa.mdx';
const TREE_AR = `${ARABIC}/current/troubleshooting/tree-mfa.mdx`;
const MESSAGES = 'i18n/ar/code.json';

/** Replaces a text that must be there. */
const edit =
  (file: string, from: string, to: string): Spoil =>
  (files) => {
    const text = files[file];
    if (!text?.includes(from)) throw new Error(`${file} does not hold ${from}.`);
    files[file] = text.replace(from, () => to);
  };
const both = (english: string, arabic: string, from: string, to: string): Spoil =>
  all(edit(english, from, to), edit(arabic, from, to));
const guides = (from: string, to: string) => both(GUIDE, GUIDE_AR, from, to);
const lists = (from: string, to: string) => both(LIST, LIST_AR, from, to);
const trees = (from: string, to: string) => both(TREE, TREE_AR, from, to);
const add =
  (file: string, text: string): Spoil =>
  (files) =>
    void (files[file] = text);
const copy =
  (from: string, to: string): Spoil =>
  (files) =>
    void (files[to] = files[from] ?? '');
const remove =
  (file: string): Spoil =>
  (files) =>
    void delete files[file];
const all =
  (...spoils: Spoil[]): Spoil =>
  (files) =>
    spoils.forEach((spoil) => spoil(files));

/** What the checker says of the good site once it is spoilt: places and rules. */
function diagnosticsAfter(spoil: Spoil): string[] {
  const files = goodFiles();
  spoil(files);
  return reviewContent(goodSite(files)).diagnostics.map(
    ({file, line, column, rule}) => `${file}:${line}:${column} ${rule}`,
  );
}

test('the good site has no problem', () => {
  expect(reviewContent(goodSite()).diagnostics).toEqual([]);
});

test('a problem says what is wrong and what to do, in one line', () => {
  const files = goodFiles();
  edit(GUIDE, 'Wait for', 'Click here for')(files);
  expect(reviewContent(goodSite(files)).diagnostics).toEqual([
    {
      file: GUIDE,
      line: 68,
      column: 1,
      rule: 'avoided-words',
      problem: 'We do not write «Click here».',
      fix: 'Name the place.',
    },
  ]);
});

/** Name, what is spoilt, the problems and nothing else. */
type Refusal = readonly [name: string, spoil: Spoil, ...diagnostics: string[]];

function refuses(title: string, refusals: readonly Refusal[]): void {
  describe(`${title}: refuses`, () => {
    test.each(refusals.map(([name, spoil, ...diagnostics]) => ({name, spoil, diagnostics})))(
      '$name',
      ({spoil, diagnostics}) => {
        if (diagnostics.length === 0) throw new Error('A refusal names its problems.');
        expect(diagnosticsAfter(spoil)).toEqual(diagnostics);
      },
    );
  });
}

function allows(title: string, cases: readonly (readonly [name: string, spoil: Spoil])[]): void {
  describe(`${title}: lets pass`, () => {
    test.each(cases)('%s', (_name, spoil) => {
      expect(diagnosticsAfter(spoil)).toEqual([]);
    });
  });
}

refuses('front matter', [
  [
    'a page without front matter',
    all(edit(SECTION, '---\n', ''), edit(SECTION_AR, '---\n', '')),
    `${SECTION}:1:1 front-matter`,
    `${SECTION_AR}:1:1 front-matter`,
  ],
  ['front matter that is no YAML', edit(GUIDE, 'title: Connect', 'title: "Connect'), `${GUIDE}:9:35 yaml`],
  [
    'an unknown key',
    guides('level: basic', 'levle: basic\nlevel: basic'),
    `${GUIDE}:6:1 front-matter`,
    `${GUIDE_AR}:6:1 front-matter`,
  ],
  ['a missing key', guides('minutes: 5\n', ''), `${GUIDE}:2:1 front-matter`, `${GUIDE_AR}:2:1 front-matter`],
  [
    'an unknown kind',
    guides('kind: guide', 'kind: manual'),
    `${GUIDE}:4:7 front-matter`,
    `${GUIDE_AR}:4:7 front-matter`,
  ],
  [
    'an unknown audience',
    guides('[vpn-users]', '[vpn-users, everybody]'),
    `${GUIDE}:5:23 front-matter`,
    `${GUIDE_AR}:5:23 front-matter`,
  ],
  [
    'a day that does not exist',
    guides('2026-11-23', '2026-13-45'),
    `${GUIDE}:8:11 impossible-date`,
    `${GUIDE_AR}:8:11 impossible-date`,
  ],
  [
    'values that differ between the languages',
    edit(GUIDE_AR, 'minutes: 5', 'minutes: 6'),
    `${GUIDE_AR}:7:10 front-matter-differs`,
  ],
]);

refuses('data', [
  ['data that is no YAML', edit('data/sources.yml', 'confidence: "A"', 'confidence: "A'), 'data/sources.yml:6:17 yaml'],
  ['a value of the wrong form', edit('data/entity.yml', 'port: ""', 'port: 70000'), 'data/entity.yml:17:9 data-schema'],
  [
    'an unknown key',
    edit('data/entity.yml', '  realm: ""', '  relm: ""\n  realm: ""'),
    'data/entity.yml:18:3 data-schema',
  ],
  [
    'a day that does not exist',
    edit('data/sources.yml', 'checked: "2026-11-23"', 'checked: 2026-02-30'),
    'data/sources.yml:7:12 impossible-date',
  ],
  ['a file without a schema', add('data/rooms.yml', '- 1\n'), 'data/rooms.yml:1:1 data-unknown'],
  ['a file that is missing', remove('data/vpn-messages.yml'), 'data/vpn-messages.yml:1:1 data-missing'],
  [
    'a VPN message with an unknown source',
    edit('data/vpn-messages.yml', 'source: E-01', 'source: E-99'),
    'data/vpn-messages.yml:7:11 unknown-source',
  ],
  [
    'a revision with an unknown source',
    edit('data/revisions.yml', '[P-13]', '[P-13, P-99]'),
    'data/revisions.yml:7:19 unknown-source',
  ],
  [
    'search words under one id twice',
    edit('data/search-words.yml', 'id: lobby', 'id: mute'),
    'data/search-words.yml:2:8 data-schema',
  ],
  [
    'search words without the words of the pages',
    edit('data/search-words.yml', 'en: [mute]', 'en: []'),
    'data/search-words.yml:1:18 data-schema',
  ],
  [
    'avoided words with a full stop',
    edit('data/language.yml', '"click here"', '"click. here"'),
    'data/language.yml:7:38 data-schema',
  ],
]);

refuses('revisions', [
  [
    'versions.json without a revision',
    edit('versions.json', '"2021-10"', '"2020-03", "2021-10"'),
    'versions.json:1:2 versions',
  ],
  [
    'versions.json with one too many',
    edit('versions.json', '["2021-10"]', '["2021-10", "2019-10"]'),
    'versions.json:1:13 versions',
  ],
  ['versions.json that is no JSON', edit('versions.json', ']', ',]'), 'versions.json:1:11 json'],
  [
    'a page of an unknown version',
    copy(SECTION, 'versioned_docs/version-2019-10/vpn/index.mdx'),
    'versioned_docs/version-2019-10/vpn/index.mdx:1:1 unknown-version',
  ],
  [
    'a translation of an unknown version',
    copy(SECTION_AR, `${ARABIC}/version-2019-10/vpn/index.mdx`),
    `${ARABIC}/version-2019-10/vpn/index.mdx:1:1 unknown-version`,
  ],
  [
    'a page beside the folders of versions',
    copy(SECTION, 'versioned_docs/vpn/index.mdx'),
    'versioned_docs/vpn/index.mdx:1:1 unknown-version',
  ],
  [
    'an end before the beginning',
    edit('data/revisions.yml', 'to: "2025-06-21"', 'to: "2021-10-11"'),
    'data/revisions.yml:11:37 data-schema',
  ],
  [
    'two revisions in force on one day',
    edit('data/revisions.yml', 'to: "2025-06-21"', 'to: "2025-06-22"'),
    'data/revisions.yml:11:12 data-schema',
  ],
  [
    'a revision that supersedes itself',
    edit('data/revisions.yml', 'supersedes: "2021-10"', 'supersedes: "2025-06"'),
    'data/revisions.yml:6:15 data-schema',
  ],
  [
    'revisions that supersede each other',
    edit('data/revisions.yml', 'key: "2021-10"', 'key: "2021-10"\n  supersedes: "2025-06"'),
    'data/revisions.yml:9:15 data-schema',
  ],
  [
    'a revision that supersedes one that is missing',
    edit('data/revisions.yml', 'supersedes: "2021-10"', 'supersedes: "2019-10"'),
    'data/revisions.yml:6:15 data-schema',
  ],
  [
    'a key twice',
    edit('data/revisions.yml', 'key: "2021-10"', 'key: "2025-06"'),
    'data/revisions.yml:6:15 data-schema',
    'data/revisions.yml:8:8 data-schema',
  ],
  [
    'an item that changed in a revision that is missing',
    edit('data/items.yml', '"2021-10"', '"2019-10"'),
    'data/items.yml:2:16 unknown-revision',
  ],
  [
    'a history of an item that runs backwards',
    edit(
      'data/items.yml',
      '{revision: "2021-10", class: new}',
      '{revision: "2025-06", class: new}\n  - {revision: "2021-10", class: editorial, cause: law}',
    ),
    'data/items.yml:3:5 data-schema',
  ],
  [
    'the words of an unknown version',
    add(`${ARABIC}/version-2019-10.json`, '{}'),
    `${ARABIC}/version-2019-10.json:1:1 unknown-version`,
  ],
]);

refuses('the two languages', [
  ['a missing translation', remove(SECTION_AR), `${SECTION}:1:1 missing-translation`],
  ['an orphaned translation', remove(SECTION), `${SECTION_AR}:1:1 orphaned-translation`],
  [
    'a missing translation in a superseded revision',
    remove(`${ARABIC}/version-2021-10/vpn/index.mdx`),
    'versioned_docs/version-2021-10/vpn/index.mdx:1:1 missing-translation',
  ],
  [
    'a heading that only one language has',
    edit(GUIDE_AR, '### الانتظار الطويل {/* #long */}\n\n', ''),
    `${GUIDE}:66:29 heading-ids`,
  ],
  [
    'a heading with another id',
    edit(GUIDE_AR, '#long', '#slow'),
    `${GUIDE}:66:29 heading-ids`,
    `${GUIDE_AR}:66:26 heading-ids`,
  ],
  [
    'headings of another level',
    edit(GUIDE_AR, '### الانتظار', '## الانتظار'),
    `${GUIDE}:66:29 heading-ids`,
    `${GUIDE_AR}:66:25 heading-ids`,
  ],
  [
    'headings in another order',
    all(
      edit(LIST, '## Network {/* #net */}', '## A {/* #a */}\n\nA.\n\n## B {/* #b */}'),
      edit(LIST_AR, '## الشبكة {/* #net */}', '## ب {/* #b */}\n\nب.\n\n## أ {/* #a */}'),
    ),
    `${LIST_AR}:12:11 heading-ids`,
  ],
  [
    'a step with another id',
    edit(GUIDE_AR, '<Step id="connected">', '<Step id="check-it">'),
    `${GUIDE}:58:11 step-ids`,
    `${GUIDE_AR}:58:11 step-ids`,
  ],
  [
    'a tab that only one language has',
    edit(GUIDE_AR, '<Tab id="ivanti">', '<Tab id="other">'),
    `${GUIDE}:42:10 tab-ids`,
    `${GUIDE_AR}:42:10 tab-ids`,
  ],
  [
    'tabs in another order',
    all(
      edit(GUIDE_AR, '"ivanti"', '"other"'),
      edit(GUIDE_AR, '"forticlient"', '"ivanti"'),
      edit(GUIDE_AR, '"other"', '"forticlient"'),
    ),
    `${GUIDE_AR}:36:10 tab-ids`,
  ],
  [
    'items in another order',
    all(
      edit(LIST_AR, 'net.wifi-secured', 'net.x'),
      edit(LIST_AR, 'vpn.connected', 'net.wifi-secured'),
      edit(LIST_AR, 'net.x', 'vpn.connected'),
    ),
    `${LIST_AR}:14:11 item-ids`,
  ],
  [
    'another figure',
    edit(GUIDE_AR, 'vpn-states', 'tunnel'),
    `${GUIDE}:14:15 figures-differ`,
    `${GUIDE_AR}:14:15 figures-differ`,
  ],
  [
    'a source that only one language has',
    edit(GUIDE, 'ids="E-01 P-13"', 'ids="P-13"'),
    `${GUIDE_AR}:88:15 sources-differ`,
  ],
]);

refuses('ids and names', [
  [
    'a heading without an id',
    guides(' {/* #long */}', ''),
    `${GUIDE}:66:1 heading-without-id`,
    `${GUIDE_AR}:66:1 heading-without-id`,
  ],
  [
    'a heading whose comment is no id',
    guides('{/* #long */}', '{/* long */}'),
    `${GUIDE}:66:1 heading-without-id`,
    `${GUIDE_AR}:66:1 heading-without-id`,
  ],
  [
    'a heading id that is not in kebab-case',
    guides('#long', '#longWait'),
    `${GUIDE}:66:29 id-form`,
    `${GUIDE_AR}:66:26 id-form`,
  ],
  [
    'a step id that is not in kebab-case',
    guides('"connected"', '"is_connected"'),
    `${GUIDE}:58:11 id-form`,
    `${GUIDE_AR}:58:11 id-form`,
  ],
  ['a heading id twice', guides('#long', '#check'), `${GUIDE}:70:30 duplicate-id`, `${GUIDE_AR}:70:26 duplicate-id`],
  [
    'a step named like a heading',
    guides('<Step id="connected">', '<Step id="long">'),
    `${GUIDE}:66:29 duplicate-id`,
    `${GUIDE_AR}:66:26 duplicate-id`,
  ],
  [
    'an item twice in a list',
    lists('"vpn.connected" when="vpn"', '"net.wifi-secured"'),
    `${LIST}:20:11 duplicate-id`,
    `${LIST_AR}:20:11 duplicate-id`,
  ],
  [
    'a tab twice in a group',
    guides('"ivanti"', '"forticlient"'),
    `${GUIDE}:42:10 duplicate-id`,
    `${GUIDE_AR}:42:10 duplicate-id`,
  ],
  [
    'two files with one name',
    all(copy(SECTION, 'docs/vpn.mdx'), copy(SECTION_AR, `${ARABIC}/current/vpn.mdx`)),
    `${SECTION}:1:1 duplicate-slug`,
    `${SECTION_AR}:1:1 duplicate-slug`,
  ],
  [
    'a file name with capitals',
    all(copy(SECTION, 'docs/vpn/FAQ.mdx'), copy(SECTION_AR, `${ARABIC}/current/vpn/FAQ.mdx`)),
    'docs/vpn/FAQ.mdx:1:1 file-name',
    `${ARABIC}/current/vpn/FAQ.mdx:1:1 file-name`,
  ],
  [
    'a file with another ending',
    all(copy(SECTION, 'docs/vpn/faq.md'), copy(SECTION_AR, `${ARABIC}/current/vpn/faq.md`)),
    'docs/vpn/faq.md:1:1 file-name',
    `${ARABIC}/current/vpn/faq.md:1:1 file-name`,
  ],
  [
    'an item id without an area',
    lists('id="net.wifi-secured"', 'id="wifi-secured"'),
    `${LIST}:14:11 item-id`,
    `${LIST_AR}:14:11 item-id`,
  ],
  [
    'an item that has no history',
    lists('id="net.wifi-secured"', 'id="net.router-off"'),
    `${LIST}:14:11 unknown-item`,
    `${LIST_AR}:14:11 unknown-item`,
  ],
  [
    'an item of a later revision',
    all(
      copy(LIST, 'versioned_docs/version-2021-10/checklists/cl-start-day.mdx'),
      edit('versioned_docs/version-2021-10/checklists/cl-start-day.mdx', ': [how](/vpn/vpn-connect.mdx#open)', ''),
      copy(LIST_AR, `${ARABIC}/version-2021-10/checklists/cl-start-day.mdx`),
      edit(`${ARABIC}/version-2021-10/checklists/cl-start-day.mdx`, ': [الطريقة](/vpn/vpn-connect.mdx#open)', ''),
    ),
    `${ARABIC}/version-2021-10/checklists/cl-start-day.mdx:20:11 unknown-item`,
    'versioned_docs/version-2021-10/checklists/cl-start-day.mdx:20:11 unknown-item',
  ],
  [
    'an item with other words in another list',
    all(
      copy(LIST, 'docs/checklists/cl-end-day.mdx'),
      edit('docs/checklists/cl-end-day.mdx', 'cl-start-day', 'cl-end-day'),
      edit('docs/checklists/cl-end-day.mdx', 'Home Wi-Fi', 'Your Wi-Fi'),
      copy(LIST_AR, `${ARABIC}/current/checklists/cl-end-day.mdx`),
      edit(`${ARABIC}/current/checklists/cl-end-day.mdx`, 'cl-start-day', 'cl-end-day'),
    ),
    'docs/checklists/cl-end-day.mdx:16:1 item-words',
  ],
  [
    'a checklist that is not named like its file',
    lists('id="cl-start-day"', 'id="cl-morning"'),
    `${LIST}:10:16 checklist-id`,
    `${LIST_AR}:10:16 checklist-id`,
  ],
  [
    'a page of kind checklist without one',
    both(SECTION, SECTION_AR, 'kind: section', 'kind: checklist\naudience: [everyone]\nminutes: 1'),
    `${SECTION}:4:7 checklist-id`,
    `${SECTION_AR}:1:1 passage-change`,
    `${SECTION_AR}:4:7 checklist-id`,
  ],
]);

refuses('components', [
  [
    'an unknown component',
    guides('<Figure name="vpn-states" />', '<Picture name="vpn-states" />'),
    `${GUIDE}:14:1 unknown-component`,
    `${GUIDE_AR}:14:1 unknown-component`,
  ],
  ['raw HTML', edit(GUIDE, 'for one minute', 'for <b>one</b> minute'), `${GUIDE}:68:10 raw-html`],
  ['a fragment', edit(GUIDE, 'for one minute', 'for <>one</> minute'), `${GUIDE}:68:10 raw-html`],
  ['an import', edit(GUIDE, 'At the end', "import x from './x'\n\nAt the end"), `${GUIDE}:12:1 page-code`],
  ['an expression', edit(GUIDE, 'for one minute', 'for {1 + 1} minutes'), `${GUIDE}:68:10 page-code`],
  [
    'an entity value as a component',
    edit(GUIDE, '{{vpn.gateway}}', '<EntityValue name="vpn.gateway" />'),
    `${GUIDE}:18:31 unknown-component`,
  ],
  [
    'a step without an id',
    guides('<Step id="connected">', '<Step>'),
    `${GUIDE}:58:1 attribute`,
    `${GUIDE_AR}:58:1 attribute`,
  ],
  [
    'an unknown attribute',
    guides('<Figure name="vpn-states" />', '<Figure name="vpn-states" width="9" />'),
    `${GUIDE}:14:27 attribute`,
    `${GUIDE_AR}:14:27 attribute`,
  ],
  [
    'an attribute that is code',
    guides('name="vpn-states"', 'name={"vpn-states"}'),
    `${GUIDE}:14:9 attribute`,
    `${GUIDE_AR}:14:9 attribute`,
  ],
  ['an attribute without a value', edit(GUIDE, '<Ui lang="en">', '<Ui lang>'), `${GUIDE}:38:12 attribute`],
  ['a spread attribute', edit(GUIDE, '<Kbd>', '<Kbd {...all}>'), `${GUIDE}:30:83 attribute`],
  [
    'an unknown group of tabs',
    guides('group="vpn-product"', 'group="browser"'),
    `${GUIDE}:34:14 attribute`,
    `${GUIDE_AR}:34:14 attribute`,
  ],
  [
    'a tab that its group does not have',
    guides('<Tab id="ivanti">', '<Tab id="windows">'),
    `${GUIDE}:42:10 attribute`,
    `${GUIDE_AR}:42:10 attribute`,
  ],
  [
    'an unknown rhythm',
    lists('repeats="daily"', 'repeats="weekly"'),
    `${LIST}:10:39 attribute`,
    `${LIST_AR}:10:39 attribute`,
  ],
  [
    'a step outside the steps',
    guides('</Steps>', '</Steps>\n\n<Step id="more">\n\n1.5?\n\n</Step>'),
    `${GUIDE}:66:1 component-place`,
    `${GUIDE_AR}:66:1 component-place`,
  ],
  [
    'a tab outside its tabs',
    edit(GUIDE, 'Wait for one minute.', '<Tab id="other">\n\nWait.\n\n</Tab>'),
    `${GUIDE}:68:1 component-place`,
  ],
  [
    'an item outside a checklist',
    all(
      edit(LIST, '</Checklist>', '</Checklist>\n\n<Item id="vpn.connected">\n\n1\n\n</Item>'),
      edit(
        LIST,
        '<Item id="vpn.connected" when="vpn">\n\nConnected: [how](/vpn/vpn-connect.mdx#open)\n\n</Item>\n\n',
        '',
      ),
    ),
    `${LIST}:22:1 component-place`,
  ],
  [
    'advice outside a step',
    edit(GUIDE, 'Wait for one minute.', '<IfNot>\n\nWait.\n\n</IfNot>'),
    `${GUIDE}:68:1 component-place`,
  ],
  ['text between the steps', edit(GUIDE, '<Steps>\n', '<Steps>\n\nFirst of all:\n'), `${GUIDE}:24:1 component-place`],
  ['a block inside a line', edit(GUIDE, 'Wait for', 'Wait <GuideList /> for'), `${GUIDE}:68:6 component-place`],
  [
    'a step that begins with a list',
    edit(GUIDE, 'Open the VPN client.', '- Open the VPN client.'),
    `${GUIDE}:26:1 first-paragraph`,
  ],
  [
    'an item that begins with a callout',
    edit(LIST, 'Home Wi-Fi protected', ':::note\n\nHome\n\n:::'),
    `${LIST}:16:1 first-paragraph`,
  ],
  ['a tag that is not closed', edit(GUIDE, '</IfNot>', ''), `${GUIDE}:56:1 mdx-syntax`],
  ['an id of ordinary Markdown', edit(GUIDE, '{/* #long */}', '{#long}'), `${GUIDE}:66:25 mdx-syntax`],
]);

refuses('callouts', [
  [
    'an unknown callout',
    edit(GUIDE, ':::note[Only an example]', ':::caution[Only an example]'),
    `${GUIDE}:28:1 callout-unknown`,
  ],
  [
    'a title without brackets',
    edit(GUIDE, ':::note[Only an example]', ':::note Only an example'),
    `${GUIDE}:28:1 callout-title`,
  ],
  ['a space before the name', edit(GUIDE, ':::note[Only an example]', '::: note'), `${GUIDE}:28:1 callout-title`],
  ['two colons', edit(GUIDE, 'Wait for one minute.', '::note[Wait for one minute.]'), `${GUIDE}:68:1 callout-title`],
  ['a callout that is never closed', edit(GUIDE, 'Kbd>.\n\n:::', 'Kbd>.'), `${GUIDE}:28:1 callout-open`],
  [
    'colons that close nothing',
    edit(GUIDE, 'Wait for one minute.', 'Wait for one minute.\n\n:::'),
    `${GUIDE}:70:1 callout-closed`,
  ],
  [
    'a directive inside a line',
    edit(GUIDE, 'Wait for one minute.', 'Wait:one[minute].'),
    `${GUIDE}:68:5 callout-unknown`,
  ],
]);

refuses('reference data', [
  [
    'a term without a full stop in its definition',
    edit('data/glossary.yml', 'wait."', 'wait"'),
    'data/glossary.yml:5:9 data-schema',
  ],
  [
    'a term of an unknown subject',
    edit('data/glossary.yml', 'subject: meetings', 'subject: lobbies'),
    'data/glossary.yml:2:12 data-schema',
  ],
  [
    'a term that stands twice',
    (files) => void (files['data/glossary.yml'] = `${files['data/glossary.yml']}${files['data/glossary.yml']}`),
    'data/glossary.yml:8:7 data-schema',
  ],
  [
    'an avoided word in a definition',
    edit('data/glossary.yml', 'حيث ينتظر المشاركون', 'يتم فيها الانتظار'),
    'data/glossary.yml:6:10 avoided-words',
  ],
  ['a limit without a source', edit('data/limits.yml', '\n  source: P-13', ''), 'data/limits.yml:1:3 data-schema'],
  ['a limit of an unknown source', edit('data/limits.yml', 'P-13', 'P-99'), 'data/limits.yml:4:11 unknown-source'],
  ['a limit in one language', edit('data/limits.yml', ', ar: "30 ساعة"', ''), 'data/limits.yml:3:10 data-schema'],
  [
    'keys with spaces',
    edit('data/shortcuts.yml', '"Ctrl+Shift+M"', '"Ctrl + Shift + M"'),
    'data/shortcuts.yml:3:12 data-schema',
  ],
  ['keys of an unknown source', edit('data/shortcuts.yml', 'E-01', 'E-99'), 'data/shortcuts.yml:5:11 unknown-source'],
  [
    'a minimum above the best',
    edit('data/bandwidth.yml', 'minimum: [10, 10]', 'minimum: [10, 100]'),
    'data/bandwidth.yml:1:3 data-schema',
  ],
  [
    'a bandwidth that is no number',
    edit('data/bandwidth.yml', '[58, 58]', '[58, fast]'),
    'data/bandwidth.yml:4:21 data-schema',
  ],
  [
    'sources that name nothing',
    guides('<Sources ids="E-01 P-13" />', '<Sources />'),
    `${GUIDE}:88:1 attribute`,
    `${GUIDE_AR}:88:1 attribute`,
  ],
  [
    'sources of an unknown file',
    guides('<Sources ids="E-01 P-13" />', '<Sources of="rules" />'),
    `${GUIDE}:88:14 attribute`,
    `${GUIDE_AR}:88:14 attribute`,
  ],
  [
    'a component that only the build writes',
    edit(GUIDE, 'Wait for one minute.', '<Finder />'),
    `${GUIDE}:68:1 unknown-component`,
  ],
]);

refuses('trees', [
  [
    'a tree that is not named like its file',
    trees('id="tree-mfa"', 'id="tree-vpn"'),
    `${TREE}:12:11 tree-id`,
    `${TREE_AR}:12:11 tree-id`,
  ],
  [
    'a page of kind tree without one',
    both(SECTION, SECTION_AR, 'kind: section', 'kind: tree\naudience: [everyone]\nminutes: 1'),
    `${SECTION}:4:7 tree-id`,
    `${SECTION_AR}:1:1 passage-change`,
    `${SECTION_AR}:4:7 tree-id`,
  ],
  [
    'an answer that leads nowhere',
    trees('yes="a2"', 'yes="a9"'),
    `${TREE}:20:24 tree-node`,
    `${TREE}:32:13 tree-unreachable`,
    `${TREE_AR}:20:24 tree-node`,
    `${TREE_AR}:32:13 tree-unreachable`,
  ],
  [
    'both answers to the same node',
    trees('yes="q2" no="a1"', 'yes="q2" no="q2"'),
    `${TREE}:14:32 tree-node`,
    `${TREE_AR}:14:32 tree-node`,
  ],
  [
    'a circle',
    trees('yes="a2" no="a1"', 'yes="a2" no="q1"'),
    `${TREE}:20:32 tree-cycle`,
    `${TREE_AR}:20:32 tree-cycle`,
  ],
  [
    'a node that no answer leads to',
    trees('</Tree>', '<Action id="a3">\n\nVPN.\n\n</Action>\n\n</Tree>'),
    `${TREE}:38:13 tree-unreachable`,
    `${TREE_AR}:38:13 tree-unreachable`,
  ],
  [
    'a tree that begins with an action',
    trees('<Decision id="q1"', '<Action id="a0">\n\nVPN.\n\n</Action>\n\n<Decision id="q1"'),
    `${TREE}:14:13 tree-node`,
    `${TREE_AR}:14:13 tree-node`,
  ],
  [
    'a question without an answer',
    trees('yes="q2" no="a1"', 'yes="q2"'),
    `${TREE}:14:1 attribute`,
    `${TREE_AR}:14:1 attribute`,
  ],
  [
    'a node that stands twice',
    trees('<Action id="a2">', '<Action id="a1">'),
    `${TREE}:20:24 tree-node`,
    `${TREE}:32:13 duplicate-id`,
    `${TREE_AR}:20:24 tree-node`,
    `${TREE_AR}:32:13 duplicate-id`,
  ],
  [
    'a node of one language',
    edit(TREE_AR, '<Action id="a2">', '<Action id="a3">'),
    `${TREE}:32:13 tree-nodes`,
    `${TREE_AR}:20:24 tree-node`,
    `${TREE_AR}:32:13 tree-nodes`,
    `${TREE_AR}:32:13 tree-unreachable`,
  ],
  [
    'an answer that leads elsewhere in one language',
    edit(TREE_AR, 'yes="q2" no="a1"', 'yes="a1" no="q2"'),
    `${TREE}:14:15 tree-nodes`,
    `${TREE_AR}:14:15 tree-nodes`,
  ],
  [
    'text between the nodes',
    edit(TREE, '<Action id="a1">', 'Or else:\n\n<Action id="a1">'),
    `${TREE}:26:1 component-place`,
  ],
  [
    'a question outside its tree',
    edit(TREE, '</Tree>', '</Tree>\n\n<Decision id="q3" yes="a1" no="a2">\n\nAnd now?\n\n</Decision>'),
    `${TREE}:40:1 component-place`,
    `${TREE}:40:15 tree-nodes`,
  ],
  ['a link to a node that the tree does not have', edit(TREE, '(#q1)', '(#q9)'), `${TREE}:34:30 broken-anchor`],
]);

refuses('references', [
  ['an unknown entity value', edit(GUIDE, '{{support.phone}}', '{{support.fax}}'), `${GUIDE}:52:21 entity-token`],
  ['an entity value in code', edit(GUIDE, '`differ!`', '`{{vpn.port}}`'), `${GUIDE}:30:12 entity-token-place`],
  [
    'an entity value in a heading',
    edit(GUIDE, '### When', '### {{vpn.port}} when'),
    `${GUIDE}:66:5 entity-token-place`,
  ],
  [
    'an entity value in a link target',
    edit(GUIDE, '(#open)', '(#{{vpn.port}})'),
    `${GUIDE}:60:54 broken-anchor`,
    `${GUIDE}:60:54 entity-token-place`,
  ],
  [
    'an entity value in a link text',
    edit(GUIDE, '[the step before]', '[{{support.phone}}]'),
    `${GUIDE}:60:36 entity-token-place`,
  ],
  [
    'an entity value in an attribute',
    edit(GUIDE, '<Ui lang="en">', '<Ui en="{{vpn.port}}">'),
    `${GUIDE}:38:16 entity-token-place`,
  ],
  [
    'an entity value among the keywords',
    edit(GUIDE, 'vpn please', '"{{vpn.port}}"'),
    `${GUIDE}:9:25 entity-token-place`,
  ],
  [
    'an unknown source',
    guides('E-01 P-13', 'E-01 P-99'),
    `${GUIDE}:88:20 unknown-source`,
    `${GUIDE_AR}:88:20 unknown-source`,
  ],
  [
    'an unknown product',
    guides('<VpnMessages product="forticlient" />', '<VpnMessages product="ivanti" />'),
    `${GUIDE}:76:23 unknown-product`,
    `${GUIDE_AR}:76:23 unknown-product`,
  ],
  [
    'an unknown figure',
    guides('vpn-states', 'vpn-stages'),
    `${GUIDE}:14:15 unknown-figure`,
    `${GUIDE_AR}:14:15 unknown-figure`,
  ],
]);

refuses('links', [
  [
    'a page that does not exist',
    edit(GUIDE, '/checklists/cl-start-day.mdx', '/checklists/cl-end-day.mdx'),
    `${GUIDE}:84:22 broken-link`,
  ],
  [
    'a page of another revision',
    edit(`${ARABIC}/version-2021-10/vpn/index.mdx`, '<GuideList />', '[دليل](/vpn/vpn-connect.mdx)'),
    `${ARABIC}/version-2021-10/vpn/index.mdx:8:1 passage-change`,
    `${ARABIC}/version-2021-10/vpn/index.mdx:8:8 broken-link`,
  ],
  ['an anchor that the page does not have', edit(LIST, '#open', '#opened'), `${LIST}:22:39 broken-anchor`],
  ['an anchor that this page does not have', edit(GUIDE, '(#open)', '(#opened)'), `${GUIDE}:60:54 broken-anchor`],
  [
    'a relative link',
    edit(GUIDE, '/checklists/cl-start-day.mdx', '../checklists/cl-start-day.mdx'),
    `${GUIDE}:84:22 link-relative`,
  ],
  [
    'a link with a language',
    edit(GUIDE, '/checklists/cl-start-day.mdx', '/en/cl-start-day/'),
    `${GUIDE}:84:22 link-language`,
  ],
  [
    'a link with a scheme',
    edit(GUIDE, '/checklists/cl-start-day.mdx', 'https://example.bh/'),
    `${GUIDE}:84:22 link-scheme`,
  ],
  [
    'an address that becomes a link by itself',
    edit(GUIDE, 'Wait for one minute.', 'See www.example.bh now.'),
    `${GUIDE}:68:5 link-scheme`,
  ],
  [
    'a link to an address instead of a file',
    edit(GUIDE, '/checklists/cl-start-day.mdx', '/cl-start-day/'),
    `${GUIDE}:84:22 link-form`,
  ],
  [
    'a definition that leads nowhere',
    edit(GUIDE, 'Wait for one minute.', '[Wait][w]\n\n[w]: /vpn/none.mdx'),
    `${GUIDE}:70:6 broken-link`,
  ],
]);

refuses('the shape of a page', [
  ['a second title', guides('### ', '# '), `${GUIDE}:66:1 heading-level`, `${GUIDE_AR}:66:1 heading-level`],
  ['a level that is skipped', guides('### ', '#### '), `${GUIDE}:66:1 heading-level`, `${GUIDE_AR}:66:1 heading-level`],
  [
    'a guide without a section',
    all(
      edit(GUIDE, '## Confidentiality {/* #confidentiality */}\n\n', ''),
      edit(GUIDE_AR, '## سرية المعلومات {/* #confidentiality */}\n\n', ''),
    ),
    `${GUIDE}:80:1 guide-sections`,
    `${GUIDE_AR}:80:1 guide-sections`,
  ],
  [
    'a guide without its last section',
    all(edit(GUIDE, '## Sources {/* #sources */}\n\n', ''), edit(GUIDE_AR, '## المصادر {/* #sources */}\n\n', '')),
    `${GUIDE}:86:28 guide-sections`,
    `${GUIDE_AR}:86:28 guide-sections`,
  ],
  [
    'a guide with sections in another order',
    all(guides('#before', '#x'), guides('#steps', '#before'), guides('#x', '#steps')),
    `${GUIDE}:16:1 guide-sections`,
    `${GUIDE_AR}:16:1 guide-sections`,
  ],
  [
    'sources that are not the last section',
    all(
      edit(
        GUIDE,
        '## Sources {/* #sources */}\n\n<Sources ids="E-01 P-13" />',
        '## Sources {/* #sources */}\n\n<Sources ids="E-01 P-13" />\n\n## More {/* #more */}\n\nMore.',
      ),
      edit(
        GUIDE_AR,
        '<Sources ids="E-01 P-13" />',
        '<Sources ids="E-01 P-13" />\n\n## المزيد {/* #more */}\n\nالمزيد.',
      ),
    ),
    `${GUIDE}:86:1 guide-sections`,
    `${GUIDE_AR}:86:1 guide-sections`,
  ],
  [
    'a picture that is a file',
    edit(GUIDE, 'Wait for one minute.', '![A padlock](/img/x.png)'),
    `${GUIDE}:68:1 markdown-image`,
  ],
]);

refuses('characters', [
  ['a mark of direction', edit(GUIDE_AR, 'انتظر دقيقة', 'انتظر \u200Fدقيقة'), `${GUIDE_AR}:68:7 direction-marks`],
  [
    'a mark of direction as an entity',
    edit(GUIDE_AR, 'انتظر دقيقة', 'انتظر &rlm;دقيقة'),
    `${GUIDE_AR}:68:7 direction-marks`,
  ],
  [
    'a mark of direction in data',
    edit('data/sources.yml', 'ar: "قرار"', 'ar: "\u2067قرار"'),
    'data/sources.yml:2:34 direction-marks',
  ],
  [
    'an escaped mark of direction in messages',
    edit(MESSAGES, 'سيُغلق', '\\u200Fسيُغلق'),
    `${MESSAGES}:10:17 direction-marks`,
  ],
  ['a space without width', edit(GUIDE, 'Wait for', 'Wait\u200B for'), `${GUIDE}:68:5 zero-width`],
  ['Arabic-Indic digits', edit(GUIDE_AR, 'دقيقة واحدة', '٣ دقائق'), `${GUIDE_AR}:68:7 arabic-digits`],
  ['a Persian letter', edit(GUIDE_AR, 'تظهر علامة', 'تظهر عل\u06CCه'), `${GUIDE_AR}:72:8 persian-letters`],
]);

refuses('wording', [
  ['an avoided phrase', edit(GUIDE_AR, 'انتظر دقيقة', 'قم بانتظار دقيقة'), `${GUIDE_AR}:68:1 avoided-words`],
  [
    'an avoided phrase after a joined particle',
    edit(GUIDE_AR, 'انتظر دقيقة', 'انتظر ويتم ذلك بعد دقيقة'),
    `${GUIDE_AR}:68:8 avoided-words`,
  ],
  [
    'an avoided word with vowel signs',
    edit(GUIDE_AR, 'انتظر دقيقة', 'يُرجى انتظار دقيقة'),
    `${GUIDE_AR}:68:1 avoided-words`,
  ],
  [
    'an avoided term with the article',
    edit(GUIDE_AR, 'انتظر دقيقة', 'انتظر التحميل دقيقة'),
    `${GUIDE_AR}:68:9 avoided-words`,
  ],
  [
    'an avoided phrase in a description',
    edit(GUIDE_AR, 'لمن يحتاج', 'يتم لمن يحتاج'),
    `${GUIDE_AR}:3:14 avoided-words`,
  ],
  [
    'an avoided phrase in data',
    edit('data/vpn-messages.yml', 'جرّب شبكة', 'يرجى تجربة شبكة'),
    'data/vpn-messages.yml:5:42 avoided-words',
  ],
  ['an avoided phrase in messages', edit(MESSAGES, 'سيُغلق', 'سيتم إغلاق'), `${MESSAGES}:10:18 avoided-words`],
  [
    'an avoided phrase in English',
    edit(GUIDE, 'Wait for one minute.', 'To wait, click here.'),
    `${GUIDE}:68:10 avoided-words`,
  ],
  [
    'a side of the screen in an Arabic step',
    edit(GUIDE_AR, 'افتح برنامج VPN.', 'افتح برنامج VPN في اليسار.'),
    `${GUIDE_AR}:26:22 direction-words`,
  ],
  [
    'a side of the screen in an English step',
    edit(GUIDE, 'Open the VPN client.', 'Open the VPN client on the left.'),
    `${GUIDE}:26:21 direction-words`,
  ],
  [
    'a Latin comma after Arabic',
    edit(GUIDE_AR, 'انتظر دقيقة واحدة،', 'انتظر دقيقة واحدة,'),
    `${GUIDE_AR}:68:18 latin-punctuation`,
  ],
  ['a Latin comma after a label', edit(GUIDE_AR, '(تحميل)، أو', '(تحميل), أو'), `${GUIDE_AR}:30:110 latin-punctuation`],
  [
    'a Latin question mark',
    edit(GUIDE_AR, 'تظهر علامة القفل.', 'هل تظهر علامة القفل?'),
    `${GUIDE_AR}:72:20 latin-punctuation`,
  ],
  [
    'a Latin comma between Latin names and Arabic',
    edit(GUIDE_AR, 'تظهر علامة القفل.', 'في VPN, تظهر علامة القفل.'),
    `${GUIDE_AR}:72:7 latin-punctuation`,
  ],
  ['tanwin after the alef', edit(GUIDE_AR, 'متصلًا', 'متصلاً'), `${GUIDE_AR}:12:32 tanwin-after-alef`],
  ['a lengthened word', edit(GUIDE_AR, 'تظهر علامة', 'تظهـر علامة'), `${GUIDE_AR}:72:4 tatweel`],
  [
    'the article before a Latin name',
    edit(GUIDE_AR, 'انتظر دقيقة', 'انتظر الـVPN دقيقة'),
    `${GUIDE_AR}:68:7 article-before-latin`,
  ],
  ['«remote» without its damma', edit(GUIDE_AR, 'انتظر دقيقة', 'انتظر عن بعد دقيقة'), `${GUIDE_AR}:68:7 remote-damma`],
  [
    'two forms with a slash',
    edit(GUIDE_AR, 'تظهر علامة القفل', 'تظهر للموظف/ة علامة القفل'),
    `${GUIDE_AR}:72:12 slash-forms`,
  ],
  ['a date in numbers', edit(GUIDE, 'Wait for one minute.', 'Wait until 22/06/2025.'), `${GUIDE}:68:12 numeric-date`],
  [
    'a space before a percent sign',
    edit(GUIDE_AR, 'انتظر دقيقة', 'انتظر 70 % من دقيقة'),
    `${GUIDE_AR}:68:9 percent-space`,
  ],
  [
    'a step without a full stop',
    edit(GUIDE, 'Open the VPN client.', 'Open the VPN client'),
    `${GUIDE}:26:19 sentence-end`,
  ],
  ['a question without its mark', edit(TREE_AR, 'هل يظهر رمز؟', 'هل يظهر رمز'), `${TREE_AR}:22:11 sentence-end`],
  [
    'an action without a full stop',
    edit(TREE, 'or go [back](#q1).', 'or go [back](#q1)'),
    `${TREE}:34:32 sentence-end`,
  ],
  ['an exclamation', edit(GUIDE, 'Wait for one minute.', 'Wait for one minute!'), `${GUIDE}:68:20 exclamation`],
]);

refuses('messages', [
  [
    'a message that is not translated',
    edit(MESSAGES, '"{first}، {second}"', '"{first} and {second}"'),
    `${MESSAGES}:7:16 message-language`,
  ],
  [
    'three plural forms',
    edit(MESSAGES, 'دقيقتان|{minutes} دقائق|{minutes} دقيقة|', ''),
    `${MESSAGES}:3:16 plural-forms`,
  ],
  [
    'no plural form where there should be six',
    edit(
      MESSAGES,
      '"page.separator": {\n    "message": "{first}، {second}"',
      '"pages.plurals": {\n    "message": "صفحات"',
    ),
    `${MESSAGES}:7:16 plural-forms`,
  ],
  ['a message twice', edit(MESSAGES, '"page.separator"', '"page.minutes"'), `${MESSAGES}:6:3 json`],
]);

allows('words', [
  ['an avoided word in code, labels, keys and keywords', () => undefined],
  [
    'a word that only contains an avoided one',
    edit(GUIDE_AR, 'انتظر دقيقة', 'رقم بطاقتك يتميز، ويتمكن من ذلك بعد دقيقة'),
  ],
  ['a side of the screen outside the steps', edit(GUIDE, 'Wait for one minute.', 'The sofa stands on the left.')],
  ['a right that is no side', edit(GUIDE, 'Open the VPN client.', 'Open the right VPN client right away.')],
  ['a comma in a number, a semicolon of an entity', edit(GUIDE_AR, 'انتظر دقيقة', 'انتظر&nbsp;28,800 دقيقة')],
  ['an exclamation that a drawing quotes', edit(MESSAGES, 'اليوم!', 'الآن!')],
  ['a message of placeholders', edit(MESSAGES, '{first}، {second}', '{first} ({second})')],
]);

allows('pages', [
  ['a comment', edit(GUIDE, 'Wait for one minute.', '{/* Two would be too long. */}\n\nWait for one minute.')],
  [
    'a section between those of a guide',
    all(edit(GUIDE, '### When', '## When'), edit(GUIDE_AR, '### الانتظار', '## الانتظار')),
  ],
  [
    'the same item with the same words in two lists',
    all(
      copy(LIST, 'docs/checklists/cl-end-day.mdx'),
      edit('docs/checklists/cl-end-day.mdx', 'cl-start-day', 'cl-end-day'),
      copy(LIST_AR, `${ARABIC}/current/checklists/cl-end-day.mdx`),
      edit(`${ARABIC}/current/checklists/cl-end-day.mdx`, 'cl-start-day', 'cl-end-day'),
    ),
  ],
  ['a callout inside another', edit(GUIDE, 'Wait for one minute.', '::::note\n\n:::tip\n\nWait.\n\n:::\n\n::::')],
  ['colons inside code', edit(GUIDE, 'Wait for one minute.', '```text\n:::caution\n```')],
  [
    'an entity value in a description',
    edit(GUIDE, 'description: For VPN users', 'description: "For users of {{vpn.product}}."\n# For VPN users'),
  ],
  [
    'the same tabs in two groups',
    guides('</Tabs>', '</Tabs>\n\n<Tabs group="vpn-product">\n\n<Tab id="forticlient">\n\nVPN\n\n</Tab>\n\n</Tabs>'),
  ],
  [
    'a page with line ends of Windows',
    (files) => void (files[SECTION] = (files[SECTION] ?? '').replaceAll('\n', '\r\n')),
  ],
]);

describe('an item between two revisions', () => {
  const OLD = 'versioned_docs/version-2021-10/checklists/cl-start-day.mdx';
  const OLD_AR = `${ARABIC}/version-2021-10/checklists/cl-start-day.mdx`;
  const withoutVpn = (file: string, item: string) =>
    edit(file, `<Item id="vpn.connected" when="vpn">\n\n${item}\n\n</Item>\n\n`, '');
  /** The list in both revisions; its second item is new in the later one. */
  const twoRevisions = all(
    copy(LIST, OLD),
    withoutVpn(OLD, 'Connected: [how](/vpn/vpn-connect.mdx#open)'),
    copy(LIST_AR, OLD_AR),
    withoutVpn(OLD_AR, 'ظهور حالة «متصل»: [الطريقة](/vpn/vpn-connect.mdx#open)'),
  );
  const declared = edit(
    'data/items.yml',
    '{revision: "2021-10", class: new}',
    '{revision: "2021-10", class: new}\n  - {revision: "2025-06", class: editorial, cause: judgement}',
  );

  refuses('its words', [
    [
      'other words without a class',
      all(twoRevisions, edit(LIST, 'Home Wi-Fi protected', 'Wi-Fi protected')),
      `${LIST}:16:1 item-change`,
    ],
    [
      'other words in Arabic without a class',
      all(twoRevisions, edit(LIST_AR, 'حماية شبكة', 'تأمين شبكة')),
      `${LIST_AR}:16:1 item-change`,
    ],
    ['a class without other words', all(twoRevisions, declared), 'data/items.yml:1:1 item-change'],
  ]);

  test.each<readonly [string, Spoil]>([
    ['the same words', twoRevisions],
    [
      'other words with their class',
      all(twoRevisions, declared, edit(LIST, 'Home Wi-Fi protected', 'Wi-Fi protected')),
    ],
  ])('%s are fine', (_name, spoil) => expect(diagnosticsAfter(spoil)).toEqual([]));
});

describe('a step between two revisions', () => {
  const OLD = 'versioned_docs/version-2021-10/vpn/vpn-connect.mdx';
  const OLD_AR = `${ARABIC}/version-2021-10/vpn/vpn-connect.mdx`;
  const CHANGES = 'data/changes.yml';
  const ENTRY = '{id: vpn-connect, class: new, cause: product}';
  const oldGuides = (from: string, to: string) => both(OLD, OLD_AR, from, to);
  const declare = (entry: string) => edit(CHANGES, ENTRY, entry);
  const plainLinks = all(oldGuides('/checklists/cl-start-day.mdx', '/vpn/index.mdx'));
  /** The guide in both revisions, the same words. */
  const twoRevisions = all(
    copy(GUIDE, OLD),
    copy(GUIDE_AR, OLD_AR),
    plainLinks,
    add(CHANGES, `"2025-06":\n${OTHER_PAGES}`),
  );
  const two = all(twoRevisions, add(CHANGES, `"2025-06":\n  - ${ENTRY}\n${OTHER_PAGES}`));
  const changed = edit(GUIDE, 'Open the VPN client.', 'Start the VPN client.');
  const changedArabic = edit(GUIDE_AR, 'افتح برنامج VPN.', 'شغّل برنامج VPN.');
  const withoutLast = both(GUIDE, GUIDE_AR, 'id="connected"', 'id="verified"');
  const verified = '{id: vpn-connect/verified, class: new, cause: product}';
  const connected = '{id: vpn-connect/connected, class: retired, cause: product}';

  refuses('its words', [
    ['other words without a class', all(twoRevisions, changed), `${GUIDE}:26:1 passage-change`],
    ['other words in Arabic without a class', all(twoRevisions, changedArabic), `${GUIDE_AR}:26:1 passage-change`],
    [
      'a class without other words',
      all(two, declare('{id: vpn-connect/open, class: substantive, cause: law}')),
      `${CHANGES}:2:10 passage-change`,
    ],
    [
      'a change that is called new',
      all(two, changed, declare('{id: vpn-connect/open, class: new, cause: law}')),
      `${CHANGES}:2:35 passage-change`,
    ],
    [
      'a step that came and one that went',
      all(twoRevisions, withoutLast),
      `${GUIDE}:60:1 passage-change`,
      `${OLD}:60:1 passage-change`,
    ],
    ['a guide that came', add(CHANGES, `"2025-06":\n${OTHER_PAGES}`), `${GUIDE}:1:1 passage-change`],
    [
      'a guide that went',
      all(
        copy(SECTION, 'docs/teams/index.mdx'),
        copy(SECTION_AR, `${ARABIC}/current/teams/index.mdx`),
        two,
        declare('{id: vpn-other, class: retired, cause: law}'),
      ),
      `${CHANGES}:2:10 passage-change`,
    ],
    [
      'a class in the oldest revision',
      add(
        CHANGES,
        `"2021-10":\n  - {id: vpn-connect, class: new, cause: law}\n"2025-06":\n  - ${ENTRY}\n${OTHER_PAGES}`,
      ),
      `${CHANGES}:2:3 passage-change`,
    ],
    [
      'an id twice',
      all(
        two,
        changed,
        declare(
          '{id: vpn-connect/open, class: editorial, cause: law}\n  - {id: vpn-connect/open, class: editorial, cause: law}',
        ),
      ),
      `${CHANGES}:3:10 data-schema`,
    ],
    ['an unknown cause', declare('{id: vpn-connect, class: new, cause: weather}'), `${CHANGES}:2:42 data-schema`],
  ]);

  test.each<readonly [string, Spoil]>([
    ['the same words', twoRevisions],
    [
      'other words with their class',
      all(two, changed, changedArabic, declare('{id: vpn-connect/open, class: editorial, cause: judgement}')),
    ],
    ['a step that came and one that went', all(two, withoutLast, declare(`${verified}\n  - ${connected}`))],
  ])('%s are fine', (_name, spoil) => expect(diagnosticsAfter(spoil)).toEqual([]));
});

describe('a draft of the next revision', () => {
  const OLD = 'versioned_docs/version-2021-10/vpn/vpn-connect.mdx';
  const OLD_AR = `${ARABIC}/version-2021-10/vpn/vpn-connect.mdx`;
  const CHANGES = 'data/changes.yml';
  const said = (spoil: Spoil): string[] => {
    const files = goodFiles();
    spoil(files);
    return reviewContent(goodSite(files)).diagnostics.map(
      ({file, line, rule, problem, fix}) => `${file}:${line} ${rule}: ${problem} ${fix}`,
    );
  };
  const step = all(
    copy(GUIDE, OLD),
    copy(GUIDE_AR, OLD_AR),
    both(OLD, OLD_AR, '/checklists/cl-start-day.mdx', '/vpn/index.mdx'),
    edit(GUIDE, 'Open the VPN client.', 'Start the VPN client.'),
    edit(GUIDE_AR, 'افتح برنامج VPN.', 'شغّل برنامج VPN.'),
  );
  const OTHERS = `"2025-06":\n${OTHER_PAGES}`;
  const NOT_YET = `${CHANGES}:4 passage-change: There is no revision 2026-12 yet. Open its draft first: npm run revision:draft. Else correct the key; data/revisions.yml has 2025-06.`;

  test('is told to declare a step below its own key, an erratum below the one in force', () => {
    expect(said(all(step, add(CHANGES, OTHERS)))).toEqual([
      `${GUIDE_AR}:26 passage-change: The step \`vpn-connect/open\` said in the revision before: افتح برنامج VPN. No class is declared for the change. ` +
        'Add {id: vpn-connect/open, class: substantive or editorial, cause: law, product or judgement} to data/changes.yml: below "2025-06" where that revision itself changes it, in a draft below the key of the next one; several in one line: {ids: [a, b], …}. Or take the change back.',
    ]);
  });

  test('that declares it is told once that it is not opened yet, and of no step again', () => {
    expect(
      said(
        all(step, add(CHANGES, OTHERS + '"2026-12":\n  - {id: vpn-connect/open, class: substantive, cause: law}\n')),
      ),
    ).toEqual([NOT_YET]);
  });

  test('that forgets a step is told of that one', () => {
    const lines = said(
      all(
        step,
        both(GUIDE, GUIDE_AR, 'id="connected"', 'id="verified"'),
        add(CHANGES, OTHERS + '"2026-12":\n  - {id: vpn-connect/open, class: substantive, cause: law}\n'),
      ),
    );
    expect(lines.map((line) => line.split(': ')[0])).toEqual([
      `${CHANGES}:4 passage-change`,
      `${GUIDE}:60 passage-change`,
      `${OLD}:60 passage-change`,
    ]);
  });

  test('that changes an item is told the same, once', () => {
    const list = 'versioned_docs/version-2021-10/checklists/cl-start-day.mdx';
    const listAr = `${ARABIC}/version-2021-10/checklists/cl-start-day.mdx`;
    const vpn = (file: string, item: string) =>
      edit(file, `<Item id="vpn.connected" when="vpn">\n\n${item}\n\n</Item>\n\n`, '');
    const item = all(
      copy(LIST, list),
      vpn(list, 'Connected: [how](/vpn/vpn-connect.mdx#open)'),
      copy(LIST_AR, listAr),
      vpn(listAr, 'ظهور حالة «متصل»: [الطريقة](/vpn/vpn-connect.mdx#open)'),
      edit(LIST, 'Home Wi-Fi protected', 'Wi-Fi protected'),
    );
    expect(said(item).map((line) => line.replace(/^.* Add/, 'Add'))).toEqual([
      'Add {revision: "2025-06", class: substantive or editorial, cause: …} to net.wifi-secured in data/items.yml where that revision itself changes it, in a draft with the key of the next one. Or take the change back.',
    ]);
    expect(
      said(
        all(
          item,
          edit(
            'data/items.yml',
            '{revision: "2021-10", class: new}',
            '{revision: "2021-10", class: new}\n  - {revision: "2026-12", class: substantive, cause: law}',
          ),
        ),
      ),
    ).toEqual([
      'data/items.yml:3 unknown-revision: There is no revision 2026-12 yet, in which net.wifi-secured changed. Open its draft first: npm run revision:draft. Else write one of: 2025-06, 2021-10.',
    ]);
  });

  test('with a key that no revision can have is told so', () => {
    expect(said(add(CHANGES, '"2026-13": []\n'))[0]).toBe(
      `${CHANGES}:1 passage-change: No revision 2026-13 follows another one. Correct the key; data/revisions.yml has 2025-06.`,
    );
  });
});

describe('two languages that were in sync', () => {
  const LEVELS = 'data/translations.yml';
  const POLICY = 'docs/policy/index.mdx';
  const POLICY_AR = `${ARABIC}/current/policy/index.mdx`;
  /** Somebody has compared all pages, a page of the policy among them. */
  const inSync: Spoil = (files) => {
    all(copy(SECTION, POLICY), copy(SECTION_AR, POLICY_AR))(files);
    files[LEVELS] = writeInSync(recordInSync('all', textsOf(goodSite(files).files), {}));
  };
  const newItem = edit(LIST, 'Home Wi-Fi protected', 'Wi-Fi at home protected');
  const newItemAr = edit(LIST_AR, 'حماية شبكة', 'تأمين شبكة');

  refuses('what must be the same on the day it is published', [
    ['an item that only changed in English', all(inSync, newItem), `${LIST_AR}:14:1 translation-behind`],
    ['an item that only changed in Arabic', all(inSync, newItemAr), `${LIST}:14:1 translation-behind`],
    [
      'an item that changed in both and nobody has compared',
      all(inSync, newItem, newItemAr),
      `${LIST}:14:1 translation-behind`,
    ],
    [
      'a title of the policy that only changed in English',
      all(inSync, edit(POLICY, 'Remote access', 'Remote work')),
      `${POLICY_AR}:2:1 translation-behind`,
    ],
    [
      'a text of the policy that only changed in Arabic',
      all(inSync, edit(POLICY_AR, '<GuideList />', 'سياسة.')),
      `${POLICY}:8:1 translation-behind`,
    ],
    [
      'a hash of another form',
      all(inSync, add(LEVELS, 'vpn:\n  head: {en: "1", ar: "00000000"}\n')),
      `${LEVELS}:2:14 data-schema`,
    ],
    [
      'a part that no page can have',
      all(inSync, add(LEVELS, 'vpn:\n  foot: {en: "00000000", ar: "00000000"}\n')),
      `${LEVELS}:2:9 data-schema`,
    ],
    [
      'a mark that the build writes',
      edit(GUIDE, 'Wait for one minute.', '<PageBehind />'),
      `${GUIDE}:68:1 unknown-component`,
    ],
  ]);

  test.each<readonly [string, Spoil]>([
    ['nothing changed', inSync],
    ['both changed and somebody has compared them', all(inSync, newItem, newItemAr, inSync)],
    [
      'only what both share changed',
      all(inSync, lists('when="vpn"', 'when="personal-device"'), guides('#open)', '#connected)')),
    ],
    ['nobody has compared them yet', all(newItem, newItemAr)],
  ])('are fine when %s', (_name, spoil) => expect(diagnosticsAfter(spoil)).toEqual([]));

  test.each<readonly [string, Spoil, string]>([
    ['a step', edit(GUIDE, 'Check that you are', 'Make sure that you are'), `${GUIDE_AR}:58:1 translation-behind`],
    [
      'the text around the steps',
      edit(GUIDE_AR, 'انتظر دقيقة', 'انتظر قليلًا، دقيقة'),
      `${GUIDE}:12:1 translation-behind`,
    ],
    ['the help of a checklist', edit(LIST, 'Start of the day', 'Begin the day'), `${LIST_AR}:2:1 translation-behind`],
  ])('only warn of %s that is behind in a guide or a checklist', (_name, spoil, warning) => {
    const files = goodFiles();
    all(inSync, spoil)(files);
    const {diagnostics, warnings} = reviewContent(goodSite(files));
    expect(diagnostics).toEqual([]);
    expect(warnings.map(({file, line, column, rule}) => `${file}:${line}:${column} ${rule}`)).toEqual([warning]);
  });
});
