import { accommodationsEnd } from '#domain/accommodations.ts';
import type { Services } from '#functions/services.ts';

/** Deletes what an event's students wrote about accommodations, once it is time by the event as it stands now. */
export async function forgetAccommodations(
  { events, deletions, registrations }: Pick<Services, 'events' | 'deletions' | 'registrations'>,
  id: string,
  now: Date,
): Promise<void> {
  const event = await events.read(id, { fresh: true });
  if (!event) return;
  const end = accommodationsEnd(event);
  if (end > now.toISOString()) return deletions.plan(id, end);
  for await (const registration of registrations.all(id, { fields: ['event', 'id', 'accommodations'] })) {
    if (registration.accommodations !== undefined) await registrations.forgetAccommodations(registration);
  }
  await deletions.done(id);
}
