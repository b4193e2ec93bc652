import { useState } from 'preact/hooks';
import {
  type RegistrationForm,
  registrationChanges,
  registrationForm,
  registrationMistakes,
} from '../forms/registrationForm.ts';
import { AccommodationsFields } from './AccommodationsFields.tsx';
import { ClassesFields } from './ClassesFields.tsx';
import { DoorFields } from './DoorFields.tsx';
import { EditForm } from './EditForm.tsx';
import type { EditProps } from './EditProps.ts';
import { InvitationFields } from './InvitationFields.tsx';
import { PlacesFields } from './PlacesFields.tsx';
import type { RegistrationFieldsProps } from './RegistrationFieldsProps.ts';
import { TimesFields } from './TimesFields.tsx';

const parts = [
  { title: 'Places and waitlist', Fields: PlacesFields },
  { title: 'When registration is open', Fields: TimesFields },
  { title: 'Who may register', Fields: InvitationFields },
  { title: 'Classes', Fields: ClassesFields },
  { title: 'Accommodations', Fields: AccommodationsFields },
  { title: 'At the door', Fields: DoorFields },
];

/** How people register: places, times, by invitation or not, classes, what students need, and the door. */
export function EditRegistration({ event, onEvent }: EditProps) {
  const [form, setForm] = useState(() => registrationForm(event));
  const onForm = (change: Partial<RegistrationForm>) => setForm((before) => ({ ...before, ...change }));
  return (
    <EditForm
      event={event}
      title="Registration"
      changes={registrationChanges(event, form)}
      mistakes={newMistakes(event, form)}
      onSaved={(saved) => {
        onEvent(saved);
        setForm(registrationForm(saved));
      }}
      onDiscard={() => setForm(registrationForm(event))}
    >
      {(fault) => {
        const given: RegistrationFieldsProps = { event, form, onForm, fault };
        return (
          <div class="stack parts">
            {parts.map(({ title, Fields }) => (
              <section key={title} class="stack">
                <h3>{title}</h3>
                <Fields {...given} />
              </section>
            ))}
          </div>
        );
      }}
    </EditForm>
  );
}

/** What was amiss when it was read keeps nobody from saving something else. */
function newMistakes(event: EditProps['event'], form: RegistrationForm) {
  const known = new Set(registrationMistakes(registrationForm(event)).map(({ path }) => path));
  return registrationMistakes(form).filter(({ path }) => !known.has(path));
}
