import type {EntityValues} from '../entity';
import type {Locale} from '../locale';
import type {Revision} from '../revisions';
import type {AlgoliaAccess} from './algolia';

/** What the search over a page would learn from Docusaurus if it ran in the app; src/plugins/searchDialog writes it before the script. */
export interface BuiltSearch {
  readonly locale: Locale;
  readonly title: string;
  readonly localeConfigs: Readonly<Record<Locale, {readonly label: string}>>;
  readonly revisions: readonly Revision[];
  readonly entity: EntityValues;
  /** Id of a message → its words; in English the source has them. */
  readonly messages: Readonly<Record<string, string>>;
  /** The style sheet of all that the script draws. */
  readonly styles: string;
  readonly algolia: AlgoliaAccess | undefined;
}
