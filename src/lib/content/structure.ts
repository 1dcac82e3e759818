/** The shape of a page: its headings and sections, its ids, its pictures. */
import type {Diagnostic} from '../diagnostics';
import {KEBAB} from './components';
import {rangeOf, type Element, type Page} from './page';
import {diagnosticIn} from './site';

/** Headings, ids, sections and pictures of one page. */
export function findStructureDiagnostics(page: Page): Diagnostic[] {
  if (!page.isReadable) return [];
  return [
    ...findHeadingDiagnostics(page),
    ...findDuplicateIds(page),
    ...findSectionDiagnostics(page),
    ...findImageDiagnostics(page),
    ...findDescriptionDiagnostics(page),
    ...findRepeatedHeadings(page),
    ...findUnfinishedSentences(page),
  ];
}

const DEEPEST = 4;

/** Levels without a gap, and a written id for each heading. */
function findHeadingDiagnostics(page: Page): Diagnostic[] {
  let before = 1;
  return page.headings.flatMap(({start, depth, id, idAt}) => {
    const diagnostics: Diagnostic[] = [];
    const report = (at: number, rule: string, problem: string, fix: string) =>
      diagnostics.push(diagnosticIn(page, at, rule, problem, fix));

    if (depth === 1) {
      report(
        start,
        'heading-level',
        'The page has a second title.',
        'Begin the heading with ##: the title of the page stands in the front matter.',
      );
    } else if (depth > before + 1 || depth > DEEPEST) {
      report(
        start,
        'heading-level',
        `A heading of level ${depth} follows one of level ${before}.`,
        `Begin it with ${'#'.repeat(Math.min(before + 1, DEEPEST))}.`,
      );
    }
    before = depth;

    if (id === undefined) {
      report(
        start,
        'heading-without-id',
        'The heading has no written id, so links to it break when its words change.',
        'End it with an id that is the same in both languages: {/* #my-id */}.',
      );
    } else if (!KEBAB.test(id)) {
      report(
        idAt,
        'id-form',
        `The id \`${id}\` is not of the usual form.`,
        'Write lower-case English words joined by hyphens.',
      );
    }
    return diagnostics;
  });
}

/** Headings, steps and the nodes of a tree share one space of anchors; items and tabs have their own. */
function findDuplicateIds(page: Page): Diagnostic[] {
  const idsOf = (component: string, parent?: Element) =>
    page.elements
      .filter((element) => element.name === component && (!parent || element.parent === parent))
      .flatMap(({attributes}) =>
        attributes.flatMap(({name, value, valueAt}) =>
          name === 'id' && value !== undefined ? [{id: value, at: valueAt}] : [],
        ),
      );
  const anchors = [
    ...page.headings.flatMap(({id, idAt}) => (id === undefined ? [] : [{id, at: idAt}])),
    ...['Step', 'Decision', 'Action'].flatMap((name) => idsOf(name)),
  ];
  const groupsOf = (around: string, inside: string) =>
    page.elements.filter(({name}) => name === around).map((group) => idsOf(inside, group));

  return [
    anchors,
    ...['Item', 'Segment', 'Exercise', 'Quiz', 'Question'].map((name) => idsOf(name)),
    ...groupsOf('Tabs', 'Tab'),
    ...groupsOf('Question', 'Answer'),
  ].flatMap((marks) => {
    const seen = new Set<string>();
    return marks
      .toSorted((a, b) => a.at - b.at)
      .flatMap(({id, at}) => {
        if (!seen.has(id)) {
          seen.add(id);
          return [];
        }
        return [
          diagnosticIn(
            page,
            at,
            'duplicate-id',
            `The id \`${id}\` stands twice on this page.`,
            'Give one of them an id of its own, in both languages.',
          ),
        ];
      });
  });
}

/** The first paragraph of a step, a question or an action ends like a sentence; a question with its mark. */
function findUnfinishedSentences(page: Page): Diagnostic[] {
  return page.elements.flatMap(({name, children}) => {
    const ending = name === 'Decision' ? QUESTION_END : name === 'Step' || name === 'Action' ? SENTENCE_END : undefined;
    const [first] = children;
    if (!ending || first?.type !== 'paragraph') return [];
    const {start, end} = rangeOf(first);
    if (ending.test(page.text.slice(start, end))) return [];
    return [
      diagnosticIn(
        page,
        end - 1,
        'sentence-end',
        `This ${name === 'Decision' ? 'question has no question mark' : 'sentence has no full stop'} at its end.`,
        `End it with ${name === 'Decision' ? '? or ؟' : 'a full stop'}.`,
      ),
    ];
  });
}

const SENTENCE_END = /[.:؟?][»”’)*_]*$/;
const QUESTION_END = /[؟?]$/;

/** What readers of a guide find, always in this order. Other sections may stand between. */
const GUIDE_SECTIONS = ['before', 'steps', 'check', 'if-not', 'confidentiality', 'related'];
const SOURCES = 'sources';

/** The sections of a guide: all there, in order, the sources last. */
function findSectionDiagnostics(page: Page): Diagnostic[] {
  if (page.frontMatter?.kind !== 'guide') return [];
  const sections = page.headings.filter(({depth}) => depth === 2);
  const citation = page.elements.find(({name}) => name === 'Sources');
  const wanted = [...GUIDE_SECTIONS, ...(citation ? [SOURCES] : [])];
  const report = (at: number, problem: string, fix: string) => diagnosticIn(page, at, 'guide-sections', problem, fix);

  const missing = wanted.filter((id) => !sections.some((section) => section.id === id));
  if (missing.length > 0) {
    return missing.map((id) => {
      const later = wanted.slice(wanted.indexOf(id) + 1);
      const next = sections.find((section) => section.id !== undefined && later.includes(section.id));
      return report(
        next?.start ?? page.text.trimEnd().length,
        `The guide has no section \`${id}\`.`,
        next ? `Write it before this heading: ## … {/* #${id} */}.` : `Write it at the end: ## … {/* #${id} */}.`,
      );
    });
  }

  const ours = sections.filter(({id}) => id !== undefined && wanted.includes(id));
  const moved = ours.find(({id}, index) => id !== wanted[index]);
  if (moved)
    return [
      report(moved.start, `The section \`${moved.id}\` stands out of order.`, `Keep this order: ${wanted.join(', ')}.`),
    ];

  const last = sections.at(-1);
  const sources = sections.find(({id}) => id === SOURCES);
  if (sources && (!citation || sources !== last || citation.start < sources.start)) {
    return [
      report(
        sources.start,
        'The sources are not the last section, or it has no <Sources>.',
        'End the guide with this heading and <Sources ids="…" />.',
      ),
    ];
  }
  return [];
}

/** Pictures are drawings of ours, in the colours and the words of each language. */
function findImageDiagnostics(page: Page): Diagnostic[] {
  return page.images.map(({start}) =>
    diagnosticIn(
      page,
      start,
      'markdown-image',
      'A picture stands here as a file.',
      'Draw it as a component and write <Figure name="…" />: it then speaks both languages and fits both themes.',
    ),
  );
}

/** A description that only repeats the title, or does not end. */
function findDescriptionDiagnostics(page: Page): Diagnostic[] {
  const {frontMatter, fields} = page;
  const field = fields.get('description');
  if (!frontMatter || !field) return [];
  const {title, description} = frontMatter;
  const report = (at: number, problem: string, fix: string) => [diagnosticIn(page, at, 'description', problem, fix)];
  if (description.replace(/\.$/, '') === title)
    return report(field.start, 'The description repeats the title.', 'Say for whom the page is and what for.');
  return /[.?؟]$/.test(description)
    ? []
    : report(field.end - 1, 'The description has no full stop at its end.', 'End it with a full stop.');
}

/** Two sections beside each other with the same words: readers and the search cannot tell them apart. */
function findRepeatedHeadings(page: Page): Diagnostic[] {
  const path: string[] = [];
  const seen = new Set<string>();
  return page.headings.flatMap(({start, end, depth}) => {
    const words = page.text
      .slice(start, end)
      .replace(/^#+|\{[^}]*\}/g, '')
      .trim();
    path.length = depth;
    path[depth] = words;
    const key = path.slice(0, depth + 1).join('\n');
    if (words !== '' && seen.has(key))
      return [
        diagnosticIn(
          page,
          start,
          'repeated-heading',
          `The heading «${words}» stands twice at the same level.`,
          'Say in each what only it is about.',
        ),
      ];
    seen.add(key);
    return [];
  });
}
