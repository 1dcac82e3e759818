import type {ProgramWords} from './en';

/** The Arabic words that programs write into pages and files. Those of components stand in i18n/ar/code.json. */
export const ar: ProgramWords = {
  // The site itself: its names, in the browser and on the home screen of a telephone.
  site: {
    title: 'العمل عن بُعد خطوة بخطوة',
    short: 'العمل عن بُعد',
    searchDescription: 'البحث في أدلة العمل عن بُعد',
    goOn: 'تابع إلى الصفحة',
  },
  // What the icon on the home screen offers.
  shortcuts: {
    vpn: 'تعذّر الاتصال عبر VPN',
    sound: 'لا صوت في الاجتماع',
  },
  // The list of VPN messages.
  messages: {
    message: 'على الشاشة',
    meaning: 'ما تعنيه عادةً',
    try: 'جرّب',
    stop: 'اتصل بالدعم',
    uncertain: 'معروف من التجربة؛ لم نجد نصًّا من الشركة المنتجة يؤكده.',
  },
  // The tables of the reference pages.
  reference: {
    subject: 'الموضوع',
    limit: 'الحد',
    source: 'المصدر',
    checked: 'تاريخ التحقق',
    action: 'الإجراء',
    use: 'الاستخدام',
    minimum: 'الحد الأدنى',
    recommended: 'الموصى به',
    best: 'الأفضل',
    weak: 'من نص قديم أو ضعيف',
    also: 'يسمّى أيضًا:',
    inForce: 'السريان',
    activation: 'تفعيل العمل عن بُعد',
    since: 'منذ {from}',
    from: 'اعتبارًا من {from}',
    fromTo: 'من {from} إلى {to}',
    withdrawn: 'تاريخ السحب وسببه',
    approved: 'الاعتماد',
    withdrawal: 'اعتماد السحب',
    reviewed: 'آخر مراجعة للصفحات',
    supersedes: 'يحل محل',
    address: 'العنوان الدائم',
  },
  // The parts of the glossary.
  subjects: {
    products: 'البرامج',
    chat: 'الدردشة والفرق والقنوات',
    files: 'الملفات والمشاركة',
    meetings: 'في الاجتماع',
    roles: 'الأدوار وخيارات الاجتماع',
    recording: 'التسجيل والتسميات التوضيحية',
    devices: 'اللقاءات والغرف والأجهزة',
    'sign-in': 'تسجيل الدخول والتحقق',
    vpn: 'VPN والوصول عن بُعد',
    network: 'الشبكة',
    security: 'الأمن وسرية المعلومات',
    policy: 'سياسة العمل عن بُعد',
    pages: 'مصطلحات هذه الصفحات',
  },
  // The feed of changes.
  feed: {
    title: 'ما تغيّر',
    new: 'جديد',
    substantive: 'تغيّر',
    editorial: 'صياغة معدّلة',
    moved: 'نُقل',
    retired: 'أُلغي',
    erratum: 'تصحيح',
    withdrawn: 'إصدار مسحوب',
  },
  // Calendar files of dated sessions.
  approvals: {
    headings: ['اليوم', 'الإجراء', 'الإصدار', 'الصفحة', 'اعتمده', 'السبب'],
    acts: {published: 'نشر', withdrawn: 'سحب', erratum: 'تصحيح'},
  },
  calendar: {
    join: 'الانضمام:',
    more: 'الأدلة والمكان والتغييرات:',
  },
  // The copy for a USB stick.
  carried: {
    forbidden:
      'هذه نسخة تُفتح من ملفات: تعمل فيها القراءة وقوائم التحقق والطباعة. ويمنع المتصفح فيها البحث وحفظ العلامات والتحقق من الإجابات واختبار الميكروفون والكاميرا، وكل ذلك يعمل في الموقع نفسه.',
    onlyThere: 'لا تعمل هذه الصفحة من الملفات، بل في الموقع نفسه. عنوانها هناك:',
    toTraining: 'إلى صفحات التدريب',
  },
  // Packages for a learning system.
  package: {
    objectives: 'الجلسة',
    exercises: 'التمارين',
    solution: 'الحل',
    questions: 'الأسئلة',
    check: 'التحقق من إجابتي',
    right: 'إجابة صحيحة.',
    wrong: 'إجابة غير صحيحة.',
    place: 'الموضع',
    choose: 'اختر إجابة أولًا.',
    answered: 'الأسئلة التي أجبت عنها: {answered} من {questions}.',
    result: 'أجبت عن كل الأسئلة، وأصبت في {right} من {questions}: {percent}%.',
    'so-far': 'يحفظ نظام التعلّم إجاباتك، وتُسجَّل نتيجتك بعد آخر إجابة.',
    kept: 'يحفظ نظام التعلّم نتيجتك.',
    earlier: 'يُبقي نظام التعلّم نتيجتك السابقة.',
    'not-counted':
      'فتحت هذه الصفحة للمراجعة أو التجربة، فلا يسجّل نظام التعلّم منها شيئًا. إذا كانت لك نتيجة فيه فتبقى كما هي.',
    refused:
      'لم يقبل نظام التعلّم ذلك، فلن تُحفظ النتيجة. أغلق هذه الصفحة ثم افتحها من النظام مرة أخرى، وإذا لم ينفع ذلك فأبلغ المدرب.',
    closed: 'سبق أن غادرت هذه الصفحة، فلن تُحفظ إجاباتك الآن. افتحها مرة أخرى من نظام التعلّم.',
    'no-system': 'لم يُعثر على نظام تعلّم، فلن تُحفظ النتيجة.',
  },
  bundle: {
    noAddress:
      'القيمة site.url فارغة: خرائط الموقع والروابط بين اللغتين ورموز QR في هذه الحزمة تؤدي إلى {url}. اكتب العنوان الذي يفتح به القراء الموقع في site.url داخل data/entity.yml أو في الملف الذي يسميه ENTITY، ثم نفّذ npm run bundle من جديد.',
    localAddress:
      'القيمة site.url هي {url}: خرائط الموقع والروابط بين اللغتين ورموز QR في هذه الحزمة تؤدي إلى {url}. اكتب العنوان الذي يفتح به القراء الموقع في site.url داخل data/entity.yml أو في الملف الذي يسميه ENTITY، ثم نفّذ npm run bundle من جديد.',
  },
};
