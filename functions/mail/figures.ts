import type { Tally } from '#domain/attendance.ts';
import { intlTags } from '#domain/intlTags.ts';
import type { Locale } from '#domain/vocabulary.ts';

/** A count as people write it: `1,204`. */
export function count(value: number, locale: Locale): string {
  return new Intl.NumberFormat(intlTags[locale]).format(value);
}

/** How many of the registered came, in whole percent: `74%`; a dash where nobody registered. */
export function share({ registered, came }: Tally, locale: Locale): string {
  if (registered === 0) return '–';
  return new Intl.NumberFormat(intlTags[locale], { style: 'percent' }).format(came / registered);
}
