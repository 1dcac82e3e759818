/**
 * The slides of a session. They are made from its plan, exercises, questions and guides,
 * and never written by hand, so they cannot say anything else than the pages.
 *
 * A slide's place is the part it belongs to and its number in it. Places are the same in
 * both languages, as parts, steps, exercises and questions are.
 */
import type {Question} from './quiz';
import type {Exercise, Segment, Session, UsedGuide} from './session';

export type Slide = {
  /** Unique in the deck and the same in both languages: also its place in the address. */
  readonly id: string;
  /** The part of the session; one beyond the last for the closing. */
  readonly index: number;
  /** In its part, from 0. */
  readonly number: number;
} & SlideContent;

export type SlideContent =
  | {readonly kind: 'title'}
  | {readonly kind: 'agenda'}
  | {readonly kind: 'topic' | 'break'; readonly segment: Segment}
  /** Steps of a guide; `from` is the number of the first one, from 1. Without steps, the guide introduces itself. */
  | {
      readonly kind: 'guide';
      readonly segment: Segment;
      readonly guide: UsedGuide;
      readonly from: number;
      readonly steps: readonly string[];
    }
  | {readonly kind: 'task' | 'solution'; readonly segment: Segment; readonly exercise: Exercise}
  | {
      readonly kind: 'question' | 'answer';
      readonly segment: Segment;
      readonly question: Question;
      readonly of: {readonly number: number; readonly total: number};
    }
  | {readonly kind: 'end'};

/** More do not fit in letters that the last row can read. */
export const STEPS_PER_SLIDE = 4;

/** The slides of each part, in order; the last entry is the closing. */
export function deckOf(session: Session): readonly (readonly Slide[])[] {
  const parts: SlideContent[][] = session.segments.map((segment, index) => [
    ...(index === 0 ? [{kind: 'title'} as const, {kind: 'agenda'} as const] : []),
    ...slidesOf(segment, session),
  ]);
  return [...parts, [{kind: 'end'} as const]].map((slides, index) =>
    slides.map((slide, number): Slide => ({
      ...slide,
      id: `${session.segments[index]?.id ?? 'closing'}-${number + 1}`,
      index,
      number,
    })),
  );
}

function slidesOf(segment: Segment, {exercises, quiz}: Session): SlideContent[] {
  if (segment.kind === 'break') return [{kind: 'break', segment}];
  const exercise = exercises.find(({id}) => id === segment.exercise);
  // An exercise takes the guides' place: its task says which ones help.
  const taught: SlideContent[] = exercise
    ? [
        {kind: 'task', segment, exercise},
        {kind: 'solution', segment, exercise},
      ]
    : segment.guides.flatMap((guide) => guideSlides(segment, guide));
  const questions =
    segment.kind === 'quiz'
      ? quiz.flatMap((question, index): SlideContent[] => {
          const of = {number: index + 1, total: quiz.length};
          return [
            {kind: 'question', segment, question, of},
            {kind: 'answer', segment, question, of},
          ];
        })
      : [];
  const slides = [...taught, ...questions];
  return slides.length > 0 ? slides : [{kind: 'topic', segment}];
}

function guideSlides(segment: Segment, guide: UsedGuide): SlideContent[] {
  // Evenly: five steps are three and two, not four and one.
  const count = Math.max(1, Math.ceil(guide.steps.length / STEPS_PER_SLIDE));
  const size = Math.ceil(guide.steps.length / count);
  return Array.from({length: count}, (_unused, index) => ({
    kind: 'guide',
    segment,
    guide,
    from: index * size + 1,
    steps: guide.steps.slice(index * size, (index + 1) * size),
  }));
}

/** How large a slide's letters may be, of their full size; the smallest can still be read from the last row. */
const SCALES = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5] as const;

/**
 * The largest scale at which a slide is shown whole.
 *
 * @param overflows whether anything would be cut off at a scale
 */
export function fittingScale(overflows: (scale: number) => boolean): number {
  return SCALES.find((scale) => !overflows(scale)) ?? SCALES.at(-1)!;
}
