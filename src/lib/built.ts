import type {ItemHistory} from './checklist/history';
import type {EntityValues} from './entity';
import type {Locale} from './locale';
import type {Revision} from './revisions';
import type {AlgoliaAccess} from './search/algolia';

/** What a script beside the app would learn from Docusaurus if it ran in the app; src/plugins/besideApp writes it before the script. */
export interface Built {
  readonly locale: Locale;
  readonly title: string;
  readonly localeConfigs: Readonly<Record<Locale, {readonly label: string}>>;
  readonly revisions: readonly Revision[];
  readonly entity: EntityValues;
  readonly policyHistory: ItemHistory;
  readonly algolia: AlgoliaAccess | undefined;
  /** Id of a message → its words; in English the source has them. */
  readonly messages: Readonly<Record<string, string>>;
  /** The style sheet of what the script draws; empty where the page has it already. */
  readonly styles: string;
}
