import type { Output } from '#contract/contract.ts';
import type { CheckIn } from '#domain/registration.ts';
import type { Arrival } from '#store/arrivals.ts';
import type { Roster } from '#store/rosters.ts';
import type { KnownRowKeys } from './knownRowKeys.ts';
import type { MapSecrets } from './mapSecrets.ts';

type Shown = Output<'syncDevice'>['arrivals'];

/**
 * What a scanner is told of who came in: the tag of every badge that opens this person's row, when, where, and whether
 * it was the scanner itself that let them in. A check-in of another day, from which the event was moved, is none.
 */
export function arrivalsShown(
  arrivals: Arrival[],
  { roster, secrets, rowKeys }: { roster: Roster; secrets: MapSecrets; rowKeys: KnownRowKeys },
  { device, countsFrom }: { device: string; countsFrom: string },
): Shown {
  return arrivals.flatMap((arrival) =>
    badgesOf(arrival, roster).map(([id, version]) => ({
      tag: rowKeys.of(secrets, id, version).tag.toString('base64'),
      ...(arrival.checkIn && arrival.checkIn.at >= countsFrom && toldOf(arrival.checkIn, device)),
    })),
  );
}

function toldOf({ at, station, scan }: CheckIn, device: string) {
  return { at, station, ...(scan.startsWith(`${device}.`) && { mine: true }) };
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
  const blank = walkIn?.blank;
  // Empty, if what the walk-in was given is no badge of ours.
  if (!blank || (roster.bound.get(blank) ?? id) !== id) return [own, ...merged];
  return [own, ...merged, [blank, 1]];
}
