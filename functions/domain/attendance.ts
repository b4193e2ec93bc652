import type { CareerEvent } from './event.ts';
import type { Registration } from './registration.ts';
import { foldedSchool, mostFrequentSpelling, schoolOf } from './school.ts';
import { stationHours } from './stationHours.ts';
import { type Grade, grades } from './vocabulary.ts';

export interface Tally {
  registered: number;
  came: number;
}

/** Who came to an event: students. One who waits or cancelled counts as neither registered nor come. */
export interface Attendance extends Tally {
  /** When it was counted. */
  at: string;
  /** Registered and not come; final once the event is over. */
  missed: number;
  /** Of those who came, how many registered after the start. */
  walkIns: number;
  /** Of those who came, how many a supervisor let in beyond the places. */
  overCapacity: number;
  waitlisted: number;
  cancelled: number;
  bySchool: (Tally & { school: string })[];
  byGrade: (Tally & { grade: Grade })[];
  /** Check-ins in steps of five minutes, without gaps between the first and the last. */
  arrivals: { from: string; came: number }[];
}

type Counted = Pick<
  Registration,
  'kind' | 'status' | 'school' | 'grade' | 'registeredAt' | 'checkIn' | 'mergedInto' | 'walkIn'
>;

export const arrivalStepMs = 5 * 60_000;

/** How many schools have a row of their own. */
const schoolsShown = 300;
const otherSchools = 'Other schools';

export function hasCome(
  event: Pick<CareerEvent, 'startsAt' | 'endsAt'>,
  { status, checkIn }: Pick<Registration, 'status' | 'checkIn'>,
): boolean {
  return status === 'confirmed' && checkIn !== undefined && checkIn.at >= stationHours(event).countsFrom;
}

/** Counts as registrations stream by, so that an event of any size is counted in the memory of its schools. */
export class AttendanceCount {
  readonly #event: Pick<CareerEvent, 'startsAt' | 'endsAt' | 'schools' | 'schoolAliases'>;
  readonly #schools = new Map<string, { names: Map<string, number>; tally: Tally }>();
  readonly #grades = new Map<Grade, Tally>();
  readonly #arrivals = new Map<number, number>();
  readonly #total: Tally = { registered: 0, came: 0 };
  #walkIns = 0;
  #overCapacity = 0;
  #waitlisted = 0;
  #cancelled = 0;

  constructor(event: Pick<CareerEvent, 'startsAt' | 'endsAt' | 'schools' | 'schoolAliases'>) {
    this.#event = event;
  }

  add(registration: Counted): void {
    if (registration.mergedInto || registration.kind === 'chaperone') return;
    if (registration.status === 'waitlisted') this.#waitlisted++;
    if (registration.status === 'cancelled') this.#cancelled++;
    if (registration.status !== 'confirmed') return;
    const came = hasCome(this.#event, registration);
    const grade = this.#grades.get(registration.grade) ?? { registered: 0, came: 0 };
    this.#grades.set(registration.grade, grade);
    for (const tally of [this.#total, grade, this.#schoolTally(registration.school)]) {
      tally.registered++;
      if (came) tally.came++;
    }
    if (!came || !registration.checkIn) return;
    if (registration.walkIn || registration.registeredAt >= this.#event.startsAt) this.#walkIns++;
    if (registration.walkIn?.overCapacity) this.#overCapacity++;
    const step = Math.floor(Date.parse(registration.checkIn.at) / arrivalStepMs);
    this.#arrivals.set(step, (this.#arrivals.get(step) ?? 0) + 1);
  }

  result(now: Date): Attendance {
    return {
      at: now.toISOString(),
      ...this.#total,
      missed: this.#total.registered - this.#total.came,
      walkIns: this.#walkIns,
      overCapacity: this.#overCapacity,
      waitlisted: this.#waitlisted,
      cancelled: this.#cancelled,
      bySchool: this.#largestSchools(),
      byGrade: grades.flatMap((grade) => {
        const tally = this.#grades.get(grade);
        return tally ? [{ grade, ...tally }] : [];
      }),
      arrivals: this.#arrivalSteps(),
    };
  }

  /** Spellings of one school are counted under the organizer's name for it, or as most spell it. */
  #schoolTally(typed: string): Tally {
    const school = schoolOf(this.#event, typed);
    const folded = foldedSchool(school);
    const entry = this.#schools.get(folded) ?? { names: new Map(), tally: { registered: 0, came: 0 } };
    this.#schools.set(folded, entry);
    entry.names.set(school, (entry.names.get(school) ?? 0) + 1);
    return entry.tally;
  }

  /** Largest first. Strangers type schools, so there may be any number: the smallest are summed in one row. */
  #largestSchools(): Attendance['bySchool'] {
    const schools = [...this.#schools.values()]
      .map(({ names, tally }) => ({ school: mostFrequentSpelling(names), ...tally }))
      .sort((one, other) => other.registered - one.registered || one.school.localeCompare(other.school));
    const rest = schools.splice(schoolsShown);
    if (!rest.length) return schools;
    const sum = (of: keyof Tally) => rest.reduce((total, school) => total + school[of], 0);
    return [...schools, { school: otherSchools, registered: sum('registered'), came: sum('came') }];
  }

  #arrivalSteps(): Attendance['arrivals'] {
    const steps = [...this.#arrivals.keys()].sort((one, other) => one - other);
    const [first, last] = [steps[0], steps.at(-1)];
    if (first === undefined || last === undefined) return [];
    // A clock gone wrong must not make a list without end: beyond two days, steps without arrivals are left out.
    const all =
      last - first > 576 ? steps : Array.from({ length: last - first + 1 }, (_, index) => first + index);
    return all.map((step) => ({
      from: new Date(step * arrivalStepMs).toISOString(),
      came: this.#arrivals.get(step) ?? 0,
    }));
  }
}
