import type { Output } from '#contract/contract.ts';
import type { CareerEvent } from '#domain/event.ts';

/** What a scanner is told of its event: nothing of who is registered, and no organizer's address. */
export function scannedEvent(event: CareerEvent): Output<'enrollDevice'>['event'] {
  const { name, place, timeZone, startsAt, endsAt, admitsUnknown, schools } = event;
  return {
    ...{ name, timeZone, startsAt, endsAt, admitsUnknown, schools },
    place: { name: place.name, address: place.address },
  };
}
