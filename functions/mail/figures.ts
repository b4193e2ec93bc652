import type { Tally } from '#domain/attendance.ts';
import { intlTags } from '#domain/intlTags.ts';
import type { ShownCount } from '#domain/smallCells.ts';
import type { Locale } from '#domain/vocabulary.ts';
import { summaryTexts } from './texts/summary/summaryTexts.ts';

/** A count as people write it: `1,204`. */
export function count(value: number, locale: Locale): string {
  return new Intl.NumberFormat(intlTags[locale]).format(value);
}

/** The same where it may be hidden: `under 10`. */
export function shown(value: ShownCount, locale: Locale): string {
  const { under, over } = summaryTexts[locale].outside;
  if (typeof value === 'number') return count(value, locale);
  return 'under' in value ? under(count(value.under, locale)) : over(count(value.over, locale));
}

/** How many of the registered came, in whole percent: `74%`; a dash where nobody registered. */
export function share({ registered, came }: Tally, locale: Locale): string {
  return registered === 0 ? '–' : percent(came / registered, locale);
}

/** A share between 0 and 1 in whole percent. */
export function percent(value: number, locale: Locale): string {
  return new Intl.NumberFormat(intlTags[locale], { style: 'percent' }).format(value);
}
