/** For which day a site is built, and whether with what is still being written. */
import {dayInBahrain, isDay, type Day} from '../lib/dates';

/**
 * The day that decides which revision stands at the short addresses: today, or the day that SITE_DAY
 * names, as when somebody looks at the site of a day to come.
 *
 * @throws Error when SITE_DAY is no day
 */
export function siteDay(): Day {
  const asked = process.env.SITE_DAY;
  if (!asked) return dayInBahrain();
  if (!isDay(asked))
    throw new Error(`SITE_DAY is “${asked}”, which is no day. Write it as 2027-01-03, or leave it away.`);
  return asked;
}

/**
 * Whether the revision that is being written is shown, as a preview for those who write it: only when DRAFT is 1.
 *
 * @throws Error when DRAFT is something else: nobody should publish a draft by mistake, or miss it
 */
export function showsDraft(): boolean {
  const asked = process.env.DRAFT ?? '';
  if (!['', '0', '1'].includes(asked))
    throw new Error(`DRAFT is “${asked}”. Write DRAFT=1 for a preview with the draft, or leave it away.`);
  return asked === '1';
}
