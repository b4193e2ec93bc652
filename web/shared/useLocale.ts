import { useEffect, useState } from 'preact/hooks';
import { type Locale, locales } from '#domain/vocabulary.ts';

const kept = 'turnout.language';

/** The page's language, and how a person chooses another, which this browser then keeps. */
export function useLocale(): [Locale, (locale: Locale) => void] {
  const [locale, setLocale] = useState(firstLocale);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return [
    locale,
    (chosen) => {
      keep(chosen);
      setLocale(chosen);
    },
  ];
}

/** What the address asks for (`?lang=es`), else what was chosen here before, else the browser's own. */
export function firstLocale(): Locale {
  const asked = new URLSearchParams(location.search).get('lang');
  return (
    [asked, readKept(), ...navigator.languages].map(localeOf).find((locale) => locale !== undefined) ?? 'en'
  );
}

/** A shared computer forgets what the last person spoke. */
export function forgetLocale(): void {
  try {
    localStorage.removeItem(kept);
  } catch {
    // Storage is switched off: nothing was kept.
  }
}

function localeOf(tag: string | null): Locale | undefined {
  const language = tag?.toLowerCase().split('-')[0];
  return locales.find((locale) => locale === language);
}

function readKept(): string | null {
  try {
    return localStorage.getItem(kept);
  } catch {
    return null;
  }
}

function keep(locale: Locale): void {
  try {
    localStorage.setItem(kept, locale);
  } catch {
    // Storage is switched off: the choice lasts as long as the page.
  }
}
