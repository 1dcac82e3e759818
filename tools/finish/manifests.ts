import {LOCALES} from '../../src/lib/locale';
import {writeBelow} from './files';
import {directionOf} from '../../src/lib/localeFacts';
import {WORDS} from '../../src/content/words';

/** What the icon of the site offers → its page. */
const SHORTCUTS = {vpn: 'vpn-error-codes/', sound: 'meeting-fix-audio/'} as const;

/** What a phone needs to put the site on its home screen, in each language. */
export default async function manifests(build: string): Promise<string> {
  for (const locale of LOCALES) {
    const manifest = {
      id: `/${locale}/`,
      start_url: `/${locale}/`,
      scope: '/',
      name: WORDS[locale].site.title,
      short_name: WORDS[locale].site.short,
      lang: locale,
      dir: directionOf(locale),
      display: 'minimal-ui',
      background_color: '#fbf9f4',
      theme_color: '#fbf9f4',
      icons: [
        {src: `/${locale}/icons/icon.svg`, sizes: 'any', type: 'image/svg+xml'},
        {src: `/${locale}/icons/icon-192.png`, sizes: '192x192', type: 'image/png'},
        {src: `/${locale}/icons/icon-512.png`, sizes: '512x512', type: 'image/png', purpose: 'any maskable'},
      ],
      shortcuts: Object.entries(SHORTCUTS).map(([name, path]) => ({
        name: WORDS[locale].shortcuts[name as keyof typeof SHORTCUTS],
        url: `/${locale}/${path}`,
      })),
    };
    await writeBelow(build, `${locale}/manifest.webmanifest`, `${JSON.stringify(manifest, null, 2)}\n`);
  }
  return `${LOCALES.length} languages`;
}
