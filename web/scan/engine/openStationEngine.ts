import { takeOverEnrolments } from './earlierVersion.ts';
import { type Enrolment, linkEnd } from './enrolment.ts';
import { type EnrolAnswer, enrolStation } from './enrolStation.ts';
import { handInEarlier } from './handInEarlier.ts';
import { indexedTables } from './indexedTables.ts';
import { memoryTables } from './memoryTables.ts';
import type { StationEngine } from './stationEngine.ts';
import { browserSurroundings, type Surroundings } from './surroundings.ts';

export type { Enrolment } from './enrolment.ts';
export type { EnrolAnswer } from './enrolStation.ts';

let begun: Promise<Surroundings> | undefined;

/** The browser's own, once per page. */
function here(): Promise<Surroundings> {
  begun ??= indexedTables()
    .catch(memoryTables)
    .then(async (tables) => {
      const around = browserSurroundings(tables, pageVersion);
      await takeOverEnrolments(around.storage, tables).catch(() => undefined);
      return around;
    });
  return begun;
}

/** The station this phone is a scanner at, from an earlier visit; undefined if it is none. */
export async function enrolledHere(): Promise<Enrolment | undefined> {
  const { tables } = await here();
  const kept = (await tables.rows('enrolments')).map(({ value }) => value).filter(({ left }) => !left);
  return kept.toSorted((one, other) => other.joinedAt - one.joinedAt)[0];
}

/** Whether a link's secret is the one that this phone joined by. */
export function isOwnLink(enrolled: Enrolment, secret: string): boolean {
  return enrolled.linkEnd === linkEnd(secret);
}

/**
 * Makes this phone a scanner at a link's station. What waits of an earlier station is handed in by `sendEarlier`.
 * The new device may have to wait for its place: `state().admitted` of its engine says so, and when that ends.
 */
export async function enrol(secret: string, name: string): Promise<EnrolAnswer> {
  const around = await here();
  // Browsers may clear what a page keeps where it didn't ask; a refusal changes nothing
  void navigator.storage?.persist?.().catch(() => false);
  return enrolStation(secret, name, around);
}

/** The scanner at work. Call `stop` when its screen goes; two of one phone at once are harmless. */
export async function openStationEngine(enrolled: Enrolment): Promise<StationEngine> {
  // What only a phone that has joined needs loads then
  const [{ makeStationEngine }, around] = await Promise.all([import('./makeStationEngine.ts'), here()]);
  return makeStationEngine(enrolled, around);
}

/**
 * Hands in what waits of stations this phone was at before. `tell` gets how many entries wait in all. Answers how to
 * stop; to be begun again after `enrol` or `leave`, which leave stations behind.
 */
export function sendEarlier(tell: (waiting: number) => void): () => void {
  let stopped = false;
  let stop: (() => void) | undefined;
  void here().then((around) => {
    if (!stopped) stop = handInEarlier(around, tell);
  });
  return () => {
    stopped = true;
    stop?.();
  };
}
