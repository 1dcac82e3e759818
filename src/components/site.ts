import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type {EntityValues} from '../lib/entity';
import type {Locale} from '../lib/locale';
import type {Revision} from '../lib/revisions';

interface Site {
  readonly locale: Locale;
  readonly title: string;
  readonly entity: EntityValues;
  readonly revisions: readonly Revision[];
}

/** What every part of the site may know: language, revisions, the entity's values. */
export default function useSite(): Site {
  const {i18n, siteConfig} = useDocusaurusContext();
  const {entity, revisions} = siteConfig.customFields as unknown as Pick<Site, 'entity' | 'revisions'>;
  return {locale: i18n.currentLocale as Locale, title: siteConfig.title, entity, revisions};
}
