import { accommodationsEnd } from '#domain/accommodations.ts';
import type { CareerEvent } from '#domain/event.ts';
import { planMailings } from '#functions/mailings/planMailings.ts';
import { together } from '#functions/seats/together.ts';
import type { Services } from '#functions/services.ts';

/**
 * Plans what an event mails to many by its times, its status and its rules, and when accommodations are deleted. To be
 * run before the event itself is written, and after: the mailer looks at the event again before it sends, and lets go
 * of what is not or no longer due.
 */
export async function planAhead(
  services: Pick<Services, 'schedules' | 'deletions'>,
  event: CareerEvent,
): Promise<void> {
  await together([
    planMailings(services, event),
    ...(event.accommodationsFor.length ? [services.deletions.plan(event.id, accommodationsEnd(event))] : []),
  ]);
}
