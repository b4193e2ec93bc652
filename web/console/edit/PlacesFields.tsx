import { Choice } from '../../shared/Choice.tsx';
import { Field } from '../../shared/Field.tsx';
import type { SessionDraft } from '../forms/sessionsForm.ts';
import { Switch } from '../parts/Switch.tsx';
import type { RegistrationFieldsProps } from './RegistrationFieldsProps.ts';

/** How many may come, to the event and to each session, and whether those after them may wait. */
export function PlacesFields({ form, onForm, fault }: RegistrationFieldsProps) {
  const change = (index: number, changed: Partial<SessionDraft>) =>
    onForm({
      sessions: form.sessions.map((session, at) => (at === index ? { ...session, ...changed } : session)),
    });
  return (
    <>
      <Field
        id="capacity"
        label="Places at the event"
        hint="More places move the line on within seconds. Fewer never take a place that was given."
        inputMode="numeric"
        value={form.capacity}
        onValue={(capacity) => onForm({ capacity })}
        fault={fault('capacity')}
      />
      <Switch
        id="waitlist"
        label="Waitlist for the event"
        hint={
          form.waitlist
            ? 'Whoever comes when it is full waits in line, and moves up by mail as places come free.'
            : 'Whoever comes when it is full is told so and cannot register.'
        }
        on={form.waitlist}
        onSwitch={(waitlist) => onForm({ waitlist })}
      />
      {form.sessions.length > 0 && (
        <fieldset class="stack close">
          <legend>Sessions</legend>
          <ul class="plain place-rows">
            {form.sessions.map((session, index) => (
              <li key={session.key} class="place-row">
                <Field
                  id={`sessions.${index}.capacity`}
                  label={`Places in ${session.title}`}
                  inputMode="numeric"
                  value={session.capacity}
                  onValue={(capacity) => change(index, { capacity })}
                  fault={fault(`sessions.${index}.capacity`)}
                />
                <Choice
                  type="checkbox"
                  name={`sessions.${index}.waitlist`}
                  checked={session.waitlist}
                  onChoose={(waitlist) => change(index, { waitlist })}
                >
                  Waitlist<span class="visually-hidden"> for {session.title}</span>
                </Choice>
              </li>
            ))}
          </ul>
        </fieldset>
      )}
    </>
  );
}
