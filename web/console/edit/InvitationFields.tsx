import { Button } from '../../shared/Button.tsx';
import { Field } from '../../shared/Field.tsx';
import { registerLink } from '../eventLinks.ts';
import { madeUpCode } from '../forms/madeUpCode.ts';
import { CopyLink } from '../parts/CopyLink.tsx';
import { Switch } from '../parts/Switch.tsx';
import type { RegistrationFieldsProps } from './RegistrationFieldsProps.ts';

/** Whether the link alone is enough, or a code from an invitation is needed, too. */
export function InvitationFields({ event, form, onForm, fault }: RegistrationFieldsProps) {
  const code = form.invitationCode.trim();
  return (
    <Switch
      id="byInvitation"
      label="By invitation only"
      hint="Whoever registers needs your code. Registrations with an e-mail address are answered only by mail."
      on={form.byInvitation}
      onSwitch={(byInvitation) =>
        onForm({ byInvitation, ...(byInvitation && code === '' && { invitationCode: madeUpCode() }) })
      }
    >
      <div class="with-button">
        <Field
          id="invitationCode"
          label="Invitation code"
          hint="6 to 40 letters, digits and hyphens. Another code stops the old one at once."
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          value={form.invitationCode}
          onValue={(invitationCode) => onForm({ invitationCode })}
          fault={fault('invitationCode')}
        />
        <Button look="quiet" onClick={() => onForm({ invitationCode: madeUpCode() })}>
          Make one up
        </Button>
      </div>
      {code !== '' && (
        <div class="stack close">
          <CopyLink
            id="link-with-code"
            label="Link with the code in it"
            url={registerLink({ ...event, invitationCode: code }, { withCode: true })}
          />
          <p class="hint">
            Send this to those you invite, and they type nothing. On a poster, leave the code out and tell it
            by word of mouth.
            {code !== event.invitationCode && ' It works once you have saved.'}
          </p>
        </div>
      )}
    </Switch>
  );
}
