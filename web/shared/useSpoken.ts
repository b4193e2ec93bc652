import { useEffect, useState } from 'preact/hooks';
import type { Locale } from '#domain/vocabulary.ts';
import { useDocumentLanguage } from './useDocumentLanguage.ts';
import { useLocale } from './useLocale.ts';

/** The language of a page, and its words. */
export interface Spoken<Texts> {
  locale: Locale;
  texts: Texts;
}

/** What a page speaks, beginning with `first`, and how to choose another language: it speaks the old one until the new one is here. */
export function useSpoken<Texts>(first: Spoken<Texts>, load: (locale: Locale) => Promise<Texts>) {
  const [locale, choose] = useLocale<Locale>(first.locale);
  const [speaking, setSpeaking] = useState(first);
  useEffect(() => {
    if (locale === speaking.locale) return;
    let wanted = true;
    load(locale).then(
      (texts) => wanted && setSpeaking({ locale, texts }),
      () => choose(speaking.locale),
    );
    return () => {
      wanted = false;
    };
  }, [locale]);
  useDocumentLanguage(speaking.locale);
  return { speaking, locale, choose };
}
