import { isolated } from '#domain/isolated.ts';
import { refusals } from '#web/shared/texts/refusals/ar.ts';
import type { LaterTexts } from './en.ts';

/** Names and titles may be in Latin letters, which run the other way. */
const apart = (text: string) => isolated(text, 'ar');

export const later: LaterTexts = {
  refusals,

  noLinkTitle: 'افتح رابطك الخاص',
  noLinkText:
    'تعرض هذه الصفحة تسجيلك عندما تفتح الرابط الخاص من رسالتك، أو تمسح الرمز الثاني على ورقتك المطبوعة.',
  bigHint: 'ارفع سطوع شاشتك لتتمكن الكاميرا من قراءتها.',
  close: 'إغلاق',
  freeTitle: (event) => `ألا تستطيع الحضور إلى ${apart(event)}؟`,
  freeText: 'أتِح مكانك ليأخذه غيرك. بعدها تتوقف بطاقتك عن العمل.',
  freeYes: 'أتِح مكاني',
  freeNo: 'لا، سأحضر',
  freeing: 'لحظة…',
  freedTitle: (name) => `شكرًا يا ${apart(name)}`,
  freedText: 'مكانك الآن متاح لغيرك، وبطاقتك لم تعد تعمل. لا يلزمك شيء آخر.',
  freedBack: 'أستطيع الحضور: سجّل من جديد',
  startOverTitle: 'ابدأ من جديد ببياناتك أنت',
  startOverText:
    'يبقى المكان وتبقى الجلسات. تحصل على بطاقة جديدة ورابط خاص جديد، ويتوقف القديمان عن العمل فورًا.',
  startOverDo: 'أنشئ بطاقتي الجديدة',
  startingOver: 'لحظة…',
  slipTitle: 'هل لديك ورقة مطبوعة؟',
  slipCode: 'الرمز على ورقتك',
  slipHint: '12 حرفًا ورقمًا، كبيرة أو صغيرة، بالشرطات أو بدونها.',
  slipFault: 'اكتب الرمز كما هو على ورقتك: 12 حرفًا ورقمًا',
  slipOpen: 'افتح تسجيلي',
  slipOpening: 'جارٍ الفتح…',
  linkAgainTitle: 'هل ضاع رابطك؟',
  linkAgainText:
    'افتح صفحة الفعالية واختر «سجّلتُ من قبل»: سنرسل إليك الرابط. إن لم تكتب بريدًا إلكترونيًا، فاسأل المنظّمين أو المعلّم الذي تأتي معه.',
  whose: 'بطاقة من؟',
  cancelTitle: 'هل تريد إلغاء تسجيلك؟',
  cancelText: 'يذهب مكانك إلى الشخص التالي بالترتيب، وتتوقف بطاقتك عن العمل.',
  cancelYes: 'نعم، ألغِه',
  cancelNo: 'أبقِ مكاني',
  cancelling: 'جارٍ الإلغاء…',
  ownDeviceReady: 'حُفظت. تُفتح هذه الصفحة الآن على هذا الجهاز دون إنترنت.',
  ownDeviceNot: 'لا يستطيع هذا المتصفح حفظ الصفحة. احفظ البطاقة كصورة بدلًا من ذلك.',
  badLinkTitle: 'هذا الرابط لا يعمل',
  badLinkText:
    'ربما نُقل ناقصًا أو استُبدل. افتحه مرة أخرى من أحدث رسالة وصلتك، أو سجّل من جديد بالبريد الإلكتروني والاسم الأول نفسيهما: سنرسل إليك بطاقتك ورابطًا.',
};
