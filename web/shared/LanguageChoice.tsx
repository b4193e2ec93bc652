import { type Locale, locales } from '#domain/vocabulary.ts';

/** Each language in its own words, whatever the page speaks now. */
const names: Record<Locale, string> = { en: 'English', es: 'Español' };

interface LanguageChoiceProps {
  label: string;
  locale: Locale;
  choose: (locale: Locale) => void;
}

/** One button per language, the present one marked. */
export function LanguageChoice({ label, locale, choose }: LanguageChoiceProps) {
  return (
    <nav class="languages" aria-label={label}>
      {locales.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={each === locale}
          onClick={() => choose(each)}
        >
          {names[each]}
        </button>
      ))}
    </nav>
  );
}
