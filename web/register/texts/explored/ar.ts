import { isolated } from '#domain/isolated.ts';
import { plural } from '#domain/plural.ts';
import type { ExploredTexts } from './en.ts';

export const explored: ExploredTexts = {
  recordTitle: 'ما استكشفته',
  recordKicker: 'استكشفتُ',
  boothCount: (booths) =>
    plural('ar', booths, {
      zero: 'لا أجنحة',
      one: 'جناح واحد',
      two: 'جناحان',
      few: '# أجنحة',
      many: '# جناحًا',
      other: '# جناح',
    }),
  sessionCount: (sessions) =>
    plural('ar', sessions, {
      zero: 'لا جلسات',
      one: 'جلسة واحدة',
      two: 'جلستان',
      few: '# جلسات',
      many: '# جلسة',
      other: '# جلسة',
    }),
  onlyCame: 'كنتُ هناك.',
  recordPathways: 'طرق إلى العمل تعرّفتُ إليها',
  recordSessions: 'جلسات حضرتُها',
  recordBooths: 'أجنحة زرتُها',
  recordNext: 'ما يمكنني فعله الآن',
  recordContact: 'للتواصل',
  recordWebsite: 'الموقع',
  recordRoles: 'وظائف هناك',
  recordWays: 'طرق البداية',
  recordHow: 'سُجّل هذا بمسح بطاقتي عند المدخل وفي الجلسات وعند الأجنحة.',

  recordKeep: 'هذا سجلّ يومك، لتعرضه في المدرسة وترجع إليه متى أردت.',
  recordPrint: 'اطبع',
  recordSave: 'احفظه كملف',
  recordSaved: (file) => `حُفظ باسم ${isolated(file, 'ar')}. يُفتح دون إنترنت وعلى أي جهاز.`,
  recordUntil: (day) => `ينتهي هذا الرابط في ${day}. اطبع السجلّ أو احفظه قبل ذلك.`,
  toRegistration: 'إلى تسجيلي',
  recordThere: 'ما استكشفته جاهز.',
  recordThereText: 'جلساتك وأجنحتك وما يأتي بعدها: لتعرضها في المدرسة أو تطبعها أو تحفظها.',
  recordSee: 'اعرض سجلّي',

  notComeTitle: 'لا يوجد سجلّ هذه المرة',
  notComeText: 'لم تُمسح بطاقتك في هذه الفعالية، فليس هنا ما يُعرض. إن كنت هناك فأخبر المنظّمين أو معلّمك.',
  recordOverTitle: 'لم يعد هذا السجلّ هنا',
  recordOverText: 'انتهت مدة رابطه. إن كنت قد حفظت السجلّ كملف، فما زال ذلك الملف يُفتح.',
  noRecordTitle: 'هذا الرابط لا يفتح أي سجلّ',
  noRecordText:
    'ربما كان ناقصًا أو استُبدل، أو كان رابط ورقة مطبوعة. افتح الرابط الذي في الرسالة التي وصلتك بعد الفعالية.',
};
