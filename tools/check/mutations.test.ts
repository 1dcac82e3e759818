/**
 * The checker against 200 random mutations of the real content. Each page is mutated at
 * most once a round, so that one run of the checker judges many mutations: what breaks
 * a page must give a problem of the right rule in the right file, what is harmless none.
 */
import {beforeAll, describe, expect, test} from 'vitest';
import {reviewContent, textsOf} from '../../src/lib/content';
import {addressOf, fileOf, nameOf} from '../../src/lib/content/address';
import type {ContentInput} from '../../src/lib/content/site';
import {LOCALES, type Locale} from '../../src/lib/locale';
import {recordInSync, writeInSync} from '../../src/lib/translations/translations';
import {readData} from '../../src/content/readData';
import {readContent} from './readContent';

const SEED = 20261123;
const BREAKING = 150;
const HARMLESS = 50;
/** So many of the pages are mutated in one round: some kinds fit few pages. */
const PART_OF_PAGES = 0.7;

/** Mulberry32: the same numbers for the same seed, from 0 to below 1. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Random = () => number;

const pick = <T>(list: readonly T[], random: Random): T | undefined => list[Math.floor(random() * list.length)];

function shuffle<T>(list: readonly T[], random: Random): T[] {
  return list
    .map((entry) => [random(), entry] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, entry]) => entry);
}

/** A page in both languages, in one revision. */
interface Pair {
  readonly version: string;
  readonly path: string;
  readonly files: Readonly<Record<Locale, string>>;
  readonly texts: Readonly<Record<Locale, string>>;
  /** The same page in the revision before. */
  readonly before: Readonly<Record<Locale, string | undefined>>;
}

interface Mutation {
  /** File → its new text; undefined takes it away. */
  readonly changes: Readonly<Record<string, string | undefined>>;
  /** Where the problem may be. */
  readonly files: readonly string[];
}

interface Kind {
  readonly name: string;
  /** One of them must be reported. */
  readonly rules: readonly string[];
  /** @returns undefined when the page has nothing of the kind */
  readonly mutate: (pair: Pair, locale: Locale, random: Random) => Mutation | undefined;
}

/** Where a problem is expected: in the mutated file, in the Arabic one, in the other one. */
type Where = 'here' | 'arabic' | 'other' | 'either';

interface Options {
  readonly only?: Locale;
  readonly where?: Where;
  readonly from?: (pair: Pair) => boolean;
}

const FRONT = /^---\n[\s\S]*?\n---\n/;
const otherOf = (locale: Locale): Locale => (locale === 'ar' ? 'en' : 'ar');

function expectedIn(where: Where, {files}: Pair, locale: Locale): readonly string[] {
  if (where === 'either') return Object.values(files);
  return [files[where === 'arabic' ? 'ar' : where === 'other' ? otherOf(locale) : locale]];
}

/** Changes one language of a page. The change is given the body, or says that there is nothing to change. */
function inBody(
  name: string,
  rules: string,
  change: (body: string, random: Random, pair: Pair, locale: Locale) => string | undefined,
  {only, where = 'here', from}: Options = {},
): Kind {
  return {
    name,
    rules: rules.split(' '),
    mutate: (pair, randomLocale, random) => {
      const locale = only ?? randomLocale;
      if (from && !from(pair)) return undefined;
      const [front = ''] = FRONT.exec(pair.texts[locale]) ?? [];
      const body = change(pair.texts[locale].slice(front.length), random, pair, locale);
      return body === undefined
        ? undefined
        : {changes: {[pair.files[locale]]: front + body}, files: expectedIn(where, pair, locale)};
    },
  };
}

/** Replaces one random match in the body. */
const replace = (
  name: string,
  rules: string,
  pattern: RegExp,
  to: (match: RegExpMatchArray) => string,
  options?: Options,
): Kind =>
  inBody(
    name,
    rules,
    (body, random) => {
      const match = pick([...body.matchAll(pattern)], random);
      return match && body.slice(0, match.index) + to(match) + body.slice(match.index + match[0].length);
    },
    options,
  );

/** Puts a paragraph before a random heading, or before the list of guides. */
const insert = (name: string, rules: string, words: string, options?: Options): Kind =>
  replace(name, rules, /^(?=## |<GuideList)/gm, () => `${words}\n\n`, options);

/** Changes the front matter of one language. */
const inFront = (name: string, rules: string, pattern: RegExp, to: string, where: Where = 'here'): Kind => ({
  name,
  rules: rules.split(' '),
  mutate: (pair, locale) => {
    const text = pair.texts[locale];
    const [front = ''] = FRONT.exec(text) ?? [];
    return pattern.test(front)
      ? {
          changes: {[pair.files[locale]]: front.replace(pattern, to) + text.slice(front.length)},
          files: expectedIn(where, pair, locale),
        }
      : undefined;
  },
});

/** Gives two things of a page each other's ids, in one language. */
const swap = (name: string, rules: string, pattern: RegExp, options?: Options): Kind =>
  inBody(
    name,
    rules,
    (body, random) => {
      const matches = [...body.matchAll(pattern)];
      const at = Math.floor(random() * (matches.length - 1));
      const [first, second] = [matches[at], matches[at + 1]];
      if (!first || !second || first[0] === second[0]) return undefined;
      return (
        body.slice(0, first.index) +
        second[0] +
        body.slice(first.index + first[0].length, second.index) +
        first[0] +
        body.slice(second.index + second[0].length)
      );
    },
    options,
  );

/** Gives the second of two things the id of the first. */
const repeat = (name: string, rules: string, pattern: RegExp): Kind =>
  inBody(name, rules, (body, random) => {
    const matches = [...body.matchAll(pattern)];
    const at = Math.floor(random() * (matches.length - 1));
    const [first, second] = [matches[at], matches[at + 1]];
    return first && second && body.slice(0, second.index) + first[0] + body.slice(second.index + second[0].length);
  });

const HEADING_ID = /\{\/\* #[\w-]+ \*\/\}/g;
const isCurrent = ({version}: Pair): boolean => version === 'current';
/** A step or an item with the line that names it. */
const FIRST_LINE = /(?<tag><(?:Step|Item) id="[^"]+"[^>]*>\n\n)(?<words>[^\n]+)/g;

/** Other words for what the revision before also says. */
/** Steps that some revision changed. */
const declaredIds = new Set(Object.values(readData('.').changes).flatMap((changes) => changes.map(({id}) => id)));

const reword = (name: string, rules: string, component: 'Step' | 'Item'): Kind =>
  inBody(
    name,
    rules,
    (body, random, {before, path}, locale) => {
      // A unit whose other language changed has its class already.
      const isDeclared = (whole: string) => declaredIds.has(`${nameOf(path)}/${/id="([^"]+)"/.exec(whole)?.[1] ?? ''}`);
      const same = [...body.matchAll(FIRST_LINE)].filter(
        ({0: whole}) =>
          whole.startsWith(`<${component}`) && !isDeclared(whole) && before[locale]?.includes(`${whole}\n`),
      );
      const match = pick(same, random);
      if (!match?.groups) return undefined;
      return `${body.slice(0, match.index)}${match.groups.tag}${locale === 'ar' ? 'أولًا: ' : 'First: '}${body.slice(match.index + match.groups.tag!.length)}`;
    },
    {from: isCurrent},
  );

const BREAKS: readonly Kind[] = [
  {
    name: 'no Arabic page',
    rules: ['missing-translation'],
    mutate: ({files}) => ({changes: {[files.ar]: undefined}, files: [files.en]}),
  },
  {
    name: 'no English page',
    rules: ['orphaned-translation'],
    mutate: ({files}) => ({changes: {[files.en]: undefined}, files: [files.ar]}),
  },
  {
    name: 'two pages at one address',
    rules: ['duplicate-slug'],
    mutate: ({files, texts, version, path}) => {
      if (nameOf(path) === 'index') return undefined;
      const moved = (locale: Locale) => fileOf({locale, version, path: `zz/${nameOf(path)}.mdx`});
      return {
        changes: {[moved('ar')]: texts.ar, [moved('en')]: texts.en},
        files: [files.ar, files.en, moved('ar'), moved('en')],
      };
    },
  },

  inFront('no front matter', 'front-matter', /^---\n/, ''),
  inFront('front matter that is no YAML', 'yaml', /^title: .*$/m, 'title: "Not closed'),
  inFront('an unknown key', 'front-matter', /^kind: /m, 'knid: guide\nkind: '),
  inFront('no description', 'front-matter', /^description: .*\n/m, ''),
  inFront('an unknown kind', 'front-matter', /^kind: .*$/m, 'kind: leaflet'),
  inFront('a day that does not exist', 'impossible-date', /^reviewed: .*$/m, 'reviewed: 2026-02-30'),
  inFront('another day of review', 'front-matter-differs', /^reviewed: .*$/m, 'reviewed: 2026-11-01', 'arabic'),
  inFront('another number of minutes', 'front-matter-differs', /^minutes: .*$/m, 'minutes: 119', 'arabic'),
  inFront('an unknown audience', 'front-matter', /^audience: .*$/m, 'audience: [nobody]'),

  replace('a heading without an id', 'heading-without-id', / \{\/\* #[\w-]+ \*\/\}$/gm, () => ''),
  replace('a heading with another id', 'heading-ids', HEADING_ID, () => '{/* #elsewhere */}', {where: 'either'}),
  replace('an id of ordinary Markdown', 'mdx-syntax', /\{\/\* (#[\w-]+) \*\/\}/g, ([, id]) => `{${id}}`),
  replace('an id with capitals', 'id-form', /\{\/\* #[\w-]+ \*\/\}/g, () => '{/* #Elsewhere */}'),
  replace('a level that is skipped', 'heading-level heading-ids', /^## /gm, () => '#### ', {where: 'either'}),
  replace('a second title', 'heading-level', /^## /gm, () => '# '),
  repeat('a heading id twice', 'duplicate-id', HEADING_ID),
  repeat('a step id twice', 'duplicate-id', /<Step id="[^"]+">/g),
  repeat('an item id twice', 'duplicate-id', /<Item id="[^"]+"/g),
  swap('two headings with each other’s ids', 'heading-ids', HEADING_ID, {where: 'arabic'}),
  swap('two steps with each other’s ids', 'step-ids', /<Step id="[^"]+">/g, {where: 'arabic'}),
  swap('two items with each other’s ids', 'item-ids', /<Item id="[^"]+"/g, {where: 'arabic'}),
  replace('a step with another id', 'step-ids', /<Step id="[^"]+">/g, () => '<Step id="another-one">', {
    where: 'either',
  }),
  replace('a step without an id', 'attribute', /<Step id="[^"]+">/g, () => '<Step>'),
  replace(
    'a tab that only one language has',
    'tab-ids attribute duplicate-id',
    /<Tab id="[^"]+">/g,
    ([tag]) => (tag.includes('"windows"') ? '<Tab id="browser">' : '<Tab id="windows">'),
    {where: 'either'},
  ),
  replace('an item that has no history', 'unknown-item', /<Item id="[^"]+"/g, () => '<Item id="none.such-thing"'),
  replace(
    'a checklist with another name',
    'checklist-id',
    /<Checklist id="[^"]+"/g,
    () => '<Checklist id="cl-another"',
  ),
  replace('an unknown rhythm', 'attribute', /repeats="[^"]+"/g, () => 'repeats="weekly"'),

  reword('a step with other words and no class', 'passage-change', 'Step'),
  reword('an item with other words and no class', 'item-change item-words', 'Item'),
  replace(
    'an item whose help changed in one language',
    'translation-behind',
    /(<Item id="[^"]+"[^>]*>\n\n[^\n]+\n\n)(?=\p{L})/gu,
    ([head]) => `${head}1. `,
    {where: 'other', from: isCurrent},
  ),
  insert('a policy page that changed in one language', 'translation-behind', '1, 2, 3.', {
    where: 'other',
    only: 'en',
    from: (pair) => isCurrent(pair) && pair.path.startsWith('policy/'),
  }),

  replace('an unknown figure', 'unknown-figure', /<Figure name="[^"]+"/g, () => '<Figure name="no-such-figure"'),
  replace('no figure', 'figures-differ', /<Figure name="[^"]+" \/>\n\n/g, () => '', {where: 'either'}),
  replace('an unknown source', 'unknown-source', /(<Sources ids=")[A-Z]-\d+/g, ([, head]) => `${head}Z-99`),
  replace('a link to no page', 'broken-link', /\]\(\/[^)#]+\.mdx/g, () => '](/vpn/vpn-nowhere.mdx'),
  replace(
    'a link to no place on its page',
    'broken-anchor',
    /\]\((\/[^)#]+\.mdx)(?:#[^)]+)?\)/g,
    ([, page]) => `](${page}#no-such-place)`,
  ),
  replace('a link with a language', 'link-language', /\]\(\/[^)]+\)/g, () => '](/ar/vpn-connect/)'),
  replace('a relative link', 'link-relative', /\]\(\/([^)]+)\)/g, ([, page]) => `](../${page})`),
  replace('a link out of the site', 'link-scheme', /\]\(\/[^)]+\)/g, () => '](https://example.bh/)'),

  insert('an unknown value', 'entity-token', '{{support.fax}}'),
  insert('a value in code', 'entity-token-place', '`{{support.phone}}`'),
  replace('a value in a heading', 'entity-token-place', /^## /gm, () => '## {{support.phone}} '),
  insert('an unknown callout', 'callout-unknown', ':::caution\n\n1\n\n:::'),
  insert('a title without brackets', 'callout-title', ':::note Title\n\n1\n\n:::'),
  insert('a callout that is never closed', 'callout-open', ':::note\n\n1'),
  insert('colons that close nothing', 'callout-closed', ':::'),
  insert('a picture that is a file', 'markdown-image', '![](/img/picture.png)'),
  insert('an unknown component', 'unknown-component', '<Video name="one" />'),
  insert('raw HTML', 'raw-html', '<br />'),
  insert('an import', 'page-code', "import picture from './picture.png'"),
  insert('a step outside the steps', 'component-place', '<Step id="outside">\n\n1\n\n</Step>'),
  insert('an unknown attribute', 'attribute', '<GuideList order="name" />'),
  insert('a brace that is not closed', 'mdx-syntax', '1 {'),
  replace('a tag that is not closed', 'mdx-syntax', /^<\/(?:Step|Item|Steps|Checklist|IfNot|Tab)>$/gm, () => ''),
  replace('text between the steps', 'component-place', /^<Steps>\n/gm, ([tag]) => `${tag}\n1\n`),
  replace('a step that begins with a list', 'first-paragraph', /(<Step id="[^"]+">\n\n)/g, ([tag]) => `${tag}- 1\n\n`),

  insert('a mark of direction', 'direction-marks', '1\u200F'),
  insert('a mark of direction as an entity', 'direction-marks', '1&rlm;'),
  insert('a character without width', 'zero-width', '1\u200B'),
  insert('Arabic-Indic digits', 'arabic-digits', '١٢٣'),
  insert('a Persian letter', 'persian-letters', 'ک'),
  insert('an avoided phrase', 'avoided-words', 'يرجى الانتظار.', {only: 'ar'}),
  insert('a Latin comma', 'latin-punctuation', 'انتظر, ثم تابع.', {only: 'ar'}),
  insert('tanwin after the alef', 'tanwin-after-alef', 'مثلاً.', {only: 'ar'}),
  insert('a lengthened word', 'tatweel', 'انتظـر.', {only: 'ar'}),
  insert('an exclamation', 'exclamation', 'Stop!', {only: 'en'}),
];

/** Outside what must be in sync on the day it is published, where one language may not change alone. */
const mayDiffer: Options = {from: ({version, path}) => version !== 'current' || !/^(?:policy|checklists)\//.test(path)};
const SENTENCE: Readonly<Record<Locale, string>> = {ar: 'هذا سطر آخر.', en: 'This is another line.'};

const HARMLESS_KINDS: readonly Kind[] = [
  replace('one more empty line', '', /\n\n/g, () => '\n\n\n'),
  replace('a comment', '', /^(?=## |<GuideList)/gm, () => '{/* For writers. */}\n\n'),
  inFront('another keyword', '', /^keywords: \[/m, 'keywords: [another keyword, '),
  inBody('line ends of Windows', '', (body) => body.replaceAll('\n', '\r\n')),
  inBody('more lines at the end', '', (body) => `${body}\n\n`),
  inBody(
    'a longer paragraph after the first of a step',
    '',
    (body, random, _pair, locale) => {
      const match = pick([...body.matchAll(/<Step id="[^"]+">\n\n[^\n]+\n\n(?=\p{L})/gu)], random);
      return (
        match &&
        `${body.slice(0, match.index + match[0].length)}${SENTENCE[locale]}\n${body.slice(match.index + match[0].length)}`
      );
    },
    mayDiffer,
  ),
  inBody(
    'one more paragraph',
    '',
    (body, _random, _pair, locale) => body.replace(/^(?=## |<GuideList)/m, `${SENTENCE[locale]}\n\n`),
    mayDiffer,
  ),
];

let content: ContentInput;
let pairs: readonly Pair[];

beforeAll(() => {
  const real = readContent('.');
  // Pages that nobody has compared yet cannot be behind: here somebody has.
  const inSync = {file: 'data/translations.yml', text: writeInSync(recordInSync('all', textsOf(real.files), {}))};
  content = {...real, files: real.files.map((entry) => (entry.file === inSync.file ? inSync : entry))};
  const texts = new Map(content.files.map(({file, text}) => [file, text]));
  const versions = ['current', ...(JSON.parse(texts.get('versions.json') ?? '[]') as string[])];
  pairs = content.files.flatMap(({file}): Pair[] => {
    const address = addressOf(file);
    if (address?.locale !== 'en') return [];
    const {version, path} = address;
    const earlier = versions[versions.indexOf(version) + 1];
    const both = <T>(value: (locale: Locale) => T) =>
      Object.fromEntries(LOCALES.map((locale) => [locale, value(locale)])) as Record<Locale, T>;
    const files = both((locale) => fileOf({locale, version, path}));
    return [
      {
        version,
        path,
        files,
        texts: both((locale) => texts.get(files[locale])!),
        before: both((locale) =>
          earlier === undefined ? undefined : texts.get(fileOf({locale, version: earlier, path})),
        ),
      },
    ];
  });
});

interface Planned extends Mutation {
  readonly kind: Kind;
}

/** So many mutations, each of a page of its own, every kind in turn. */
function plan(kinds: readonly Kind[], count: number, random: Random): Planned[] {
  const free = new Set(pairs);
  const planned: Planned[] = [];
  let isFound = true;
  while (planned.length < count && isFound) {
    isFound = false;
    for (const kind of shuffle(kinds, random)) {
      if (planned.length === count) break;
      for (const pair of shuffle([...free], random)) {
        const mutation = kind.mutate(pair, random() < 0.5 ? 'ar' : 'en', random);
        if (!mutation) continue;
        free.delete(pair);
        planned.push({...mutation, kind});
        isFound = true;
        break;
      }
    }
  }
  return planned;
}

/** What the checker says of the content with all of the mutations. */
function diagnosticsAfter(mutations: readonly Mutation[]) {
  const changes = new Map(mutations.flatMap((mutation) => Object.entries(mutation.changes)));
  const kept = content.files.filter(({file}) => !changes.has(file));
  return reviewContent({
    ...content,
    files: [...kept, ...[...changes].flatMap(([file, text]) => (text === undefined ? [] : [{file, text}]))],
  }).diagnostics;
}

describe('random mutations of the real content', () => {
  const random = randomFrom(SEED);

  test('what breaks a page is caught in the right file', () => {
    const rounds = Math.ceil(BREAKING / (pairs.length * PART_OF_PAGES));
    const planned = Array.from({length: rounds}, () => plan(BREAKS, Math.ceil(BREAKING / rounds), random));
    expect(planned.flat().length).toBeGreaterThanOrEqual(BREAKING);
    const seen = new Set(planned.flat().map(({kind}) => kind.name));
    expect(BREAKS.map(({name}) => name).filter((name) => !seen.has(name))).toEqual([]);

    const missed = planned.flatMap((mutations) => {
      const isMissed = ({files, kind}: (typeof mutations)[number], diagnostics: ReturnType<typeof diagnosticsAfter>) =>
        !diagnostics.some(({file, rule}) => files.includes(file) && kind.rules.includes(rule));
      const diagnostics = diagnosticsAfter(mutations);
      // A page that cannot be read is not compared with its other revision, so a miss counts when the mutation stands alone.
      return mutations.filter(
        (mutation) => isMissed(mutation, diagnostics) && isMissed(mutation, diagnosticsAfter([mutation])),
      );
    });
    expect(missed.map(({kind, changes}) => `${kind.name}: ${Object.keys(changes).join(', ')}`)).toEqual([]);
  });

  test('what is harmless is let pass', () => {
    const mutations = plan(HARMLESS_KINDS, HARMLESS, random);
    expect(mutations).toHaveLength(HARMLESS);
    // Other words need a class, which says nothing of the words.
    expect(diagnosticsAfter(mutations).filter(({rule}) => !['passage-change', 'item-change'].includes(rule))).toEqual(
      [],
    );
  });
});
