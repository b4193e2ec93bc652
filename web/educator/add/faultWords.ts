import type { FieldFault } from '#domain/refusals.ts';
import type { Texts } from '../texts/en.ts';

/** What the server said of a row, in the educator's language: a sentence per field it named. */
export function faultWords(fields: FieldFault[], texts: Texts): string {
  const { rowFaults } = texts;
  const words = fields.flatMap(({ path }) => {
    const [field = ''] = path.split('.');
    return Object.hasOwn(rowFaults, field) ? [rowFaults[field as keyof typeof rowFaults]] : [];
  });
  return words.length ? [...new Set(words)].join(' ') : texts.refusals['invalid-input'];
}
