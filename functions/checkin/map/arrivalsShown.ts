import type { Output } from '#contract/contract.ts';
import type { Arrival } from '#store/arrivals.ts';
import type { Roster } from '#store/rosters.ts';
import type { KnownRowKeys } from './knownRowKeys.ts';
import type { MapSecrets } from './mapSecrets.ts';

type Shown = Output<'syncDevice'>['arrivals'];

/** What scanners are told of who came in: the tag of every badge that opens this person's row, when, and where. */
export function arrivalsShown(
  arrivals: Arrival[],
  { roster, secrets, rowKeys }: { roster: Roster; secrets: MapSecrets; rowKeys: KnownRowKeys },
): Shown {
  return arrivals.flatMap((arrival) =>
    badgesOf(arrival, roster).map(([id, version]) => ({
      tag: rowKeys.of(secrets, id, version).tag.toString('base64'),
      ...(arrival.checkIn && { at: arrival.checkIn.at, station: arrival.checkIn.station }),
    })),
  );
}

function badgesOf(
  { id, badgeVersion, walkIn, mergedFrom = [] }: Arrival,
  roster: Roster,
): [string, number][] {
  const own: [string, number] = [id, badgeVersion];
  const merged = mergedFrom.flatMap((other): [string, number][] => {
    const person = roster.people.get(other);
    return person ? [[other, person.badgeVersion]] : [];
  });
  // The blank badge may be another's by now: the earliest it was given to.
  const holder = walkIn && (roster.bound.get(walkIn.blank) ?? id);
  return [own, ...merged, ...(walkIn && holder === id ? [[walkIn.blank, 1] as [string, number]] : [])];
}
