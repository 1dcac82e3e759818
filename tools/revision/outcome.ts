import type {Files} from './content';

/** What a change of revisions comes to: all files as they shall stand, or why nothing is changed. */
export type Outcome =
  | {readonly ok: true; readonly files: Files; readonly archived: number}
  | {readonly ok: false; readonly refusals: readonly string[]};

/** A reason ends a sentence of the page, which has its own full stop. */
export const withoutStop = (reason: string): string => reason.trim().replace(/\.$/, '');

export const refuse = (...refusals: readonly string[]): Outcome => ({ok: false, refusals});
