import { useState } from 'preact/hooks';
import { Button } from '../../shared/Button.tsx';
import { ask, type Problem } from '../ask.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';
import type { PersonalMail } from './useMails.ts';

interface MailActionsProps {
  event: string;
  mail: PersonalMail;
  onChange: (changed: (mail: PersonalMail) => PersonalMail) => void;
}

/** What can be done about one person's mail. */
export function MailActions({ event, mail, onChange }: MailActionsProps) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [asking, setAsking] = useState(false);
  const { registration, group, name } = mail;
  const whose = {
    ...(registration !== undefined && { registration }),
    ...(group !== undefined && { group }),
  };
  const again = async () => {
    setBusy(true);
    setProblem(undefined);
    const outcome = await ask('sendMailAgain', { event, ...whose, name: name as never });
    setBusy(false);
    if (!outcome.ok) return setProblem(outcome.problem);
    onChange((other) =>
      isSame(other, mail) ? withoutPast({ ...other, state: 'waiting', mayBeSentAgain: false }) : other,
    );
  };
  const hasOwner = registration !== undefined || group !== undefined;
  return (
    <div class="mail-actions">
      {mail.mayBeSentAgain && !mail.suppressed && (
        <Button look={wentWell(mail) ? 'plain' : 'quiet'} busy={busy} onClick={again}>
          Send again
          <span class="visually-hidden"> to {mail.who}</span>
        </Button>
      )}
      {mail.suppressed && hasOwner && (
        <Button
          look="quiet"
          aria-label={`This address works again: ${mail.email}`}
          onClick={() => setAsking(true)}
        >
          This address works again
        </Button>
      )}
      {problem && (
        <p class="fault" role="alert">
          {problem.message}
        </p>
      )}
      {asking && (
        <ConfirmDialog
          title="Does this address work again?"
          confirm="It works again"
          keep="Leave it"
          onConfirm={async () => {
            const outcome = await ask('liftSuppression', { event, ...whose });
            if (outcome.ok) onChange((other) => (other.email === mail.email ? lifted(other) : other));
            return outcome;
          }}
          onClose={() => setAsking(false)}
        >
          <p>
            Mail to <strong>{mail.email}</strong> came back or was marked as spam, so nothing goes there. Go
            on if you know that it works, for instance because {mail.who} told you, and then send the mail
            again. What comes back once more costs the good name of your mail with mail programs.
          </p>
        </ConfirmDialog>
      )}
    </div>
  );
}

/** Whatever did not arrive can be sent again; whether it still says something, the server knows. */
function lifted(mail: PersonalMail): PersonalMail {
  const missed = mail.state === 'bounced' || mail.state === 'complained' || mail.state === 'suppressed';
  return { ...mail, suppressed: false, mayBeSentAgain: mail.mayBeSentAgain || missed };
}

/** Sending it again is then seldom wanted. */
function wentWell({ state }: PersonalMail): boolean {
  return state === 'delivered' || state === 'sent';
}

function isSame(one: PersonalMail, other: PersonalMail): boolean {
  return (
    one.name === other.name &&
    one.email === other.email &&
    one.registration === other.registration &&
    one.group === other.group
  );
}

/** What is owed again has no outcome yet. */
function withoutPast({ at: _at, reason: _reason, ...mail }: PersonalMail): PersonalMail {
  return mail;
}
