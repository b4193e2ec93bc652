import { useState } from 'preact/hooks';
import { type Locale, locales } from '#domain/vocabulary.ts';

const kept = 'turnout.language';

/** The page's language, beginning with `first`, and how a person chooses another, which this browser then keeps. */
export function useLocale<Spoken extends Locale>(
  first: Spoken | (() => Spoken),
): [Spoken, (locale: Spoken) => void] {
  const [locale, setLocale] = useState<Spoken>(first);
  return [
    locale,
    (chosen) => {
      keep(chosen);
      setLocale(chosen);
    },
  ];
}

/**
 * What the address asks for (`?lang=es`), else what was chosen here before, else the browser's own; of the
 * languages a page speaks, the first of which stands in for all others.
 */
export function firstLocale(): Locale;
export function firstLocale<Spoken extends Locale>(spoken: readonly [Spoken, ...Spoken[]]): Spoken;
export function firstLocale(spoken: readonly [Locale, ...Locale[]] = locales): Locale {
  const asked = new URLSearchParams(location.search).get('lang');
  for (const tag of [asked, readKept(), ...navigator.languages]) {
    const language = tag?.toLowerCase().split('-')[0];
    const found = spoken.find((locale) => locale === language);
    if (found) return found;
  }
  return spoken[0];
}

/** A shared computer forgets what the last person spoke. */
export function forgetLocale(): void {
  try {
    localStorage.removeItem(kept);
  } catch {
    // Storage is switched off: nothing was kept.
  }
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
