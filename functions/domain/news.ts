import type { CareerEvent, Place, Session } from './event.ts';

/** What people were told of an event: what they must hear of if it changes. Instants are ISO 8601 in UTC. */
export interface Told {
  startsAt: string;
  endsAt: string;
  timeZone: string;
  place: Place;
  sessions: Record<string, Pick<Session, 'title' | 'startsAt' | 'endsAt' | 'room'>>;
}

/** Changes of a published event that everyone is mailed once, and not at every edit. */
export interface News {
  /** When the first of them was made; names the mailing. */
  since: string;
  /** When the last of them was made. */
  at: string;
  /** What people were told before the first. */
  before: Told;
}

type Tellable = Pick<CareerEvent, 'startsAt' | 'endsAt' | 'timeZone' | 'place' | 'sessions'>;

/** An organizer who is still at it changes more within this time; however long they are at it, it is told after an hour. */
const patience = { quietMs: 10 * 60_000, longestMs: 60 * 60_000 };
/** People may be about to leave the house. */
const haste = { quietMs: 2 * 60_000, longestMs: 10 * 60_000 };
const soonMs = 86_400_000;

/** How many changes of its times an event remembers. */
const formerTimesKept = 10;

export function toldOf({ startsAt, endsAt, timeZone, place, sessions }: Tellable): Told {
  return {
    startsAt,
    endsAt,
    timeZone,
    place: { name: place.name, address: place.address },
    sessions: Object.fromEntries(
      sessions.map(({ id, title, startsAt, endsAt, room }) => [id, { title, startsAt, endsAt, room }]),
    ),
  };
}

/**
 * When news are mailed: once the organizer has left the event alone for ten minutes, or after an hour; within a day of
 * its start, as it was told or as it is, after two minutes, or ten.
 */
export function newsDueAt({ since, at, before }: News, { startsAt }: Pick<CareerEvent, 'startsAt'>): string {
  const starts = Math.min(Date.parse(before.startsAt), Date.parse(startsAt));
  const { quietMs, longestMs } = starts - Date.parse(at) < soonMs ? haste : patience;
  const dueAt = Math.min(Date.parse(at) + quietMs, Date.parse(since) + longestMs);
  return new Date(Math.max(dueAt, Date.parse(at))).toISOString();
}

/** Whether the event itself is at another time or place than people were told. */
export function isElsewhere(told: Told, event: Tellable): boolean {
  const { place } = told;
  return (
    (['startsAt', 'endsAt', 'timeZone'] as const).some((name) => told[name] !== event[name]) ||
    place.name !== event.place.name ||
    place.address !== event.place.address
  );
}

/** The sessions that people were told of and that are no longer so: at another time, in another room, or gone. */
export function changedSessions(told: Told, event: Tellable): string[] {
  const now = toldOf(event).sessions;
  return Object.keys(told.sessions).filter((id) => {
    const [was, is] = [told.sessions[id], now[id]];
    return !is || was?.startsAt !== is.startsAt || was.endsAt !== is.endsAt || was.room !== is.room;
  });
}

/**
 * The event as changed, with the news its change makes. What comes while earlier news wait to be mailed joins them;
 * what is changed back before it was mailed is no news. `areTold`: whether everyone was mailed the earlier news; until
 * then people know only what was before those, though their time has come.
 */
export function withNews(
  before: CareerEvent,
  after: CareerEvent,
  { now, areTold }: { now: Date; areTold: boolean },
): CareerEvent {
  if (before.status !== 'published') return after;
  const at = now.toISOString();
  const { news: _news, ...plain } = after;
  const waiting = before.news && !areTold ? before.news : undefined;
  // Some may have been mailed earlier news already whose time has come.
  const areSomeTold = waiting !== undefined && newsDueAt(waiting, before) <= at;
  const told = waiting
    ? areSomeTold
      ? withLatest(waiting.before, before, after)
      : waiting.before
    : toldOf(before);
  if (!differs(told, after)) return waiting || !before.news ? plain : { ...plain, news: before.news };
  if (waiting && !differs(toldOf(before), after)) return { ...plain, news: waiting };
  // All are mailed these, under a name of their own where some have the earlier ones.
  const joins = waiting && !areSomeTold;
  return { ...plain, news: { since: joins ? waiting.since : at, at, before: told } };
}

/**
 * What people know where some were told the latest and others only what was before: of both, what is not so any more.
 * So what is changed back is news to those who heard of it.
 */
function withLatest(told: Told, before: Tellable, after: Tellable): Told {
  const [latest, now] = [toldOf(before), toldOf(after)];
  const pick = <T>(was: T, is: T, latestOne: T): T =>
    JSON.stringify(was) === JSON.stringify(is) ? latestOne : was;
  const ids = [...new Set([...Object.keys(told.sessions), ...Object.keys(latest.sessions)])];
  return {
    startsAt: pick(told.startsAt, now.startsAt, latest.startsAt),
    endsAt: pick(told.endsAt, now.endsAt, latest.endsAt),
    timeZone: pick(told.timeZone, now.timeZone, latest.timeZone),
    place: pick(told.place, now.place, latest.place),
    sessions: Object.fromEntries(
      ids.flatMap((id) => {
        const session = pick(told.sessions[id], now.sessions[id], latest.sessions[id]);
        return session ? [[id, session]] : [];
      }),
    ),
  };
}

function differs(told: Told, event: Tellable): boolean {
  return isElsewhere(told, event) || changedSessions(told, event).length > 0;
}

/** The event as changed, with the times it had before. */
export function withFormerTimes(before: CareerEvent, after: CareerEvent, now: Date): CareerEvent {
  const same = (['startsAt', 'endsAt', 'timeZone'] as const).every((name) => before[name] === after[name]);
  if (same) return after;
  const { startsAt, endsAt, timeZone, formerTimes = [] } = before;
  const latest = { at: now.toISOString(), startsAt, endsAt, timeZone };
  return { ...after, formerTimes: [...formerTimes, latest].slice(-formerTimesKept) };
}
