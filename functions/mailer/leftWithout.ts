import type { CareerEvent } from '#domain/event.ts';
import { audienceFields, hasHad, isOfAudience } from '#functions/mailings/audience.ts';
import { employersMeant } from '#functions/mailings/employerAudience.ts';
import type { PlannedMailing } from '#functions/mailings/plannedMailings.ts';
import type { MailServices } from '#functions/services.ts';
import type { LeasedEntry } from '#store/schedules.ts';

/** How many students and employers a mailing did not get to. */
export async function leftWithout(
  { registrations }: Pick<MailServices, 'registrations'>,
  event: CareerEvent,
  mailing: PlannedMailing,
  { cursor, recipients }: LeasedEntry,
): Promise<number> {
  let left = employersMeant(mailing, event).filter(({ id }) => !recipients[id]).length;
  if (mailing.to !== 'students' && mailing.to !== 'everyone') return left;
  for await (const one of registrations.all(event.id, { after: cursor, fields: [...audienceFields] }))
    if (isOfAudience(mailing, event, one) && !hasHad(mailing, event, one)) left++;
  return left;
}
