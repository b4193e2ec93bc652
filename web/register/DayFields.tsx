import { Choice } from '#web/shared/Choice.tsx';
import { ChoiceGroup } from '#web/shared/ChoiceGroup.tsx';
import { TextArea } from '#web/shared/TextArea.tsx';
import type { ChosenSession, Draft, PublicEvent } from './draft.ts';
import type { Faults } from './faults.ts';
import { questionsFor } from './givenAnswers.ts';
import { QuestionField } from './QuestionField.tsx';
import { SessionPicker } from './SessionPicker.tsx';
import { useFormSpeech } from './words.ts';

interface DayFieldsProps {
  event: PublicEvent;
  /** The sessions that the student has a seat in, or waits for, already. */
  held: ChosenSession[];
  draft: Draft;
  edit: (change: Partial<Draft>) => void;
  faults: Faults;
  /** Whether overlapping sessions can be chosen (SessionPicker.tsx). */
  free?: boolean;
}

/** What the student wants from the day: sessions, interests, the organizer's questions. */
export function DayFields({ event, held, draft, edit, faults, free }: DayFieldsProps) {
  const { texts } = useFormSpeech();
  return (
    <>
      {event.sessions.length > 0 && (
        <SessionPicker
          event={event}
          held={held}
          chosen={draft.sessions}
          choose={(sessions) => edit({ sessions })}
          fault={faults.sessions}
          free={free}
        />
      )}
      {event.interests.length > 0 && (
        <ChoiceGroup
          id="interests"
          legend={texts.interests}
          hint={texts.interestsHint}
          fault={faults.interests}
          chips
        >
          {event.interests.map((interest) => (
            <Choice
              key={interest}
              chip
              type="checkbox"
              name="interests"
              value={interest}
              checked={draft.interests.includes(interest)}
              onChoose={(checked) =>
                edit({
                  interests: checked
                    ? [...draft.interests, interest]
                    : draft.interests.filter((each) => each !== interest),
                })
              }
            >
              {texts.interestNames[interest]}
            </Choice>
          ))}
        </ChoiceGroup>
      )}
      {(free ? event.questions : questionsFor(event, draft)).map((question) => (
        <div class="asked" key={question.id}>
          <QuestionField
            question={question}
            value={draft.answers[question.id]}
            answer={(value) => edit({ answers: { ...draft.answers, [question.id]: value } })}
            fault={faults[`answers.${question.id}`]}
          />
        </div>
      ))}
      {event.asksAccommodations && (
        <TextArea
          id="accommodations"
          name="accommodations"
          label={texts.accommodations}
          hint={texts.accommodationsHint}
          fault={faults.accommodations}
          value={draft.accommodations}
          onValue={(accommodations) => edit({ accommodations })}
          autocomplete="off"
          maxLength={500}
          rows={3}
        />
      )}
    </>
  );
}

/** Whether an event asks this student anything about the day at all. */
export function asksAboutDay(event: PublicEvent, draft: Draft): boolean {
  const asked = event.sessions.length + event.interests.length + questionsFor(event, draft).length;
  return asked > 0 || event.asksAccommodations;
}
