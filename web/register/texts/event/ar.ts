import { isolated } from '#domain/isolated.ts';
import { names } from '#domain/vocabularyNames/ar.ts';
import { facts } from '../facts/ar.ts';
import type { EventTexts } from './en.ts';

/** Names and titles may be in Latin letters, which run the other way. */
const apart = (text: string) => isolated(text, 'ar');

export const event: EventTexts = {
  ...facts,

  ...names,
  placesLeft: {
    zero: 'لم يبقَ أي مكان',
    one: 'بقي مكان واحد',
    two: 'بقي مكانان',
    few: 'بقيت # أماكن',
    many: 'بقي # مكانًا',
    other: 'بقي # مكان',
  },
  about: 'عن الفعالية',
  sessions: 'الجلسات',
  sessionFull: 'ممتلئة: يمكنك انتظار مكان',
  employers: 'جهات عمل ستقابلها',
  booth: (name) => `الجناح ${apart(name)}`,
  website: (name) => `موقع ${apart(name)} على الويب`,
  jobs: {
    zero: 'لا توجد وظائف',
    one: 'وظيفة واحدة يمكنك السؤال عنها',
    two: 'وظيفتان يمكنك السؤال عنهما',
    few: '# وظائف يمكنك السؤال عنها',
    many: '# وظيفة يمكنك السؤال عنها',
    other: '# وظيفة يمكنك السؤال عنها',
  },
  askAbout: (jobs) => `اسأل عن: ${apart(jobs)}`,
  leadsTo: (title) => `قد تقود إلى: ${apart(title)}`,
  unknownTitle: 'لم نجد هذه الفعالية',
  unknownText: 'تحقّق من العنوان، أو اطلب رابطًا جديدًا ممن أرسله إليك.',
  draftTitle: 'لم تُفتح بعد',
  draftText: 'ما زال التحضير لهذه الفعالية جاريًا. عُد بعد بضعة أيام.',
  notYetTitle: 'لم يُفتح التسجيل بعد',
  notYetText: (day, hour) => `يُفتح التسجيل يوم ${day}، الساعة ${hour}. عُد إلى هذه الصفحة في ذلك الوقت.`,
  closedTitle: 'أُغلق التسجيل',
  closedText: 'إذا كنت قد سجّلت من قبل فبطاقتك صالحة، ولا يلزمك أي شيء آخر.',
  fullForGoodText: 'ليس لهذه الفعالية قائمة انتظار، لذلك لا يمكن لأحد آخر أن يسجّل.',
  closedOn: (day, hour) => `أُغلق التسجيل ${day}، ${hour}.`,
  sessionFullForGood: 'ممتلئة، وليس لها قائمة انتظار',
};
