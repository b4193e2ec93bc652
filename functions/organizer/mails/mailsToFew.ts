import type { CareerEvent } from '#domain/event.ts';
import type { Call } from '#functions/call.ts';
import type { ScheduleEntry } from '#store/schedules.ts';
import { recipientRecords, recipientsOf } from './recipientRecords.ts';
import { type FoundMail, standings, type Wanted } from './shownMail.ts';

/** Who a mailing to few went to: an employer, or an organizer. */
interface Recipient {
  who: string;
  email: string;
}

/** Mails to employers and organizers, whose records stand in the entries of their mailings. They are not sent again. */
export async function mailsToFew(
  { schedules, mailChoices }: Pick<Call, 'schedules' | 'mailChoices'>,
  event: CareerEvent,
  wanted: Wanted,
): Promise<FoundMail[]> {
  const [entries, organizers] = await Promise.all([
    schedules.all(event.id),
    Promise.all(
      event.summaryTo.map(async (email): Promise<[string, Recipient]> => {
        return [await mailChoices.keyOf(event.organization, email), { who: email, email }];
      }),
    ),
  ]);
  const employers = event.employers.map(({ id, name, contactEmail }): [string, Recipient] => {
    return [id, { who: name, email: contactEmail }];
  });
  const recipients = new Map([...employers, ...organizers]);
  return entries.flatMap((entry) =>
    recipientsOf(entry).flatMap((part) => {
      const recipient = recipients.get(part);
      return recipient ? mailsTo(recipient, entry, part, wanted) : [];
    }),
  );
}

function mailsTo(recipient: Recipient, entry: ScheduleEntry, part: string, wanted: Wanted): FoundMail[] {
  if (wanted.name !== undefined && wanted.name !== entry.name) return [];
  return standings(recipientRecords(entry, part), wanted).map((standing) => ({
    mail: { ...recipient, ...standing },
    isWorthIt: false,
  }));
}
