import { frame } from '#web/shared/texts/frame/ar.ts';
import type { Texts } from './en.ts';

export const texts: Texts = {
  ...frame,

  fullTitle: 'امتلأت كل الأماكن',
  fullText: 'يمكنك الانضمام إلى قائمة الانتظار. عندما يفرغ مكان، يذهب إلى الشخص التالي بالترتيب.',
  register: 'سجّل',
  joinWaitlist: 'انضم إلى قائمة الانتظار',
  aMinute: 'يستغرق الأمر أقل من دقيقة.',
  age: 'كم عمرك؟',
  ages: { 'under-13': 'أقل من 13', '13-17': 'من 13 إلى 17', '18-plus': '18 أو أكثر' },
  next: 'متابعة',
  under13Title: 'يمكنك أن تأتي مع صفك',
  under13Text:
    'الطلاب الذين تقل أعمارهم عن 13 سنة يأتون مع صفهم، لذلك لا نحتاج منك إلى شيء هنا. اسأل معلّمًا أو مرشدًا هل سيأتي صفك.',
  opensUntil: (day, hour) => `التسجيل مفتوح حتى ${day}، ${hour}.`,
  byInvitation: 'الحضور إلى هذه الفعالية بدعوة: جهّز الرمز الموجود في دعوتك.',
  bringClass: 'هل تأتي مع صف؟ سجّله هنا',
  already: 'سجّلتُ من قبل',
  ageMissing: 'اختر عمرك',
};
