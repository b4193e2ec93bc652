import type { Attendance } from '#domain/attendance.ts';
import { commas } from '#domain/commas.ts';
import type { Locale } from '#domain/vocabulary.ts';
import type { Bar } from './blocks.ts';
import { clock, shortDay } from './when.ts';

type Arrivals = Attendance['arrivals'];

const steps = [5, 15, 30, 60, 240] as const;
const mostBars = 48;
/** So many empty steps in a row become one bar. */
const longestQuiet = 3;

interface Row {
  from: string;
  /** For several steps in one: the end of the last. */
  until?: string;
  came: number;
}

/** Arrivals as bars, with their step in minutes: five, or more where that would make too long a mail. */
export function arrivalBars(
  arrivals: Arrivals,
  timeZone: string,
  locale: Locale,
): { minutes: number; bars: Bar[] } {
  const drawn = steps.map((minutes) => ({
    minutes,
    rows: withQuietJoined(inSteps(arrivals, minutes), minutes),
  }));
  const fitting = drawn.find(({ rows }) => rows.length <= mostBars) ?? drawn.at(-1);
  if (!fitting) return { minutes: steps[0], bars: [] };
  const { minutes, rows } = fitting;
  const most = Math.max(...rows.map(({ came }) => came), 1);
  const days = new Set(rows.map(({ from }) => shortDay(from, timeZone, locale)));
  const hour = (at: string) => clock(at, timeZone, locale);
  const label = (at: string) =>
    days.size > 1 ? `${shortDay(at, timeZone, locale)}${commas[locale]}${hour(at)}` : hour(at);
  const bars = rows.map(({ from, until, came }) => ({
    label: until ? `${label(from)} – ${hour(until)}` : label(from),
    count: came,
    share: came / most,
  }));
  return { minutes, bars };
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

/** A long stretch in which nobody came becomes one row. */
function withQuietJoined(arrivals: Arrivals, minutes: number): Row[] {
  const runs: Arrivals[] = [];
  for (const step of arrivals) {
    const run = runs.at(-1);
    if (step.came === 0 && run?.[0]?.came === 0) run.push(step);
    else runs.push([step]);
  }
  return runs.flatMap((run): Row[] => {
    const [first] = run;
    const last = run.at(-1);
    if (!first || !last || run.length < longestQuiet) return run;
    const until = new Date(Date.parse(last.from) + minutes * 60_000).toISOString();
    return [{ from: first.from, until, came: 0 }];
  });
}
