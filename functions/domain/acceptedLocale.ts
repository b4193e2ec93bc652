import { type Locale, locales } from './vocabulary.ts';

/**
 * The language of ours that someone wants most, by an Accept-Language header (RFC 9110, 12.5.4): by weight,
 * then in order; regions don't matter. English where none fits.
 */
export function acceptedLocale(accepted: string): Locale {
  const wanted = accepted
    .slice(0, 500)
    .split(',')
    .map((one) => {
      const [tag = '', ...parameters] = one
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
      return { language: tag.split('-')[0], weight: Number(weight) || 0 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight);
  for (const { language } of wanted) {
    const found = locales.find((locale) => locale === language);
    if (found) return found;
  }
  return 'en';
}
