import { type Grade, grades } from '#domain/vocabulary.ts';
import { foldedText } from './foldedText.ts';

const filler =
  /^(grade|grades|grader|gr|g|level|year|yr|grado|curso|ano|nivel|student|estudiante|de|the|الصف|صف|الدراسي)$/;
const ordinal = /^0*(\d{1,2})(st|nd|rd|th|er|ro|do|to|mo|vo|no|ra|da|ta|ma|va|na|o|a)?$/;

const spelled: Record<string, Grade> = Object.fromEntries(
  (
    [
      ['6', 'sixth', 'six', 'sexto', 'السادس', 'سادس'],
      ['7', 'seventh', 'seven', 'septimo', 'setimo', 'السابع', 'سابع'],
      ['8', 'eighth', 'eight', 'octavo', 'الثامن', 'ثامن'],
      ['9', 'ninth', 'nine', 'freshman', 'freshmen', 'noveno', 'التاسع', 'تاسع'],
      ['10', 'tenth', 'ten', 'sophomore', 'decimo', 'العاشر', 'عاشر'],
      ['11', 'eleventh', 'eleven', 'junior', 'undecimo', 'onceavo', 'once', 'decimoprimero', 'الحاديعشر'],
      ['12', 'twelfth', 'twelve', 'senior', 'duodecimo', 'doceavo', 'doce', 'decimosegundo', 'الثانيعشر'],
      ['college', 'university', 'universidad', 'الجامعه', 'جامعه', 'كليه'],
      ['other', 'otro', 'otra', 'اخري', 'غيرذلك'],
    ] satisfies [Grade, ...string[]][]
  ).flatMap(([grade, ...words]) => words.map((word) => [word, grade])),
);

/** The grade a cell names, however it is written: 9, 9.0, 9th, Grade 9, 9no, noveno, Freshman. */
export function gradeTyped(cell: string): Grade | undefined {
  const words = foldedText(cell.replace(/([\d\u0660-\u0669\u06f0-\u06f9])[.,][0\u0660]+(?!\S)/gu, '$1'))
    .replace(/(الحادي|الثاني) عشر(ه?)/g, '$1عشر')
    .replace('غير ذلك', 'غيرذلك')
    .replace(/\b(decimo) (primero|segundo)\b/g, '$1$2')
    .replace(/^(?:grade|gr|g)(?=\d)/, '')
    .split(' ')
    .filter((word) => word !== '' && !filler.test(word));
  const named = new Set(words.map(gradeOfWord));
  const [only] = named;
  return named.size === 1 ? only : undefined;
}

function gradeOfWord(word: string): Grade | undefined {
  const text = ordinal.exec(word)?.[1] ?? word;
  return spelled[text] ?? grades.find((grade) => grade === text);
}
