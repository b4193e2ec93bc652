import { useContext } from 'preact/hooks';
import { accommodationsEnd } from '#domain/accommodations.ts';
import { Button } from '../../shared/Button.tsx';
import { eventDay } from '../../shared/eventTime.ts';
import { TextArea } from '../../shared/TextArea.tsx';
import { linesOf } from '../forms/lines.ts';
import { MemberContext } from '../member.ts';
import { Switch } from '../parts/Switch.tsx';
import type { RegistrationFieldsProps } from './RegistrationFieldsProps.ts';

/** Whether students may say what they need to take part, and who reads it. */
export function AccommodationsFields({ event, form, onForm, fault }: RegistrationFieldsProps) {
  const me = useContext(MemberContext)?.email;
  const named = linesOf(form.accommodationsFor);
  const listed = me !== undefined && named.some((email) => email.toLowerCase() === me.toLowerCase());
  const deletedOn = eventDay(accommodationsEnd(event), { locale: 'en', timeZone: event.timeZone });
  return (
    <Switch
      id="asksAccommodations"
      label="Ask what students need to take part"
      hint={`An interpreter, step-free access, a quiet room. It is in no list and no export, and is deleted seven days after the event, on ${deletedOn}.`}
      on={form.asksAccommodations}
      onSwitch={(asksAccommodations) => onForm({ asksAccommodations })}
    >
      <TextArea
        id="accommodationsFor"
        label="Who may read it"
        hint="E-mail addresses of members, one a line. Nobody else sees it, not even you unless you are named."
        rows={3}
        spellcheck={false}
        value={form.accommodationsFor}
        onValue={(accommodationsFor) => onForm({ accommodationsFor })}
        fault={fault('accommodationsFor')}
      />
      {me !== undefined && !listed && (
        <div>
          <Button look="quiet" onClick={() => onForm({ accommodationsFor: [...named, me].join('\n') })}>
            Add me, {me}
          </Button>
        </div>
      )}
    </Switch>
  );
}
