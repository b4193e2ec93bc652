import { blankId } from '#domain/blankBadge.ts';
import type { MapRow } from '#domain/doorMap.ts';
import type { Mac } from '#domain/ids.ts';
import type { StationKind } from '#domain/vocabulary.ts';
import type { Roster, RosterPerson } from '#store/rosters.ts';
import { attendeeShown } from '../attendeeShown.ts';
import { standing } from './standing.ts';

/** A row before it is sealed: the badge that opens it, and what it says. */
export interface PlainRow {
  id: string;
  version: number;
  row: MapRow;
}

/**
 * The rows of an event's map at stations of a kind: one per registration, with the facts of whoever it was merged into,
 * and one per printed blank badge, with those of the walk-in who has it.
 */
export function rowsOf(roster: Roster, service: Mac, station: StationKind): PlainRow[] {
  const rows: PlainRow[] = [];
  for (const person of roster.people.values()) {
    const stands = standing(roster, person);
    if (stands) rows.push({ id: person.id, version: person.badgeVersion, row: rowAt(station, stands) });
  }
  const blanks = new Set(roster.bound.keys());
  for (let number = 1; number <= roster.printed; number++) blanks.add(blankId(service, roster.event, number));
  for (const id of blanks) {
    const holder = roster.people.get(roster.bound.get(id) ?? '');
    const stands = holder && standing(roster, holder);
    rows.push({ id, version: 1, row: stands ? rowAt(station, stands) : { kind: 'blank' } });
  }
  return rows;
}

function rowAt(station: StationKind, person: RosterPerson): MapRow {
  return { kind: person.kind, status: person.status, ...attendeeShown(person, station) };
}
