import type { RegisteredTexts } from './en.ts';

export const registered: RegisteredTexts = {
  school: 'المدرسة',
  grade: 'الصف',
  interests: 'ما الذي يثير فضولك؟',
  badgeAlt: 'بطاقتك: رمز QR للباب',
  badgeCode: 'إذا لم تستطع الكاميرا قراءة البطاقة، فقل هذا الرمز أو اكتبه',
  badgeLoading: 'جارٍ إحضار بطاقتك…',
  badgeLost: 'تسجيلك محفوظ، لكن صورة البطاقة لم تُحمَّل.',
  save: 'احفظها كصورة',
  print: 'اطبع',
  savedName: 'بطاقة',
  linkTitle: 'رابطك الخاص',
  linkText: 'بهذا الرابط ترى تسجيلك وتغيّره وتلغيه. ومن يملكه يستطيع ذلك مثلك، فلا تعطه لأحد.',
  yourSessions: 'جلساتك',
  noSessions: 'لم تختر أي جلسة.',
  seat: { confirmed: 'المكان محجوز', waiting: 'بانتظار مكان' },
  inLine: (place) => `رقمك في الدور ${place}`,
  sessionsWait: 'ستحصل على جلساتك مع مكانك.',
};
