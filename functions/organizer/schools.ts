import { isRefusal, refuse } from '#domain/refusals.ts';
import { aliasKey, foldedSchool, mostFrequentSpelling, schoolOf } from '#domain/school.ts';
import type { OperationCode } from '#functions/call.ts';
import { eventFaults } from './eventChanges.ts';
import { findEvent } from './findEvent.ts';
import { organizerEvent } from './organizerEvent.ts';

/** As many names of schools as an event keeps. */
const schoolsKept = 500;

/** Every school that registrations name, the most frequent first, with all its spellings. */
export const listSchools: OperationCode<'listSchools'> = async ({ event: id }, call) => {
  const event = await findEvent(call, id);
  if (isRefusal(event)) return event;
  const counted = new Map<string, { names: Map<string, number>; spellings: Set<string> }>();
  const fields = ['status', 'school', 'mergedInto'] as const;
  for await (const { status, school, mergedInto } of call.registrations.all(id, { fields: [...fields] })) {
    if (status === 'cancelled' || mergedInto) continue;
    const name = schoolOf(event, school);
    const folded = foldedSchool(name);
    const entry = counted.get(folded) ?? { names: new Map(), spellings: new Set() };
    counted.set(folded, entry);
    entry.names.set(name, (entry.names.get(name) ?? 0) + 1);
    entry.spellings.add(school);
  }
  const known = new Set(event.schools.map(foldedSchool));
  return {
    schools: [...counted]
      .map(([folded, { names, spellings }]) => ({
        school: mostFrequentSpelling(names),
        known: known.has(folded),
        registrations: [...names.values()].reduce((sum, count) => sum + count, 0),
        spellings: [...spellings].sort(),
      }))
      .sort(
        (one, other) => other.registrations - one.registrations || one.school.localeCompare(other.school),
      ),
  };
};

/** Registrations keep what was typed; every count and list reads it under the name it stands for. */
export const mergeSchools: OperationCode<'mergeSchools'> = async ({ event: id, spellings, into }, call) => {
  const event = await findEvent(call, id);
  if (isRefusal(event)) return event;
  if (event.status === 'cancelled') return refuse('event-cancelled');
  const merged = new Set(spellings.map(foldedSchool).filter((folded) => folded !== foldedSchool(into)));
  const others = Object.entries(event.schoolAliases)
    .filter(([key]) => key !== aliasKey(foldedSchool(into)))
    .map(([folded, school]) => [folded, merged.has(foldedSchool(school)) ? into : school]);
  const schools = event.schools.filter((school) => !merged.has(foldedSchool(school)));
  const isListed = schools.some((school) => foldedSchool(school) === foldedSchool(into));
  const after = {
    ...event,
    schools: isListed || schools.length >= schoolsKept ? schools : [...schools, into],
    schoolAliases: Object.fromEntries([...others, ...[...merged].map((folded) => [aliasKey(folded), into])]),
    revision: event.revision + 1,
  };
  const tooLarge = eventFaults(after, { endsEarly: true });
  if (tooLarge) return tooLarge;
  return (await call.events.replace(after)) ? organizerEvent(call, after) : refuse('changed-meanwhile');
};
