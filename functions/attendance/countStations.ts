import type { Scan, Undo } from '#domain/checkin.ts';
import type { CareerEvent } from '#domain/event.ts';
import { StationCount, type StationFigures } from '#domain/stationFigures.ts';
import { type BadgeLog, readingsOf } from '#domain/visits.ts';
import type { Services } from '#functions/services.ts';
import type { StoredRegistration } from '#store/registrations.ts';
import { blankVersion } from './badgesOf.ts';

const fields = [
  ...(['id', 'kind', 'status', 'mergedInto', 'badgeVersion', 'shared', 'ageBand', 'email'] as const),
  'registeredAt',
] satisfies (keyof StoredRegistration)[];

/** Counts an event's sessions and booths from its registrations and scans, page by page. */
export async function countStations(
  needs: Pick<Services, 'registrations' | 'scans' | 'blanks'>,
  event: CareerEvent,
  now: Date,
): Promise<StationFigures> {
  const count = new StationCount(event);
  const registrations = new Map<string, StoredRegistration>();
  for await (const one of needs.registrations.all(event.id, { fields })) registrations.set(one.id, one);
  const blanks = new Map<string, string>();
  for await (const { blank, registration } of needs.blanks.all(event.id)) blanks.set(blank, registration);

  // Few have more than one badge; everyone else is counted as the log passes by, so that it is never held as a whole.
  const logs = new Map<string, BadgeLog[]>(severalBadges(registrations, blanks).map((id) => [id, []]));
  const counted = new Set<string>();
  for await (const { badge, records } of byBadge(needs.scans.all(event.id))) {
    const holder = blanks.get(badge);
    const made = registrations.get(holder ?? badge);
    const person = made && standing(registrations, made.id);
    if (!person) continue;
    const log = holder
      ? { badgeVersion: blankVersion, records: since(made.registeredAt, records) }
      : { badgeVersion: made.badgeVersion, records };
    const theirs = logs.get(person.id);
    if (theirs) theirs.push(log);
    else {
      count.add(person, readingsOf([log]));
      counted.add(person.id);
    }
  }
  for (const one of registrations.values()) {
    if (one.mergedInto === undefined && !counted.has(one.id))
      count.add(one, readingsOf(logs.get(one.id) ?? []));
  }
  return count.result(now);
}

/** What was read of a blank badge after it was given to someone. */
function since(from: string, records: (Scan | Undo)[]): (Scan | Undo)[] {
  return records.filter(({ kind, at }) => kind === 'undo' || at > from);
}

/** The ids of those whose badges are more than one: others were merged into them, or they came with a blank one. */
function severalBadges(
  registrations: Map<string, StoredRegistration>,
  blanks: Map<string, string>,
): string[] {
  const merged = [...registrations.values()].flatMap(({ id, mergedInto }) => (mergedInto ? id : []));
  const holders = [...blanks.values(), ...merged].flatMap((id) => standing(registrations, id)?.id ?? []);
  return [...new Set(holders)];
}

/** The log is kept in the order of the badges. Scans at doors say nothing here, and most are. */
async function* byBadge(
  all: AsyncIterable<Scan | Undo>,
): AsyncGenerator<{ badge: string; records: (Scan | Undo)[] }> {
  let badge = '';
  let records: (Scan | Undo)[] = [];
  for await (const record of all) {
    if (record.registration !== badge) {
      if (records.length) yield { badge, records };
      badge = record.registration;
      records = [];
    }
    if (record.kind === 'undo' || record.stationKind !== 'door') records.push(record);
  }
  if (records.length) yield { badge, records };
}

/** A chain of merges longer than this has a fault in it. */
const mergesFollowed = 5;

function standing(
  registrations: Map<string, StoredRegistration>,
  id: string,
): StoredRegistration | undefined {
  let found = registrations.get(id);
  for (let merges = 0; found?.mergedInto && merges < mergesFollowed; merges++)
    found = registrations.get(found.mergedInto);
  return found;
}
