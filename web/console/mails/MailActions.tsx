import { useRef, useState } from 'preact/hooks';
import { Button } from '../../shared/Button.tsx';
import { ask, type Problem } from '../ask.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';
import { useFollowed } from './useFollowed.ts';
import type { PersonalMail } from './useMails.ts';
import { isSameMail, whoseMail } from './whoseMail.ts';

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
  const [followed, setFollowed] = useState(false);
  const attempt = useRef<string | undefined>(undefined);
  const whose = whoseMail(mail);
  useFollowed(event, mail, followed && mail.state === 'waiting', (now) => {
    setFollowed(false);
    onChange((other) => (isSameMail(other, mail) ? now : other));
  });
  const again = async () => {
    setBusy(true);
    setProblem(undefined);
    // A tap whose answer was lost is the same tap when it is repeated.
    attempt.current ??= crypto.randomUUID();
    const outcome = await ask('sendMailAgain', {
      ...{ event, ...whose, name: mail.name as never },
      ...(isToFew(mail) && { attempt: attempt.current }),
    });
    setBusy(false);
    if (!outcome.ok) return setProblem(outcome.problem);
    attempt.current = undefined;
    setFollowed(true);
    onChange((other) =>
      isSameMail(other, mail) ? withoutPast({ ...other, state: 'waiting', mayBeSentAgain: false }) : other,
    );
  };
  return (
    <div class="mail-actions">
      {mail.mayBeSentAgain && !mail.suppressed && (
        <Button look={wentWell(mail) ? 'plain' : 'quiet'} busy={busy} onClick={again}>
          Send again
          <span class="visually-hidden"> to {mail.who}</span>
        </Button>
      )}
      {mail.suppressed && (
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
          {problem.message} {problem.faults.map(({ message }) => message).join(' ')}
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

/** The mailer sends these within a minute, and a page that asks meanwhile asks for the same. */
function isToFew({ registration, group }: PersonalMail): boolean {
  return registration === undefined && group === undefined;
}

/** What is owed again has no outcome yet. */
function withoutPast({ at: _at, reason: _reason, ...mail }: PersonalMail): PersonalMail {
  return mail;
}
