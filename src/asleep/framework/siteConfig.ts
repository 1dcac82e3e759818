import built from './built';

/** Of the site's configuration what asks Algolia. */
export default {themeConfig: {algolia: built.algolia}};
