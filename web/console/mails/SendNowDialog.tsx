import { ask } from '../ask.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';
import { Loaded } from '../parts/Loaded.tsx';
import { useAsked } from '../useAsked.ts';
import { leftOutWords } from './leftOutWords.ts';
import type { Mailing } from './mailingWords.ts';
import type { PlannedMail } from './mailPlan.ts';
import { peopleWords } from './peopleWords.ts';

interface SendNowDialogProps {
  event: string;
  mail: PlannedMail & { mailing: NonNullable<PlannedMail['mailing']> };
  onSent: (mailing: Mailing) => void;
  onClose: () => void;
}

/** Says to how many, and who goes without, before anything leaves. */
export function SendNowDialog({ event, mail, onSent, onClose }: SendNowDialogProps) {
  const { mailing } = mail;
  const asked = useAsked('previewMail', { event, name: mailing.name });
  const many = asked.value && peopleWords(asked.value.recipients, mailing.to);
  return (
    <ConfirmDialog
      title="Send it now?"
      confirm={many ? `Send to ${many}` : 'Send now'}
      keep="Not now"
      onConfirm={async () => {
        const outcome = await ask('sendMailing', { event, name: mailing.name });
        if (outcome.ok) onSent(outcome.value);
        return outcome;
      }}
      onClose={onClose}
    >
      <Loaded asked={asked} label="Counting who would get it">
        {({ recipients, leftOut }) => {
          const without = leftOutWords(leftOut, mailing.kind);
          return (
            <>
              <p>
                <strong>{mail.title}</strong> goes to <strong>{peopleWords(recipients, mailing.to)}</strong>{' '}
                within minutes, instead of at its time. It cannot be called back, and is not sent to them a
                second time.
              </p>
              {without && <p class="soft small">Left out: {without}</p>}
            </>
          );
        }}
      </Loaded>
    </ConfirmDialog>
  );
}
