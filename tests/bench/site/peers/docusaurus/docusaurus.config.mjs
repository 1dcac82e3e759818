import {themes} from 'prism-react-renderer';

/** As create-docusaurus writes it, with two languages and without the blog; the sidebar is made of the folders. */
export default {
  title: 'Remote work',
  url: 'https://docs.example',
  baseUrl: '/',
  future: {v4: true},
  onBrokenLinks: 'throw',
  i18n: {
    defaultLocale: 'en',
    locales: ['en', 'ar'],
    localeConfigs: {en: {label: 'English'}, ar: {label: 'العربية', direction: 'rtl'}},
  },
  presets: [['classic', {docs: {routeBasePath: '/'}, blog: false, pages: false}]],
  themeConfig: {
    colorMode: {respectPrefersColorScheme: true},
    navbar: {title: 'Remote work', items: [{type: 'localeDropdown', position: 'right'}]},
    prism: {theme: themes.github, darkTheme: themes.dracula},
  },
};
