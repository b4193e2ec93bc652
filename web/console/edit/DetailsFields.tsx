import { knownTimeZones } from '#web/shared/wallClock.ts';
import { Field } from '../../shared/Field.tsx';
import { TextArea } from '../../shared/TextArea.tsx';
import type { DetailsForm } from '../forms/detailsForm.ts';

interface DetailsFieldsProps {
  form: DetailsForm;
  onForm: (form: DetailsForm) => void;
  fault: (path: string) => string | undefined;
  startHint?: string;
  /** For an existing event, places are set with everything else about registering. */
  withoutPlaces?: boolean;
}

const zones = knownTimeZones();

/** What, where, when and for how many: the same fields for a new event and for an existing one. */
export function DetailsFields({ form, onForm, fault, startHint, withoutPlaces }: DetailsFieldsProps) {
  const set = (name: keyof DetailsForm) => (value: string) => onForm({ ...form, [name]: value });
  return (
    <>
      <Field id="name" label="Name" value={form.name} onValue={set('name')} fault={fault('name')} />
      <TextArea
        id="description"
        label="Description"
        hint="Students see this first. What will they get out of coming?"
        rows={4}
        value={form.description}
        onValue={set('description')}
        fault={fault('description')}
      />
      <div class="columns">
        <Field
          id="place.name"
          label="Place"
          hint="As people call it, like “Lincoln High School gym”"
          value={form.placeName}
          onValue={set('placeName')}
          fault={fault('place.name')}
        />
        <Field
          id="place.address"
          label="Address"
          hint="Street, city and state"
          autocomplete="off"
          value={form.placeAddress}
          onValue={set('placeAddress')}
          fault={fault('place.address')}
        />
      </div>
      <div class="columns">
        <Field
          id="startsAt"
          label="Starts"
          hint={startHint}
          type="datetime-local"
          value={form.startsAt}
          onValue={set('startsAt')}
          fault={fault('startsAt')}
        />
        <Field
          id="endsAt"
          label="Ends"
          type="datetime-local"
          value={form.endsAt}
          onValue={set('endsAt')}
          fault={fault('endsAt')}
        />
      </div>
      <div class="columns">
        <Field
          id="timeZone"
          label="Time zone"
          hint="All times are read in this zone"
          suggestions={zones}
          spellcheck={false}
          value={form.timeZone}
          onValue={set('timeZone')}
          fault={fault('timeZone')}
        />
        {!withoutPlaces && (
          <Field
            id="capacity"
            label="Places"
            hint="Whoever comes after that waits in line"
            inputMode="numeric"
            value={form.capacity}
            onValue={set('capacity')}
            fault={fault('capacity')}
          />
        )}
      </div>
    </>
  );
}
