import type { Locale } from '#domain/vocabulary.ts';

/** Each language in its own words, whatever the page speaks now. */
const names: Record<Locale, string> = { en: 'English', es: 'Español', ar: 'العربية' };

/** The id of a form that asks for the page's own address. */
export const languageForm = 'language';

interface LanguageChoiceProps<Spoken extends Locale> {
  label: string;
  locale: Spoken;
  choose: (locale: Spoken) => void;
  /** The languages of the page. */
  spoken: readonly Spoken[];
}

/**
 * One button per language, the present one marked. Where no script runs, the buttons send the form of the page
 * that asks for it in another language (languageForm); a page without that form needs its script.
 */
export function LanguageChoice<Spoken extends Locale>({
  label,
  locale,
  choose,
  spoken,
}: LanguageChoiceProps<Spoken>) {
  return (
    <nav class="languages" aria-label={label}>
      {spoken.map((each) => (
        <button
          key={each}
          type="submit"
          form={languageForm}
          name="lang"
          value={each}
          lang={each}
          aria-pressed={each === locale}
          onClick={(tap) => {
            tap.preventDefault();
            choose(each);
          }}
        >
          {names[each]}
        </button>
      ))}
    </nav>
  );
}
