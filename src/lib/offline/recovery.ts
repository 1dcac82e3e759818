/** What to do when the app does not come alive: its files are gone, or never arrive. */

/** A page that is not alive after this long says so; in milliseconds. */
export const PATIENCE = 8000;

/** A click that waits for the app says so after this long … */
export const WORD_PATIENCE = 1000;

/** … and waits no longer than this. */
export const CLICK_PATIENCE = 3500;

export interface Failed {
  /** The server, asked again, has a page with other bundles: a reload would help. */
  readonly isNewerThere: boolean;
  /** The reader has typed or ticked something that a reload might lose. */
  readonly isTouched: boolean;
  /** This address was reloaded for the same reason in this tab before. */
  readonly wasReloaded: boolean;
}

/** Reloads at most once, never over what the reader has begun, and only where it helps; else the page says so and offers it. */
export function recoveryFor({isNewerThere, isTouched, wasReloaded}: Failed): 'reload' | 'offer' {
  return isNewerThere && !isTouched && !wasReloaded ? 'reload' : 'offer';
}
