import built from './built';

const {locale, title, localeConfigs, revisions, entity} = built;
const CONTEXT = {
  i18n: {currentLocale: locale, localeConfigs},
  siteConfig: {title, customFields: {revisions, entity}},
};

/** Of the site's context what the search needs. */
export default function useDocusaurusContext(): typeof CONTEXT {
  return CONTEXT;
}
