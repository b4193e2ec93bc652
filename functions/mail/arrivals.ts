import type { Attendance } from '#domain/attendance.ts';
import { joinedSteps } from '#domain/smallCells.ts';
import type { Locale } from '#domain/vocabulary.ts';
import type { Bar } from './blocks.ts';
import { clock, moment, shortDay } from './when.ts';

type Arrivals = Attendance['arrivals'];

const steps = [5, 15, 30, 60, 240] as const;
const mostBars = 36;
/** So many empty steps in a row become one bar. */
const longestQuiet = 3;

interface Row {
  from: string;
  /** When the last of its steps began. */
  last: string;
  came: number;
}

/** The rows of the chart, with the step in minutes that each is made of. */
export interface ArrivalRows {
  minutes: number;
  rows: Row[];
}

/**
 * Arrivals in steps of five minutes, or more where that would make too long a mail. With `hidesSmall`, steps are joined
 * until none is under ten; there are no rows where that can't be.
 */
export function arrivalRows(arrivals: Arrivals, { hidesSmall = false } = {}): ArrivalRows {
  const drawn = steps.map((minutes) => {
    const even = inSteps(arrivals, minutes).map((step) => ({ ...step, last: step.from }));
    return { minutes, rows: withQuietJoined(hidesSmall ? withoutSmall(even) : even, minutes) };
  });
  return drawn.find(({ rows }) => rows.length <= mostBars) ?? drawn.at(-1) ?? { minutes: steps[0], rows: [] };
}

export function arrivalBars({ minutes, rows }: ArrivalRows, timeZone: string, locale: Locale): Bar[] {
  const most = Math.max(...rows.map(({ came }) => came), 1);
  const days = new Set(rows.map(({ from }) => shortDay(from, timeZone, locale)));
  const hour = (at: string) => clock(at, timeZone, locale);
  const label = (at: string) => (days.size > 1 ? moment(at, timeZone, locale) : hour(at));
  return rows.map(({ from, last, came }) => ({
    label: last === from ? label(from) : `${label(from)} – ${hour(after(last, minutes))}`,
    count: came,
    share: came / most,
  }));
}

function inSteps(arrivals: Arrivals, minutes: number): Arrivals {
  const step = minutes * 60_000;
  const sums = new Map<number, number>();
  for (const { from, came } of arrivals) {
    const start = Math.floor(Date.parse(from) / step) * step;
    sums.set(start, (sums.get(start) ?? 0) + came);
  }
  return [...sums]
    .sort(([a], [b]) => a - b)
    .map(([start, came]) => ({ from: new Date(start).toISOString(), came }));
}

function withoutSmall(rows: Row[]): Row[] {
  const joined = joinedSteps(rows) ?? [];
  return joined.map(({ first, last, came }) => ({ from: first.from, last: last.last, came }));
}

/** A long stretch in which nobody came becomes one row. */
function withQuietJoined(rows: Row[], minutes: number): Row[] {
  const runs: Row[][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run && row.came === 0 && run[0]?.came === 0 && after(run.at(-1)?.last ?? '', minutes) === row.from)
      run.push(row);
    else runs.push([row]);
  }
  return runs.flatMap((run): Row[] => {
    const [first] = run;
    const last = run.at(-1);
    if (!first || !last || run.length < longestQuiet) return run;
    return [{ from: first.from, last: last.last, came: 0 }];
  });
}

function after(step: string, minutes: number): string {
  const start = Date.parse(step);
  return Number.isNaN(start) ? step : new Date(start + minutes * 60_000).toISOString();
}
