import type { Answer } from '#contract/contract.ts';
import { minutesAfter, minutesBetween, wallClockIn, wallClockOf } from '#web/shared/wallClock.ts';
import { changedOnly, type EventChanges } from './changedOnly.ts';
import { chosenTimes } from './chosenTimes.ts';

type OrganizerEvent = Answer<'readEvent'>;

/** The details as typed. Times are wall-clock times in `timeZone`. */
export interface DetailsForm {
  name: string;
  description: string;
  placeName: string;
  placeAddress: string;
  timeZone: string;
  startsAt: string;
  endsAt: string;
  capacity: string;
}

export function detailsForm(event: OrganizerEvent): DetailsForm {
  return {
    name: event.name,
    description: event.description,
    placeName: event.place.name,
    placeAddress: event.place.address,
    timeZone: event.timeZone,
    startsAt: wallClockIn(event.startsAt, event.timeZone),
    endsAt: wallClockIn(event.endsAt, event.timeZone),
    capacity: String(event.capacity),
  };
}

/** All of the details, as creating an event needs them. */
export function detailsOf(form: DetailsForm) {
  return {
    name: form.name.trim(),
    description: form.description.trim(),
    place: { name: form.placeName.trim(), address: form.placeAddress.trim() },
    timeZone: form.timeZone.trim(),
    startsAt: wallClockOf(form.startsAt),
    endsAt: wallClockOf(form.endsAt),
    capacity: Number(form.capacity),
  };
}

/**
 * What changed; start and end go together. Sessions move along with the start by as much, and in another
 * zone every clock on the wall keeps its hands, so both send the sessions again, and another zone the times
 * of registration, too.
 */
export function detailsChanges(event: OrganizerEvent, form: DetailsForm): EventChanges {
  const before = detailsOf(detailsForm(event));
  const after = detailsOf(form);
  const changes = changedOnly(before, after);
  const { timeZone, startsAt, endsAt } = changes;
  if (timeZone === undefined && startsAt === undefined && endsAt === undefined) return changes;
  const times = {
    ...changes,
    startsAt: after.startsAt,
    endsAt: after.endsAt,
    ...(timeZone !== undefined && chosenTimes(event)),
  };
  if (event.sessions.length === 0 || (timeZone === undefined && startsAt === undefined)) return times;
  const later = minutesBetween(before.startsAt, after.startsAt);
  const moved = (instant: string) => minutesAfter(wallClockIn(instant, event.timeZone), later);
  return {
    ...times,
    sessions: event.sessions.map((session) => ({
      ...session,
      startsAt: moved(session.startsAt),
      endsAt: moved(session.endsAt),
    })),
  };
}
