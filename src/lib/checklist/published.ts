import type {ItemHistory} from './history';
import type {Revision} from '../revisions';
import type {Repeats} from './record';

/** A checklist, as the build writes it for the progress page. */
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
    /** The checklists on which it stood before it was moved to this one. */
    readonly from?: readonly string[] | undefined;
  }[];
}

/** Where those of a revision are kept, below a language's base address. */
export const publishedChecklists = ({base}: Pick<Revision, 'base'>): string => `${base}/checklists.json`.slice(1);
