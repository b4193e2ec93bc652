import type { AttendeeKind } from '#domain/vocabulary.ts';
import { foldedText } from './foldedText.ts';

const chaperones =
  /^(chaperone?s?|adults?|teachers?|parents?|staff|volunteers?|acompanantes?|adult[oa]s?|maestr[oa]s?|profesor(a|es|as)?|docentes?|padres?|madres?|voluntari[oa]s?|مرافق|مرافقه|معلم|معلمه|بالغ|ولي امر)$/;
/** In a column that asks “Chaperone?” */
const yes = /^(yes|y|x|true|1|si|s|نعم)$/;

/** Who a cell says this is. A student, unless it says otherwise. */
export function kindTyped(cell: string): AttendeeKind {
  const text = foldedText(cell);
  return chaperones.test(text) || yes.test(text) ? 'chaperone' : 'student';
}

/** Whether a cell says who this is in words that mean nothing else. */
export function isKind(cell: string): boolean {
  const text = foldedText(cell);
  return chaperones.test(text) || /^(students?|estudiantes?|alumn[oa]s?|طالب|طالبه)$/.test(text);
}
