import { Choice } from '#web/shared/Choice.tsx';
import { ChoiceGroup } from '#web/shared/ChoiceGroup.tsx';
import type { ChosenSession, Draft, PublicEvent } from './draft.ts';
import type { Faults } from './faults.ts';
import { QuestionField } from './QuestionField.tsx';
import { SessionPicker } from './SessionPicker.tsx';
import { useSpeech } from './Speech.tsx';

interface DayFieldsProps {
  event: PublicEvent;
  /** The sessions that the student has a seat in, or waits for, already. */
  held: ChosenSession[];
  draft: Draft;
  edit: (change: Partial<Draft>) => void;
  faults: Faults;
}

/** What the student wants from the day: sessions, interests, the organizer's questions. */
export function DayFields({ event, held, draft, edit, faults }: DayFieldsProps) {
  const { texts } = useSpeech();
  return (
    <>
      {event.sessions.length > 0 && (
        <SessionPicker
          event={event}
          held={held}
          chosen={draft.sessions}
          choose={(sessions) => edit({ sessions })}
          fault={faults.sessions}
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
      {event.questions.map((question) => (
        <QuestionField
          key={question.id}
          question={question}
          value={draft.answers[question.id]}
          answer={(value) => edit({ answers: { ...draft.answers, [question.id]: value } })}
          fault={faults[`answers.${question.id}`]}
        />
      ))}
    </>
  );
}

/** Whether an event asks anything about the day at all. */
export function asksAboutDay(event: PublicEvent): boolean {
  return event.sessions.length + event.interests.length + event.questions.length > 0;
}
