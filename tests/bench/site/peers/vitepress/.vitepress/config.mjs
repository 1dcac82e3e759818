import {readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {defineConfig} from 'vitepress';

const titleOf = (file) => JSON.parse(/^title: (.+)$/m.exec(readFileSync(file, 'utf8'))[1]);

/** VitePress makes no sidebar by itself: a group for each folder, an entry for each page. */
function sidebarOf(base) {
  const root = `.${base}`;
  return readdirSync(root, {withFileTypes: true})
    .filter((entry) => entry.isDirectory() && existsIndex(path.join(root, entry.name)))
    .map(({name: section}) => ({
      text: titleOf(path.join(root, section, 'index.md')),
      link: `${base}${section}/`,
      items: readdirSync(path.join(root, section))
        .filter((file) => file.endsWith('.md') && file !== 'index.md')
        .map((file) => ({
          text: titleOf(path.join(root, section, file)),
          link: `${base}${section}/${path.basename(file, '.md')}`,
        })),
    }));
}

const existsIndex = (folder) => readdirSync(folder).includes('index.md') && path.basename(folder) !== 'ar';

export default defineConfig({
  title: 'Remote work',
  locales: {
    root: {label: 'English', lang: 'en', themeConfig: {sidebar: sidebarOf('/')}},
    ar: {label: 'العربية', lang: 'ar', dir: 'rtl', themeConfig: {sidebar: sidebarOf('/ar/')}},
  },
});
