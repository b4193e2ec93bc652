import { changesUntil, holdUntil, placesWithoutApproval } from '#domain/group.ts';
import { educatorLink } from '../eventLinks.ts';
import { eventMoment } from '../eventMoment.ts';
import { CopyLink } from '../parts/CopyLink.tsx';
import { Switch } from '../parts/Switch.tsx';
import { OpenTime } from './OpenTime.tsx';
import type { RegistrationFieldsProps } from './RegistrationFieldsProps.ts';

/** Whether educators may register classes, and until when those may wait and change. */
export function ClassesFields({ event, form, onForm, fault }: RegistrationFieldsProps) {
  const startsAt = event.startsAt;
  const defaultHold = holdUntil(
    { startsAt, groupHoldUntil: '' },
    { registeredAt: new Date(0).toISOString() },
  );
  const defaultChanges = changesUntil({ startsAt, groupChangesUntil: '' });
  const said = (instant: string) => eventMoment(instant, event.timeZone);
  return (
    <Switch
      id="takesGroups"
      label="Educators may register classes"
      hint={`They say how many come first, and who later. Classes of more than ${placesWithoutApproval} places wait for your approval.`}
      on={form.takesGroups}
      onSwitch={(takesGroups) => onForm({ takesGroups })}
    >
      <div class="columns">
        <OpenTime
          id="groupHoldUntil"
          label="Places wait for names until"
          unset={`Left open: a week before the start, ${said(defaultHold)}`}
          chosen="Then places without a name go to the line"
          value={form.groupHoldUntil}
          onValue={(groupHoldUntil) => onForm({ groupHoldUntil })}
          fault={fault('groupHoldUntil')}
        />
        <OpenTime
          id="groupChangesUntil"
          label="Educators can change their class until"
          unset={`Left open: a day before the start, ${said(defaultChanges)}`}
          chosen="After that they ask you"
          value={form.groupChangesUntil}
          onValue={(groupChangesUntil) => onForm({ groupChangesUntil })}
          fault={fault('groupChangesUntil')}
        />
      </div>
      <p class="hint">
        A class that registers late has its places for two days in any case, up to the start.
      </p>
      {event.takesGroups && (
        <CopyLink id="educator-link" label="Link for educators" url={educatorLink(event)} />
      )}
    </Switch>
  );
}
