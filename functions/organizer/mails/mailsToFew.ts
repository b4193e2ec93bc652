import type { CareerEvent } from '#domain/event.ts';
import { mailState } from '#domain/mailState.ts';
import type { Call } from '#functions/call.ts';
import { notAgain } from '#functions/mailings/notAgain.ts';
import { recipientRecords, recipientsOf } from '#functions/mailings/recipientRecords.ts';
import { employerRecipients, organizerRecipients, type Recipient } from '#functions/mailings/recipients.ts';
import type { ScheduleEntry } from '#store/schedules.ts';
import { goesAgain } from './mayBeSentAgain.ts';
import { type FoundMail, standings, type Wanted } from './shownMail.ts';

/** Mails to employers and organizers, whose records stand in the entries of their mailings. */
export async function mailsToFew(
  call: Pick<Call, 'schedules' | 'mailChoices' | 'members' | 'now'>,
  event: CareerEvent,
  wanted: Wanted,
): Promise<FoundMail[]> {
  const [entries, organizers] = await Promise.all([
    call.schedules.all(event.id),
    organizerRecipients(call, event),
  ]);
  const recipients = new Map([...employerRecipients(event), ...organizers].map((one) => [one.part, one]));
  return entries
    .filter(({ name }) => wanted.name === undefined || wanted.name === name)
    .flatMap((entry) =>
      recipientsOf(entry).flatMap((part) => {
        const recipient = recipients.get(part);
        return recipient ? mailsTo(call.now, event, entries, entry, recipient, wanted) : [];
      }),
    );
}

function mailsTo(
  now: Date,
  event: CareerEvent,
  entries: ScheduleEntry[],
  entry: ScheduleEntry,
  recipient: Recipient,
  wanted: Wanted,
): FoundMail[] {
  const { who, email, part, employer } = recipient;
  const records = recipientRecords(entry, part);
  return standings(records, wanted).map((standing) => ({
    mail: { who, email, ...(employer && { employer: employer.id }), ...standing },
    isWorthIt:
      goesAgain(mailState(records, entry.name)) &&
      notAgain(event, entries, entry, recipient, now) === undefined,
  }));
}
