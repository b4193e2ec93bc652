import { isRefusal, type Refusal, refuse } from '#domain/refusals.ts';
import type { Call } from '#functions/call.ts';
import type { Station } from '#store/events.ts';
import { findEvent } from './findEvent.ts';

export const unknownStation = () =>
  refuse('unknown-station', [{ path: 'station', message: 'Expected the id of a station of this event' }]);

/** A station of an event of the member's own organization, as it is now. */
export async function findStation(
  call: Call<'session'>,
  { event: id, station }: { event: string; station: string },
): Promise<Station | Refusal> {
  const event = await findEvent(call, id);
  if (isRefusal(event)) return event;
  return (await call.events.readStation(id, station, { fresh: true })) ?? unknownStation();
}
