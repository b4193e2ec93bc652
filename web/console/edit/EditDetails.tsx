import { useState } from 'preact/hooks';
import { detailsChanges, detailsForm } from '../forms/detailsForm.ts';
import { DetailsFields } from './DetailsFields.tsx';
import { EditForm } from './EditForm.tsx';
import type { EditProps } from './EditProps.ts';

export function EditDetails({ event, onEvent }: EditProps) {
  const [form, setForm] = useState(() => detailsForm(event));
  return (
    <EditForm
      event={event}
      title="Details"
      changes={detailsChanges(event, form)}
      onSaved={(saved) => {
        onEvent(saved);
        setForm(detailsForm(saved));
      }}
      onDiscard={() => setForm(detailsForm(event))}
    >
      {(fault) => (
        <DetailsFields
          form={form}
          onForm={setForm}
          fault={fault}
          withoutPlaces
          {...(event.sessions.length > 0 && { startHint: 'Sessions move along with it' })}
        />
      )}
    </EditForm>
  );
}
