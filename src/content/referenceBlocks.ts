/** The tables of the reference pages, written from data/ while a page compiles. */
import type {RootContent} from 'mdast';
import {dayBefore, formatDay, formatNumber} from '../lib/dates';
import {rowTerms} from '../lib/finder';
import {LOCALES, type Locale} from '../lib/locale';
import {SUBJECTS} from '../lib/reference';
import type {Revision} from '../lib/revisions';
import type {SiteData} from './readData';
import {component, element, inlineTag, table, text} from './nodes';
import {LOCALE_FACTS, directionOf} from '../lib/localeFacts';
import {WORDS} from './words';
import type {ProgramWords} from './words/en';

type Label = keyof ProgramWords['reference'];

/** What <Sources of="…" /> may name → the file of data/ whose sources it lists. */
export const SOURCED_FILES = {
  bandwidth: 'bandwidth',
  limits: 'limits',
  messages: 'vpn-messages',
  revisions: 'revisions',
  shortcuts: 'shortcuts',
} as const;
export type SourcedFile = keyof typeof SOURCED_FILES;

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
        ...(source.confidence === 'C' ? [text(`${LOCALE_FACTS[locale].comma}${WORDS[locale].reference.weak}`)] : []),
      ],
    ];
  };
  const headings = (...names: Label[]): string[] => names.map((name) => WORDS[locale].reference[name]);

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
      [WORDS[locale].reference.action, 'Windows', 'macOS', ...headings('source', 'checked')],
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
      component('FinderRow', {id: `subject-${subject}`, heading: WORDS[locale].subjects[subject]}, []),
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
            term(entry, locale, {}),
            term(entry, other, {lang: other, dir: directionOf(other)}),
          ]);
        }),
    ]),
  );
}

/** @param attributes its language and direction, where they are not those of the page */
function term(
  {term: name, definition, also}: SiteData['glossary'][number],
  language: Locale,
  attributes: {readonly lang?: string; readonly dir?: string},
): RootContent {
  const others = also?.[language] ?? [];
  return element('div', {...attributes, className: 'term'}, [
    element('p', {}, [element('dfn', {}, [text(name[language])])]),
    element('p', {}, [text(definition[language])]),
    ...(others.length > 0
      ? [
          element('p', {className: 'term-also'}, [
            text(`${WORDS[language].reference.also} ${others.join(LOCALE_FACTS[language].comma)}`),
          ]),
        ]
      : []),
  ]);
}

/** The revisions, with their dates and their addresses. */
function revisions(data: SiteData, locale: Locale): RootContent {
  const day = (value: string): string => formatDay(value, locale);
  const range = (from: string, to: string | undefined, open: 'since' | 'from' = 'since'): string => {
    const words = WORDS[locale].reference[to === undefined ? open : 'fromTo'];
    return words.replace('{from}', day(from)).replace('{to}', to === undefined ? '' : day(to));
  };
  /** What was withdrawn before its first day never applied. */
  const span = ({inForce: {from, to}, withdrawn, state}: Revision): string | undefined => {
    if (withdrawn) return withdrawn.on <= from ? undefined : range(from, dayBefore(withdrawn.on));
    return range(from, to, state === 'in-force' ? 'since' : 'from');
  };
  return element(
    'div',
    {className: 'messages'},
    data.revisions.map((revision) => {
      const {key, title, activation, reviewed, supersedes, sources, withdrawn} = revision;
      const applied = span(revision);
      const row = (label: Label, value: RootContent[]) => [
        element('dt', {}, [text(WORDS[locale].reference[label])]),
        element('dd', {}, value),
      ];
      const earlier = data.revisions.find((other) => other.key === supersedes);
      const approvals = (revision: string): RootContent[] =>
        data.approvals
          .filter((approval) => approval.revision === revision)
          .flatMap(({act, on, by}) =>
            row(act === 'published' ? 'approved' : 'withdrawal', [
              text(`${day(on)}${LOCALE_FACTS[locale].comma}${by}`),
            ]),
          );
      return element('section', {className: 'message', id: `revision-${key}`}, [
        element('p', {className: 'message-sign'}, [text(title[locale])]),
        element('dl', {}, [
          ...(applied === undefined ? [] : row('inForce', [text(applied)])),
          ...(activation ? row('activation', [text(range(activation.from, activation.to))]) : []),
          ...(withdrawn ? row('withdrawn', [text(`${day(withdrawn.on)}: ${withdrawn.because[locale]}`)]) : []),
          ...approvals(key),
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
