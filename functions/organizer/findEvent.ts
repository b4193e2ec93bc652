import type { CareerEvent } from '#domain/event.ts';
import { type Refusal, refuse } from '#domain/refusals.ts';
import type { Call } from '#functions/call.ts';

/** An event of the member's own organization, as it is now; any other is as unknown as none. */
export async function findEvent(call: Call<'session'>, id: string): Promise<CareerEvent | Refusal> {
  const event = await call.events.read(id, { fresh: true });
  if (event?.organization === call.caller.member.organization) return event;
  return refuse('unknown-event', [
    { path: 'event', message: 'Expected the id of an event of your organization' },
  ]);
}
