/** Session plans and quizzes: agendas that add up, guides and exercises that exist, questions that can be answered. */
import type {Diagnostic} from '../diagnostics';
import {nameOf} from './address';
import {attributeValue, type Attribute, type Element, type Page} from './page';
import {diagnosticIn, type Site} from './site';
import {QUESTION_KINDS, mannerOf} from '../session/quiz';

/** A session asks at least so many questions. */
const FEWEST_QUESTIONS = 8;

/** Faults of session plans, and of quizzes wherever they stand. */
export function findSessionDiagnostics({pages}: Site): Diagnostic[] {
  const names = new Map<string, Set<string>>();
  for (const page of pages) {
    const key = `${page.locale} ${page.version}`;
    names.set(key, (names.get(key) ?? new Set()).add(`${page.frontMatter?.kind ?? ''} ${nameOf(page.path)}`));
  }
  return pages.flatMap((page) => {
    const here = names.get(`${page.locale} ${page.version}`);
    // A page whose front matter is wrong has its problem already, and may be of any kind.
    const exists = (kind: string, id: string) => (here?.has(`${kind} ${id}`) || here?.has(` ${id}`)) ?? false;
    return [
      ...findPlanDiagnostics(page, exists),
      ...page.elements
        .filter(({name}) => name === 'Question')
        .flatMap((question) => findQuestionDiagnostics(page, question)),
    ];
  });
}

type Exists = (kind: string, id: string) => boolean;

/** One session: its agenda, what it names, its quiz. */
function findPlanDiagnostics(page: Page, exists: Exists): Diagnostic[] {
  const {elements, fields, frontMatter, isReadable} = page;
  const segments = elements.filter(({name}) => name === 'Segment');
  const fieldAt = (name: string) => fields.get(name)?.start ?? 0;
  const diagnostics: Diagnostic[] = segments.flatMap((segment) => findSegmentDiagnostics(page, segment, exists));
  if (!isReadable || frontMatter?.kind !== 'session') return diagnostics;

  const agendas = elements.filter(({name}) => name === 'Agenda');
  if (agendas.length !== 1) {
    return [
      ...diagnostics,
      diagnosticIn(
        page,
        agendas[1]?.start ?? fieldAt('kind'),
        'agenda',
        `The session has ${agendas.length} agendas.`,
        'Write one <Agenda> with a <Segment> for each part.',
      ),
    ];
  }
  const sum = segments.reduce((total, segment) => total + Number(attributeValue(segment, 'minutes') ?? 0), 0);
  if (sum !== frontMatter.minutes) {
    diagnostics.push(
      diagnosticIn(
        page,
        fieldAt('minutes'),
        'agenda-sum',
        `The session takes ${frontMatter.minutes} minutes, its segments ${sum}.`,
        'Make them equal, in both languages.',
      ),
    );
  }
  for (const field of ['checklist', 'groupChecklist'] as const) {
    const id = frontMatter[field];
    if (id === undefined || exists('checklist', id)) continue;
    diagnostics.push(
      diagnosticIn(
        page,
        fieldAt(field),
        'unknown-checklist',
        `There is no checklist ${id} in this language and version.`,
        'Name a page of kind checklist.',
      ),
    );
  }
  const used = [
    ...new Set(segments.flatMap((segment) => (attributeValue(segment, 'guides') ?? '').split(/\s+/).filter(Boolean))),
  ];
  if (used.join(' ') !== frontMatter.guides.join(' ')) {
    diagnostics.push(
      diagnosticIn(
        page,
        fieldAt('guides'),
        'session-guides',
        'The front matter does not name the guides of the segments.',
        `Write guides: [${used.join(', ')}].`,
      ),
    );
  }
  const questions = elements.filter(({name}) => name === 'Question').length;
  if (questions < FEWEST_QUESTIONS) {
    const quiz = elements.find(({name}) => name === 'Quiz');
    diagnostics.push(
      diagnosticIn(
        page,
        quiz?.start ?? fieldAt('kind'),
        'quiz-size',
        `The session has ${questions} questions.`,
        `Write a <Quiz> with at least ${FEWEST_QUESTIONS}.`,
      ),
    );
  }
  return diagnostics;
}

/** What one part of an agenda names. */
function findSegmentDiagnostics(page: Page, segment: Element, exists: Exists): Diagnostic[] {
  const {attributes, start} = segment;
  const guides = attributes.find(({name}) => name === 'guides');
  const exercise = attributes.find(({name}) => name === 'exercise');
  const diagnostics = guides ? findUnknownGuides(page, guides, exists) : [];

  if (attributeValue(segment, 'kind') === 'exercise' && !exercise) {
    diagnostics.push(
      diagnosticIn(
        page,
        start,
        'segment-exercise',
        'The segment does not say which exercise is done in it.',
        'Write <Segment … exercise="id"> with the id of an <Exercise> of this page.',
      ),
    );
  }
  const ids = page.elements.filter(({name}) => name === 'Exercise').map((element) => attributeValue(element, 'id'));
  if (exercise?.value !== undefined && !ids.includes(exercise.value)) {
    diagnostics.push(
      diagnosticIn(
        page,
        exercise.valueAt,
        'unknown-exercise',
        `This page has no exercise \`${exercise.value}\`.`,
        `Write one of: ${ids.join(', ') || 'none yet'}.`,
      ),
    );
  }
  return diagnostics;
}

/** Guides that do not exist in this language and version, each at its place. */
function findUnknownGuides(page: Page, {value = '', valueAt}: Attribute, exists: Exists): Diagnostic[] {
  return [...value.matchAll(/\S+/g)]
    .filter(([id]) => !exists('guide', id))
    .map((id) =>
      diagnosticIn(
        page,
        valueAt + id.index,
        'unknown-guide',
        `There is no guide ${id[0]} in this language and version.`,
        'Correct the id, or take it out.',
      ),
    );
}

/** A question that nobody could answer, or that does not say why. */
function findQuestionDiagnostics(page: Page, question: Element): Diagnostic[] {
  const inside = page.elements.filter(({parent}) => parent === question);
  const answers = inside.filter(({name}) => name === 'Answer');
  const right = answers.filter(({attributes}) => attributes.some(({name}) => name === 'correct'));
  const kind = QUESTION_KINDS.find((one) => one === attributeValue(question, 'kind'));
  // One that does not exist is refused where attributes are; its answers are looked at all the same.
  const manner = kind && mannerOf(kind);
  const report = (rule: string, problem: string, fix: string) => diagnosticIn(page, question.start, rule, problem, fix);
  const diagnostics: Diagnostic[] = [];

  if (answers.length < (manner === 'order' ? 3 : 2)) {
    diagnostics.push(
      report(
        'quiz-answers',
        `The question has ${answers.length} answers.`,
        `Write at least ${manner === 'order' ? 'three' : 'two'}.`,
      ),
    );
  } else if (manner === 'order' && right.length > 0) {
    diagnostics.push(
      report(
        'quiz-right',
        'The answers are to be put in order, but some are marked as correct.',
        'Take `correct` away: they stand in the right order.',
      ),
    );
  } else if (manner !== 'order' && right.length === 0) {
    diagnostics.push(report('quiz-right', 'The question has no right answer.', 'Write <Answer id="…" correct>.'));
  } else if (manner === 'one' && right.length > 1) {
    diagnostics.push(
      report(
        'quiz-right',
        `The question has ${right.length} right answers, but only one can be chosen.`,
        'Leave one, or write kind="multiple".',
      ),
    );
  }
  if (!inside.some(({name}) => name === 'Explanation')) {
    diagnostics.push(
      report('quiz-explanation', 'The question does not explain its answer.', 'End it with an <Explanation>.'),
    );
  }
  return diagnostics;
}
