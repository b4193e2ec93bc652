import { isolated } from '#domain/isolated.ts';
import type { BoothTexts } from './en.ts';

/** Names and addresses may be in Latin letters, which run the other way. */
const apart = (text: string) => isolated(text, 'ar');

export const booths: BoothTexts = {
  boothsText: 'الأجنحة تعدّ زوّارها فقط، ولا نعطيها اسمك ولا عنوانك.',
  boothsWrite: 'إن أردت أن تعرف المزيد، فاكتب إليها.',
  consent: (email) =>
    `إن أردت أن تكتب إليك جهة عمل، يمكنك أن تعطيها اسمك الأول واسم عائلتك وبريدك الإلكتروني (${apart(email)})، ولا شيء غير ذلك. تختار لكل جهة على حدة. ويمكنك التراجع هنا في أي وقت، فلا نعطيها إياها بعد ذلك. وإن كانت قد وصلتها، فاطلب منها أن تحذفها.`,
  share: (employer) => `أعطِ ${apart(employer)} اسمي وبريدي الإلكتروني`,
  hasIt: 'أصبحت عندها. اضغط للتراجع.',
  shared: (employer) => `ستحصل ${apart(employer)} على اسمك وبريدك الإلكتروني.`,
  takenBack: (employer) => `تم التراجع. لن نعطي ${apart(employer)} اسمك وبريدك بعد الآن.`,
  boothTag: (booth) => `الجناح ${apart(booth)}`,
  nextStep: 'ما يمكنك فعله الآن',
  writeTo: (name) => `اكتب إلى ${apart(name)}`,
  websiteOf: (name) => `${apart(name)} على الإنترنت`,
};
