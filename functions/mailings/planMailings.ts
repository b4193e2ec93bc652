import type { CareerEvent } from '#domain/event.ts';
import { together } from '#functions/seats/together.ts';
import type { Services } from '#functions/services.ts';
import { plannedMailings } from './plannedMailings.ts';

/**
 * Has everything that an event mails to many looked at in time, by what it says of itself. What stands there for an
 * earlier time stays, since the mailer asks the event before it sends.
 */
export async function planMailings(
  { schedules }: Pick<Services, 'schedules'>,
  event: CareerEvent,
): Promise<void> {
  const entries = new Map((await schedules.all(event.id)).map((entry) => [entry.name, entry]));
  const missing = plannedMailings(event).filter(({ name, dueAt, past }) => {
    const entry = entries.get(name);
    return !past && !entry?.doneAt && !(entry?.dueAt && entry.dueAt <= dueAt);
  });
  await together(missing.map((planned) => schedules.plan(event.id, planned)));
}
