import { textIn } from '#domain/event.ts';
import { Choice } from '#web/shared/Choice.tsx';
import { ChoiceGroup } from '#web/shared/ChoiceGroup.tsx';
import { Field } from '#web/shared/Field.tsx';
import { Select } from '#web/shared/Select.tsx';
import type { AnswerValue, Question } from './draft.ts';
import { useFormSpeech } from './words.ts';

interface QuestionFieldProps {
  question: Question;
  value: AnswerValue | undefined;
  /** An empty text or list takes the answer back. */
  answer: (value: AnswerValue) => void;
  fault: string | undefined;
}

/** One of the organizer's questions. What is stored of an option is its English text. */
export function QuestionField({ question, value, answer, fault }: QuestionFieldProps) {
  const { texts, locale } = useFormSpeech();
  const id = `answers.${question.id}`;
  const label = textIn(question.label, locale) + (question.required ? '' : ` ${texts.optional}`);
  switch (question.kind) {
    case 'text':
      return (
        <Field
          id={id}
          name={id}
          label={label}
          fault={fault}
          value={typeof value === 'string' ? value : ''}
          onValue={answer}
          maxLength={500}
          required={question.required}
          autocomplete="off"
        />
      );
    case 'number':
      return (
        <Field
          id={id}
          name={id}
          type="number"
          label={label}
          fault={fault}
          value={typeof value === 'number' ? String(value) : ''}
          onValue={(typed) => answer(typed === '' || Number.isNaN(Number(typed)) ? '' : Number(typed))}
          step="any"
          required={question.required}
          autocomplete="off"
        />
      );
    case 'choice':
      return (
        <Select
          id={id}
          name={id}
          label={label}
          fault={fault}
          value={typeof value === 'string' ? value : ''}
          onValue={answer}
          options={question.options.map((option) => ({ value: option.en, text: textIn(option, locale) }))}
          prompt={texts.answerPrompt}
          required={question.required}
        />
      );
    case 'choices': {
      const chosen = Array.isArray(value) ? value : [];
      return (
        <ChoiceGroup id={id} legend={label} fault={fault} chips>
          {question.options.map((option) => (
            <Choice
              key={option.en}
              chip
              type="checkbox"
              name={id}
              value={option.en}
              checked={chosen.includes(option.en)}
              onChoose={(checked) =>
                answer(checked ? [...chosen, option.en] : chosen.filter((each) => each !== option.en))
              }
            >
              {textIn(option, locale)}
            </Choice>
          ))}
        </ChoiceGroup>
      );
    }
    case 'yes-no':
      return (
        <ChoiceGroup id={id} legend={label} fault={fault} chips>
          {[true, false].map((each) => (
            <Choice
              key={String(each)}
              chip
              type="radio"
              name={id}
              value={String(each)}
              checked={value === each}
              onChoose={() => answer(each)}
            >
              {each ? texts.yes : texts.no}
            </Choice>
          ))}
        </ChoiceGroup>
      );
  }
}
