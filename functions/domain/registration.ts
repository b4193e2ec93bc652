import type { CareerEvent, Session } from './event.ts';
import type { Refusal } from './refusals.ts';
import { refuse } from './refusals.ts';
import type {
  AgeBand,
  AttendeeKind,
  Grade,
  Interest,
  Locale,
  RegistrationStatus,
  SeatStatus,
} from './vocabulary.ts';

export type Answers = Record<string, string | string[] | boolean | number>;

/** A chosen session: with a number once the event's seat is confirmed, before that only a wish. */
export interface SessionSeat {
  number?: number;
  status: SeatStatus;
}

/** The check-in a registration carries: the earliest accepted door scan that was not undone. */
export interface CheckIn {
  at: string;
  scan: string;
  station: string;
  /** Whether it was rescued from a device that was revoked: then any other takes its place. */
  rescued?: true;
}

/** One student at one event. Instants are ISO 8601 in UTC. */
export interface Registration {
  event: string;
  id: string;
  kind: AttendeeKind;
  status: RegistrationStatus;
  /** The number from the event's pool; none once cancelled. */
  number?: number;
  sessions: Record<string, SessionSeat>;
  /** Numbers it let go, by pool: known to be free at once, where an unknown young number may be in flight. */
  released: Record<string, number[]>;
  firstName: string;
  lastName: string;
  school: string;
  grade: Grade;
  ageBand: AgeBand;
  email?: string;
  locale: Locale;
  interests: Interest[];
  answers: Answers;
  /** What this student needs to take part; for the members named for it alone. */
  accommodations?: string;
  /** The class it came with, and the part of the class that stays together. */
  group?: string;
  subgroup?: string;
  /** Sessions its educator asked for, the dearest first. */
  preferences?: string[];
  /** The registration of the same person that stands in its place. */
  mergedInto?: string;
  /** The registrations that were merged into this one: scans of their badges are its own. */
  mergedFrom?: string[];
  /** How someone came in who had not registered: by which device, on which blank badge, beyond the places or not. */
  walkIn?: { device: string; station: string; blank: string; overCapacity: boolean };
  /** Employers this student gave the own contact, and the text that was agreed to. */
  shared?: Record<string, { at: string; consent: string; locale: Locale }>;
  /** What the page made at random for this try to register. */
  attempt: string;
  badgeVersion: number;
  linkVersion: number;
  registeredAt: string;
  /** Raised by every change a person or the waitlist makes; changes are conditional on it. */
  revision: number;
  checkIn?: CheckIn;
}

/** Whether an educator put it on a roster, and so has its slip; one that a row was merged into its student made. */
export function isMadeByEducator({ group, mergedFrom }: Pick<Registration, 'group' | 'mergedFrom'>): boolean {
  return group !== undefined && !mergedFrom?.length;
}

/** The pool of the event itself, beside those of its sessions, which are named by their ids. */
export const eventPool = 'event';

/** How many numbers of a pool a registration remembers to have let go; older ones are past the horizon. */
export const releasedKept = 20;

/** What a registration has let go once it also leaves these pools. */
export function releasing(
  { number, sessions, released }: Pick<Registration, 'number' | 'sessions' | 'released'>,
  pools: string[],
): Registration['released'] {
  const next = { ...released };
  for (const pool of pools) {
    const left = pool === eventPool ? number : sessions[pool]?.number;
    if (left !== undefined) next[pool] = [...(next[pool] ?? []), left].slice(-releasedKept);
  }
  return next;
}

/**
 * First names that differ only in case, Latin accents, spaces or punctuation are the same person's: people leave
 * those out as they type. Marks of other scripts are letters in their own right and stay.
 */
export function foldedName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\p{P}\p{S}\s]/gu, '')
    .toLowerCase();
}

/** Whether two registrations with one address are one person's: siblings differ in their first names. */
export function isSamePerson(
  one: Pick<Registration, 'firstName'>,
  other: Pick<Registration, 'firstName'>,
): boolean {
  return foldedName(one.firstName) === foldedName(other.firstName);
}

/** E-mail addresses that differ only in case are the same mailbox in practice. */
export function foldedEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** The faults in a choice of sessions at an event, or null: unknown, twice, or at the same time. */
export function sessionFaults(event: CareerEvent, chosen: string[]): Refusal | null {
  const known = new Map(event.sessions.map((session) => [session.id, session]));
  for (const [index, id] of chosen.entries()) {
    if (!known.has(id)) {
      return refuse('unknown-session', [
        { path: `sessions.${index}`, message: 'Expected the id of a session of this event' },
      ]);
    }
    const earlier = chosen.slice(0, index).findIndex((other) => overlap(known.get(other), known.get(id)));
    if (earlier >= 0) {
      const [one, other] = [known.get(chosen[earlier] ?? ''), known.get(id)];
      return refuse('sessions-overlap', [
        {
          path: `sessions.${index}`,
          message: `“${other?.title}” takes place at the same time as “${one?.title}”`,
        },
      ]);
    }
  }
  return null;
}

type TimeSpan = Pick<Session, 'startsAt' | 'endsAt'>;

/** Whether two sessions share a moment; one that ends as the other starts does not. A session overlaps itself. */
export function overlap(one: TimeSpan | undefined, other: TimeSpan | undefined): boolean {
  if (!one || !other) return false;
  return (
    Date.parse(one.startsAt) < Date.parse(other.endsAt) && Date.parse(other.startsAt) < Date.parse(one.endsAt)
  );
}

/** The sessions of a registration, in the order of their times. */
export function sessionsOf(
  event: Pick<CareerEvent, 'sessions'>,
  { sessions }: Pick<Registration, 'sessions'>,
): { session: Session; status: SeatStatus }[] {
  return event.sessions
    .toSorted((one, other) => one.startsAt.localeCompare(other.startsAt))
    .flatMap((session) => {
      const seat = sessions[session.id];
      return seat ? [{ session, status: seat.status }] : [];
    });
}

/** The chosen sessions an event still has, in the order of their times. */
export function chosenSessions(
  event: Pick<CareerEvent, 'sessions'>,
  chosen: Record<string, SessionSeat>,
): { id: string; status: SeatStatus }[] {
  return sessionsOf(event, { sessions: chosen }).map(({ session: { id }, status }) => ({ id, status }));
}
