import * as z from 'zod';
import { type Locale, locales } from '#domain/vocabulary.ts';
import { paragraph } from './fields.ts';

type OtherLocale = Exclude<Locale, 'en'>;

/** A text an organizer wrote, by language; only the English one is always there. */
export const localText = byLocale(z.string(), z.string().optional());

/** The same as it is sent. */
export const localTextInput = (maximum: number) =>
  byLocale(paragraph(maximum).min(1), paragraph(maximum).optional());

function byLocale<English extends z.ZodType, Other extends z.ZodType>(english: English, other: Other) {
  const others = Object.fromEntries(
    locales.filter((locale) => locale !== 'en').map((locale) => [locale, other]),
  ) as Record<OtherLocale, Other>;
  return z.object({ en: english, ...others });
}
