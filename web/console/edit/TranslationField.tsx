import { directionOf } from '#domain/direction.ts';
import type { TranslatedLocale } from '#domain/event.ts';
import { LabelledControl, labelled } from '../../shared/LabelledControl.tsx';
import { languageNames } from '../labels.ts';

interface TranslationFieldProps {
  id: string;
  /** What the text is: "Title". */
  part: string;
  english: string;
  /** Whether it may run over several lines. */
  lines: boolean;
  language: TranslatedLocale;
  value: string;
  onValue: (value: string) => void;
  fault?: string | undefined;
}

/** How long an English text may be to fit on one line beside its field. */
const oneLine = 60;

/** An English text, and beside it the field for another language, written the way that language runs. */
export function TranslationField(props: TranslationFieldProps) {
  const { id, part, english, lines, language, value, onValue, fault } = props;
  const labelling = { id, label: `${part} in ${languageNames[language]}`, fault };
  const attributes = labelled(labelling);
  const field = {
    ...attributes,
    'aria-describedby': [`${id}-english`, attributes['aria-describedby']].filter(Boolean).join(' '),
    lang: language,
    dir: directionOf(language),
    value,
    onInput: (typed: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      onValue(lines ? typed.currentTarget.value : typed.currentTarget.value.replace(/\s*\n\s*/g, ' ')),
  };
  return (
    <div class="translation">
      <div class="translation-english">
        <p class="hint">{part}</p>
        <p id={`${id}-english`} class="prose">
          {english}
        </p>
      </div>
      <LabelledControl {...labelling}>
        {lines || english.length > oneLine ? (
          <textarea {...field} rows={Math.min(10, Math.max(2, Math.ceil(english.length / 40)))} />
        ) : (
          <input {...field} autocomplete="off" />
        )}
      </LabelledControl>
    </div>
  );
}
