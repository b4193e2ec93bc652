import type { Locale } from '#domain/vocabulary.ts';

/** An organizer's text in the reader's language; English stands in where that is missing. */
export function textIn(
  text: { en: string } & { [Language in Locale]?: string | undefined },
  locale: Locale,
): string {
  return text[locale] ?? text.en;
}
