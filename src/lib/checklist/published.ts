import type {ItemHistory} from './history';
import type {Repeats} from './record';

/** A checklist of the revision in force, as the build writes it for the progress page. */
export interface PublishedChecklist {
  readonly id: string;
  readonly title: string;
  /** Root-relative. */
  readonly address: string;
  readonly repeats: Repeats;
  readonly items: readonly {
    readonly id: string;
    readonly wording: string;
    readonly history: ItemHistory;
    readonly when?: string | undefined;
  }[];
}

/** Where they are kept, below a language's base address. */
export const PUBLISHED_CHECKLISTS = 'checklists.json';
