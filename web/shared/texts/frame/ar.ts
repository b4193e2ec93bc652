import type { FrameTexts } from './en.ts';

export const frame: FrameTexts = {
  skip: 'الانتقال إلى المحتوى الرئيسي',
  language: 'اللغة',
  loading: 'جارٍ التحميل…',
  retry: 'حاول مرة أخرى',
  lostTitle: 'تعذّر تحميل هذه الصفحة',
  offline: 'لا يمكننا الوصول إلى Turnout الآن. تحقّق من اتصالك ثم حاول مرة أخرى. لم يضِع شيء.',
  troubled: 'حدث خطأ من جانبنا. حاول مرة أخرى بعد قليل. لم يضِع شيء.',
};
