import type {Locale} from '../../locale';
import {makeSearchable, type Searchable} from '../answer';
import type {Answer, PageHit} from '../engine';
import {buildIndex} from '../indexFile';
import type {SearchRecord} from '../records';
import type {Concept} from '../searchWords';

/** id, title, text, keywords, places: anchor and heading */
type Sketch = readonly [string, string, string, readonly string[], readonly (readonly [string, string])[]];

const PAGES: Readonly<Record<Locale, readonly Sketch[]>> = {
  ar: [
    [
      'meeting-fix-audio',
      'إصلاح الصوت في الاجتماع',
      'تحقق من كتم الصوت في Teams ومن السماعة',
      ['ما يسمعوني'],
      [
        ['permission', 'اسمح لتطبيقات سطح المكتب باستخدام الميكروفون.'],
        ['echo', 'أبقِ جهازًا واحدًا بالصوت في الغرفة.'],
      ],
    ],
    [
      'vpn-error-codes',
      'رموز أخطاء VPN وحلولها',
      'يظهر -14 عند تعذّر الوصول، ويتوقف FortiClient عند 98%',
      [],
      [['find', 'ابحث عن الرمز كما يظهر على الشاشة.']],
    ],
    ['meeting-join', 'الانضمام إلى اجتماع', 'اختر الانضمام الآن', [], [['lobby', 'انتظر في ساحة الانتظار.']]],
    ['teams-share-files', 'مشاركة الملفات', 'أرسل رابطًا إلى من يحتاج إليه', [], []],
    ['teams-sign-in', 'تسجيل الدخول إلى Teams', 'اكتب كلمة المرور', [], []],
  ],
  en: [
    [
      'meeting-fix-audio',
      'Fix the sound in a meeting',
      'Check that you are not muted. No bandwidth is needed for this.',
      ['no sound'],
      [
        ['permission', 'Let desktop apps use the microphone.'],
        ['echo', 'Keep one device with sound in the room.'],
      ],
    ],
    [
      'vpn-error-codes',
      'VPN error messages and what to do',
      'The message -14 and FortiClient at 98%',
      [],
      [['find', 'Search for the code exactly as it appears.']],
    ],
    ['meeting-join', 'Join a meeting', 'Choose Join now', [], [['lobby', 'Wait in the lobby.']]],
    ['teams-share-files', 'Share files', 'Send a link to those who need it', [], []],
    ['teams-sign-in', 'Sign in to Teams', 'Type your password', [], []],
  ],
};

const CONCEPTS: readonly Concept[] = [
  {id: 'password', en: ['password'], ar: ['كلمة المرور'], typed: ['باسورد', 'كلمة السر', 'passcode']},
  {id: 'mute', en: ['mute'], ar: ['كتم الصوت'], typed: ['ميوت', 'سكر المايك']},
];

export function recordsOf(locale: Locale): SearchRecord[] {
  return PAGES[locale].flatMap(([id, title, content, keywords, places], index) => {
    const url = `/${locale}/${id}/`;
    const twin = PAGES[locale === 'ar' ? 'en' : 'ar'][index]!;
    const record = (anchor: string | null, lvl3: string | null, text: string): SearchRecord => ({
      objectID: anchor ? `${url}#${anchor}` : url,
      url: anchor ? `${url}#${anchor}` : url,
      url_without_anchor: url,
      anchor,
      type: lvl3 ? 'lvl3' : 'lvl1',
      hierarchy: {lvl0: 'Guides', lvl1: title, lvl2: null, lvl3, lvl4: null, lvl5: null, lvl6: null},
      content: text,
      keywords: anchor ? [] : keywords,
      phrasings: [],
      counterpart: anchor ? null : {title: twin[1], keywords: twin[3]},
      language: locale,
      version: '2025-06',
      docusaurus_tag: 'docs-default-current',
      weight: {pageRank: 100, level: 100, position: 0},
    });
    return [record(null, null, content), ...places.map(([anchor, heading]) => record(anchor, heading, heading))];
  });
}

/** A site of five pages in both languages. */
export const site = (locale: Locale): Searchable =>
  makeSearchable(buildIndex(recordsOf(locale), {searchWords: CONCEPTS}, locale, '2025-06'));

/** An answer of these pages, and of nothing else. */
export const answerWith = (pages: readonly PageHit[]): Answer => ({
  pages,
  corrected: undefined,
  unknownCodes: [],
  isUnsure: false,
  subject: undefined,
  evidence: undefined,
});
