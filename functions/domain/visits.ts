import type { Scan, Undo } from './checkin.ts';

/** A student at an employer's booth: kept once, when it first was. */
export interface Visit {
  employer: string;
  at: string;
}

/** What the scanners wrote down under one badge, and the version of it that holds. */
export interface BadgeLog {
  badgeVersion: number;
  records: (Scan | Undo)[];
}

/** The readings of one person's badges as far as those hold, and the ids of scans that were taken back. */
export interface Readings {
  scans: Scan[];
  undone: ReadonlySet<string>;
}

/**
 * What the badges of one person amount to; one can have several: those of registrations that were merged, or a blank
 * one. A badge that was reissued has gone to somebody else, so readings of an older version are left out.
 */
export function readingsOf(logs: BadgeLog[]): Readings {
  const undone = new Set<string>();
  const scans: Scan[] = [];
  for (const { records, badgeVersion } of logs) {
    for (const record of records) {
      if (record.kind === 'undo') undone.add(record.undoes);
      else if (record.badgeVersion === badgeVersion) scans.push(record);
    }
  }
  return { scans, undone };
}

/**
 * The visits of one person, the first one first: one for each employer, in whatever order the scans came and however
 * often they were sent. Hours don't matter here: whoever stood at a booth late was there.
 */
export function visitsOf({ scans, undone }: Readings): Visit[] {
  const first = new Map<string, string>();
  for (const { id, stationKind, stationOf, at } of scans) {
    if (stationKind !== 'booth' || !stationOf || undone.has(id)) continue;
    const before = first.get(stationOf);
    if (before === undefined || at < before) first.set(stationOf, at);
  }
  return [...first]
    .map(([employer, at]) => ({ employer, at }))
    .sort((one, other) => order(one.at, other.at) || order(one.employer, other.employer));
}

/** The sessions at whose stations a person's badges were read. */
export function sessionsCameTo({ scans, undone }: Readings): Set<string> {
  const read = scans.filter(({ id, stationKind }) => stationKind === 'session' && !undone.has(id));
  return new Set(read.flatMap(({ stationOf }) => stationOf ?? []));
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
