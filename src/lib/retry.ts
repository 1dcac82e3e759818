/** How long a disk is waited for that does not answer, and when it is asked again. */

/** The reader hears of it within two seconds, so the first question has to end before. */
const FIRST_PATIENCE = 1_200;
const MOST_PATIENCE = 5_000;
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 3_000;

/** Milliseconds to wait for an answer: more after each failure, as a slow disk needs longer every time. */
export const patienceAfter = (failures: number): number => Math.min(FIRST_PATIENCE * 2 ** failures, MOST_PATIENCE);

/** Milliseconds until the next question, after so many failures in a row. */
export const pauseAfter = (failures: number): number => Math.min(FIRST_PAUSE * 2 ** (failures - 1), LONGEST_PAUSE);
