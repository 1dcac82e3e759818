/** A tiny site without a problem, for tests to spoil. */
import type {ContentInput} from '../site';

/** One of everything that a page can hold. */
const GUIDE = `---
title: Connect to the network
description: For VPN users who need an internal system.
kind: guide
audience: [vpn-users]
level: basic
minutes: 5
reviewed: 2026-11-23
keywords: [click here, vpn please]
---

At the end your computer is connected.

<Figure name="vpn-states" />

## Before you start {/* #before */}

- The address of the gateway: {{vpn.gateway}}.

## Steps {/* #steps */}

<Steps>

<Step id="open">

Open the VPN client.

:::note[Only an example]

The names \`differ!\` between versions; choose <Ui>on the left!</Ui>, or press <Kbd>Ctrl+M</Kbd>.

:::

<Tabs group="vpn-product">

<Tab id="forticlient">

Choose <Ui lang="en">Remote Access</Ui>.

</Tab>

<Tab id="ivanti">

Choose the connection.

</Tab>

</Tabs>

<IfNot>

Call the help desk: {{support.phone}}.

</IfNot>

</Step>

<Step id="connected">

Check that you are connected, see [the step before](#open).

</Step>

</Steps>

### When it takes long {/* #long */}

Wait for one minute.

## Check that it worked {/* #check */}

The client shows a padlock.

## If it did not work {/* #if-not */}

<VpnMessages product="forticlient" />

## Confidentiality {/* #confidentiality */}

Tell nobody your password.

## Related pages {/* #related */}

- [Start of the day](/checklists/cl-start-day.mdx)

## Sources {/* #sources */}

<Sources ids="E-01 P-13" />
`;

const GUIDE_AR = `---
title: الاتصال بالشبكة
description: لمن يحتاج إلى نظام داخلي عبر VPN.
kind: guide
audience: [vpn-users]
level: basic
minutes: 5
reviewed: 2026-11-23
keywords: [انقر هنا, شلون يتم الاتصال]
---

في نهاية الدليل يكون جهازك متصلًا.

<Figure name="vpn-states" />

## قبل أن تبدأ {/* #before */}

- عنوان البوابة: {{vpn.gateway}}.

## الخطوات {/* #steps */}

<Steps>

<Step id="open">

افتح برنامج VPN.

:::note[مثال فقط]

تختلف الأسماء \`يتم, الآن\` بين الإصدارات؛ اختر <Ui en="Upload">تحميل</Ui> أو <Ui lang="en">Upload</Ui> (تحميل)، أو اضغط <Kbd>Ctrl+M</Kbd>.

:::

<Tabs group="vpn-product">

<Tab id="forticlient">

اختر <Ui lang="en">Remote Access</Ui> (الوصول عن بُعد).

</Tab>

<Tab id="ivanti">

اختر الاتصال، ورقم بطاقتك.

</Tab>

</Tabs>

<IfNot>

اتصل بالدعم: {{support.phone}}.

</IfNot>

</Step>

<Step id="connected">

تأكد من الاتصال، وراجع [الخطوة السابقة](#open).

</Step>

</Steps>

### الانتظار الطويل {/* #long */}

انتظر دقيقة واحدة، أي 1,000 جزء منها.

## التحقق من النجاح {/* #check */}

تظهر علامة القفل.

## إذا لم ينجح {/* #if-not */}

<VpnMessages product="forticlient" />

## سرية المعلومات {/* #confidentiality */}

لا تخبر أحدًا بكلمة المرور، ولا تكتب «الـ» وحدها.

## صفحات ذات صلة {/* #related */}

- [بداية اليوم](/checklists/cl-start-day.mdx)

## المصادر {/* #sources */}

<Sources ids="E-01 P-13" />
`;

const CHECKLIST = `---
title: Start of the day
description: For everyone who works remotely.
kind: checklist
audience: [everyone]
minutes: 5
reviewed: 2026-11-23
---

<Checklist id="cl-start-day" repeats="daily">

## Network {/* #net */}

<Item id="net.wifi-secured">

Home Wi-Fi protected

</Item>

<Item id="vpn.connected" when="vpn">

Connected: [how](/vpn/vpn-connect.mdx#open)

</Item>

</Checklist>
`;

const CHECKLIST_AR = `---
title: بداية اليوم
description: لكل من يعمل عن بُعد.
kind: checklist
audience: [everyone]
minutes: 5
reviewed: 2026-11-23
---

<Checklist id="cl-start-day" repeats="daily">

## الشبكة {/* #net */}

<Item id="net.wifi-secured">

حماية شبكة Wi-Fi المنزلية

</Item>

<Item id="vpn.connected" when="vpn">

ظهور حالة «متصل»: [الطريقة](/vpn/vpn-connect.mdx#open)

</Item>

</Checklist>
`;

const SECTION = `---
title: Remote access
description: For everyone.
kind: section
reviewed: 2026-11-23
---

<GuideList />
`;

const SECTION_AR = SECTION.replace('Remote access', 'الوصول عن بُعد').replace('For everyone', 'للجميع');

const TREE = `---
title: Verification problems
description: For everyone whose sign-in stops at the verification.
kind: tree
audience: [everyone]
minutes: 3
reviewed: 2026-11-23
---

Answer one question at a time.

<Tree id="tree-mfa">

<Decision id="q1" yes="q2" no="a1">

Did you start this sign-in?

</Decision>

<Decision id="q2" yes="a2" no="a1">

Does a code appear?

</Decision>

<Action id="a1">

Deny the request, then see [the first step](/vpn/vpn-connect.mdx#open).

</Action>

<Action id="a2">

Type the code, or go [back](#q1).

</Action>

</Tree>
`;

const TREE_AR = `---
title: مشكلات التحقق
description: لكل من يتوقف دخوله عند التحقق.
kind: tree
audience: [everyone]
minutes: 3
reviewed: 2026-11-23
---

أجب عن سؤال واحد في كل مرة.

<Tree id="tree-mfa">

<Decision id="q1" yes="q2" no="a1">

هل بدأت تسجيل الدخول بنفسك؟

</Decision>

<Decision id="q2" yes="a2" no="a1">

هل يظهر رمز؟

</Decision>

<Action id="a1">

ارفض الطلب، ثم راجع [الخطوة الأولى](/vpn/vpn-connect.mdx#open).

</Action>

<Action id="a2">

اكتب الرمز، أو [ارجع](#q1).

</Action>

</Tree>
`;

const ENTITY = `entity:
  name: {en: "", ar: ""}
site:
  url: ""
support:
  phone: ""
  email: ""
  hours: {en: "", ar: ""}
  portal: ""
security:
  contact: ""
  afterHours: ""
vpn:
  product: ""
  minVersion: ""
  gateway: ""
  port: ""
  realm: ""
  fullTunnel: ""
  idleMinutes: ""
  maxHours: ""
  countryRestriction: {en: "", ar: ""}
mfa:
  methods: []
device:
  allowed: ""
  requirements: {en: "", ar: ""}
teams:
  recording:
    who: {en: "", ar: ""}
    expiryDays: ""
  lobby:
    default: {en: "", ar: ""}
  external:
    allowed: ""
  guest:
    allowed: ""
policy:
  circularNumber: ""
`;

const REVISIONS = `- key: "2025-06"
  title: {en: "Activation, June 2025", ar: "التفعيل، يونيو 2025"}
  short: {en: "June 2025", ar: "يونيو 2025"}
  inForce: {from: "2025-06-22"}
  reviewed: "2026-11-23"
  supersedes: "2021-10"
  sources: [P-13]
- key: "2021-10"
  title: {en: "Regulation", ar: "اللائحة"}
  short: {en: "October 2021", ar: "أكتوبر 2021"}
  inForce: {from: "2021-10-12", to: "2025-06-21"}
  reviewed: "2026-11-23"
  sources: [P-13]
`;

const ITEMS = `net.wifi-secured:
  - {revision: "2021-10", class: new}
vpn.connected:
  - {revision: "2025-06", class: new}
`;

const SOURCES = `P-13:
  title: {en: "A decision", ar: "قرار"}
  publisher: {en: "A bureau", ar: "جهاز"}
  date: "2025-06-22"
  addresses: ["example.bh/news/2026-13-45"]
  confidence: "A"
  checked: "2026-11-23"
E-01:
  title: {en: "A message", ar: "رسالة"}
  publisher: {en: "A vendor", ar: "شركة"}
  addresses: []
  confidence: "B"
  checked: "2026-11-23"
`;

const VPN_MESSAGES = `- id: stops-at-10
  product: forticlient
  sign: {en: "It stops at 10%", ar: "يتوقف عند 10%"}
  meaning: {en: "No way to the gateway.", ar: "لا طريق إلى البوابة."}
  try: {en: "Try another network.", ar: "جرّب شبكة أخرى."}
  stop: {en: "Call support.", ar: "اتصل بالدعم."}
  source: E-01
  certain: true
`;

const LANGUAGE = `- {language: ar, where: text, words: "قم ب…", write: "Write the verb."}
- {language: ar, where: text, words: "يتم", write: "Use the passive."}
- {language: ar, where: text, words: "يرجى", write: "Begin with the verb."}
- {language: ar, where: text, words: "انقر هنا", write: "Name the place."}
- {language: ar, where: text, words: "تحميل", write: "Write another word."}
- {language: ar, where: steps, words: "يسار", write: "Name the control."}
- {language: en, where: text, words: "click here", write: "Name the place."}
- {language: en, where: steps, words: "on the left", write: "Name the control."}
`;

const GLOSSARY = `- id: lobby
  subject: meetings
  term: {en: "Lobby", ar: "ساحة الانتظار"}
  definition:
    en: "Where people wait."
    ar: "حيث ينتظر المشاركون."
  typed: {en: [lobbi], ar: [لوبي, تحميل]}
`;

const LIMITS = `- id: meeting-length
  subject: {en: "Longest meeting", ar: "أطول اجتماع"}
  value: {en: "30 hours", ar: "30 ساعة"}
  source: P-13
`;

const SHORTCUTS = `- id: mute
  action: {en: "Mute", ar: "كتم الصوت"}
  windows: "Ctrl+Shift+M"
  macos: "⌘+Shift+M"
  source: E-01
`;

const BANDWIDTH = `- id: audio
  use: {en: "Sound", ar: "صوت"}
  minimum: [10, 10]
  recommended: [58, 58]
  best: [76, 76]
  source: P-13
`;

const MESSAGES = `{
  "page.minutes": {
    "message": "أقل من دقيقة|دقيقة|دقيقتان|{minutes} دقائق|{minutes} دقيقة|{minutes} دقيقة",
    "description": "Plural forms are separated by |"
  },
  "page.separator": {
    "message": "{first}، {second}"
  },
  "figure.warning": {
    "message": "سيُغلق حسابك اليوم!"
  }
}
`;

/** A line of data/changes.yml: the pages, besides the guide, that only the later revision has. {@link goodSite} keeps it true. */
export const OTHER_PAGES = '  - {ids: [cl-start-day, tree-mfa], class: new, cause: product}\n';

const ARABIC = 'i18n/ar/docusaurus-plugin-content-docs';

/** File → text. A new object each time. */
export function goodFiles(): Record<string, string> {
  return {
    'docs/vpn/index.mdx': SECTION,
    'docs/vpn/vpn-connect.mdx': GUIDE,
    'docs/checklists/cl-start-day.mdx': CHECKLIST,
    'docs/troubleshooting/tree-mfa.mdx': TREE,
    'versioned_docs/version-2021-10/vpn/index.mdx': SECTION,
    [`${ARABIC}/current/vpn/index.mdx`]: SECTION_AR,
    [`${ARABIC}/current/vpn/vpn-connect.mdx`]: GUIDE_AR,
    [`${ARABIC}/current/checklists/cl-start-day.mdx`]: CHECKLIST_AR,
    [`${ARABIC}/current/troubleshooting/tree-mfa.mdx`]: TREE_AR,
    [`${ARABIC}/version-2021-10/vpn/index.mdx`]: SECTION_AR,
    [`${ARABIC}/current.json`]: '{"version.label": {"message": "يونيو 2025"}}\n',
    [`${ARABIC}/version-2021-10.json`]: '{"version.label": {"message": "أكتوبر 2021"}}\n',
    'i18n/ar/code.json': MESSAGES,
    'versions.json': '["2021-10"]\n',
    'data/revisions.yml': REVISIONS,
    'data/retired.yml': '[]\n',
    'data/approvals.yml': '[]\n',
    'data/errata.yml': '[]\n',
    'data/entity.yml': ENTITY,
    'data/items.yml': ITEMS,
    'data/changes.yml': `"2025-06":\n  - {id: vpn-connect, class: new, cause: product}\n${OTHER_PAGES}`,
    'data/translations.yml': '{}\n',
    'data/sources.yml': SOURCES,
    'data/vpn-messages.yml': VPN_MESSAGES,
    'data/language.yml': LANGUAGE,
    'data/glossary.yml': GLOSSARY,
    'data/limits.yml': LIMITS,
    'data/shortcuts.yml': SHORTCUTS,
    'data/bandwidth.yml': BANDWIDTH,
    'data/phrasings.ar.yml': 'vpn-connect: [كيف أشبك]\n',
    'data/phrasings.en.yml': 'vpn-connect: [how do i get on]\n',
    'data/other-subjects.yml':
      'leave:\n  name: {en: leave, ar: الإجازات}\n  ask: human-resources\n  phrasings: {en: [annual leave], ar: [طلب إجازة]}\n',
    'data/search-words.yml':
      '- {id: mute, en: [mute], ar: [كتم الصوت], typed: [ميوت]}\n- {id: lobby, en: [lobby], ar: [ساحة الانتظار], typed: [لوبي]}\n',
    'data/sessions.yml': '[]\n',
  };
}

/** The figures that the site has. */
export const FIGURES = ['vpn-states', 'tunnel'];

/** The input of the checker. */
export function goodSite(files: Readonly<Record<string, string>> = goodFiles()): ContentInput {
  return {
    files: Object.entries(files).map(([file, text]) => ({
      file,
      text: file === 'data/changes.yml' ? text.replace(OTHER_PAGES, newPages(files)) : text,
    })),
    figures: FIGURES,
  };
}

/** Declares the other pages that only the later revision has: tests bring some, and take some away. */
function newPages(files: Readonly<Record<string, string>>): string {
  const slugs = Object.keys(files).flatMap((file) => {
    const {path, name} = /^docs\/(?<path>[a-z-]+\/(?<name>[a-z-]+)\.mdx)$/.exec(file)?.groups ?? {};
    const isNew = name !== undefined && files[`versioned_docs/version-2021-10/${path}`] === undefined;
    return isNew && name !== 'vpn-connect' ? [name === 'index' ? path!.split('/')[0]! : name] : [];
  });
  return slugs.length === 0 ? '' : `  - {ids: [${slugs.join(', ')}], class: new, cause: product}\n`;
}
