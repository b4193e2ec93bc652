import type { SeatStatus } from './vocabulary.ts';

/**
 * Seats are numbers with an identity. A pool issues rising numbers; number n holds a seat exactly when
 * n <= cutoff. Nothing is ever decremented or given back: a number no one holds is a hole, and settling
 * the pool moves the cutoff past it. docs/decisions/0002 tells why this can't oversell.
 */
export interface Pool {
  /** The last number given out. */
  issued: number;
  /** Numbers up to this one hold a seat. */
  cutoff: number;
  capacity: number;
  /** Numbers up to this one were issued over a minute ago: whoever took one has put it down or never will. */
  horizon: number;
  /** What `horizon` becomes once `horizonAt` is a minute old. */
  nextHorizon: number;
  /** Milliseconds since 1970. */
  horizonAt: number;
}

/** A registration's put never starts later than this after it began; well under the horizon's age. */
export const deadlineMs = 15_000;
/** Older numbers that nobody holds are holes for certain. */
export const horizonAgeMs = 60_000;

export function newPool(capacity: number): Pool {
  return { issued: 0, cutoff: capacity, capacity, horizon: 0, nextHorizon: 0, horizonAt: 0 };
}

export function seatStatus(number: number, cutoff: number): SeatStatus {
  return number <= cutoff ? 'confirmed' : 'waiting';
}

/** How many registrations made now would get a seat. */
export function placesLeft(pool: Pick<Pool, 'issued' | 'cutoff'>): number {
  return Math.max(0, pool.cutoff - pool.issued);
}

/** The horizon as of now. The held numbers must be read after the pool this is given. */
export function advanceHorizon(pool: Pool, now: number): Pool {
  if (now - pool.horizonAt < horizonAgeMs) return pool;
  return { ...pool, horizon: pool.nextHorizon, nextHorizon: pool.issued, horizonAt: now };
}

/**
 * Where the cutoff belongs, given a pool (its horizon advanced), every number held by a registration that was
 * not cancelled, in ascending order, and the numbers that registrations are known to have let go. Any other
 * number beyond the horizon may be in flight and counts as held. `unsettled` says that such numbers exist, so
 * a later look may free seats.
 */
export function settle(
  pool: Pool,
  heldAscending: number[],
  released: number[] = [],
): { cutoff: number; unsettled: boolean } {
  const held = heldAscending.filter((number) => number <= pool.issued);
  const seen = new Set(held);
  const known = new Set(released);
  const taken = held.filter((number) => number <= pool.horizon);
  let unsettled = false;
  for (let number = pool.horizon + 1; number <= pool.issued; number++) {
    const inFlight = !seen.has(number) && !known.has(number);
    if (inFlight) unsettled = true;
    if (inFlight || seen.has(number)) taken.push(number);
  }
  const firstWithoutSeat = taken[pool.capacity];
  const ideal =
    firstWithoutSeat === undefined ? pool.issued + (pool.capacity - taken.length) : firstWithoutSeat - 1;
  // Lowering never takes a granted seat: the cutoff stays at or above every number issued under it.
  const cutoff = ideal >= pool.cutoff ? ideal : Math.max(ideal, Math.min(pool.cutoff, pool.issued));
  return { cutoff, unsettled };
}

/** The numbers that wait for a pool, in runs, as of a settling when `issued` was the last number given out. */
export interface Line {
  waiting: [from: number, to: number][];
  issued: number;
}

/**
 * How many stand in line up to this number, itself included; 1 is next. Numbers younger than the line is known for
 * all count, since each may be someone's.
 */
export function placeInLine(number: number, cutoff: number, line: Line | undefined): number {
  const known = Math.max(line?.issued ?? 0, cutoff);
  const before = (line?.waiting ?? []).reduce(
    (sum, [from, to]) => sum + Math.max(0, Math.min(to, number, known) - Math.max(from, cutoff + 1) + 1),
    0,
  );
  return Math.max(1, before + Math.max(0, number - known));
}
