import { eventMoment } from '../eventMoment.ts';
import { OpenTime } from './OpenTime.tsx';
import type { RegistrationFieldsProps } from './RegistrationFieldsProps.ts';

/** From when until when people can register. */
export function TimesFields({ event, form, onForm, fault }: RegistrationFieldsProps) {
  return (
    <>
      <p class="soft small">Times are in {event.timeZone}, where the event is.</p>
      <div class="columns">
        <OpenTime
          id="opensAt"
          label="Opens"
          unset="Left open: as soon as the event is published"
          chosen="Until then the student’s link says when it opens"
          value={form.opensAt}
          onValue={(opensAt) => onForm({ opensAt })}
          fault={fault('opensAt')}
        />
        <OpenTime
          id="closesAt"
          label="Closes"
          unset={`Left open: at the end of the event, ${eventMoment(event.endsAt, event.timeZone)}`}
          chosen="Students keep their badge and can still cancel"
          value={form.closesAt}
          onValue={(closesAt) => onForm({ closesAt })}
          fault={fault('closesAt')}
        />
      </div>
    </>
  );
}
