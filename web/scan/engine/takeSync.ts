import type { Answer } from '#contract/contract.ts';
import { fromBase64 } from './base64.ts';
import type { DoorMap } from './doorMap.ts';
import type { Change } from './tables.ts';
import type { WhoCameIn } from './whoCameIn.ts';

type Sync = Answer<'syncDevice'>;

interface Held {
  enrolment: string;
  map: DoorMap;
  cameIn: WhoCameIn;
  /** Whether the map was asked for. */
  mapToo: boolean;
  /** Whether the server can't know of this entry yet. */
  pending(entry: string): boolean;
  /** Of how many parts the map is, and the salt of its rows; undefined before the first sync. */
  before: Pick<Sync, 'parts' | 'salt'> | undefined;
}

/**
 * What an answer changes in what the phone keeps, as one write. Memory is changed by then: a write that fails is made
 * up for by the next sync after a reload, since marks and cursor were not kept either.
 */
export function takeSync(sync: Sync, held: Held): Change[] {
  return [...(held.mapToo ? takeMap(sync, held) : []), ...takeArrivals(sync, held)];
}

function takeMap(
  { parts, salt, changed, groups, groupsGone }: Sync,
  { enrolment: of, map, before }: Held,
): Change[] {
  const changes: Change[] = [];
  if (before && (before.parts !== parts || before.salt !== salt)) {
    map.clearParts();
    changes.push({ table: 'parts', of, dropAll: true });
  }
  for (const { part, mark, schools, rows: base64 } of changed) {
    const put = { mark, schools, rows: fromBase64(base64) };
    map.setPart(part, put);
    changes.push({ table: 'parts', of, name: String(part), put });
  }
  for (const mark of groupsGone) {
    map.dropClass(mark);
    changes.push({ table: 'classes', of, name: mark, drop: true });
  }
  for (const { mark, row: base64 } of groups) {
    const row = fromBase64(base64);
    map.setClass(mark, row);
    changes.push({ table: 'classes', of, name: mark, put: { row } });
  }
  return changes;
}

function takeArrivals({ arrivals }: Sync, { enrolment: of, cameIn, pending }: Held): Change[] {
  return arrivals.map(({ tag, ...arrival }): Change => {
    return arrivalChange(of, tag, cameIn.told(tag, arrival, pending));
  });
}

/** Keeps what is known of one tag, or forgets it. */
export function arrivalChange(of: string, name: string, put: ReturnType<WhoCameIn['told']>): Change {
  return put ? { table: 'arrivals', of, name, put } : { table: 'arrivals', of, name, drop: true };
}
