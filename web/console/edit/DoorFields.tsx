import { Choice } from '../../shared/Choice.tsx';
import { ChoiceGroup } from '../../shared/ChoiceGroup.tsx';
import type { RegistrationFieldsProps } from './RegistrationFieldsProps.ts';

/** What volunteers do about a badge that nobody can check for them at that moment. */
export function DoorFields({ form, onForm }: RegistrationFieldsProps) {
  return (
    <ChoiceGroup id="admitsUnknown" legend="If a phone without network can’t find a badge">
      <Choice
        type="radio"
        name="admitsUnknown"
        checked={form.admitsUnknown}
        onChoose={() => onForm({ admitsUnknown: true })}
        hint="Most often they registered minutes ago. It is checked once the phone has a network again."
      >
        Let them in, and mark it
      </Choice>
      <Choice
        type="radio"
        name="admitsUnknown"
        checked={!form.admitsUnknown}
        onChoose={() => onForm({ admitsUnknown: false })}
        hint="They wait until a phone with a network, or an organizer, can look."
      >
        Turn them away
      </Choice>
    </ChoiceGroup>
  );
}
