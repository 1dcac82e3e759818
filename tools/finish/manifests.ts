import {LOCALES, type Words} from '../../src/lib/locale';
import {writeBelow} from './files';
import {directionOf} from '../../src/lib/localeFacts';

const NAME: Words = {en: 'Remote work, step by step', ar: 'العمل عن بُعد خطوة بخطوة'};
const SHORT: Words = {en: 'Remote work', ar: 'العمل عن بُعد'};
const SHORTCUTS: readonly {path: string; name: Words}[] = [
  {path: 'vpn-error-codes/', name: {en: 'The VPN does not connect', ar: 'تعذّر الاتصال عبر VPN'}},
  {path: 'meeting-fix-audio/', name: {en: 'No sound in the meeting', ar: 'لا صوت في الاجتماع'}},
];

/** What a phone needs to put the site on its home screen, in each language. */
export default async function manifests(build: string): Promise<string> {
  for (const locale of LOCALES) {
    const manifest = {
      id: `/${locale}/`,
      start_url: `/${locale}/`,
      scope: '/',
      name: NAME[locale],
      short_name: SHORT[locale],
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
      shortcuts: SHORTCUTS.map(({path, name}) => ({name: name[locale], url: `/${locale}/${path}`})),
    };
    await writeBelow(build, `${locale}/manifest.webmanifest`, `${JSON.stringify(manifest, null, 2)}\n`);
  }
  return `${LOCALES.length} languages`;
}
