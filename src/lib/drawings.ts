/** The drawings of the pages, by the names that pages call them. Frozen revisions use these: add, never rename. */
import type {Words} from './locale';

/** What each shows, in a few words: for lists that name it. The drawing itself says more to whoever cannot see it. */
export const DRAWING_NAMES = {
  'breakout-rooms': {en: 'breakout rooms', ar: 'الغرف الفرعية'},
  'chat-message': {en: 'a message in a chat', ar: 'رسالة في دردشة'},
  'connection-card': {en: 'the connection card', ar: 'بطاقة الاتصال'},
  'desk-setup': {en: 'a good place at the desk', ar: 'الجلسة المناسبة إلى المكتب'},
  'devices-cards': {en: 'computer, phone and browser', ar: 'الكمبيوتر والهاتف والمتصفح'},
  'home-network': {en: 'work at home, seen from above', ar: 'العمل في المنزل من أعلى'},
  'host-timeline': {en: 'the organiser’s order', ar: 'ترتيب عمل المنظِّم'},
  'incident-path': {en: 'the way of a report', ar: 'طريق البلاغ'},
  'link-scopes': {en: 'who can open a link', ar: 'من يفتح الرابط'},
  'lobby-flow': {en: 'guests in the lobby', ar: 'الضيوف في ساحة الانتظار'},
  'meeting-controls': {en: 'the toolbar of a meeting', ar: 'شريط أدوات الاجتماع'},
  'meeting-options': {en: 'the options of a meeting', ar: 'خيارات الاجتماع'},
  'method-ladder': {en: 'verification methods from weak to strong', ar: 'وسائل التحقق من الأضعف إلى الأقوى'},
  'mfa-choice': {en: 'number or code on the phone', ar: 'الرقم أو الرمز في الهاتف'},
  'mic-permission': {en: 'three switches of the microphone', ar: 'مفاتيح الميكروفون الثلاثة'},
  'number-matching': {en: 'the number on both screens', ar: 'الرقم على الشاشتين'},
  'phishing-message': {en: 'signs of a false message', ar: 'علامات الرسالة المزيفة'},
  'policy-timeline': {en: 'remote work over the years', ar: 'العمل عن بُعد عبر السنوات'},
  'pre-join': {en: 'the window before you join', ar: 'شاشة ما قبل الانضمام'},
  'recording-place': {en: 'where recordings are kept', ar: 'مكان حفظ التسجيلات'},
  'split-tunnel': {en: 'full tunnel and split tunnel', ar: 'النفق الكامل وتقسيم النفق'},
  'teams-window': {en: 'the Teams window', ar: 'نافذة Teams'},
  tunnel: {en: 'the tunnel from home to the network', ar: 'النفق من المنزل إلى الشبكة'},
  'vpn-progress': {en: 'where the percentage stops', ar: 'موضع توقف النسبة'},
  'vpn-states': {en: 'the three states of the VPN', ar: 'حالات اتصال VPN الثلاث'},
  'windows-permissions': {en: 'camera and microphone in Windows', ar: 'الكاميرا والميكروفون في Windows'},
} as const satisfies Readonly<Record<string, Words>>;

export type DrawingName = keyof typeof DRAWING_NAMES;
export const isDrawing = (name: string): name is DrawingName => Object.hasOwn(DRAWING_NAMES, name);
