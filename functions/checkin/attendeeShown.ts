import type { Registration } from '#domain/registration.ts';
import type { Grade, StationKind } from '#domain/vocabulary.ts';

/** Made once: it takes longer to make than to use. */
const characters = new Intl.Segmenter();

/** What a volunteer's screen may show of a student: a booth's the first name, any other's a little more. */
export function attendeeShown(
  { firstName, lastName, school, grade }: Pick<Registration, 'firstName' | 'lastName' | 'school' | 'grade'>,
  station: StationKind,
): { firstName: string; lastInitial?: string; school?: string; grade?: Grade } {
  if (station === 'booth') return { firstName };
  const [initial] = characters.segment(lastName);
  return { firstName, lastInitial: initial?.segment.toLocaleUpperCase() ?? '', school, grade };
}
