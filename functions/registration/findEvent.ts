import { type CareerEvent, isOver } from '#domain/event.ts';
import { type Refusal, refuse } from '#domain/refusals.ts';
import { registrationPhase } from '#domain/registrationTimes.ts';
import type { Services } from '#functions/services.ts';

/** The event behind a student's link, published or cancelled; drafts are told apart from what never was. */
export async function findEvent(
  { events }: Pick<Services, 'events'>,
  slug: string,
): Promise<CareerEvent | Refusal> {
  const event = await events.readBySlug(slug);
  if (!event) return refuse('unknown-event', [{ path: 'slug', message: 'Expected the address of an event' }]);
  return event.status === 'draft' ? refuse('event-draft') : event;
}

/** Why nobody can change anything at an event now, or null. */
export function closedFor(event: CareerEvent, now: Date): Refusal | null {
  if (event.status === 'cancelled') return refuse('event-cancelled');
  return isOver(event, now) ? refuse('event-over') : null;
}

/** Why nobody new can register for an event now, or null. */
export function closedToNew(event: CareerEvent, now: Date): Refusal | null {
  const refusals = {
    'not-yet': () => refuse('registration-not-open'),
    closed: () => refuse('registration-closed'),
    open: () => null,
  };
  return closedFor(event, now) ?? refusals[registrationPhase(event, now)]();
}
