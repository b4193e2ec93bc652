import { isolated } from '#domain/isolated.ts';
import { frame } from '#web/shared/texts/frame/ar.ts';
import type { Texts } from './en.ts';

/** An organization's name may be in Latin letters, which run the other way. */
const apart = (text: string) => isolated(text, 'ar');

export const texts: Texts = {
  ...frame,

  title: 'أي رسائل تريد؟',
  lead: (organization) => `هذه هي الرسائل التي ترسلها ${apart(organization)} إلى عنوانك. يُحفظ كل تغيير فورًا.`,
  topics: {
    reminders: {
      name: 'التذكيرات',
      text: 'متى وأين، قبل أيام من فعالية سجّلت فيها.',
    },
    'after-event': {
      name: 'بعد الفعالية',
      text: 'شكر، وخلاصة اليوم، والخطوات التالية.',
    },
    summaries: {
      name: 'الملخّصات',
      text: 'عدد من حضر، بالأرقام. لا تصل إلا إلى المنظّمين ومن يختارونهم.',
    },
  },
  on: 'نعم',
  off: 'لا',
  saving: 'جارٍ الحفظ…',
  savedOn: 'حُفظ. ستصلك هذه الرسائل.',
  savedOff: 'حُفظ. لن تصلك هذه الرسائل بعد الآن.',
  notSaved: 'لم يُحفظ.',
  suppressedTitle: 'لا نرسل الآن أي رسالة إلى عنوانك',
  suppressedText:
    'عادت الرسائل المرسلة إليه أو وُصفت بأنها غير مرغوب فيها، فأوقفناها كلها مهما اخترت هنا. إن كان العنوان صالحًا وأردت أن تصلك الرسائل من جديد، فأخبر المنظّمين، فبإمكانهم السماح بذلك.',
  alwaysTitle: 'ما يصل دائمًا',
  alwaysText:
    'بطاقتك أو رابط صفّك، ومكان أصبح متاحًا، وفعالية تغيّر موعدها أو أُلغيت، والروابط التي تطلبها بنفسك.',
  alwaysWhy:
    'هذه الرسائل ردّ على شيء فعلته، أو تخبرك بما يلزمك لتصل إلى المكان الصحيح. وتتوقف عندما تلغي تسجيلك.',
  others: (organization) =>
    `تسأل كل جهة أخرى تستخدم Turnout عن رسائلها بنفسها، فهذا يخصّ ${apart(organization)} وحدها. ولا نسجّل ما إذا فتحت رسالة أو ضغطت على رابط فيها.`,
  noLinkTitle: 'افتح الرابط الذي في الرسالة',
  noLinkText: 'تعرض هذه الصفحة اختياراتك عندما تفتح الرابط الموجود في نهاية رسالة منا.',
  badLinkTitle: 'هذا الرابط لا يعمل',
  badLinkText: 'ربما كان ناقصًا. افتحه من جديد من نهاية أحدث رسالة وصلتك.',
};
