import type { Output } from '#contract/contract.ts';
import { type Refusal, refuse } from '#domain/refusals.ts';
import { chosenSessions, type Registration } from '#domain/registration.ts';
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
