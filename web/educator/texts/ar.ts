import { intlTags } from '#domain/intlTags.ts';
import { isolated } from '#domain/isolated.ts';
import { type PluralForms, plural } from '#domain/plural.ts';
import { shared } from '#web/shared/texts/ar.ts';
import { hourText } from '../class/hourText.ts';
import { momentText } from '../class/momentText.ts';
import type { Texts } from './en.ts';

const number = (value: number) => new Intl.NumberFormat(intlTags.ar).format(value);
const count = (value: number, forms: PluralForms) => plural('ar', value, forms);
/** Names and titles may be in Latin letters, which run the other way. */
const own = (text: string) => isolated(text, 'ar');

const students = (value: number) =>
  count(value, {
    zero: 'لا طلاب',
    one: 'طالب واحد',
    two: 'طالبان',
    few: '# طلاب',
    many: '# طالبًا',
    other: '# طالب',
  });
const chaperones = (value: number) =>
  count(value, {
    zero: 'لا مرافقين',
    one: 'مرافق واحد',
    two: 'مرافقان',
    few: '# مرافقين',
    many: '# مرافقًا',
    other: '# مرافق',
  });
const people = (value: number) =>
  count(value, {
    zero: 'لا أحد',
    one: 'شخص واحد',
    two: 'شخصان',
    few: '# أشخاص',
    many: '# شخصًا',
    other: '# شخص',
  });
/** After a preposition, as in “of 3 people”. */
const ofPeople = (value: number) =>
  count(value, {
    one: 'شخص واحد',
    two: 'شخصين',
    few: '# أشخاص',
    many: '# شخصًا',
    other: '# شخص',
  });
const places = (value: number) =>
  count(value, {
    zero: 'لا أماكن',
    one: 'مكان واحد',
    two: 'مكانين',
    few: '# أماكن',
    many: '# مكانًا',
    other: '# مكان',
  });
const rows = (value: number) =>
  count(value, {
    zero: 'لا أسطر',
    one: 'سطر واحد',
    two: 'سطران',
    few: '# أسطر',
    many: '# سطرًا',
    other: '# سطر',
  });

const arrivals: Texts['arrivals'] = {
  bus: 'حافلة المدرسة',
  car: 'سيارات',
  transit: 'مواصلات عامة',
  'on-foot': 'مشيًا',
};

export const texts: Texts = {
  ...shared,
  number,

  when: 'متى',
  where: 'أين',
  unknownTitle: 'لم نجد هذه الفعالية',
  unknownText: 'تحقّق من العنوان، أو اطلب رابطًا جديدًا ممن أرسله إليك.',
  draftTitle: 'لم تُفتح بعد',
  draftText: 'ما زال تحضير هذه الفعالية جاريًا. عُد بعد أيام قليلة.',
  closed: {
    cancelled: { title: 'أُلغيت هذه الفعالية', text: () => 'لا حاجة إلى حضور أي صف.' },
    over: { title: 'انتهت هذه الفعالية', text: () => 'لم يعد تسجيل الصفوف ممكنًا.' },
    noGroups: {
      title: 'لا تستقبل هذه الفعالية صفوفًا',
      text: () => 'يسجّل كل طالب بنفسه من صفحة الفعالية.',
    },
    notYet: {
      title: 'لم يُفتح التسجيل بعد',
      text: ({ opensAt, timeZone }, locale) =>
        `يُفتح في ${own(momentText(opensAt, { locale, timeZone }))}. عُد حينها.`,
    },
    closed: {
      title: 'أُغلق التسجيل',
      text: () => 'لم يعد تسجيل صفوف أخرى ممكنًا. اسأل المنظّمين إن كان لصفك متّسع.',
    },
    full: {
      title: 'امتلأت كل الأماكن',
      text: () => 'ليس لهذه الفعالية قائمة انتظار. اسأل المنظّمين إن كانت أماكن ستتوفّر.',
    },
  },
  toEvent: 'صفحة الفعالية',

  newTitle: 'تسجيل صف',
  whatHappens: 'كيف يجري الأمر',
  whatHappensSteps: (limit) => [
    'أخبرنا عن صفك. الأعداد تكفي الآن، والأسماء فيما بعد.',
    'نرسل إليك رابطًا. اضغط عليه فتصبح الأماكن لكم حتى التاريخ المبيَّن هناك.',
    'أضف الأسماء متى توفّرت لديك، ثم اطبع بطاقة لكل شخص.',
    `إذا زاد الصف على ${number(limit)} شخصًا فلا بد أن يوافق عليه أحد المنظّمين أولًا.`,
  ],
  fullWaits: 'كل الأماكن مشغولة الآن. سينتظر صفك دوره، وسنكتب إليك كلما توفّرت أماكن.',
  partlyIn: (left) =>
    `${count(left, {
      zero: 'لم يبقَ الآن أي مكان',
      one: 'لم يبقَ الآن إلا مكان واحد',
      two: 'لم يبقَ الآن إلا مكانان',
      few: 'لم يبقَ الآن إلا # أماكن',
      many: 'لم يبقَ الآن إلا # مكانًا',
      other: 'لم يبقَ الآن إلا # مكان',
    })}. سينتظر بقية صفك دورهم.`,
  needsApproval: (limit) =>
    `يزيد صفك على ${number(limit)} شخصًا. نحجز أول ${number(limit)} مكانًا فورًا، ويوافق أحد المنظّمين على الباقي.`,
  moreNeedsApproval: (limit) =>
    `إذا زاد العدد على ${number(limit)} شخصًا، يوافق أحد المنظّمين أولًا على الأماكن الإضافية.`,
  fields: {
    school: 'المدرسة',
    contactName: 'اسمك',
    contactEmail: 'البريد الإلكتروني',
    grade: 'الصف الدراسي',
    students: 'الطلاب',
    chaperones: 'المرافقون',
    arrivalBy: 'كيف يصل صفك؟',
    arrivalTime: 'وقت الوصول (اختياري)',
    lunches: 'وجبات الغداء',
    permissions: 'موافقات أولياء الأمور على هذه الرحلة محفوظة لدى مدرستنا.',
    invitationCode: 'رمز الدعوة',
  },
  schoolHint: 'ابدأ الكتابة ثم اختر مدرستك، أو اكتب اسمها كاملًا.',
  contactEmailHint: 'نرسل رابط صفك إلى هنا.',
  meantAddress: (address) => `هل تقصد ${own(address)}؟`,
  useMeant: 'نعم، استخدمه',
  gradePrompt: 'اختر صفًا دراسيًا',
  arrivals,
  arrivalHint: (zone) => `في يوم الفعالية، ${own(zone)}.`,
  lunchesHint: 'عدد من يأكلون هناك. 0 إذا لم يأكل أحد.',
  permissionsHint: 'تبقى في مدرستك، ولا ترسلها إلينا.',
  invitationHint: 'تجده في الدعوة التي وصلتك.',
  registerClass: 'سجّل الصف',
  sending: 'جارٍ التسجيل…',
  faultsTitle: 'راجع ما يلي من فضلك',
  faulty: {
    school: 'اكتب اسم مدرستك بحروف وأرقام وعلامات بسيطة',
    contactName: 'اكتب اسمًا',
    contactEmail: 'اكتب بريدًا إلكترونيًا مثل name@example.org',
    grade: 'اختر صفًا دراسيًا',
    students: 'اكتب عدد الطلاب القادمين: من 1 إلى 2,000',
    chaperones: 'اكتب عدد المرافقين القادمين: من 0 إلى 200',
    arrivalBy: 'اختر كيف يصل صفك',
    arrivalTime: 'اكتب وقتًا مثل 9:15 ص، أو اترك الخانة فارغة',
    lunches: 'اكتب عدد وجبات الغداء: من 0 إلى 2,200',
    permissions: 'أكّد أن موافقات أولياء الأمور محفوظة لدى مدرستك',
    invitationCode: 'اكتب الرمز الموجود في دعوتك',
    chaperoneCount: 'اكتب عددًا من 1 إلى 100',
  },
  mailedTitle: 'تحقّق من بريدك',
  mailedText: (email) => `نرسل الآن رابطًا إلى ${own(email)}. افتحه واضغط الزر لتحجز أماكن صفك.`,
  mailedNotYet: 'لا يُحجز أي مكان قبل ذلك.',
  mailedSpam: 'إذا لم يصلك شيء خلال دقائق، فابحث في مجلد الرسائل غير المرغوب فيها.',

  classTitle: 'صفك',
  noLinkTitle: 'افتح رابط صفك',
  noLinkText: 'تعرض هذه الصفحة صفك عندما تفتح الرابط الذي أرسلناه إليك. لتسجيل صف، ابدأ من صفحة الفعالية.',
  badLinkTitle: 'هذا الرابط لا يعمل',
  badLinkText: 'ربما اقتُطع جزء منه. افتحه مرة أخرى من بريدك، أو اسأل المنظّمين.',
  sizeLine: (grade, some, others) =>
    `${shared.grades[grade]} · ${students(some)}${others ? `، ${chaperones(others)}` : ''}`,
  partsLabel: 'أقسام صفك',
  parts: {
    class: 'نظرة عامة',
    people: 'الأسماء',
    sessions: 'الجلسات',
    badges: 'البطاقات',
    attendance: 'الحضور',
  },
  done: 'انتهيت، انسَ هذا الصف على هذا الحاسوب',
  doneHint: 'على حاسوب مشترك، اضغط هنا قبل أن تغادر. وللعودة افتح الرابط الذي في بريدك.',
  forgotten: 'لم يبقَ على هذا الحاسوب شيء عن صفك. للعودة افتح الرابط الذي في بريدك.',

  holdTitle: 'احجز أماكن صفك',
  holdText: (asked) =>
    `${count(asked, {
      one: 'طلبتَ مكانًا واحدًا',
      two: 'طلبتَ مكانين',
      few: 'طلبتَ # أماكن',
      many: 'طلبتَ # مكانًا',
      other: 'طلبتَ # مكان',
    })}. لا يُحجز شيء قبل أن تضغط الزر.`,
  holdPlaces: (asked) =>
    count(asked, {
      one: 'احجز مكاننا',
      two: 'احجز مكانينا',
      few: 'احجز أماكننا، وهي #',
      many: 'احجز أماكننا، وهي #',
      other: 'احجز أماكننا، وهي #',
    }),
  holding: 'جارٍ حجز أماكنكم…',
  eventCancelledText: 'لا حاجة إلى حضور صفك، ولم تعد البطاقات لازمة.',
  cancelledTitle: 'أُلغي تسجيل صفك',
  cancelledText: 'صارت كل أماكنه متاحة لغيركم، ولم تعد بطاقاته تعمل.',
  registerAgain: 'سجّل صفًا من جديد',
  overTitle: 'انتهت هذه الفعالية',
  overText: 'شكرًا على حضوركم. كشف حضور صفك جاهز.',
  awaitingTitle: 'لم يوافق المنظّمون على صفك بعد',
  placesTitle: (granted, asked) =>
    granted >= asked
      ? count(asked, {
          one: 'مكانكم محجوز',
          two: 'المكانان لكم',
          few: 'الأماكن كلها لكم، وعددها #',
          many: 'الأماكن كلها لكم، وعددها #',
          other: 'الأماكن كلها لكم، وعددها #',
        })
      : `${number(granted)} من ${places(asked)} حتى الآن`,
  statusText: ({ group: { status, places: held }, until }) => {
    if (status === 'awaiting-approval') {
      return `${number(held.granted)} من ${places(held.asked)} لكم من الآن. سنكتب إليك فور موافقة أحد المنظّمين على الباقي. يمكنك إضافة الأسماء في هذه الأثناء.`;
    }
    if (status === 'hold-over') {
      return `حجزنا الأماكن التي بلا أسماء حتى ${own(until)}، وهي الآن متاحة لغيركم. كل من في قائمتك يحتفظ بمكانه، ومن تضيفه يأخذ أول مكان متاح.`;
    }
    if (held.granted < held.asked) {
      return 'الباقي ينتظر دوره. كلما توفّرت أماكن ذهبت إلى صفك بالترتيب، وكتبنا إليك.';
    }
    return held.named < held.asked ? `نحجزها حتى ${own(until)}. أضف الأسماء قبل ذلك.` : 'لكل شخص اسم ومكان.';
  },
  heldUntil: 'الأماكن التي بلا أسماء محجوزة حتى',
  changesUntil: 'يمكنك التغيير حتى',
  changesEnded: 'انتهى وقت التغيير في',
  barPlaces: 'الأماكن',
  barPlacesWords: (granted, asked, waiting) =>
    `${number(granted)} من ${number(asked)}${waiting ? `، و${number(waiting)} في الانتظار` : ''}`,
  barNames: 'الأسماء',
  barNamesWords: (named, asked) => `${number(named)} من ${number(asked)}`,
  nextTitle: 'الخطوة التالية',
  stepDone: '(تمّ)',
  steps: {
    hold: { title: 'حجز الأماكن', text: () => '', action: 'احجز الأماكن' },
    names: {
      title: 'إضافة الأسماء',
      text: ({ places: { asked, named } }) =>
        `${count(Math.max(0, asked - named), {
          zero: 'لا ينقص أي اسم',
          one: 'ينقص اسم واحد',
          two: 'ينقص اسمان',
          few: 'تنقص # أسماء',
          many: 'ينقص # اسمًا',
          other: 'ينقص # اسم',
        })}. الصقها من جدول بيانات، أو استخدم ملفًا.`,
      action: 'أضف الأسماء',
    },
    sessions: {
      title: 'توزيع الجلسات',
      text: () => 'قل ما يفضّله صفك، فتُوزَّع الجلسات على الجميع وفق ذلك وبالتساوي.',
      action: 'وزّع الجلسات',
    },
    badges: {
      title: 'طباعة البطاقات',
      text: () => 'مع كل بطاقة قسيمة تُفصل عنها، فلا يحتاج أحد إلى هاتف أو بريد إلكتروني.',
      action: 'اطبع البطاقات',
    },
    day: {
      title: 'يوم الفعالية',
      text: () => 'أحضر البطاقات معك. عند الباب أظهر رمز صفك، أو يُظهر كل شخص بطاقته.',
      action: 'اعرض الأسماء',
    },
    attendance: {
      title: 'من حضر',
      text: () => 'بعد الفعالية يصلك كشف حضور صفك.',
      action: 'اعرض الحضور',
    },
  },
  codeTitle: (by) =>
    by === 'bus' ? 'عند الوصول بالحافلة: أظهر هذا الرمز' : 'عند الوصول معًا: أظهر هذا الرمز',
  codeText: 'مسحة واحدة عند الباب تسجّل وصول كل من معك. ومن يأتِ وحده يُظهر بطاقته.',
  codeAlt: 'رمز صفك الخاص، للباب',
  codeBig: 'اعرضه بملء الشاشة',
  codePrinted: 'للباب: امسح هذا الرمز لتسجيل وصول الصف',
  codeBright: 'ارفع سطوع شاشتك لتستطيع الكاميرا قراءته.',
  codeClose: 'إغلاق',
  codeLost: 'تعذّر رسم الرمز. تحقّق من اتصالك وحاول مرة أخرى.',
  detailsTitle: 'زيارتكم',
  arrivalLine: (by, time, locale) =>
    time ? `${arrivals[by]}، ${own(hourText(time, locale))}` : arrivals[by],
  change: 'غيّر',
  changeTitle: 'تغيير العدد والوصول',
  saveChanges: 'احفظ التغييرات',
  saving: 'جارٍ الحفظ…',
  discard: 'رجوع',
  changed: 'حُفظت تغييراتك.',
  cancelClass: 'ألغِ الصف',
  cancelTitle: 'هل تلغي تسجيل الصف كله؟',
  cancelText: (named) =>
    `تذهب كل الأماكن فورًا إلى غيركم. ${
      named
        ? count(named, {
            one: 'ستتوقف بطاقة الشخص الذي في قائمتك عن العمل.',
            two: 'ستتوقف بطاقتا الشخصين اللذين في قائمتك عن العمل.',
            few: 'ستتوقف عن العمل بطاقات # أشخاص في قائمتك.',
            many: 'ستتوقف عن العمل بطاقات # شخصًا في قائمتك.',
            other: 'ستتوقف عن العمل بطاقات # شخص في قائمتك.',
          })
        : ''
    } لا رجوع عن ذلك.`,
  cancelYes: 'نعم، ألغِ الصف',
  cancelNo: 'أبقِ الصف',
  cancelling: 'جارٍ الإلغاء…',
  educatorsTitle: 'من لديه الرابط',
  educatorsText: 'من لديه الرابط يستطيع رؤية الأسماء وتغيير الصف.',
  shareName: 'اسم معلّم آخر',
  shareClass: 'شارك الصف',
  sharing: 'جارٍ المشاركة…',
  sharedWith: (email) => `نرسل الآن الرابط إلى ${own(email)}.`,

  peopleTitle: 'الأسماء',
  addPeople: 'أضف أشخاصًا',
  rosterSummary: (some, others) => `${students(some)}${others ? `، ${chaperones(others)}` : ''}.`,
  waitingSummary: (waiting) =>
    count(waiting, {
      one: 'شخص واحد ينتظر مكانًا.',
      two: 'شخصان ينتظران مكانًا.',
      few: '# أشخاص ينتظرون مكانًا.',
      many: '# شخصًا ينتظرون مكانًا.',
      other: '# شخص ينتظرون مكانًا.',
    }),
  search: 'ابحث بالاسم أو المجموعة',
  foundCount: (found) =>
    count(found, {
      zero: 'لا نتائج',
      one: 'نتيجة واحدة',
      two: 'نتيجتان',
      few: '# نتائج',
      many: '# نتيجة',
      other: '# نتيجة',
    }),
  noneFound: 'لا أحد هنا بهذا الاسم.',
  noPeople: 'لا أحد في قائمتك بعد.',
  rosterPages: 'صفحات القائمة',
  previousPage: 'السابق',
  nextPage: 'التالي',
  pageOf: (page, pages) => `صفحة ${number(page)} من ${number(pages)}`,
  kinds: { student: 'طالب', chaperone: 'مرافق' },
  rowStatus: { confirmed: 'له مكان', waitlisted: 'ينتظر مكانًا', cancelled: 'مُلغى' },
  noSession: 'بلا جلسة بعد',
  waitsFor: (title) => `ينتظر مكانًا في ${own(title)}`,
  edit: 'تعديل',
  editPerson: (name) => `تعديل ${own(name)}`,
  columns: {
    firstName: 'الاسم الأول',
    lastName: 'اسم العائلة',
    fullName: 'الاسم الكامل',
    grade: 'الصف الدراسي',
    email: 'البريد الإلكتروني',
    subgroup: 'المجموعة',
    kind: 'طالب أم مرافق',
    preference1: 'الجلسة، الخيار الأول',
    preference2: 'الجلسة، الخيار الثاني',
    preference3: 'الجلسة، الخيار الثالث',
    preference4: 'الجلسة، الخيار الرابع',
    preference5: 'الجلسة، الخيار الخامس',
    preference6: 'الجلسة، الخيار السادس',
  },
  rowEmailHint: 'اختياري. للبطاقة ولأخبار المكان، لا غير.',
  subgroupHint: 'غرفة أو حافلة مثلًا. يبقى حتى 20 شخصًا من المجموعة معًا في جلساتهم.',
  rowFaults: {
    firstName: 'الاسم الأول: استخدم حروفًا ومسافات وشرطات، 60 على الأكثر.',
    lastName: 'اسم العائلة: استخدم حروفًا ومسافات وشرطات، 60 على الأكثر.',
    grade: 'اختر صفًا دراسيًا من القائمة.',
    email: 'البريد: اكتبه مثل name@example.org أو اترك الخانة فارغة.',
    subgroup: 'المجموعة: 40 حرفًا على الأكثر.',
    preferences: 'الجلسات: اخترها من جديد.',
  },
  remove: 'أزل من القائمة',
  removeTitle: (name) => `هل تزيل ${own(name)} من القائمة؟`,
  removeText: 'تتوقف البطاقة عن العمل، ويبقى المكان لصفك ليأخذه شخص آخر.',
  removeYes: 'نعم، أزل',
  removeNo: 'أبقِ',
  removing: 'جارٍ الإزالة…',

  addTitle: 'إضافة أشخاص',
  addText: (missing) =>
    missing
      ? count(missing, {
          one: 'مكان واحد ما زال بلا اسم.',
          two: 'مكانان ما زالا بلا اسم.',
          few: '# أماكن ما زالت بلا أسماء.',
          many: '# مكانًا ما زالت بلا أسماء.',
          other: '# مكان ما زالت بلا أسماء.',
        })
      : 'لكل مكان اسم. من تضيفه الآن يأخذ مكانًا آخر أو ينتظره.',
  fromList: 'من جدول بيانات',
  fromListText: 'تُقرأ القائمة على هذا الحاسوب. لا يُرسل منها إلا الأعمدة التي تختارها، وفقط عندما تطلب ذلك.',
  dropHere: 'أفلت هنا ملف Excel أو CSV، أو',
  chooseFile: 'اختر ملفًا',
  paste: 'أو الصق قائمتك',
  pasteHint: 'انسخ الأسطر من جدول البيانات، مع العناوين إن وُجدت.',
  pastedName: 'القائمة التي لصقتها',
  lookAtList: 'اعرض القائمة',
  reading: 'جارٍ قراءة قائمتك…',
  tableRefusals: {
    'no-rows': 'لا شيء فيها. الصق قائمتك أو اختر ملفًا يحتوي عليها.',
    'too-big': 'حجم هذا الملف أكبر من 20 ميغابايت. احفظ القائمة وحدها في ملف مستقل.',
    'too-big-inside': 'هذا المصنّف أكبر من أن يُفتح هنا. احفظ القائمة وحدها في ملف مستقل.',
    'too-many-rows': 'في هذه القائمة أكثر من 10,000 سطر. تتسع قائمة الصف لـ 2,000 شخص على الأكثر.',
    'too-many-columns': 'في هذه القائمة أكثر من 200 عمود. انسخ ما تحتاج إليه فقط.',
    'broken-file': 'تعذّرت قراءة هذا الملف، وربما كان تالفًا. افتحه ثم احفظه من جديد بصيغة ‎.xlsx أو ‎.csv.',
    'password-protected': 'هذا المصنّف محمي بكلمة مرور. احفظ نسخة بدونها.',
    'old-excel': 'هذا نوع قديم من ملفات Excel. احفظه بصيغة ‎.xlsx أو ‎.csv.',
    'open-document': 'هذا ملف OpenDocument. احفظه بصيغة ‎.xlsx أو ‎.csv.',
    'apple-numbers': 'هذا ملف Numbers. صدّره بصيغة Excel أو CSV.',
    pdf: 'هذا ملف PDF. انسخ القائمة منه والصقها في الأسفل، أو استخدم جدول البيانات الذي جاءت منه.',
    'web-page': 'هذه صفحة ويب تحمل اسم جدول بيانات. افتحها ثم احفظها بصيغة ‎.xlsx أو ‎.csv.',
    'not-a-table': 'هذا ليس جدول بيانات. استخدم ملف ‎.xlsx أو ‎.csv، أو الصق قائمتك.',
  },
  byHand: 'أضف طالبًا واحدًا يدويًا',
  optional: (label) => `${label} (اختياري)`,
  addOne: 'أضف هذا الطالب',
  addTwin: 'أضف طالبًا آخر بالاسم نفسه',
  added: (name) => `${own(name)} في قائمتك الآن.`,
  addedWaits: (name) => `${own(name)} في قائمتك وينتظر مكانًا.`,
  knownName: (name) => `${own(name)} في قائمتك من قبل.`,
  noPlace: 'لم يبقَ مكان، ولا توجد قائمة انتظار.',
  awaitsApproval: 'يجب أن يوافق المنظمون على عدد أكبر أولًا. أضفهم مرة أخرى عندما نخبرك.',
  addChaperones: 'أضف مرافقين',
  chaperonesThere: (there, asked) => `${number(there)} من ${number(asked)} حتى الآن`,
  chaperonesText: 'لا حاجة إلى أسماء: يُسمَّون «مرافق 1» و«مرافق 2» وهكذا. يمكنك تسميتهم فيما بعد.',
  chaperoneCount: 'عدد المرافقين',
  chaperonesAdded: (added) =>
    count(added, {
      one: 'مرافق واحد في قائمتك الآن.',
      two: 'مرافقان في قائمتك الآن.',
      few: '# مرافقين في قائمتك الآن.',
      many: '# مرافقًا في قائمتك الآن.',
      other: '# مرافق في قائمتك الآن.',
    }),
  backToPeople: 'عودة إلى الأسماء',

  previewTitle: 'راجع قائمتك',
  previewText: (name) => `هذا ما قرأناه في ${own(name)}. لم يُحفظ شيء بعد.`,
  sheet: 'الورقة',
  columnsTitle: 'ما هو كل عمود',
  columnsUsed: (used) => (used.length ? `المستخدم: ${used.join('، ')}` : 'لم يُستخدم أي عمود بعد'),
  columnsText: 'الأعمدة غير المستخدمة تبقى على هذا الحاسوب.',
  noNameColumn: 'حدّد العمودين اللذين فيهما الاسم الأول واسم العائلة.',
  columnNumber: (column) => `العمود ${number(column)}`,
  samples: (samples) => `مثلًا: ${samples.map(own).join('، ')}`,
  noSamples: 'هذا العمود فارغ.',
  ignoreColumn: 'غير مستخدم',
  hasHeader: 'تبدأ القائمة بسطر عناوين',
  tooManyPeople: 'في هذه القائمة أكثر من 2,000 شخص، وهو أكثر مما تتسع له قائمة صف. قسّمها.',
  rowsTitle: rows,
  fateCounts: {
    add: (value) =>
      count(value, {
        one: 'سطر واحد يمكن إضافته',
        two: 'سطران يمكن إضافتهما',
        few: '# أسطر يمكن إضافتها',
        many: '# سطرًا يمكن إضافتها',
        other: '# سطر يمكن إضافتها',
      }),
    mend: (value) =>
      count(value, {
        one: 'سطر واحد يحتاج إلى مراجعة',
        two: 'سطران يحتاجان إلى مراجعة',
        few: '# أسطر تحتاج إلى مراجعة',
        many: '# سطرًا تحتاج إلى مراجعة',
        other: '# سطر تحتاج إلى مراجعة',
      }),
    twin: (value) =>
      count(value, {
        one: 'سطر واحد موجود من قبل',
        two: 'سطران موجودان من قبل',
        few: '# أسطر موجودة من قبل',
        many: '# سطرًا موجودة من قبل',
        other: '# سطر موجودة من قبل',
      }),
    out: (value) => `${rows(value)} خارج القائمة`,
  },
  fates: { add: 'سليم', mend: 'يحتاج إلى مراجعة', twin: 'موجود من قبل', out: 'خارج القائمة' },
  showWhich: 'الأسطر المعروضة',
  showTroubled: (value) => `للمراجعة (${number(value)})`,
  showAll: (value) => `كل الأسطر (${number(value)})`,
  previewPages: 'صفحات قائمتك',
  noName: 'بلا اسم',
  line: (line) => `السطر ${number(line)}`,
  problems: {
    'missing-first-name': () => 'الاسم الأول ناقص. عدّل السطر أو اتركه خارج القائمة.',
    'missing-last-name': () => 'اسم العائلة ناقص. عدّل السطر أو اتركه خارج القائمة.',
    'name-too-long': () => 'في هذا الاسم أكثر من 60 حرفًا. اختصره.',
    'name-not-a-name': (typed) => `لا يمكن طباعة «${own(typed)}» على بطاقة. استخدم حروفًا ومسافات وشرطات.`,
    'unknown-grade': (typed) =>
      typed ? `«${own(typed)}» ليس صفًا دراسيًا نعرفه. اكتب رقمًا من 6 إلى 12.` : 'الصف الدراسي ناقص.',
    'email-invalid': (typed) => `«${own(typed)}» ليس بريدًا إلكترونيًا. صحّحه أو اترك الخانة فارغة.`,
    'subgroup-not-a-label': () => 'اسم هذه المجموعة طويل جدًا. 40 حرفًا على الأكثر.',
    'unknown-session': (typed) =>
      `لا توجد في هذه الفعالية جلسة باسم «${own(typed)}». صحّحها أو اترك الخانة فارغة.`,
    'duplicate-in-file': () => 'هذا الاسم مكرر في قائمتك. لن يُضاف إلا السطر الأول.',
    'already-on-roster': () => 'هذا الشخص في قائمتك من قبل.',
  },
  notes: {
    'name-split': 'كان الاسم الأول واسم العائلة في عمود واحد. تأكد من أنهما مفصولان على نحو صحيح.',
    'grade-of-class': 'استُخدم الصف الدراسي لصفك.',
    'email-dropped': 'لا نحتفظ ببريد إلكتروني لمن هم دون الصف التاسع، لذلك تُرك.',
    'email-mistyped': 'ربما كُتب البريد الإلكتروني خطأً.',
    'sessions-dropped': 'المرافقون لا يدخلون في الجلسات.',
  },
  anotherStudent: 'هذا طالب آخر بالاسم نفسه',
  editHere: 'تعديل',
  doneEditing: 'إغلاق',
  leaveOut: 'اتركه',
  takeBack: 'أعده',
  badRowsStay: (value) =>
    count(value, {
      one: 'لن يُضاف السطر الذي يحتاج إلى مراجعة. يمكنك إضافته فيما بعد.',
      two: 'لن يُضاف السطران اللذان يحتاجان إلى مراجعة. يمكنك إضافتهما فيما بعد.',
      few: 'لن تُضاف # أسطر تحتاج إلى مراجعة. يمكنك إضافتها فيما بعد.',
      many: 'لن يُضاف # سطرًا تحتاج إلى مراجعة. يمكنك إضافتها فيما بعد.',
      other: 'لن يُضاف # سطر تحتاج إلى مراجعة. يمكنك إضافتها فيما بعد.',
    }),
  addRows: (value) =>
    count(value, {
      one: 'أضف شخصًا واحدًا',
      two: 'أضف شخصين',
      few: 'أضف # أشخاص',
      many: 'أضف # شخصًا',
      other: 'أضف # شخص',
    }),
  otherList: 'استخدم قائمة أخرى',
  savingTitle: 'جارٍ إضافة صفك…',
  savingStopped: 'لم تكتمل الإضافة بعد',
  savedSoFar: (saved, all) => `${number(saved)} من ${number(all)} حتى الآن`,
  savingGoesOn: 'من أُضيف يبقى مضافًا. تابع من حيث توقفت: لا يُضاف أحد مرتين.',
  goOn: 'تابع',
  backToPreview: 'عودة إلى القائمة',
  reportTitle: (added) =>
    count(added, {
      zero: 'لم يُضف أحد',
      one: 'أُضيف شخص واحد',
      two: 'أُضيف شخصان',
      few: 'أُضيف # أشخاص',
      many: 'أُضيف # شخصًا',
      other: 'أُضيف # شخص',
    }),
  reportKnown: (value) => `في القائمة من قبل: ${people(value)}.`,
  reportWaiting: (value) => `في انتظار مكان: ${people(value)}.`,
  reportAwaitsApproval: (value) =>
    `أكثر مما وافق عليه المنظمون حتى الآن، فلم يُضافوا بعد: ${people(value)}. لقد سألناهم.`,
  reportNoPlace: (value) => `بلا مكان لأن الفعالية ممتلئة: ${people(value)}.`,
  reportRefused: (value) => `تعذّرت إضافة: ${people(value)}.`,
  reportNotSent: (value) => `احتاج إلى مراجعة ولم يُضف: ${rows(value)}.`,
  reportWho: 'من لم يُضف، ولماذا',
  seePeople: 'اعرض الأسماء',

  sessionsTitle: 'الجلسات',
  sessionsText:
    'تُوزَّع الجلسات بالتساوي، أو بالترتيب الذي يفضّله صفك. ومن له في قائمتك اختيارات خاصة به لا يأخذ غيرها. يمكنك تغيير جلسات طالب بعينه في «الأسماء».',
  sessionsNeedNames: 'تُوزَّع الجلسات على أشخاص لهم أسماء، فأضف الأسماء أولًا.',
  orderTitle: 'ما يفضّله صفك',
  orderNone: 'لم تضع ترتيبًا بعد، فتُوزَّع الجلسات بالتساوي. انقل جلسة أو اتركها، فيُعمل بترتيبك.',
  orderCounts: 'يأخذ كل طالب أول جلسة هنا فيها مكان في ذلك الوقت، ولا يأخذ أحد جلسة تركتَها.',
  orderEmpty: 'تركتَ كل الجلسات. أعد واحدة على الأقل، أو وزّعها بالتساوي.',
  spreadEvenly: 'وزّعها بالتساوي',
  moveUp: (title) => `ارفع «${own(title)}»`,
  moveDown: (title) => `أنزل «${own(title)}»`,
  movedTo: (title, place, all) => `«${own(title)}» الآن في المرتبة ${number(place)} من ${number(all)}`,
  leaveSessionOut: (title) => `اتركه: «${own(title)}»`,
  takeSessionBack: (title) => `أعده: «${own(title)}»`,
  notWanted: 'المتروكة',
  giveSessions: 'وزّع الجلسات',
  giving: 'جارٍ توزيع الجلسات…',
  giveHint: 'من ليست له جلسة في وقت ما يأخذ واحدة ما دام فيها مكان، ومن له جلسة يحتفظ بها.',
  givenResult: (given, without) => {
    const gave = given
      ? count(given, {
          one: 'أُعطي مكان واحد في جلسة.',
          two: 'أُعطي مكانان في الجلسات.',
          few: 'أُعطيت # أماكن في الجلسات.',
          many: 'أُعطي # مكانًا في الجلسات.',
          other: 'أُعطي # مكان في الجلسات.',
        })
      : 'لم يتسنَّ إعطاء أماكن أخرى.';
    if (!without) return given ? `${gave} لكل طالب جلسة.` : 'لكل طالب جلسة من قبل.';
    return `${gave} ${count(without, {
      one: 'بقي طالب واحد بلا جلسة',
      two: 'بقي طالبان بلا جلسة',
      few: 'بقي # طلاب بلا جلسة',
      many: 'بقي # طالبًا بلا جلسة',
      other: 'بقي # طالب بلا جلسة',
    })}: لم تبقَ أماكن كافية في الجلسات التي يمكن توزيعها.`;
  },
  countsTitle: 'أين طلابك',
  sessionCount: (confirmed, waiting) =>
    `${number(confirmed)}${waiting ? `، و${number(waiting)} في الانتظار` : ''}`,
  withoutTitle: (value) =>
    count(value, {
      one: 'طالب واحد بلا جلسة',
      two: 'طالبان بلا جلسة',
      few: '# طلاب بلا جلسة',
      many: '# طالبًا بلا جلسة',
      other: '# طالب بلا جلسة',
    }),
  withoutText: 'أعد ما تركته ثم وزّع الجلسات من جديد، أو اختر لهم جلسة في «الأسماء».',
  andMore: (value) => `و${number(value)} غيرهم`,

  badgesTitle: 'طباعة البطاقات',
  badgesText: 'على كل بطاقة رمز للباب. وكل قسيمة تقود صاحبها إلى صفحته، بهاتف أو بأي حاسوب.',
  drawing: (done) => (done ? `جارٍ رسم الرموز: ${number(done)} حتى الآن…` : 'جارٍ إحضار البطاقات…'),
  badgesNeedNames: 'على البطاقات أسماء، فأضف الأسماء أولًا.',
  printWhat: 'ماذا تطبع',
  printed: {
    both: 'بطاقات مع قسائم',
    badges: 'بطاقات فقط',
    slips: 'قسائم فقط',
    list: 'قائمة الأسماء',
  },
  paper: 'الورق',
  papers: { letter: 'Letter', a4: 'A4' },
  label: 'الملصقات',
  labelSheet: (product, labels) => `${own(product)} (${number(labels)} في الورقة)`,
  plainPaper: (labels) => `ورق عادي للقص (${number(labels)} في الورقة)`,
  usedLabels: 'ملصقات مستعملة في الورقة الأولى',
  usedHint: 'تُعدّ سطرًا سطرًا من الأعلى.',
  usedInPairs: 'تُعدّ سطرًا سطرًا من الأعلى. تشغل البطاقة وقسيمتها سطرًا كاملًا.',
  notPrinted: (value) =>
    count(value, {
      one: 'بطاقة واحدة لا تُطبع بعد',
      two: 'بطاقتان لا تُطبعان بعد',
      few: '# بطاقات لا تُطبع بعد',
      many: '# بطاقة لا تُطبع بعد',
      other: '# بطاقة لا تُطبع بعد',
    }),
  notPrintedText: 'هؤلاء ينتظرون مكانًا. اطبع من جديد عندما يصير لهم مكان.',
  printSheets: (sheets) =>
    count(sheets, {
      one: 'اطبع ورقة واحدة',
      two: 'اطبع ورقتين',
      few: 'اطبع # ورقات',
      many: 'اطبع # ورقة',
      other: 'اطبع # ورقة',
    }),
  printList: 'اطبع القائمة',
  printHint: (paper) => `في نافذة الطباعة اختر ${own(paper)} ومقياس 100 % وبلا رأس أو تذييل للصفحة.`,
  preview: 'ما سيُطبع',
  firstSheet: (sheets) => `الورقة 1 من ${number(sheets)}`,
  slipWhat: 'امسح هذا الرمز بهاتف لترى صفحتك: بطاقتك وجلساتك وكل تغيير.',
  slipOrType: 'لا كاميرا؟ افتح',
  slipKeep: 'احتفظ بهذه القسيمة لنفسك. من يملكها يستطيع تغيير تسجيلك.',
  tickColumn: 'حاضر',
  nameColumn: 'الاسم',

  notBegunTitle: 'ليس بعد',
  notBegunText: 'عندما تبدأ الفعالية ترى هنا من حضر من صفك.',
  attendanceTitle: 'الحضور',
  cameOf: (came, all) => `حضر ${number(came)} من ${ofPeople(all)}.`,
  cameMeans: 'يُعدّ حاضرًا من قُرئت بطاقته عند الباب.',
  stillComing: 'ما زالت الفعالية جارية. يُعدّ حاضرًا من قُرئت بطاقته عند الباب.',
  print: 'اطبع',
  saveCsv: 'احفظ كملف CSV',
  attendanceFile: 'attendance',
  came: 'حضر',
  missed: 'لم يحضر',
  cameTitle: (value) => `حضروا: ${number(value)}`,
  missedTitle: (value) => `لم يحضروا: ${number(value)}`,

  handoutLinkTitle: 'للطلاب الذين لا تصلهم رسائل',
  handoutLinkText: 'الخطوات التالية لكل جهة عمل في ورقة واحدة، لتطبعها وتوزّعها.',
  handoutLink: 'افتح الورقة',
  handoutTitle: 'ورقة الخطوات التالية',
  handoutText: 'اطبع نسخة لكل طالب لا تصله الرسائل. لا يرد فيها اسم أي طالب، فيمكنك نسخها وتعليقها في الصف.',
  printHandout: 'اطبع الورقة',
  backToClass: 'العودة إلى الصف',
  handoutEmpty: 'لم تترك جهات العمل في هذه الفعالية خطوات تالية.',
  handoutHead: 'ما يمكنك فعله الآن',
  handoutHow: 'امسح رمزًا بالهاتف أو اكتب العنوان. وكل ذلك موجود أيضًا في صفحة الفعالية:',
  handoutBooth: (booth) => `الجناح ${own(booth)}`,
  handoutContact: 'للتواصل:',
  handoutWays: 'طرق البداية:',
};
