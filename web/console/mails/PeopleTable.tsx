import type { Answer } from '#contract/contract.ts';
import type { MailState } from '#domain/mailState.ts';
import { wallClockIn } from '../../shared/wallClock.ts';
import { MailActions } from './MailActions.tsx';
import { type Mailing, mailTitle } from './mailingWords.ts';
import { reasonWords } from './mailReasons.ts';
import { stateMeanings, stateNames } from './mailStates.ts';
import { momentWords } from './ruleMoment.ts';
import type { PersonalMail } from './useMails.ts';

interface PeopleTableProps {
  event: Answer<'readEvent'>;
  mails: PersonalMail[];
  mailings: Mailing[];
  onChange: (changed: (mail: PersonalMail) => PersonalMail) => void;
}

const looks: Record<MailState, string> = {
  delivered: 'tag accent',
  sent: 'tag accent',
  waiting: 'tag',
  bounced: 'tag bad',
  complained: 'tag bad',
  suppressed: 'tag warn',
  declined: 'tag',
  withdrawn: 'tag',
  failed: 'tag bad',
};

/** A table that turns into cards on a phone. */
export function PeopleTable({ event, mails, mailings, onChange }: PeopleTableProps) {
  return (
    <table class="registrations personal-mails" aria-labelledby="people-title">
      <thead>
        <tr>
          <th scope="col">To</th>
          <th scope="col">Mail</th>
          <th scope="col">State</th>
          <th scope="col">
            <span class="visually-hidden">What you can do</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {mails.map((mail, index) => (
          <tr key={`${mail.registration ?? mail.group ?? mail.employer ?? index} ${mail.email} ${mail.name}`}>
            <th scope="row">
              {mail.who}
              <span class="soft small email">{mail.email}</span>
            </th>
            <td data-label="Mail">{mailTitle(mail.name, mailings, event.timeZone)}</td>
            <td data-label="State">
              <div class="mail-outcome">
                <span class={looks[mail.state]}>{stateNames[mail.state]}</span>
                {mail.at && (
                  <time class="soft small" dateTime={mail.at}>
                    {momentWords(wallClockIn(mail.at, event.timeZone))}
                  </time>
                )}
                <Why mail={mail} />
              </div>
            </td>
            <td class="actions">
              <MailActions event={event.id} mail={mail} onChange={onChange} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** In words, but for what needs none. */
function Why({ mail: { state, reason } }: { mail: PersonalMail }) {
  const why = reasonWords(reason);
  if (state === 'delivered' || state === 'sent' || (state === 'waiting' && !why)) return null;
  return <p class="small">{why ?? stateMeanings[state]}</p>;
}
