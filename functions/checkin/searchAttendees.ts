import { verdict } from '#domain/checkin.ts';
import { isLookedFor } from '#domain/nameSearch.ts';
import { refuse } from '#domain/refusals.ts';
import { isOpenAt, stationHours } from '#domain/stationHours.ts';
import type { OperationCode } from '#functions/call.ts';

const shown = 3;

/** People by name, for a supervisor at an open station. The terms are nowhere kept. */
export const searchAttendees: OperationCode<'searchAttendees'> = async (search, call) => {
  const { device, station } = call.caller;
  if (device.role !== 'supervisor' || station.kind === 'booth') return refuse('supervisor-needed');
  const event = await call.events.read(device.event);
  if (event?.status !== 'published' || !isOpenAt(stationHours(event), call.now.toISOString()))
    return refuse('not-open');
  if (!(await call.tries.take('searches', device, call.now))) return refuse('too-many-tries');

  const { people } = await call.rosters.read(event.id, call.now);
  const found = [...people.values()]
    .filter((person) => !person.mergedInto && isLookedFor(person, search))
    .sort(byName);
  const ids = found.slice(0, shown).map(({ id }) => id);
  // The roster is seconds old: whether someone is in already is asked anew.
  const read = await call.registrations.readMany(event.id, ids);
  return {
    people: read
      .filter((registration) => !registration.mergedInto)
      .sort(byName)
      .map((registration) => ({
        person: registration.id,
        firstName: registration.firstName,
        lastName: registration.lastName,
        school: registration.school,
        grade: registration.grade,
        verdict: verdict({
          eventStatus: event.status,
          badgeVersion: registration.badgeVersion,
          registration,
          stationKind: station.kind,
          open: true,
          first: registration.checkIn === undefined,
        }),
      })),
    more: found.length > shown,
  };
};

interface Named {
  id: string;
  firstName: string;
  lastName: string;
}

function byName(one: Named, other: Named): number {
  return (
    one.lastName.localeCompare(other.lastName) ||
    one.firstName.localeCompare(other.firstName) ||
    one.id.localeCompare(other.id)
  );
}
