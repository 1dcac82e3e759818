import type {Answer, Question} from '../lib/session/quiz';
import type {Block, Exercise, Segment, Session, UsedGuide} from '../lib/session/session';
import {
  componentsIn,
  everyPart,
  firstWords,
  isText,
  restOf,
  type ComponentPart,
  type Part,
  type SectionPart,
} from './parts';
import type {ContentPage} from './readContent';

/** What to do when something is missing: sections of a session's page. */
const FALLBACKS = ['late', 'no-network', 'no-vpn'];

/**
 * The sessions of one language and revision: what the run view, the slides and the export to an LMS show.
 *
 * @throws Error when a part of a session names a guide that the revision does not have
 */
export default function sessionsOf(pages: readonly ContentPage[]): Session[] {
  const bySlug = new Map(pages.map((page) => [page.slug, page]));
  return pages.flatMap((page) => componentsIn(page.parts, 'Agenda').map((agenda) => sessionOf(page, agenda, bySlug)));
}

function sessionOf(
  {slug, file, address, revision, frontMatter, parts}: ContentPage,
  agenda: ComponentPart<'Agenda'>,
  bySlug: ReadonlyMap<string, ContentPage>,
): Session {
  if (frontMatter.kind !== 'session') throw new Error(`${file}: only a page of kind session may hold an <Agenda>.`);
  const guideOf = (id: string): UsedGuide => {
    const guide = bySlug.get(id);
    if (!guide) throw new Error(`${file}: a segment names the guide ${id}, which ${revision.key} does not have.`);
    const {title, description} = guide.frontMatter;
    return {title, address: guide.address, description, steps: componentsIn(guide.parts, 'Step').map(firstWords)};
  };
  const segments = componentsIn(agenda.parts, 'Segment').map((segment): Segment => {
    const {id, kind, minutes, guides, exercise, optional} = segment.attributes;
    return {
      id,
      kind,
      minutes,
      optional,
      title: firstWords(segment),
      notes: blocksOf(restOf(segment)),
      guides: guides.map(guideOf),
      exercise,
    };
  });
  return {
    id: slug,
    title: frontMatter.title,
    description: frontMatter.description,
    address,
    revision: revision.key,
    minutes: segments.reduce((sum, {minutes}) => sum + minutes, 0),
    objectives: frontMatter.objectives,
    groupChecklist: frontMatter.groupChecklist,
    segments,
    exercises: componentsIn(parts, 'Exercise').map(exerciseOf),
    quiz: componentsIn(parts, 'Question').map(questionOf),
    fallbacks: FALLBACKS.flatMap((id) => {
      const section = parts.find((part): part is SectionPart => part.kind === 'section' && part.id === id);
      return section ? [{id, title: section.title, blocks: blocksOf(section.parts)}] : [];
    }),
  };
}

function exerciseOf(exercise: ComponentPart<'Exercise'>): Exercise {
  return {
    id: exercise.attributes.id,
    title: firstWords(exercise),
    task: blocksOf(restOf(exercise).filter(({kind}) => kind !== 'Solution')),
    solution: blocksOf(componentsIn(exercise.parts, 'Solution')),
  };
}

function questionOf(question: ComponentPart<'Question'>): Question {
  const {id, kind} = question.attributes;
  return {
    id,
    kind,
    text: firstWords(question),
    answers: componentsIn(question.parts, 'Answer').map((answer): Answer => ({
      id: answer.attributes.id,
      text: firstWords(answer),
      correct: answer.attributes.correct,
    })),
    explanation: componentsIn(question.parts, 'Explanation').map(firstWords)[0] ?? '',
  };
}

/** Paragraphs and lines of lists, as slides and cards show them. */
function blocksOf(parts: readonly Part[]): Block[] {
  return [...everyPart(parts)].flatMap((part) =>
    isText(part) && (part.kind === 'paragraph' || part.kind === 'item' || part.kind === 'numbered')
      ? [{kind: part.kind, text: part.text}]
      : [],
  );
}
