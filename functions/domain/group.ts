import type { CareerEvent } from './event.ts';
import type { Registration } from './registration.ts';
import { horizonAgeMs } from './seats.ts';
import type { ArrivalBy, Grade, GroupStatus, Locale } from './vocabulary.ts';

/** Numbers from the first to the last, both included. */
export type NumberRun = [from: number, to: number];

export interface Educator {
  name: string;
  email: string;
}

/**
 * A class as its educator registers it: counted first, named later. It holds numbers of the event's pool as a
 * block, from the tap on the mailed link until names stand in their place or the hold is over. Instants are ISO
 * 8601 in UTC.
 */
export interface Group {
  event: string;
  id: string;
  school: string;
  grade: Grade;
  contact: Educator;
  /** Educators the class was shared with. */
  educators: Educator[];
  students: number;
  chaperones: number;
  arrival: { by: ArrivalBy; at: string };
  lunches: number;
  locale: Locale;
  /** When the contact said that the school holds the parents' permissions. */
  attestedAt: string;
  registeredAt: string;
  confirmedAt?: string;
  cancelledAt?: string;
  /** How many places it may hold without another word of an organizer, and when one was last given. */
  approvedUpTo: number;
  approvedAt?: string;
  /** What it holds, ascending. */
  numbers: NumberRun[];
  /** How many of its numbers had a seat when its educators were last told. */
  granted: number;
  /** Who is on the roster: a registration's id, and the number that is put down for it; 0 where it holds its own. */
  rows: Record<string, number>;
  /** When numbers were last put down for rows. */
  claimedAt?: string;
  /** Rows that were sent and wait for an organizer's approval: how many more it asks for, however often they are sent. */
  turnedAway?: string[];
  /** Numbers it let go, the last ones: known to be free at once. */
  released: NumberRun[];
  /** Sessions its educator would like, the dearest first: where there are any, nobody is given others. */
  preferences: string[];
  attempt: string;
  linkVersion: number;
  /** Raised by every change. */
  revision: number;
}

/** More places than this wait for an organizer's approval. */
export const placesWithoutApproval = 60;
/** The most people a roster may have. */
export const rosterLimit = 2_000;
/** The most people of a subgroup that stays together. */
export const subgroupLimit = 20;

const dayMs = 86_400_000;
const holdEndsBeforeMs = 7 * dayMs;
const holdAtLeastMs = 2 * dayMs;
const changesEndBeforeMs = dayMs;

/** How many places a class asks for: chaperones sit in the venue, too. */
export function placesAsked({ students, chaperones }: Pick<Group, 'students' | 'chaperones'>): number {
  return students + chaperones;
}

/** How many places it may hold now: what it asks for, or what it has until an organizer approves of more. */
export function placesAllowed(
  group: Pick<Group, 'students' | 'chaperones' | 'approvedUpTo' | 'numbers'>,
): number {
  const asked = placesAsked(group);
  return asked <= group.approvedUpTo ? asked : Math.min(asked, numbersIn(group.numbers).length);
}

/**
 * Until when places without names are held: what the organizer set, or a week before the event; two days at least
 * from the confirmation or the approval, and never past the start.
 */
export function holdUntil(
  event: Pick<CareerEvent, 'groupHoldUntil' | 'startsAt'>,
  { confirmedAt, approvedAt, registeredAt }: Pick<Group, 'confirmedAt' | 'approvedAt' | 'registeredAt'>,
): string {
  const startsAt = Date.parse(event.startsAt);
  const planned = event.groupHoldUntil ? Date.parse(event.groupHoldUntil) : startsAt - holdEndsBeforeMs;
  const begins = [registeredAt, confirmedAt ?? '', approvedAt ?? ''].sort().at(-1) ?? registeredAt;
  const least = Date.parse(begins) + holdAtLeastMs;
  return new Date(Math.min(startsAt, Math.max(planned, least))).toISOString();
}

/** Until when educators may change their class: what the organizer set, or a day before the start. */
export function changesUntil(event: Pick<CareerEvent, 'groupChangesUntil' | 'startsAt'>): string {
  return event.groupChangesUntil || new Date(Date.parse(event.startsAt) - changesEndBeforeMs).toISOString();
}

export function groupStatus(
  group: Group,
  event: Pick<CareerEvent, 'groupHoldUntil' | 'startsAt'>,
  now: Date,
): GroupStatus {
  if (group.cancelledAt) return 'cancelled';
  if (!group.confirmedAt) return 'unconfirmed';
  if (awaitsApproval(group)) return 'awaiting-approval';
  return holdUntil(event, group) <= now.toISOString() ? 'hold-over' : 'held';
}

/** Whether someone is still on a roster: the registration stands, or one it was merged into does. */
export function isOnRoster({ status, mergedInto }: Pick<Registration, 'status' | 'mergedInto'>): boolean {
  return status !== 'cancelled' || mergedInto !== undefined;
}

/** Whether a number put down for a row may not have arrived in that row's registration yet. */
export function mayBeOnTheWay({ claimedAt }: Pick<Group, 'claimedAt'>, now: Date): boolean {
  return claimedAt !== undefined && Date.parse(claimedAt) + horizonAgeMs > now.getTime();
}

/** How many people its roster may have without an organizer's word; those above it wait for that. */
export function rosterAllowed(
  group: Pick<Group, 'students' | 'chaperones' | 'approvedUpTo' | 'numbers'>,
): number {
  return awaitsApproval(group) ? numbersIn(group.numbers).length : group.approvedUpTo;
}

export function awaitsApproval(group: Pick<Group, 'students' | 'chaperones' | 'approvedUpTo'>): boolean {
  return placesAsked(group) > group.approvedUpTo;
}

/** Every number of these runs, ascending. */
export function numbersIn(runs: NumberRun[]): number[] {
  return runs.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
}

/** The same numbers as few runs. */
export function runsOf(numbers: number[]): NumberRun[] {
  const runs: NumberRun[] = [];
  for (const number of numbers.toSorted((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else if (!last || number > last[1]) runs.push([number, number]);
  }
  return runs;
}

/** The numbers of a class that stand for no one on its roster yet, ascending. */
export function freeNumbers({ numbers, rows }: Pick<Group, 'numbers' | 'rows'>): number[] {
  const named = new Set(Object.values(rows));
  return numbersIn(numbers).filter((number) => !named.has(number));
}

/** How many of its numbers have a seat under this cutoff. */
export function grantedPlaces({ numbers }: Pick<Group, 'numbers'>, cutoff: number): number {
  return numbers.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(to, cutoff) - from + 1), 0);
}
