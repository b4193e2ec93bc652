import { isolated } from '#domain/isolated.ts';
import { names } from '#domain/vocabularyNames/ar.ts';
import { facts } from '../facts/ar.ts';
import { registered } from '../registered/ar.ts';
import type { OwnTexts } from './en.ts';

/** Names and titles may be in Latin letters, which run the other way. */
const apart = (text: string) => isolated(text, 'ar');

export const own: OwnTexts = {
  ...names,
  ...facts,
  ...registered,

  ownTitle: 'تسجيلك',
  hello: (name) => `مرحبًا، ${apart(name)}`,
  ownConfirmed: 'مكانك محجوز.',
  ownOver: 'انتهت هذه الفعالية. شكرًا لتسجيلك.',
  ownWaitlisted: 'أنت على قائمة الانتظار. كل الأماكن ممتلئة الآن.',
  ownCancelledTitle: 'أُلغي تسجيلك',
  ownCancelledText: 'مكانك الآن متاح لغيرك، وبطاقتك لم تعد تعمل.',
  registerAgain: 'سجّل من جديد',
  ownPromoted: 'خبر سارّ: أصبح لك مكان.',
  asClass: (school) => `تأتي مع صف ${apart(school)}.`,
  asChaperone: 'تأتي مرافقًا للصف.',
  needs: 'ما تحتاج إليه',
  showBig: 'اعرضها بملء الشاشة',
  calendar: 'أضف إلى تقويمي',
  ownDevice: 'هذا جهازي الخاص',
  ownDeviceHint: 'تُحفظ بطاقتك هنا وتُفتح دون إنترنت. لا تختر هذا على جهاز يستخدمه غيرك.',
  noConnection: 'لا يوجد اتصال بـ Turnout',
  stoodAt: (time) => `هكذا كان الأمر عند ${time}. بطاقتك تعمل على أي حال. ولتغيير شيء تحتاج إلى اتصال.`,
  startOver: 'ليست بياناتك؟ ابدأ من جديد',
  details: 'بياناتك',
  name: 'الاسم',
  emailName: 'البريد الإلكتروني',
  boothsTitle: 'الأجنحة التي زرتها',
  boothsSoon: 'عندما يمسح جناح بطاقتك، تجده هنا: إلى من تكتب، وما يمكنك فعله بعد ذلك.',
  boothsNone: 'لم يمسح أي جناح بطاقتك.',
  boothsThere: 'اعرف من كان هناك',
  change: 'غيّر بياناتي',
  cancel: 'ألغِ تسجيلي',
  forget: 'تم، امحُ بياناتي من هذا الجهاز',
  forgotten: 'لم يبقَ شيء من تسجيلك على هذا الجهاز. لتراه من جديد، افتح رابطك الخاص.',
};
