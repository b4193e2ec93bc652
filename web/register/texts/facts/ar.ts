import type { FactsTexts } from './en.ts';

export const facts: FactsTexts = {
  when: 'متى',
  where: 'أين',
  cancelledTitle: 'أُلغيت هذه الفعالية',
  cancelledText: 'لا داعي لأن يأتي أحد. إن كنت مسجَّلًا فلم تعد تحتاج إلى بطاقتك.',
  overTitle: 'انتهت هذه الفعالية',
  overText: 'أُغلق التسجيل. شكرًا لكل من حضر.',
  movedTitle: 'تغيّر موعد هذه الفعالية أو مكانها',
  movedText: (before) => `انتبه إلى الموعد والمكان الجديدين أعلاه. كانت ستقام من قبل: ${before}.`,
};
