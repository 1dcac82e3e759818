import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type {Rename} from '../lib/changes/renames';
import type {Cause, ItemHistory} from '../lib/checklist/history';
import type {EntityValues} from '../lib/entity';
import type {Locale} from '../lib/locale';
import type {Revision} from '../lib/revisions';

interface Site {
  readonly locale: Locale;
  readonly title: string;
  readonly entity: EntityValues;
  readonly revisions: readonly Revision[];
  /** Name of a guide that was withdrawn → when and why. */
  readonly withdrawn: Readonly<
    Record<string, {readonly revision: string; readonly cause: Cause; readonly instead?: string}>
  >;
  readonly renames: readonly Rename[];
  /** Whether reading the policy in one revision still counts in another. */
  readonly policyHistory: ItemHistory;
}

/** What every part of the site may know: language, revisions, the entity's values. */
export default function useSite(): Site {
  const {i18n, siteConfig} = useDocusaurusContext();
  const fields = siteConfig.customFields as unknown as Omit<Site, 'locale' | 'title'>;
  return {...fields, locale: i18n.currentLocale as Locale, title: siteConfig.title};
}
