import type {SiteData} from '../src/content/readData';
import {dayInBahrain} from '../src/lib/dates';

/**
 * What is packed or sent is for readers of today.
 *
 * @throws Error when a draft is among the revisions, or the site is that of another day
 */
export function refusePreview({revisions, day}: Pick<SiteData, 'revisions' | 'day'>, today = dayInBahrain()): void {
  const draft = revisions.find((revision) => revision.draft);
  if (draft)
    throw new Error(
      `DRAFT=1 shows the draft of ${draft.key}, which readers are not given. Leave DRAFT away and build again, or publish the draft first: npm run revision:publish.`,
    );
  if (day !== today)
    throw new Error(`SITE_DAY makes the site of ${day}, and today is ${today}. Leave SITE_DAY away and build again.`);
}
