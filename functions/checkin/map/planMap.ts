import { decodeBase32, encodeBase32 } from '#domain/base32.ts';
import { partOf, partsFor, showsMore } from '#domain/doorMap.ts';
import type { Mac } from '#domain/ids.ts';
import type { StationKind } from '#domain/vocabulary.ts';
import type { Roster } from '#store/rosters.ts';
import type { MapSecrets } from './mapSecrets.ts';
import { type PlainRow, rowsOf } from './rowsOf.ts';

/** A part of the map before it is sealed. */
export interface PlannedPart {
  /** Changes with anything in the part, and tells nothing of it. */
  mark: string;
  /** The schools that its rows name, by their place in this list. */
  schools: string[];
  rows: PlainRow[];
}

/** Raised when rows are laid out in a new way, so that every phone gets them again. */
const layout = 1;
const markLength = 8;

/** Plans are made once for a roster, whoever asks; they go when it goes. */
const plans = new WeakMap<Roster, Map<boolean, PlannedPart[]>>();

/** An event's map at stations of a kind, in parts. */
export function planMap(roster: Roster, secrets: MapSecrets, station: StationKind): PlannedPart[] {
  const known = plans.get(roster) ?? new Map<boolean, PlannedPart[]>();
  plans.set(roster, known);
  const planned = known.get(showsMore(station)) ?? plan(roster, secrets, station);
  known.set(showsMore(station), planned);
  return planned;
}

function plan(roster: Roster, { service }: MapSecrets, station: StationKind): PlannedPart[] {
  const rows = rowsOf(roster, service, station);
  const parts: PlainRow[][] = Array.from({ length: partsFor(rows.length) }, () => []);
  for (const row of rows) {
    const bytes = decodeBase32(row.id);
    if (bytes) parts[partOf(bytes, parts.length)]?.push(row);
  }
  return parts.map((part) => {
    const sorted = part.sort((one, other) => (one.id < other.id ? -1 : 1));
    return {
      mark: markOf(service, ['part', showsMore(station), sorted]),
      schools: schoolsIn(sorted),
      rows: sorted,
    };
  });
}

function schoolsIn(rows: PlainRow[]): string[] {
  const schools = rows.flatMap(({ row }) => (row.kind !== 'blank' && row.school ? [row.school] : []));
  return [...new Set(schools)].sort();
}

/** What a part or a class holds, as a text that stands for it. */
export function markOf(service: Mac, content: unknown[]): string {
  return encodeBase32(service(JSON.stringify(['map', layout, ...content]))).slice(0, markLength);
}
