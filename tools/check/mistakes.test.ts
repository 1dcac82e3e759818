/**
 * Mistakes that people make in pages and data, put into the real content. Each stands in a page of its own,
 * so that one run of the checker a language judges them all: it must name the rule, the file and the line of
 * each, and nothing else. The line is where the words of the mistake stand, counted here.
 */
import {beforeAll, describe, expect, test} from 'vitest';
import {reviewContent} from '../../src/lib/content';
import {fileOf} from '../../src/lib/content/address';
import type {ContentInput} from '../../src/lib/content/site';
import type {Diagnostic} from '../../src/lib/diagnostics';
import {LOCALES, type Locale} from '../../src/lib/locale';
import {readContent} from './readContent';

const TODAY = '2026-11-27';

/** A text of each language, or one for both. */
type InEach = string | Readonly<Record<Locale, string>>;

interface Mistake {
  readonly name: string;
  readonly rule: string;
  /** Text before which the mistake is put, or what it takes the place of. */
  readonly at: RegExp;
  readonly put: InEach;
  /** Words on the line that must be named, or a group of `at` with this name; the first line of `put` without both. */
  readonly line?: InEach;
  /** What else is true of the page then, and is said of it in either language. */
  readonly also?: readonly string[];
}

const of = (words: InEach, locale: Locale): string => (typeof words === 'string' ? words : words[locale]);

/** Before the first heading. */
const TEXT = /^(?=## )/m;
/** Behind the action of the first step. */
const IN_STEP = /(?<=<Step id="[^"]+">\n\n[^\n]+\n\n)/;
const FIRST_ACTION = /(?<=<Step id="[^"]+">\n\n)[^\n]+/;
const paragraph = (en: string, ar: string): InEach => ({en: `${en}\n\n`, ar: `${ar}\n\n`});

const MISTAKES: readonly Mistake[] = [
  {
    name: 'a mobile number',
    rule: 'phone-number',
    at: TEXT,
    put: paragraph('Call 39441122 now.', 'اتصل على 39441122 الآن.'),
  },
  {
    name: 'a mobile number from abroad',
    rule: 'phone-number',
    at: TEXT,
    put: paragraph('Call +973 3944 1122 now.', 'اتصل على +973 3944 1122 الآن.'),
  },
  {
    name: 'a landline number',
    rule: 'phone-number',
    at: TEXT,
    put: paragraph('Call 17 561 234 now.', 'اتصل على 17561234 الآن.'),
  },
  {
    name: 'a personal number',
    rule: 'personal-number',
    at: TEXT,
    put: paragraph('Type 900112345 there.', 'اكتب 900112345 هناك.'),
  },
  {
    name: 'an address of a device',
    rule: 'ip-address',
    at: TEXT,
    put: paragraph('Open 10.20.30.40 now.', 'افتح 10.20.30.40 الآن.'),
  },
  {
    name: 'an address of an example network',
    rule: 'ip-address',
    at: TEXT,
    put: paragraph('Open `192.0.2.1` now.', 'افتح `192.0.2.1` الآن.'),
  },
  {
    name: 'an address of the sixth version',
    rule: 'ip-address',
    at: TEXT,
    put: paragraph('Open `fd00:12::1` now.', 'افتح `fd00:12::1` الآن.'),
  },
  {
    name: 'a gateway',
    rule: 'host-name',
    at: TEXT,
    put: paragraph('Open `vpn.ministry.gov.bh` now.', 'افتح `vpn.ministry.gov.bh` الآن.'),
  },
  {
    name: 'a host of an internal network',
    rule: 'host-name',
    at: TEXT,
    put: paragraph('Open `fs01.corp.local` now.', 'افتح `fs01.corp.local` الآن.'),
  },
  {
    name: 'a shared folder',
    rule: 'host-name',
    at: TEXT,
    put: paragraph('Open `\\\\fs01\\team` now.', 'افتح `\\\\fs01\\team` الآن.'),
  },
  {
    name: 'an e-mail address in code',
    rule: 'email-address',
    at: TEXT,
    put: paragraph('Write to `ali@ministry.gov`.', 'اكتب إلى `ali@ministry.gov`.'),
  },
  {
    name: 'an address with a tracking part',
    rule: 'tracking',
    at: TEXT,
    put: paragraph('See `entity.example/a?utm_source=x`.', 'انظر `entity.example/a?utm_source=x`.'),
  },

  {
    name: 'a day of review that has not come',
    rule: 'future-date',
    at: /^reviewed: .*$/m,
    put: 'reviewed: 2036-11-23',
    also: ['front-matter-differs'],
  },
  {name: 'a year as day of review', rule: 'front-matter', at: /^reviewed: .*$/m, put: 'reviewed: 2036'},
  {
    name: 'an Arabic comma between keywords',
    rule: 'keywords',
    at: /^keywords: .*$/m,
    put: {en: 'keywords: [one، two]', ar: 'keywords: [واحد، اثنان]'},
  },
  {
    name: 'keywords as one text',
    rule: 'front-matter',
    at: /^keywords: .*$/m,
    put: {en: 'keywords: one، two', ar: 'keywords: واحد، اثنان'},
  },
  {
    name: 'a keyword twice',
    rule: 'keywords',
    at: /^keywords: .*$/m,
    put: {en: 'keywords: [one, One]', ar: 'keywords: [واحد, واحد]'},
  },
  {
    name: 'a description that repeats the title',
    rule: 'description',
    at: /^title: .*\ndescription: .*$/m,
    put: {en: 'title: One\ndescription: One.', ar: 'title: واحد\ndescription: واحد.'},
    line: 'description:',
  },
  {
    name: 'a description without a full stop',
    rule: 'description',
    at: /^description: .*$/m,
    put: {en: 'description: For everyone', ar: 'description: للجميع'},
  },

  {
    name: 'a step in the other language',
    rule: 'other-language',
    at: FIRST_ACTION,
    put: {en: 'افتح البرنامج واختر الاتصال.', ar: 'Open the client and choose it.'},
  },
  {
    name: 'a heading in the other language',
    rule: 'other-language',
    at: /(?<=^## )[^{\n]+(?= \{\/\* #check)/m,
    put: {en: 'تأكد من النتيجة', ar: 'Check that it worked'},
  },
  {
    name: 'a callout in the other language',
    rule: 'other-language',
    at: TEXT,
    put: {en: ':::note\n\nافتح البرنامج الآن.\n\n:::\n\n', ar: ':::note\n\nOpen the client now.\n\n:::\n\n'},
    line: {en: 'افتح البرنامج', ar: 'Open the client'},
  },
  {
    name: 'a cell in the other language',
    rule: 'other-language',
    at: TEXT,
    put: {
      en: '| A | B |\n| --- | --- |\n| One | هذه خلية لم تترجم |\n\n',
      ar: '| أ | ب |\n| --- | --- |\n| واحد | This was left |\n\n',
    },
    line: {en: 'هذه خلية', ar: 'This was'},
  },
  {
    name: 'a line of a list in the other language',
    rule: 'other-language',
    at: TEXT,
    put: {en: '- One.\n- هذا سطر آخر.\n\n', ar: '- واحد.\n- This is left.\n\n'},
    line: {en: 'هذا سطر', ar: 'This is'},
  },

  {
    name: 'an action of three sentences',
    rule: 'step-sentences',
    at: FIRST_ACTION,
    put: {en: 'Open it.\nPick the second.\nWait.', ar: 'افتحه.\nاختر الثاني.\nانتظر.'},
    line: {en: 'Pick the', ar: 'اختر الثاني'},
  },
  {
    name: 'a step without <IfNot>',
    rule: 'if-not',
    at: /(?<=(?<line><Step id="[^"]+">)\n\n[^<]*)<IfNot>[\s\S]*?<\/IfNot>\n\n(?=<\/Step>\n\n<Step)/,
    put: '',
  },
  {
    name: 'text behind <IfNot>',
    rule: 'if-not',
    at: /(?<=<\/IfNot>\n\n)(?=<\/Step>)/,
    put: paragraph('One more line.', 'سطر آخر هنا.'),
  },
  {name: 'an empty <IfNot>', rule: 'empty-part', at: /<IfNot>[\s\S]*?<\/IfNot>/, put: '<IfNot>\n\n</IfNot>'},
  {
    name: 'a heading in a step',
    rule: 'heading-in-step',
    at: IN_STEP,
    put: {en: '### More {/* #more-here */}\n\n', ar: '### المزيد {/* #more-here */}\n\n'},
    also: ['heading-ids'],
  },
  {
    name: 'an empty section',
    rule: 'empty-part',
    at: /(?<=\{\/\* #confidentiality \*\/\}\n\n)[\s\S]*?(?=^## )/m,
    put: '',
    line: '#confidentiality',
  },
  {
    name: 'an empty cell',
    rule: 'empty-part',
    at: TEXT,
    put: {en: '| A | B |\n| --- | --- |\n| One | |\n\n', ar: '| أ | ب |\n| --- | --- |\n| واحد | |\n\n'},
    line: {en: '| One |', ar: '| واحد |'},
  },
  {name: 'an empty callout', rule: 'empty-part', at: TEXT, put: ':::tip\n\n:::\n\n'},
  {
    name: 'a heading that stands twice',
    rule: 'repeated-heading',
    at: /^(?=## [^{\n]*\{\/\* #related)/m,
    put: {
      en: '## Alike {/* #alike */}\n\nOne.\n\n## Alike {/* #alike-two */}\n\nTwo.\n\n',
      ar: '## مثله {/* #alike */}\n\nواحد.\n\n## مثله {/* #alike-two */}\n\nاثنان.\n\n',
    },
    line: '#alike-two',
    also: ['heading-ids'],
  },
  {
    name: 'a picture that is a file',
    rule: 'markdown-image',
    at: TEXT,
    put: paragraph('![A window](/img/a.png)', '![نافذة](/img/a.png)'),
  },
  {name: 'an emoji', rule: 'emoji', at: TEXT, put: paragraph('It worked 👨‍👩‍👧.', 'تم الأمر ✅.')},
  {
    name: 'a shape of a letter',
    rule: 'presentation-forms',
    at: TEXT,
    put: paragraph('The sign \uFEFB.', 'هنا \uFEFB.'),
  },
  {
    name: 'tabs in tabs',
    rule: 'component-place',
    at: IN_STEP,
    put: {
      en: '<Tabs group="system">\n\n<Tab id="windows">\n\n<Tabs group="vpn-product">\n\n<Tab id="ivanti">\n\nOpen it.\n\n</Tab>\n\n</Tabs>\n\n</Tab>\n\n</Tabs>\n\n',
      ar: '<Tabs group="system">\n\n<Tab id="windows">\n\n<Tabs group="vpn-product">\n\n<Tab id="ivanti">\n\nافتحه.\n\n</Tab>\n\n</Tabs>\n\n</Tab>\n\n</Tabs>\n\n',
    },
    line: '<Tabs group="vpn-product">',
    also: ['tab-ids'],
  },
  {
    name: 'a note of the writer',
    rule: 'unfinished',
    at: TEXT,
    put: paragraph('TODO: one more line.', 'هذا السطر TODO.'),
  },
  {name: 'a note of the writer in a comment', rule: 'unfinished', at: TEXT, put: '{/* FIXME later */}\n\n'},
  {name: 'a file of absurd size', rule: 'file-size', at: TEXT, put: 'a '.repeat(60_000), line: '---'},
  {name: 'typographic quotation marks', rule: 'attribute-quotes', at: /<Step id="[^"]+">/, put: '<Step id=“open”>'},
  {name: 'one typographic quotation mark', rule: 'attribute-quotes', at: /<Step id="[^"]+">/, put: '<Step id="open”>'},
  {name: 'a block of code that is not closed', rule: 'code-fence', at: TEXT, put: '```\n1\n\n'},
  {name: 'a block of code that is not closed in a step', rule: 'code-fence', at: IN_STEP, put: '~~~text\n1\n\n'},
  {name: 'half a pair of brackets', rule: 'half-pair', at: TEXT, put: paragraph('Wait (one minute.', 'انتظر (دقيقة.')},
  {
    name: 'half a pair of quotation marks',
    rule: 'half-pair',
    at: TEXT,
    put: paragraph('Choose Connect” now.', 'اختر اتصال» الآن.'),
  },
  {name: 'bold text that is not closed', rule: 'half-mark', at: TEXT, put: paragraph('**Wait now.', '**انتظر الآن.')},
  {name: 'code that is not closed', rule: 'half-mark', at: TEXT, put: paragraph('Type `abc now.', 'اكتب `abc الآن.')},
  {
    name: 'two changes that Git could not merge',
    rule: 'merge-conflict',
    at: TEXT,
    put: '<<<<<<< HEAD\n1\n=======\n2\n>>>>>>> other\n\n',
  },
  {name: 'a byte order mark', rule: 'encoding', at: /^/, put: '\uFEFF'},
  {name: 'bytes of another encoding', rule: 'encoding', at: TEXT, put: '1\uFFFD\n\n'},
];

let content: ContentInput;
let guides: readonly string[];

beforeAll(() => {
  content = readContent('.');
  guides = content.files.flatMap(({file, text}) =>
    file.startsWith('docs/') && !file.startsWith('docs/policy/') && text.includes('\nkind: guide\n')
      ? [file.slice('docs/'.length)]
      : [],
  );
});

interface Planned {
  readonly mistake: Mistake;
  readonly path: string;
  readonly file: string;
  readonly text: string;
  readonly line: number;
}

/** The mistake in the first guide that has a place for it. */
function plan(mistake: Mistake, locale: Locale, free: Set<string>): Planned {
  for (const path of free) {
    const file = fileOf({locale, version: 'current', path});
    const text = content.files.find((entry) => entry.file === file)!.text;
    const match = mistake.at.exec(text);
    if (!match) continue;
    const put = of(mistake.put, locale);
    const changed = text.slice(0, match.index) + put + text.slice(match.index + match[0].length);
    const words = match.groups?.line ?? (mistake.line === undefined ? put.split('\n')[0]! : of(mistake.line, locale));
    const at = changed.indexOf(words);
    if (at < 0) throw new Error(`${mistake.name}: ${words} is not there.`);
    free.delete(path);
    return {mistake, path, file, text: changed, line: changed.slice(0, at).split('\n').length};
  }
  throw new Error(`No guide has a place for: ${mistake.name}.`);
}

describe.each(LOCALES)('%s pages', (locale) => {
  test('each mistake is named once, with its rule, file and line, and nothing else is', () => {
    const free = new Set(guides);
    const planned = MISTAKES.map((mistake) => plan(mistake, locale, free));
    const changed = new Map(planned.map(({file, text}) => [file, text]));
    const {diagnostics} = reviewContent(
      {...content, files: content.files.map(({file, text}) => ({file, text: changed.get(file) ?? text}))},
      undefined,
      TODAY,
    );
    // What changed without a class is asked for beside the mistake, in the same file.
    const follows = ({file, rule}: Diagnostic) =>
      planned.some(
        ({mistake: {also}, path}) => file.endsWith(`/${path}`) && (rule === 'passage-change' || also?.includes(rule)),
      );
    const found = diagnostics
      .filter((diagnostic) => !follows(diagnostic))
      .map(({file, line, rule}) => `${file}:${line} ${rule}`);
    expect(found.toSorted()).toEqual(
      planned.map(({file, line, mistake}) => `${file}:${line} ${mistake.rule}`).toSorted(),
    );
  });
});

/** File, its place, what is put there, the line and the rule that must be named. */
const IN_DATA: readonly (readonly [name: string, file: string, from: RegExp, to: string, expected: string])[] = [
  [
    'a source that was looked at on a day that has not come',
    'data/sources.yml',
    /(?<=^P-01:\n(?:.+\n)*? {2}checked: )"[^"]+"/m,
    '"2036-01-01"',
    'future-date',
  ],
  [
    'a revision that was reviewed on a day that has not come',
    'data/revisions.yml',
    /(?<=^ {2}reviewed: )"[^"]+"/m,
    '"2026-11-28"',
    'future-date',
  ],
  ['a tab before a name', 'data/limits.yml', /^ {2}(?=subject:)/m, '\t', 'yaml'],
  ['a tab behind a hyphen', 'data/limits.yml', /^- (?=id: meeting-length)/m, '-\t', 'yaml'],
  ['a file of absurd size', 'data/limits.yml', /^/, '# 1234567\n'.repeat(800_000), 'file-size'],
  ['a note of the writer', 'data/limits.yml', /(?<=^- id: )meeting-length$/m, 'meeting-length # TBD', 'unfinished'],
  [
    'two changes that Git could not merge',
    'data/limits.yml',
    /^(?=- id: meeting-length)/m,
    '=======\n',
    'merge-conflict',
  ],
  ['an emoji', 'i18n/ar/code.json', /(?<="message": ")(?=[^"{]+")/, '✅', 'emoji'],
  ['a file of absurd size', 'i18n/ar/code.json', /^/, ' '.repeat(1_000_001), 'file-size'],
];

describe('data', () => {
  test.each(IN_DATA)('%s, in %s, is named once', (_name, file, from, to, rule) => {
    const text = content.files.find((entry) => entry.file === file)!.text;
    const match = from.exec(text)!;
    const changed = text.slice(0, match.index) + to + text.slice(match.index + match[0].length);
    const line = rule === 'file-size' ? 1 : text.slice(0, match.index).split('\n').length;
    const {diagnostics} = reviewContent(
      {...content, files: content.files.map((entry) => (entry.file === file ? {file, text: changed} : entry))},
      undefined,
      TODAY,
    );
    expect(diagnostics.map((diagnostic) => `${diagnostic.file}:${diagnostic.line} ${diagnostic.rule}`)).toEqual([
      `${file}:${line} ${rule}`,
    ]);
  });
});

test('without a day nothing is in the future, and what is announced may always be', () => {
  const file = 'docs/vpn/vpn-connect.mdx';
  const files = content.files.map((entry) =>
    entry.file === file || entry.file === `i18n/ar/docusaurus-plugin-content-docs/current/vpn/vpn-connect.mdx`
      ? {...entry, text: entry.text.replace(/^reviewed: .*$/m, 'reviewed: 2036-11-23')}
      : entry,
  );
  expect(reviewContent({...content, files}).diagnostics).toEqual([]);
  const announced = content.files.map((entry) =>
    entry.file === 'data/revisions.yml'
      ? {...entry, text: entry.text.replace('to: "2025-06-23"', 'to: "2036-01-01"')}
      : entry,
  );
  expect(reviewContent({...content, files: announced}, undefined, TODAY).diagnostics).toEqual([]);
});
