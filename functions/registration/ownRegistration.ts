import type { Output } from '#contract/contract.ts';
import type { CareerEvent } from '#domain/event.ts';
import { type Refusal, refuse } from '#domain/refusals.ts';
import type { Registration, SessionSeat } from '#domain/registration.ts';
import type { SeatStatus } from '#domain/vocabulary.ts';
import type { Call } from '#functions/call.ts';
import { badgeCode } from './links.ts';
import { publicEvent } from './publicEvent.ts';

/** What the private link shows its student. */
export async function ownRegistration(
  call: Call<'link'>,
  registration: Registration,
): Promise<Output<'getRegistration'> | Refusal> {
  const event = await call.events.read(registration.event);
  if (!event) return refuse('unknown-registration');
  const [badge, shown] = await Promise.all([
    badgeCode(call, registration),
    publicEvent(call, event, call.now),
  ]);
  return {
    ...registration,
    registrationId: registration.id,
    sessions: chosenSessions(event, registration.sessions),
    badge,
    event: shown,
  };
}

/** The chosen sessions an event still has, in the order of their times. */
export function chosenSessions(
  event: Pick<CareerEvent, 'sessions'>,
  chosen: Record<string, SessionSeat>,
): { id: string; status: SeatStatus }[] {
  return event.sessions
    .toSorted((one, other) => one.startsAt.localeCompare(other.startsAt))
    .flatMap(({ id }) => (chosen[id] ? [{ id, status: chosen[id].status }] : []));
}
