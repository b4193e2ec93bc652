import type { Output } from '#contract/contract.ts';
import { type CareerEvent, isOver } from '#domain/event.ts';
import { eventPool } from '#domain/registration.ts';
import { placesLeft } from '#domain/seats.ts';
import type { Services } from '#functions/services.ts';

/** What anyone with the link may see of an event, with the places left as of now. */
export async function publicEvent(
  { pools }: Pick<Services, 'pools'>,
  event: CareerEvent,
  now: Date,
): Promise<Output<'getEvent'>> {
  const left = async (pool: string, capacity: number) => {
    const read = await pools.read(event.id, pool);
    return read ? placesLeft(read) : capacity;
  };
  const [places, sessions] = await Promise.all([
    left(eventPool, event.capacity),
    Promise.all(
      event.sessions.map(async (session) => {
        const placesInSession = await left(session.id, session.capacity);
        return { ...session, placesLeft: placesInSession, full: placesInSession === 0 };
      }),
    ),
  ]);
  return { ...event, sessions, placesLeft: places, full: places === 0, over: isOver(event, now) };
}
