import type { Attendance, Tally } from '#domain/attendance.ts';
import {
  isSmall,
  type ShownCount,
  type ShownTally,
  shownAmong,
  shownCount,
  shownTally,
  withoutSmallCells,
} from '#domain/smallCells.ts';
import type { SurveyFigures } from '#domain/survey.ts';
import type { Grade, Interest } from '#domain/vocabulary.ts';
import { type ArrivalRows, arrivalRows } from './arrivals.ts';
import type { SummaryFacts } from './facts.ts';

/** Registered and come of one school, grade or interest; `came` is left out where it would tell a hidden figure. */
export type TallyRow<Key> = { key: Key; registered: number; came?: number };

/** Rows of a table and, summed in one, those that have none of their own. */
export interface TallyRows<Key> {
  rows: TallyRow<Key>[];
  others?: { rows: number; registered: number; came?: number };
}

/** Every figure of a summary as its reader may see it. What is left out is not shown at all. */
export interface SummaryView {
  total: ShownTally;
  /** The share of the registered who came, between 0 and 1. */
  rate?: number;
  earlier?: SummaryFacts['earlier'];
  walkIns: ShownCount;
  waitlisted: ShownCount;
  cancelled: ShownCount;
  overCapacity: ShownCount;
  arrivals: ArrivalRows;
  bySchool: TallyRows<string>;
  byGrade: TallyRows<Grade>;
  byInterest: TallyRows<Interest>;
  /** By start. */
  sessions: { session: string; came: ShownCount }[];
  /** The most visited first. */
  booths: { employer: string; visits: ShownCount; shared: ShownCount }[];
  survey?: SurveyFigures;
}

/** From so many events on, a rate tells nothing about one of them. */
const ratesShownFrom = 3;

/** `mostSchools`: how many have a row of their own. */
export function summaryView(facts: SummaryFacts, mostSchools: number): SummaryView {
  return facts.audience === 'inside' ? inside(facts, mostSchools) : outside(facts, mostSchools);
}

function inside(
  { attendance, byInterest, stations, earlier, survey }: SummaryFacts,
  mostSchools: number,
): SummaryView {
  const { registered, came, missed, walkIns, waitlisted, cancelled, overCapacity, arrivals } = attendance;
  return {
    total: { registered, came, missed },
    ...(registered > 0 && { rate: came / registered }),
    ...{ earlier, walkIns, waitlisted, cancelled, overCapacity },
    arrivals: arrivalRows(arrivals),
    bySchool: largest(schoolRows(attendance), mostSchools),
    byGrade: { rows: gradeRows(attendance) },
    byInterest: { rows: interestRows(byInterest) },
    sessions: stations.sessions,
    booths: byVisits(stations.booths),
    ...(survey && { survey }),
  };
}

function largest(rows: TallyRow<string>[], mostSchools: number): TallyRows<string> {
  const bySize = rows.toSorted(bySizeThenName);
  if (bySize.length <= mostSchools) return { rows: bySize };
  return summedUp(bySize.slice(0, mostSchools - 1), bySize.slice(mostSchools - 1));
}

/** Nothing in here is a small cell, and none can be computed from all of it; see domain/smallCells.ts. */
function outside(facts: SummaryFacts, mostSchools: number): SummaryView {
  const { attendance, byInterest, stations, earlier, survey } = facts;
  const total = shownTally(attendance);
  const { registered, came } = total;
  const among = (count: number) => shownAmong(count, came);
  const isExact = typeof came === 'number' && typeof registered === 'number';
  const figures = {
    total,
    walkIns: among(attendance.walkIns),
    waitlisted: shownCount(attendance.waitlisted),
    cancelled: shownCount(attendance.cancelled),
    overCapacity: among(attendance.overCapacity),
  };
  // So few registered that anything about a part of them tells of one of them.
  if (typeof registered !== 'number') return { ...figures, ...noTables };
  const rows = { isExact, addUp: true };
  const hasRate = isExact && registered > 0;
  return {
    ...figures,
    ...(hasRate && { rate: attendance.came / registered }),
    ...(hasRate && earlier && earlier.events >= ratesShownFrom && { earlier }),
    arrivals: arrivalRows(isExact ? attendance.arrivals : [], { hidesSmall: true }),
    bySchool: outsideRows(schoolRows(attendance), { ...rows, most: mostSchools, order: bySizeThenName }),
    byGrade: outsideRows(gradeRows(attendance), rows),
    byInterest: outsideRows(interestRows(byInterest), { isExact, addUp: false, order: bySizeThenName }),
    sessions: stations.sessions.map(({ session, came }) => ({ session, came: among(came) })),
    booths: byVisits(
      stations.booths.map(({ employer, visits, shared }) => ({
        employer,
        visits: among(visits),
        shared: among(shared),
      })),
    ),
    ...(survey && isExact && !hasSmallCell(survey) && { survey }),
  };
}

const noTables = {
  arrivals: arrivalRows([]),
  bySchool: { rows: [] },
  byGrade: { rows: [] },
  byInterest: { rows: [] },
  sessions: [],
  booths: [],
} satisfies Partial<SummaryView>;

interface OutsideRules {
  /** Whether the total of who came is shown. */
  isExact: boolean;
  addUp: boolean;
  most?: number;
  /** By what is shown alone: an order by what is hidden would tell of it. */
  order?: (one: TallyRow<string>, other: TallyRow<string>) => number;
}

/** `addUp`: every student is in one row, and the total is shown; other rows are simply left out where they are small. */
function outsideRows<Key extends string>(
  given: TallyRow<Key>[],
  { isExact, addUp, most, order }: OutsideRules,
): TallyRows<Key> {
  const rows = given
    .map(({ key, registered, came = 0 }) => (isExact ? { key, registered, came } : { key, registered }))
    .toSorted(order);
  if (!addUp) return { rows: rows.filter((row) => !cellsOf(row).some(isSmall)) };
  const safe = withoutSmallCells(rows, cellsOf, most);
  if (!safe || safe.shown.length === 0) return { rows: [] };
  const isShown = new Set(safe.shown);
  return summedUp(
    rows.filter((row) => isShown.has(row)),
    safe.merged,
  );
}

function cellsOf({ registered, came }: Pick<TallyRow<string>, 'registered' | 'came'>): number[] {
  return came === undefined ? [registered] : [registered, came, registered - came];
}

function summedUp<Key>(rows: TallyRow<Key>[], others: TallyRow<Key>[]): TallyRows<Key> {
  if (others.length === 0) return { rows };
  const sum = (of: keyof Tally) => others.reduce((total, row) => total + (row[of] ?? 0), 0);
  const came = others.every((row) => row.came !== undefined) ? { came: sum('came') } : {};
  return { rows, others: { rows: others.length, registered: sum('registered'), ...came } };
}

function schoolRows({ bySchool }: Attendance): TallyRow<string>[] {
  return bySchool
    .map(({ school, registered, came }) => ({ key: school, registered, came }))
    .toSorted(bySizeThenName);
}

function gradeRows({ byGrade }: Attendance): TallyRow<Grade>[] {
  return byGrade.map(({ grade, registered, came }) => ({ key: grade, registered, came }));
}

/** The interests of the most students first. */
function interestRows(byInterest: SummaryFacts['byInterest']): TallyRow<Interest>[] {
  return byInterest
    .map(({ interest, registered, came }) => ({ key: interest, registered, came }))
    .toSorted(bySizeThenName);
}

function bySizeThenName(one: TallyRow<string>, other: TallyRow<string>): number {
  return (
    other.registered - one.registered ||
    (other.came ?? 0) - (one.came ?? 0) ||
    one.key.localeCompare(other.key)
  );
}

/** Those whose visits are hidden keep the event's order, which says nothing about how many they were. */
function byVisits<Booth extends { visits: ShownCount }>(booths: Booth[]): Booth[] {
  const size = ({ visits }: Booth) => {
    if (typeof visits === 'number') return visits;
    return 'over' in visits ? visits.over : 1;
  };
  return booths.toSorted((one, other) => size(other) - size(one));
}

function hasSmallCell({ answers, useful, nextStep }: SurveyFigures): boolean {
  return [answers, ...Object.values(useful), ...Object.values(nextStep)].some(isSmall);
}
