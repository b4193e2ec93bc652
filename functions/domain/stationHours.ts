import type { CareerEvent } from './event.ts';

const joinableBeforeMs = 2 * 3_600_000;
const lateMs = 3_600_000;
/** No event is put off by as much on its own day, nor by less to another. */
const ownDayMs = 14 * 3_600_000;
const mapKeptMs = 12 * 3_600_000;

/** An event's hours at its stations. Instants, ISO 8601 in UTC. */
export interface StationHours {
  /** Check-ins from before that were made for a day from which the event was moved, and count no longer. */
  countsFrom: string;
  /** From when devices may join and scans count: two hours before the start. */
  opensAt: string;
  /** Until when devices may join: the end. */
  joinableUntil: string;
  /** Until when scans count: an hour after the end, since the last ones are often late. */
  closesAt: string;
  /** Until when devices may hand in what they took, and keep the map: half a day after the end. */
  expiresAt: string;
}

export function stationHours({ startsAt, endsAt }: Pick<CareerEvent, 'startsAt' | 'endsAt'>): StationHours {
  const [start, end] = [Date.parse(startsAt), Date.parse(endsAt)];
  return {
    countsFrom: new Date(start - ownDayMs).toISOString(),
    opensAt: new Date(start - joinableBeforeMs).toISOString(),
    joinableUntil: new Date(end).toISOString(),
    closesAt: new Date(end + lateMs).toISOString(),
    expiresAt: new Date(end + mapKeptMs).toISOString(),
  };
}

/** Whether a scan made then counts. */
export function isOpenAt(hours: Pick<StationHours, 'opensAt' | 'closesAt'>, at: string): boolean {
  return at >= hours.opensAt && at <= hours.closesAt;
}
