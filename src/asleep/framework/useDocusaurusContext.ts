import built from './built';

const {locale, title, localeConfigs, revisions, entity, policyHistory} = built;
const CONTEXT = {
  i18n: {currentLocale: locale, localeConfigs},
  siteConfig: {title, baseUrl: `/${locale}/`, customFields: {revisions, entity, policyHistory}},
};

/** Of the site's context what is asked for beside the app. */
export default function useDocusaurusContext(): typeof CONTEXT {
  return CONTEXT;
}
