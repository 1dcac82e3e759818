/** Every kind of difference between two revisions, made by hand: each is asked for by the checker and told to readers, nothing else is. */
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {parse} from 'yaml';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {changesOf, type Change} from '../lib/changes/changes';
import {changesSchema} from '../lib/changes/changesSchema';
import {itemsSchema} from '../lib/checklist/itemsSchema';
import {goodFiles, goodSite} from '../lib/content/__fixtures__/goodSite';
import {reviewContent} from '../lib/content';
import {LOCALES, type Locale} from '../lib/locale';
import {inForceOf, revisionOf} from '../lib/__fixtures__/revisions';

import {readData} from './readData';
import {readPages} from './readPages';

const front = (title: string, kind: string, more = '') =>
  `---\ntitle: ${title}\ndescription: ${title}.\nkind: ${kind}\naudience: [everyone]\n${more}reviewed: 2026-11-23\n---\n\n`;
const guide = (title: string, minutes: number, body: string) =>
  front(title, 'guide', `level: basic\nminutes: ${minutes}\n`) + body;
const step = (id: string, body: string) => `<Step id="${id}">\n\n${body}\n\n</Step>\n\n`;

/** A text before and after, in both languages: [en before, en after, ar before, ar after]. */
type Pair = readonly [string, string, string, string];
/** One that came or went. */
type Half = readonly [string | undefined, string | undefined, string | undefined, string | undefined];
const at = <Text extends string | undefined>(
  pair: readonly [Text, Text, Text, Text],
  locale: Locale,
  isLater: boolean,
): Text => pair[(locale === 'ar' ? 2 : 0) + (isLater ? 1 : 0)]!;

const TITLE: Pair = ['Call', 'Call well', 'الاتصال', 'الاتصال الجيد'];
const INTRO: Pair = ['You can call.', 'You can call anyone.', 'يمكنك الاتصال.', 'يمكنك الاتصال بأي شخص.'];
const BODY: Pair = ['Seven days.', 'Three days.', 'سبعة أيام.', 'ثلاثة أيام.'];
const LINE: Pair = ['Your card', 'Your badge', 'بطاقتك', 'شارتك'];
const ROW: Pair = ['A call · 5 minutes', 'A call · 8 minutes', 'مكالمة · 5 دقائق', 'مكالمة · 8 دقائق'];
const HEADING: Pair = ['Before', 'Before you start', 'قبل', 'قبل أن تبدأ'];
const CALLOUT: Pair = ['A note', 'A rule', 'ملاحظة', 'قاعدة'];
const FIRST: Pair = ['Open the app.', 'Start the app.', 'افتح التطبيق.', 'شغّل التطبيق.'];
const LATER: Pair = ['It locks after five.', 'It locks after three.', 'يُقفل بعد خمس.', 'يُقفل بعد ثلاث.'];
const IF_NOT: Pair = ['Ask support.', 'Ask your manager.', 'اسأل الدعم.', 'اسأل مديرك.'];
const TAB: Pair = ['Choose Remote.', 'Choose Access.', 'اختر البعيد.', 'اختر الوصول.'];
const LABEL: Pair = ['Choose Join.', 'Choose Enter.', 'اختر انضمام (Join).', 'اختر انضمام (Enter).'];
const TOLD_TAB: Pair = [
  'FortiClient: Choose Remote.',
  'FortiClient: Choose Access.',
  'FortiClient: اختر البعيد.',
  'FortiClient: اختر الوصول.',
];
const DRAWING: Pair = [
  'Drawing: the three states of the VPN',
  'Drawing: the tunnel from home to the network',
  'رسم: حالات اتصال VPN الثلاث',
  'رسم: النفق من المنزل إلى الشبكة',
];
const CAME: Half = [undefined, 'Two.', undefined, 'اثنان.'];
const WENT: Half = ['Three.', undefined, 'ثلاثة.', undefined];
const MINUTES: Pair = ['5 minutes', '8 minutes', '5 دقائق', '8 دقائق'];
const ASKED: Pair = ['Is it on?', 'Is it plugged in?', 'هل يعمل؟', 'هل هو موصول؟'];
const LEADS: Pair = ['No: Call.', 'No: Wait.', 'لا: اتصل.', 'لا: انتظر.'];
const DONE: Pair = ['Wait.', 'Wait an hour.', 'انتظر.', 'انتظر ساعة.'];
const TIMING: Pair = ['10 minutes', '15 minutes', '10 دقائق', '15 دقيقة'];
const SOLUTION: Pair = ['Red.', 'Green.', 'أحمر.', 'أخضر.'];
const RIGHT: Pair = ['✓ Never', 'Never', '✓ أبدًا', 'أبدًا'];
const WRONG: Pair = ['Always', '✓ Always', 'دائمًا', '✓ دائمًا'];
const HELP: Pair = ['Ask at the desk.', 'Ask online.', 'اسأل في المكتب.', 'اسأل عبر الموقع.'];
const ITEM: Pair = ['Door closed', 'Door locked', 'إغلاق الباب', 'قفل الباب'];

const KEY = '2025-06';
const words = {en: ['One.', 'Two.', 'Three.'], ar: ['واحد.', 'اثنان.', 'ثلاثة.']} as const;

/** The pages of a revision in a language: file → text. */
function pagesOf(locale: Locale, isLater: boolean): Record<string, string> {
  const say = (pair: Pair) => at(pair, locale, isLater);
  const [one, two, three] = words[locale];
  const cells = (row: string) => row.replace(' · ', ' | ');
  const item = (id: string, body: string, when = '') => `<Item id="${id}"${when}>\n\n${body}\n\n</Item>\n\n`;
  const list = (id: string, items: string) =>
    `${front(one, 'checklist', 'minutes: 5\n')}<Checklist id="${id}" repeats="once">\n\n${items}</Checklist>\n`;
  const answer = (id: string, text: string, isRight: boolean) =>
    `<Answer id="${id}"${isRight ? ' correct' : ''}>\n\n${text.replace('✓ ', '')}\n\n</Answer>\n\n`;
  const label = locale === 'ar' ? `اختر <Ui en="${isLater ? 'Enter' : 'Join'}">انضمام</Ui>.` : say(LABEL);
  return {
    'a/titled.mdx': guide(say(TITLE), 5, one),
    'a/timed.mdx': guide(one, isLater ? 8 : 5, one),
    'a/body.mdx': guide(
      one,
      5,
      `${say(INTRO)}\n\n## ${one} {/* #body */}\n\n${one}\n\n${say(BODY)}\n\n## ${one} {/* #lines */}\n\n- ${one}\n- ${say(LINE)}\n\n` +
        `## ${one} {/* #rows */}\n\n| ${one} | ${two} |\n| --- | --- |\n| ${cells(say(ROW))} |\n\n## ${say(HEADING)} {/* #heading */}\n\n${one}\n\n` +
        `## ${one} {/* #called */}\n\n:::note[${say(CALLOUT)}]\n\n${one}\n\n:::\n\n` +
        (isLater ? `## ${two} {/* #added */}\n\n${two}\n` : `## ${three} {/* #taken */}\n\n${three}\n`),
    ),
    'a/steps.mdx': guide(
      one,
      5,
      `<Steps>\n\n${step('first', `${say(FIRST)}\n\n${one}`)}${step('later', `${one}\n\n${say(LATER)} ${two}`)}` +
        step('if-not', `${one}\n\n<IfNot>\n\n${say(IF_NOT)}\n\n</IfNot>`) +
        step(
          'tabs',
          `${one}\n\n<Tabs group="vpn-product">\n\n<Tab id="forticlient">\n\n${say(TAB)}\n\n</Tab>\n\n</Tabs>`,
        ) +
        step('label', `${one}\n\n${label}`) +
        step('drawing', `${one}\n\n<Figure name="${isLater ? 'tunnel' : 'vpn-states'}" />`) +
        step(isLater ? 'named-now' : 'named-then', two) +
        step(isLater ? 'come' : 'gone', three) +
        step('same', `${one}\n\n${two}`) +
        '</Steps>\n',
    ),
    'a/tree-a.mdx':
      `${front(one, 'tree', 'minutes: 5\n')}<Tree id="tree-a">\n\n<Decision id="q1" yes="q2" no="a1">\n\n${say(ASKED)}\n\n</Decision>\n\n` +
      `<Decision id="q2" yes="a2" no="${isLater ? 'a2' : 'a1'}">\n\n${two}\n\n</Decision>\n\n` +
      `<Action id="a1">\n\n${locale === 'ar' ? 'اتصل.' : 'Call.'}\n\n</Action>\n\n<Action id="a2">\n\n${locale === 'ar' ? 'انتظر.' : 'Wait.'}\n\n</Action>\n\n<Action id="a3">\n\n${say(DONE)}\n\n</Action>\n\n</Tree>\n`,
    'a/train-a.mdx':
      `${front(one, 'session', 'minutes: 60\ngroup: [6, 10]\nchecklist: cl-one\nguides: [steps]\nobjectives: ["a"]\nprerequisites: ["b"]\n')}` +
      `<Agenda>\n\n<Segment id="why" kind="teach" minutes="${isLater ? 15 : 10}">\n\n${one}\n\n</Segment>\n\n</Agenda>\n\n` +
      `<Exercise id="try">\n\n${one}\n\n<Solution>\n\n${say(SOLUTION)}\n\n</Solution>\n\n</Exercise>\n\n` +
      `<Quiz id="train-a">\n\n<Question id="ask" kind="single">\n\n${one}\n\n${answer('no', say(RIGHT), !isLater)}${answer('yes', say(WRONG), isLater)}</Question>\n\n</Quiz>\n`,
    'a/cl-one.mdx': list(
      'cl-one',
      item('a.help', `${one}\n\n${say(HELP)}`) + item('a.reworded', say(ITEM)) + (isLater ? '' : item('a.moved', two)),
    ),
    'a/cl-two.mdx': list(
      'cl-two',
      item('a.for-whom', one, isLater ? ' when="vpn"' : '') + (isLater ? item('a.moved', two) : ''),
    ),
    [isLater ? 'a/renamed.mdx' : 'a/named.mdx']: guide(three, 5, `${step('kept', one)}`),
    [isLater ? 'a/brought.mdx' : 'a/dropped.mdx']: guide(two, 5, one),
  };
}

/** What is declared: by hand, one line for each kind. */
const CHANGES = `"${KEY}":
  - {id: titled, class: editorial, cause: judgement}
  - {ids: [timed, body/intro, body/lines], class: editorial, cause: judgement}
  - {ids: [body/body, body/rows, body/called], class: substantive, cause: law}
  - {id: body/heading, class: editorial, cause: judgement}
  - {ids: [body/added, steps/come, brought], class: new, cause: product}
  - {ids: [body/taken, steps/gone], class: retired, cause: product}
  - {id: dropped, class: retired, cause: product, instead: brought}
  - {ids: [steps/first, steps/later, steps/if-not, steps/tabs], class: substantive, cause: product}
  - {ids: [steps/label, steps/drawing], class: editorial, cause: product}
  - {id: steps/named-now, was: steps/named-then, class: moved, cause: judgement}
  - {id: renamed, was: named, class: moved, cause: judgement}
  - {ids: [tree-a/q1, tree-a/q2, tree-a/a3], class: substantive, cause: product}
  - {ids: [train-a/segment-why, train-a/exercise-try, train-a/question-ask], class: substantive, cause: judgement}
`;
const ITEMS = Object.entries({help: 'editorial', reworded: 'substantive', moved: 'moved', 'for-whom': 'substantive'})
  .map(
    ([id, changeClass]) =>
      `a.${id}:\n  - {revision: "2021-10", class: new}\n  - {revision: "${KEY}", class: ${changeClass}, cause: judgement}\n`,
  )
  .join('');

/** Id → its class, and what it said and says in English and in Arabic. */
const EXPECTED: Readonly<Record<string, readonly [Change['class'], ...(readonly Half[])]>> = {
  titled: ['editorial', TITLE, ['Call.', 'Call well.', 'الاتصال.', 'الاتصال الجيد.']],
  timed: ['editorial', MINUTES],
  'body/intro': ['editorial', INTRO],
  'body/body': ['substantive', BODY],
  'body/lines': ['editorial', LINE],
  'body/rows': ['substantive', ROW],
  'body/heading': ['editorial', HEADING],
  'body/called': ['substantive', CALLOUT],
  'body/added': ['new', CAME],
  'body/taken': ['retired', WENT],
  'steps/first': ['substantive', FIRST],
  'steps/later': [
    'substantive',
    ['It locks after five. Two.', 'It locks after three. Two.', 'يُقفل بعد خمس. اثنان.', 'يُقفل بعد ثلاث. اثنان.'],
  ],
  'steps/if-not': ['substantive', IF_NOT],
  'steps/tabs': ['substantive', TOLD_TAB],
  'steps/label': ['editorial', LABEL],
  'steps/drawing': ['editorial', DRAWING],
  'steps/named-now': ['moved'],
  'steps/come': ['new'],
  'steps/gone': ['retired'],
  'tree-a/q1': ['substantive', ASKED],
  'tree-a/q2': ['substantive', LEADS],
  'tree-a/a3': ['substantive', DONE],
  'train-a/segment-why': ['substantive', TIMING],
  'train-a/exercise-try': ['substantive', SOLUTION],
  'train-a/question-ask': ['substantive', RIGHT, WRONG],
  renamed: ['moved'],
  brought: ['new'],
  dropped: ['retired'],
  'a.help': ['editorial', HELP],
  'a.reworded': ['substantive', ITEM],
  'a.moved': ['moved'],
  'a.for-whom': ['substantive'],
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'changes-'));
  for (const [file, text] of Object.entries(site())) {
    mkdirSync(path.join(folder, path.dirname(file)), {recursive: true});
    writeFileSync(path.join(folder, file), text);
  }
});
afterAll(() => rmSync(folder, {recursive: true}));

const ARABIC = 'i18n/ar/docusaurus-plugin-content-docs';
const FOLDERS = {
  en: ['versioned_docs/version-2021-10', 'docs'],
  ar: [`${ARABIC}/version-2021-10`, `${ARABIC}/current`],
};

function site(): Record<string, string> {
  return Object.fromEntries(
    LOCALES.flatMap((locale) =>
      FOLDERS[locale].flatMap((there, index) =>
        Object.entries(pagesOf(locale, index === 1)).map(([file, text]) => [`${there}/${file}`, text]),
      ),
    ),
  );
}

describe.each(LOCALES)('%s', (locale) => {
  const declared = () => changesSchema.parse(parse(CHANGES))[KEY]!;
  const found = () =>
    changesOf(
      {
        key: KEY,
        before: readPages(folder, locale, revisionOf('2021-10'), readData('.').entity),
        after: readPages(folder, locale, inForceOf(KEY), readData('.').entity),
      },
      declared(),
      itemsSchema.parse(parse(ITEMS)),
    );

  test('readers are told each of them, with what was said and what is said', () => {
    const told = Object.fromEntries(
      found().map(({id, class: changeClass, differences}) => [
        id,
        [changeClass, ...differences.map(({before, after}) => [before, after])],
      ]),
    );
    const expected = Object.fromEntries(
      Object.entries(EXPECTED).map(([id, [changeClass, ...pairs]]) => [
        id,
        [changeClass, ...pairs.map((pair) => [at(pair, locale, false), at(pair, locale, true)])],
      ]),
    );
    expect(told).toEqual(expected);
    expect(Object.keys(expected)).toHaveLength(32);
  });

  test('an item that moved says where it was', () => {
    const moved = found().find(({id}) => id === 'a.moved');
    expect(moved).toMatchObject({earlier: 'cl-one/#a.moved', later: 'cl-two/#a.moved', lists: ['cl-two']});
    expect(moved?.wasOn).toEqual([words[locale][0]]);
  });
});

describe('the checker', () => {
  const problems = (changes: string, items = ITEMS) =>
    reviewContent(
      goodSite({...kept(), ...site(), 'data/changes.yml': changes, 'data/items.yml': items}),
    ).diagnostics.filter(({rule}) => rule === 'passage-change' || rule === 'item-change');
  const kept = () =>
    Object.fromEntries(
      Object.entries(goodFiles()).filter(([file]) => !file.endsWith('.mdx') && !file.endsWith('items.yml')),
    );

  test('is content with what was declared', () => expect(problems(CHANGES)).toEqual([]));

  test('asks by name for each that was not', () => {
    const asked = problems(
      `"${KEY}":\n  - {id: renamed, was: named, class: moved, cause: judgement}\n  - {id: steps/named-now, was: steps/named-then, class: moved, cause: judgement}\n`,
      ITEMS.replaceAll(/.*2025-06.*\n/g, ''),
    );
    const names = asked.flatMap(({problem, fix}) => /`([^`]+)`/.exec(problem)?.[1] ?? fix);
    expect([...new Set(names)].toSorted()).toEqual(
      Object.keys(EXPECTED)
        .filter((id) => id !== 'renamed' && id !== 'steps/named-now')
        .toSorted(),
    );
  });
});
