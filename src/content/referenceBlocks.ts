/** The tables of the reference pages, written from data/ while a page compiles. */
import type {RootContent} from 'mdast';
import {formatDay, formatNumber} from '../lib/dates';
import {rowTerms} from '../lib/finder';
import {LOCALES, type Locale, type Words} from '../lib/locale';
import {SUBJECTS} from '../lib/reference';
import type {SiteData} from './readData';
import {component, element, inlineTag, table, text} from './nodes';
import {LOCALE_FACTS, directionOf} from '../lib/localeFacts';

/** What <Sources of="…" /> may name → the file of data/ whose sources it lists. */
export const SOURCED_FILES = {
  bandwidth: 'bandwidth',
  limits: 'limits',
  messages: 'vpn-messages',
  revisions: 'revisions',
  shortcuts: 'shortcuts',
} as const;
export type SourcedFile = keyof typeof SOURCED_FILES;

const LABELS = {
  subject: {en: 'What', ar: 'الموضوع'},
  limit: {en: 'Limit', ar: 'الحد'},
  source: {en: 'Source', ar: 'المصدر'},
  checked: {en: 'Checked', ar: 'تاريخ التحقق'},
  action: {en: 'Action', ar: 'الإجراء'},
  use: {en: 'Use', ar: 'الاستخدام'},
  minimum: {en: 'Minimum', ar: 'الحد الأدنى'},
  recommended: {en: 'Recommended', ar: 'الموصى به'},
  best: {en: 'Best', ar: 'الأفضل'},
  weak: {en: 'from an older or weaker text', ar: 'من نص قديم أو ضعيف'},
  also: {en: 'Also called:', ar: 'يسمّى أيضًا:'},
  inForce: {en: 'In force', ar: 'السريان'},
  activation: {en: 'Remote work activated', ar: 'تفعيل العمل عن بُعد'},
  since: {en: 'Since {from}', ar: 'منذ {from}'},
  fromTo: {en: '{from} to {to}', ar: 'من {from} إلى {to}'},
  reviewed: {en: 'Pages last reviewed', ar: 'آخر مراجعة للصفحات'},
  supersedes: {en: 'Replaces', ar: 'حلّ محل'},
  address: {en: 'Permanent address', ar: 'العنوان الدائم'},
} satisfies Record<string, Words>;

const SUBJECT_TITLES: Readonly<Record<(typeof SUBJECTS)[number], Words>> = {
  products: {en: 'Programs', ar: 'البرامج'},
  chat: {en: 'Chat, teams and channels', ar: 'الدردشة والفرق والقنوات'},
  files: {en: 'Files and sharing', ar: 'الملفات والمشاركة'},
  meetings: {en: 'In a meeting', ar: 'في الاجتماع'},
  roles: {en: 'Roles and meeting options', ar: 'الأدوار وخيارات الاجتماع'},
  recording: {en: 'Recording and captions', ar: 'التسجيل والتسميات التوضيحية'},
  devices: {en: 'Events, rooms and devices', ar: 'اللقاءات والغرف والأجهزة'},
  'sign-in': {en: 'Sign-in and verification', ar: 'تسجيل الدخول والتحقق'},
  vpn: {en: 'VPN and remote access', ar: 'VPN والوصول عن بُعد'},
  network: {en: 'Network', ar: 'الشبكة'},
  security: {en: 'Security and confidentiality', ar: 'الأمن وسرية المعلومات'},
  policy: {en: 'Remote-work policy', ar: 'سياسة العمل عن بُعد'},
  pages: {en: 'Words of these pages', ar: 'مصطلحات هذه الصفحات'},
};

/** What writes each table. */
export default function referenceBlocks(data: SiteData, locale: Locale) {
  const day = (value: string): string => formatDay(value, locale);
  /** Where a row comes from, and the day on which that was checked: the source says it, so that it is typed once. */
  const provenance = (id: string): RootContent[][] => {
    const source = data.sources[id];
    if (!source) throw new Error(`There is no source ${id} in data/sources.yml.`);
    const link = inlineTag('a', {href: `#source-${id.toLowerCase()}`, dir: 'ltr'}, [text(id)]);
    return [
      [link],
      [
        text(day(source.checked)),
        ...(source.confidence === 'C' ? [text(`${LOCALE_FACTS[locale].comma}${LABELS.weak[locale]}`)] : []),
      ],
    ];
  };
  const headings = (...names: (keyof typeof LABELS)[]): string[] => names.map((name) => LABELS[name][locale]);

  function limits(): RootContent {
    return table(
      headings('subject', 'limit', 'source', 'checked'),
      data.limits.map(({subject, value, source}) => [
        [text(subject[locale])],
        [text(value[locale])],
        ...provenance(source),
      ]),
    );
  }

  function shortcuts(): RootContent {
    const press = (keys: string): RootContent[] => [inlineTag('Kbd', {}, [text(keys)])];
    return table(
      [LABELS.action[locale], 'Windows', 'macOS', ...headings('source', 'checked')],
      data.shortcuts.map(({action, windows, macos, source}) => [
        [text(action[locale])],
        press(windows),
        press(macos),
        ...provenance(source),
      ]),
    );
  }

  function bandwidth(): RootContent {
    const both = (values: readonly number[]): RootContent[] => {
      const [up, down] = values.map((value) => formatNumber(value, locale));
      // Neither half may stand alone at the end of a line.
      return [inlineTag('bdi', {dir: 'ltr'}, [text(`${up}\u00a0/\u00a0${down}`)])];
    };
    return table(
      headings('use', 'minimum', 'recommended', 'best', 'source', 'checked'),
      data.bandwidth.map(({use, minimum, recommended, best, source}) => [
        [text(use[locale])],
        both(minimum),
        both(recommended),
        both(best),
        ...provenance(source),
      ]),
    );
  }

  return {
    limits,
    shortcuts,
    bandwidth,
    glossary: () => glossary(data, locale),
    revisions: () => revisions(data, locale),
    /** The ids of the sources that a data file names, each once, in their order. */
    sourcesOf: (file: SourcedFile) => sourcesOf(data, file),
  };
}

/** All terms in both languages: the reader's first, with what people type for it among the terms that find it. */
function glossary(data: SiteData, locale: Locale): RootContent {
  const other = LOCALES.find((one) => one !== locale) ?? locale;
  return component(
    'Finder',
    {kind: 'glossary'},
    SUBJECTS.flatMap((subject) => [
      component('FinderRow', {id: `subject-${subject}`, heading: SUBJECT_TITLES[subject][locale]}, []),
      ...data.glossary
        .filter((entry) => entry.subject === subject)
        .map((entry) => {
          const texts = LOCALES.flatMap((one) => [
            entry.term[one],
            entry.definition[one],
            ...(entry.also?.[one] ?? []),
            ...(entry.typed?.[one] ?? []),
          ]);
          return component('FinderRow', {id: `term-${entry.id}`, terms: rowTerms(texts).join(' ')}, [
            term(entry, locale, true),
            term(entry, other, false),
          ]);
        }),
    ]),
  );
}

function term(
  {term: name, definition, also}: SiteData['glossary'][number],
  language: Locale,
  isFirst: boolean,
): RootContent {
  const others = also?.[language] ?? [];
  return element(
    'div',
    {lang: language, dir: directionOf(language), className: isFirst ? 'term' : 'term term--other'},
    [
      element('p', {className: 'term-name'}, [element('dfn', {}, [text(name[language])])]),
      element('p', {}, [text(definition[language])]),
      ...(others.length > 0
        ? [
            element('p', {className: 'term-also'}, [
              text(`${LABELS.also[language]} ${others.join(LOCALE_FACTS[language].comma)}`),
            ]),
          ]
        : []),
    ],
  );
}

/** The revisions, with their dates and their addresses. */
function revisions(data: SiteData, locale: Locale): RootContent {
  const day = (value: string): string => formatDay(value, locale);
  const range = (from: string, to: string | undefined): string => {
    const words = to === undefined ? LABELS.since : LABELS.fromTo;
    return words[locale].replace('{from}', day(from)).replace('{to}', to === undefined ? '' : day(to));
  };
  return element(
    'div',
    {className: 'messages'},
    data.revisions.map(({key, title, inForce, activation, reviewed, supersedes, sources}) => {
      const row = (label: keyof typeof LABELS, value: RootContent[]) => [
        element('dt', {}, [text(LABELS[label][locale])]),
        element('dd', {}, value),
      ];
      const earlier = data.revisions.find((revision) => revision.key === supersedes);
      return element('section', {className: 'message', id: `revision-${key}`}, [
        element('p', {className: 'message-sign'}, [text(title[locale])]),
        element('dl', {}, [
          ...row('inForce', [text(range(inForce.from, inForce.to))]),
          ...(activation ? row('activation', [text(range(activation.from, activation.to))]) : []),
          ...row('reviewed', [text(day(reviewed))]),
          ...(earlier ? row('supersedes', [text(earlier.title[locale])]) : []),
          ...row('address', [element('code', {}, [text(`/${locale}/${key}/`)])]),
          ...row(
            'source',
            sources.flatMap((id) => [
              inlineTag('a', {href: `#source-${id.toLowerCase()}`, dir: 'ltr'}, [text(id)]),
              text(' '),
            ]),
          ),
        ]),
      ]);
    }),
  );
}

function sourcesOf(data: SiteData, file: SourcedFile): string[] {
  const named: Record<SourcedFile, readonly (string | undefined)[]> = {
    bandwidth: data.bandwidth.map(({source}) => source),
    limits: data.limits.map(({source}) => source),
    messages: data.vpnMessages.map(({source}) => source),
    revisions: data.revisions.flatMap(({sources}) => sources),
    shortcuts: data.shortcuts.map(({source}) => source),
  };
  return [...new Set(named[file].filter((id) => id !== undefined))];
}
