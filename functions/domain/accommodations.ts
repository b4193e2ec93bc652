import type { CareerEvent } from './event.ts';

const keptAfterMs = 7 * 86_400_000;

/** When what students wrote about accommodations is deleted: seven days after the event. ISO 8601 in UTC. */
export function accommodationsEnd({ endsAt }: Pick<CareerEvent, 'endsAt'>): string {
  return new Date(Date.parse(endsAt) + keptAfterMs).toISOString();
}
