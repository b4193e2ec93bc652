import { type Locale, locales } from '#domain/vocabulary.ts';
import { Choice } from '../../shared/Choice.tsx';
import { ChoiceGroup } from '../../shared/ChoiceGroup.tsx';
import { languageNames } from '../labels.ts';

interface LanguageChipsProps {
  id: string;
  legend: string;
  locale: Locale;
  onLocale: (locale: Locale) => void;
}

/** One of the languages that mails are written in. */
export function LanguageChips({ id, legend, locale, onLocale }: LanguageChipsProps) {
  return (
    <ChoiceGroup id={id} legend={legend} chips>
      {locales.map((each) => (
        <Choice
          key={each}
          chip
          type="radio"
          name={id}
          value={each}
          checked={each === locale}
          onChoose={() => onLocale(each)}
        >
          {languageNames[each]}
        </Choice>
      ))}
    </ChoiceGroup>
  );
}
