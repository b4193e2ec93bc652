import { useLayoutEffect } from 'preact/hooks';
import { directionOf } from '#domain/direction.ts';
import type { Locale } from '#domain/vocabulary.ts';

/** Says on the document which language its words are in, and turns it the way they are written, in one paint with them. */
export function useDocumentLanguage(locale: Locale): void {
  useLayoutEffect(() => {
    document.documentElement.lang = locale;
    document.documentElement.dir = directionOf(locale);
  }, [locale]);
}
