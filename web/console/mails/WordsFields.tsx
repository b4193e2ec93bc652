import { directionOf } from '#domain/direction.ts';
import type { Locale } from '#domain/vocabulary.ts';
import { TextArea } from '../../shared/TextArea.tsx';
import { languageNames } from '../labels.ts';
import { LanguageChips } from './LanguageChips.tsx';
import type { RuleFieldsProps } from './RuleFieldsProps.ts';
import { ruleContents } from './ruleWords.ts';

interface WordsFieldsProps extends RuleFieldsProps {
  /** The language being written in, which the preview shows too. */
  locale: Locale;
  onLocale: (locale: Locale) => void;
}

/** The organizer's own words, a language at a time. */
export function WordsFields({ path, form, onForm, fault, locale, onLocale }: WordsFieldsProps) {
  const isTranslated = form.to !== 'employers';
  const shown = isTranslated ? locale : 'en';
  return (
    <section class="stack" aria-labelledby="words-title">
      <div class="stack close">
        <h3 id="words-title">Your words</h3>
        <p class="soft small">
          Turnout writes the mail: {lowered(ruleContents(form))} Add what only you know, or leave this empty.
        </p>
      </div>
      {isTranslated && (
        <LanguageChips id="words-language" legend="Language" locale={shown} onLocale={onLocale} />
      )}
      <TextArea
        key={shown}
        id={`${path}.note.${shown}`}
        label={isTranslated ? `Your words in ${languageNames[shown]}` : 'Your words'}
        hint={hintOf(form.note.en, shown)}
        rows={6}
        maxLength={2000}
        lang={shown}
        dir={directionOf(shown)}
        value={form.note[shown]}
        onValue={(text) => onForm({ note: { ...form.note, [shown]: text } })}
        fault={fault(`${path}.note`)}
      />
    </section>
  );
}

function hintOf(english: string, shown: Locale): string | undefined {
  if (shown === 'en') return undefined;
  return english.trim() === ''
    ? `Who reads ${languageNames[shown]} gets the rest of the mail in it either way.`
    : 'Left empty, the English words stand here.';
}

function lowered(sentence: string): string {
  return sentence.slice(0, 1).toLowerCase() + sentence.slice(1);
}
