import { verifyBadge } from '#domain/badge.ts';
import type { CareerEvent } from '#domain/event.ts';
import type { Services } from '#functions/services.ts';

const weekMs = 7 * 86_400_000;

/** Whether a badge that is not this event's is one of the organization's other events within seven days. */
export async function isOfNeighbouringEvent(
  { events, keys }: Pick<Services, 'events' | 'keys'>,
  event: CareerEvent,
  text: string,
): Promise<boolean> {
  const start = Date.parse(event.startsAt);
  const nearby = await events.startingBetween(
    event.organization,
    new Date(start - weekMs),
    new Date(start + weekMs),
  );
  for (const { id } of nearby) {
    const mac = id === event.id ? undefined : await keys.badge(id);
    if (mac && verifyBadge(text, mac)) return true;
  }
  return false;
}
