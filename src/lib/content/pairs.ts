/** The two languages of a page: neither may have what the other lacks. */
import type {Diagnostic} from '../diagnostics';
import {fileOf} from './address';
import {attributeValue, isWithin, type Page} from './page';
import {diagnosticIn, type Site} from './site';
import {LOCALE_FACTS, otherLocale} from '../localeFacts';

/** Something with an id, at the place where the id stands. */
interface Mark {
  readonly id: string;
  readonly at: number;
}

/** Pages that one language lacks, and pages whose shape differs. */
export function findPairDiagnostics({pages}: Site): Diagnostic[] {
  const byFile = new Map(pages.map((page) => [page.file, page]));
  return pages.flatMap((page) => {
    const otherFile = fileOf({...page, locale: otherLocale(page.locale)});
    const other = byFile.get(otherFile);
    if (!other) return missingLanguage(page, otherFile);
    // Each pair is compared once.
    return page.locale === 'en' ? [...differentFrontMatter(page, other), ...differentIds(page, other)] : [];
  });
}

/** The page in the other language is not there. */
function missingLanguage(page: Page, otherFile: string): Diagnostic[] {
  return page.locale === 'en'
    ? [diagnosticIn(page, 0, 'missing-translation', 'This page has no Arabic version.', `Write ${otherFile}.`)]
    : [
        diagnosticIn(
          page,
          0,
          'orphaned-translation',
          'This page has no English version.',
          `Write ${otherFile}, or remove this page.`,
        ),
      ];
}

/** What a page says of itself apart from its words. */
const SHARED = [
  'kind',
  'audience',
  'level',
  'minutes',
  'reviewed',
  'group',
  'checklist',
  'groupChecklist',
  'guides',
] as const;

/** The first key that differs, at its place in Arabic. */
function differentFrontMatter(english: Page, arabic: Page): Diagnostic[] {
  if (!english.frontMatter || !arabic.frontMatter) return [];
  const ours: Readonly<Record<string, unknown>> = arabic.frontMatter;
  const theirs: Readonly<Record<string, unknown>> = english.frontMatter;
  const key = SHARED.find((name) => String(ours[name]) !== String(theirs[name]));
  if (key === undefined) return [];
  return [
    diagnosticIn(
      arabic,
      arabic.fields.get(key)?.start ?? 0,
      'front-matter-differs',
      `\`${key}\` is ${String(ours[key])} in Arabic and ${String(theirs[key])} in English.`,
      `Write the same ${key} here and in ${english.file}.`,
    ),
  ];
}

/** Ids are the same in both languages, and in the same order: anchors, confirmations and remembered tabs depend on them. */
function differentIds(english: Page, arabic: Page): Diagnostic[] {
  if (!english.isReadable || !arabic.isReadable) return [];
  // A heading without an id is a problem of its own page.
  const canCompareHeadings = [english, arabic].every(({headings}) => headings.every(({id}) => id !== undefined));
  return [
    ...(canCompareHeadings ? compare(english, arabic, 'heading-ids', 'heading', headingMarks) : []),
    ...compare(english, arabic, 'step-ids', 'step', (page) => idMarks(page, 'Step')),
    ...compare(english, arabic, 'tab-ids', 'tab', tabMarks),
    ...compare(english, arabic, 'tree-nodes', 'node of the tree', treeMarks),
    ...compare(english, arabic, 'item-ids', 'checklist item', (page) => idMarks(page, 'Item')),
    ...compare(english, arabic, 'segments-differ', 'segment', segmentMarks),
    ...compare(english, arabic, 'exercise-ids', 'exercise', (page) => idMarks(page, 'Exercise')),
    ...compare(english, arabic, 'quiz-differs', 'question', questionMarks),
    ...compare(english, arabic, 'quiz-differs', 'answer', answerMarks),
    ...compare(english, arabic, 'figures-differ', 'figure', (page) => attributeMarks(page, 'Figure', 'name')),
    ...compare(english, arabic, 'sources-differ', 'source', sourceMarks),
  ];
}

/** Headings with their level, which must be the same too. */
function headingMarks({headings}: Page): Mark[] {
  return headings.map(({depth, id = '', idAt}) => ({id: `${'#'.repeat(depth)} ${id}`, at: idAt}));
}

/** The ids of a component. */
function idMarks(page: Page, component: string): Mark[] {
  return attributeMarks(page, component, 'id');
}

/** The values of one attribute of a component. */
function attributeMarks({elements}: Page, component: string, name: string): Mark[] {
  return elements
    .filter((element) => element.name === component)
    .flatMap(({attributes}) =>
      attributes.flatMap((attribute) =>
        attribute.name === name && attribute.value !== undefined ? [{id: attribute.value, at: attribute.valueAt}] : [],
      ),
    );
}

/** Questions and actions in their order; the nodes to which a question leads must be the same too. */
function treeMarks({elements}: Page): Mark[] {
  return elements
    .filter(({name}) => name === 'Decision' || name === 'Action')
    .flatMap((element) => {
      const id = element.attributes.find(({name}) => name === 'id');
      if (id?.value === undefined) return [];
      const answers = ['yes', 'no'].flatMap((name) => attributeValue(element, name) ?? []);
      return [{id: [id.value, ...answers].join(' → '), at: id.valueAt}];
    });
}

/** Tabs repeat from step to step, so the group counts: the third group's tab is not the first group's. */
function tabMarks({elements}: Page): Mark[] {
  // Tabs inside tabs are refused; they shall not shift the numbers of those that follow.
  const groups = elements.filter((element) => element.name === 'Tabs' && !isWithin(element, 'Tabs'));
  return elements.flatMap((tab) => {
    const group = tab.name === 'Tab' && tab.parent ? groups.indexOf(tab.parent) : -1;
    const id = tab.attributes.find(({name}) => name === 'id');
    if (group < 0 || id?.value === undefined) return [];
    return [
      {id: `${id.value} of group ${group + 1} (${attributeValue(groups[group]!, 'group') ?? ''})`, at: id.valueAt},
    ];
  });
}

/** Segments with everything that is no word. */
function segmentMarks({elements}: Page): Mark[] {
  return elements
    .filter(({name}) => name === 'Segment')
    .map(({attributes, start}) => ({
      id: attributes.map(({name, value}) => (value === undefined ? name : `${name}=${value}`)).join(' '),
      at: start,
    }));
}

/** Questions with their kind. */
function questionMarks({elements}: Page): Mark[] {
  return elements
    .filter(({name}) => name === 'Question')
    .map((question) => ({
      id: `${attributeValue(question, 'id') ?? ''} (${attributeValue(question, 'kind') ?? ''})`,
      at: question.start,
    }));
}

/** Answers with whether they are right: a trainee's result must not depend on the language. */
function answerMarks({elements}: Page): Mark[] {
  return elements
    .filter(({name}) => name === 'Answer')
    .map((answer) => {
      const isRight = answer.attributes.some(({name}) => name === 'correct');
      return {
        id: `${(answer.parent && attributeValue(answer.parent, 'id')) ?? ''}/${attributeValue(answer, 'id') ?? ''}${isRight ? ' (right)' : ''}`,
        at: answer.start,
      };
    });
}

/** Each source that the page cites. */
function sourceMarks(page: Page): Mark[] {
  return attributeMarks(page, 'Sources', 'ids').flatMap(({id, at}) =>
    [...id.matchAll(/\S+/g)].map((match) => ({id: match[0], at: at + match.index})),
  );
}

/** First what one language lacks; only when both have the same, the order. */
function compare(
  english: Page,
  arabic: Page,
  rule: string,
  what: string,
  marksOf: (page: Page) => readonly Mark[],
): Diagnostic[] {
  const theirs = marksOf(english);
  const ours = marksOf(arabic);
  const onlyIn = (page: Page, marks: readonly Mark[], other: Page, otherMarks: readonly Mark[]): Diagnostic[] => {
    const known = new Set(otherMarks.map(({id}) => id));
    return marks
      .filter(({id}) => !known.has(id))
      .map(({id, at}) =>
        diagnosticIn(
          page,
          at,
          rule,
          `The ${what} \`${id}\` stands only in ${LOCALE_FACTS[page.locale].englishName}.`,
          `Add it to ${other.file}, or take it out here.`,
        ),
      );
  };
  const diagnostics = [...onlyIn(english, theirs, arabic, ours), ...onlyIn(arabic, ours, english, theirs)];
  if (diagnostics.length > 0) return diagnostics;

  const index = ours.findIndex(({id}, position) => id !== theirs[position]?.id);
  const first = ours[index];
  if (!first) return [];
  return [
    diagnosticIn(
      arabic,
      first.at,
      rule,
      `The ${what} \`${first.id}\` stands here, where the English page has ${theirs[index] ? `\`${theirs[index].id}\`` : 'none'}.`,
      `Put both pages into the same order: ${english.file}.`,
    ),
  ];
}
