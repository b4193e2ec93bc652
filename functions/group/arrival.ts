import type { Input } from '#contract/contract.ts';
import type { CareerEvent } from '#domain/event.ts';
import type { Group } from '#domain/group.ts';
import { instantOf } from '#functions/time/instantOf.ts';

/** How and when a class comes; a wall-clock time is one in the event's zone. */
export function arrivalIn(
  { timeZone }: Pick<CareerEvent, 'timeZone'>,
  { by, at }: Input<'registerGroup'>['arrival'],
): Group['arrival'] {
  return { by, at: at && instantOf(at, timeZone) };
}
