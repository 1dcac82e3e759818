/**
 * A training session, as the build publishes it for the run view, the projector
 * and the export to an LMS: all of it is read from the session's own page.
 */
import type {Question} from './quiz';

export const SEGMENT_KINDS = ['teach', 'demonstrate', 'exercise', 'break', 'quiz'] as const;
export type SegmentKind = (typeof SEGMENT_KINDS)[number];

/** Imported into the pages that use them (src/plugins/markdown/sessionParts.ts), so that no other page carries them. */
export const SESSION_COMPONENTS = [
  'Agenda',
  'Answer',
  'Exercise',
  'Explanation',
  'Question',
  'Quiz',
  'Segment',
  'Solution',
] as const;

/** A paragraph, a line of a list or a line of a numbered list, without markup. */
export interface Block {
  readonly kind: 'paragraph' | 'item' | 'numbered';
  readonly text: string;
}

export interface UsedGuide {
  readonly title: string;
  /** Root-relative. */
  readonly address: string;
  readonly description: string;
  /** What to do, one sentence a step. */
  readonly steps: readonly string[];
}

export interface Segment {
  /** The same in both languages. */
  readonly id: string;
  readonly kind: SegmentKind;
  readonly minutes: number;
  /** May be left out when time is short. */
  readonly optional: boolean;
  readonly title: string;
  /** For the trainer only. */
  readonly notes: readonly Block[];
  readonly guides: readonly UsedGuide[];
  /** Id of the exercise that is done in it. */
  readonly exercise?: string | undefined;
}

export interface Exercise {
  readonly id: string;
  readonly title: string;
  readonly task: readonly Block[];
  readonly solution: readonly Block[];
}

export interface Session {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Root-relative. */
  readonly address: string;
  readonly revision: string;
  readonly minutes: number;
  /** What each person can do afterwards. */
  readonly objectives: readonly string[];
  /** Id of the checklist that the trainees go through. */
  readonly groupChecklist?: string | undefined;
  readonly segments: readonly Segment[];
  readonly exercises: readonly Exercise[];
  readonly quiz: readonly Question[];
  /** What to do when something is missing: the sections of the page behind the quiz. */
  readonly fallbacks: readonly {readonly id: string; readonly title: string; readonly blocks: readonly Block[]}[];
}

/** The file of a session in a revision, below a language's base address. */
export const sessionFile = (id: string, revision: string): string => `sessions/${revision}/${id}.json`;
