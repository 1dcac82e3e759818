import starlight from '@astrojs/starlight';
import {defineConfig} from 'astro/config';

/** As the starter has it, with two languages; the sidebar is made of the folders. */
export default defineConfig({
  integrations: [
    starlight({
      title: 'Remote work',
      defaultLocale: 'root',
      locales: {root: {label: 'English', lang: 'en'}, ar: {label: 'العربية', lang: 'ar', dir: 'rtl'}},
    }),
  ],
});
