import type {SiteData} from '../src/content/readData';

/** @throws Error when a draft is among the revisions: what is packed or sent is for readers, and they are given none */
export function refuseDraft({revisions}: Pick<SiteData, 'revisions'>): void {
  const draft = revisions.find((revision) => revision.draft);
  if (draft)
    throw new Error(
      `DRAFT=1 shows the draft of ${draft.key}, which readers are not given. Leave DRAFT away and build again, or publish the draft first: npm run revision:publish.`,
    );
}
