import type { Answer } from '#contract/contract.ts';
import type { MapGroup, MapRow } from '#domain/doorMap.ts';
import type { BadgeKeys } from './badgeKeys.ts';
import { fromBase64 } from './base64.ts';
import { DoorMap } from './doorMap.ts';
import type { Enrolment, Synced } from './enrolment.ts';
import { type Clocks, ServerTime } from './serverTime.ts';
import { type Change, eventGone, type Tables } from './tables.ts';
import { arrivalChange, takeSync } from './takeSync.ts';
import { WhoCameIn } from './whoCameIn.ts';

/** What a badge's text opens on this phone. */
export interface LookedUp {
  /** Undefined where nothing could be looked up. */
  tag?: string;
  row?: MapRow | undefined;
  /** It is a class's own code. */
  group?: MapGroup;
}

export interface HeldEvent {
  /** How many badges it can check alone. */
  known(): number;
  marks(): { marks: string[]; groupMarks: string[] };
  lookUp(badge: string): Promise<LookedUp>;
  row(keys: BadgeKeys): Promise<MapRow | undefined>;
  /** When and at which station, by name, a badge came in. */
  since(tag: string): { at: string; station: string } | undefined;
  /** Whether this station's scans count now. */
  isOpen(): boolean;
  /** Whether the map must be gone. */
  isOver(): boolean;
  /** Notes that an entry of this phone let them in, at a time by its own clock. */
  letIn(tags: string[], entry: string, at: number): void;
  /** Notes that it did not, or not any more. */
  takeOut(entry: string): void;
  /** Notes that it did not, since they were in already. */
  cameLater(entry: string): void;
  /** The server said of one badge when it came in; undefined: its check-in was taken back. */
  told(tag: string, since: { at: string; station: string } | undefined): void;
  /** Takes what a sync answered, with the map or for arrivals alone; to be kept with it: the rows that changed. */
  take(
    answer: Answer<'syncDevice'>,
    mapToo: boolean,
    pending: (entry: string) => boolean,
  ): { synced: Synced; changes: Change[] };
  forget(): Promise<void>;
}

/** Reads what the phone keeps of its event. `enrolment` answers what is known of it now. */
export async function holdEvent(
  of: string,
  enrolment: () => Enrolment,
  tables: Tables,
  clocks: Clocks,
): Promise<HeldEvent> {
  const [parts, classes, arrivals] = await Promise.all([
    tables.rows('parts', of),
    tables.rows('classes', of),
    tables.rows('arrivals', of),
  ]);
  const map = new DoorMap();
  const time = new ServerTime(clocks, enrolment().synced);
  const cameIn = new WhoCameIn(arrivals.map(({ name, value }) => [name, value]));
  for (const { name, value } of parts) map.setPart(Number(name), value);
  for (const { name, value } of classes) map.setClass(name, value.row);

  /** What can't be kept works as long as the page lives. */
  const keep = (changes: Change[]) => tables.write(changes).catch(() => undefined);

  return {
    known: () => map.size,
    marks: () => ({ marks: map.marks(enrolment().synced?.parts ?? 0), groupMarks: map.classMarks() }),
    async lookUp(badge) {
      const { synced } = enrolment();
      // A page without TLS has no cryptography: the server answers all.
      if (!synced || !crypto.subtle) return {};
      const salt = fromBase64(synced.salt);
      const [keys, group] = await Promise.all([map.keysOf(badge, salt), map.group(badge, salt)]);
      return group ? { group } : { tag: keys.tag, row: await map.row(keys) };
    },
    row: (keys) => map.row(keys),
    since(tag) {
      const { station, synced } = enrolment();
      const found = cameIn.since(tag, station.id);
      const where = [station, ...(synced?.stations ?? [])].find(({ id }) => id === found?.station);
      return found && { at: found.at, station: where?.name ?? '' };
    },
    isOpen() {
      const { synced } = enrolment();
      const now = time.now();
      return !synced || (now >= Date.parse(synced.opensAt) && now <= Date.parse(synced.closesAt));
    },
    isOver() {
      const { synced } = enrolment();
      return synced !== undefined && time.now() >= Date.parse(synced.expiresAt);
    },
    letIn(tags, entry, at) {
      const iso = new Date(time.of(at)).toISOString();
      void keep(tags.map((tag) => arrivalChange(of, tag, cameIn.letIn(tag, entry, iso))));
    },
    takeOut(entry) {
      const tags = cameIn.letInBy(entry);
      void keep(tags.map((tag) => arrivalChange(of, tag, cameIn.takenBack(tag, entry))));
    },
    cameLater(entry) {
      const tags = cameIn.letInBy(entry);
      void keep(tags.map((tag) => arrivalChange(of, tag, cameIn.cameLater(tag, entry))));
    },
    told(tag, since) {
      const { station, synced } = enrolment();
      const where = [station, ...(synced?.stations ?? [])].find(({ name }) => name === since?.station);
      const arrival = cameIn.told(tag, { at: since?.at, station: where?.id }, () => false);
      void keep([arrivalChange(of, tag, arrival)]);
    },
    take(answer, mapToo, pending) {
      const before = enrolment().synced;
      const changes = takeSync(answer, { enrolment: of, map, cameIn, mapToo, pending, before });
      const { opensAt, closesAt, expiresAt, salt, sealTo, stations, next } = answer;
      const parts = mapToo ? answer.parts : (before?.parts ?? 0);
      const synced = {
        ...{ opensAt, closesAt, expiresAt, salt, sealTo, stations, next, parts },
        ...{ serverAt: Date.parse(answer.now), phoneAt: clocks.now() },
      };
      time.set(synced);
      return { synced, changes };
    },
    forget() {
      map.clear();
      cameIn.clear();
      return keep(eventGone(of));
    },
  };
}
