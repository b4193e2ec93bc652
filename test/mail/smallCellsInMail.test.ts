import { describe, expect, test } from 'vitest';
import type { Attendance } from '#domain/attendance.ts';
import { isSmall } from '#domain/smallCells.ts';
import { grades, interests } from '#domain/vocabulary.ts';
import type { SummaryFacts } from '#mail/facts.ts';
import { summary } from '#mail/messages/summary.ts';
import { type SummaryView, summaryView } from '#mail/summaryView.ts';
import { arrivals, summaryFacts } from './mailFacts.ts';

/**
 * A reader who knows everything that a summary to outside shows, and every rule by which it was made, tries to compute
 * what it hides. They can't, if for each hidden cell there is another event, with another figure in that cell, of which
 * exactly the same would have been shown.
 */

interface Cell {
  registered: number;
  came: number;
}
/** An event in figures: students by school and grade, and arrivals. */
interface World {
  schools: Cell[];
  grades: Cell[];
  arrivals: number[];
}

const tables = 400;
const tries = 6_000;

function shownOf(world: World): SummaryView {
  return summaryView(factsOf(world), 25);
}

function factsOf({ schools, grades: byGrade, arrivals: came }: World): SummaryFacts {
  const sum = (of: keyof Cell) => schools.reduce((total, cell) => total + cell[of], 0);
  const attendance: Partial<Attendance> = {
    registered: sum('registered'),
    came: sum('came'),
    missed: sum('registered') - sum('came'),
    bySchool: schools.map((cell, index) => ({ school: `School ${index}`, ...cell })),
    byGrade: byGrade.flatMap((cell, index) => {
      const grade = grades[index];
      return grade ? [{ grade, ...cell }] : [];
    }),
    arrivals: arrivals(...came),
  };
  return summaryFacts(attendance, { audience: 'outside' });
}

/** Some of a size, small ones among them, that add up to the totals given or to anything. */
function randomCells(random: Random, rows: number): Cell[] {
  return Array.from({ length: rows }, () => {
    const registered = 1 + random(random(3) ? 14 : 60);
    const missed = random(2) ? random(registered + 1) : Math.min(registered, random(5));
    return { registered, came: registered - missed };
  });
}

/** The same students dealt to other rows, one by one. */
function dealt(random: Random, cells: Cell[], rows: number): Cell[] {
  const made = Array.from({ length: rows }, () => ({ registered: 0, came: 0 }));
  const big = random(rows);
  for (const { registered, came } of cells) {
    for (let one = 0; one < registered; one++) {
      const row = made[random(2) ? big : random(rows)];
      if (!row) continue;
      row.registered++;
      if (one < came) row.came++;
    }
  }
  return made.filter((row) => row.registered > 0);
}

function randomWorld(random: Random): World {
  const schools = randomCells(random, 1 + random(7));
  const came = schools.reduce((total, cell) => total + cell.came, 0);
  const steps = Array.from({ length: 1 + random(8) }, () => 0);
  for (let one = 0; one < came; one++) {
    const step = random(3) ? random(steps.length) : 0;
    steps[step] = (steps[step] ?? 0) + 1;
  }
  return { schools, grades: dealt(random, schools, 1 + random(4)), arrivals: steps };
}

/** Every small figure of a world, and how to read the same one of another. */
function smallFigures(world: World): { name: string; of: (world: World) => number | undefined }[] {
  const figures: { name: string; of: (world: World) => number | undefined }[] = [];
  const total = (world: World, of: (cell: Cell) => number) =>
    world.schools.reduce((sum, cell) => sum + of(cell), 0);
  const parts: [string, (cell: Cell) => number][] = [
    ['registered', ({ registered }) => registered],
    ['came', ({ came }) => came],
    ['missed', ({ registered, came }) => registered - came],
  ];
  for (const [part, of] of parts) {
    figures.push({ name: `all ${part}`, of: (world) => total(world, of) });
    for (const table of ['schools', 'grades'] as const) {
      for (const index of world[table].keys()) {
        figures.push({
          name: `${table} ${index} ${part}`,
          of: (world) => {
            const cell = world[table][index];
            return cell && of(cell);
          },
        });
      }
    }
  }
  for (const index of world.arrivals.keys())
    figures.push({ name: `arrivals ${index}`, of: (world) => world.arrivals[index] });
  return figures.filter(({ of }) => isSmall(of(world) ?? 0));
}

/** Another world near this one: some students moved between rows, or came who had not, or arrived at another time. */
function neighbour(random: Random, world: World): World {
  const next = structuredClone(world);
  const steps = 1 + random(3);
  for (let step = 0; step < steps; step++) {
    if (random(3) === 0) moved(random, next.arrivals);
    else change(random, next);
  }
  return next;
}

function moved(random: Random, steps: number[]): void {
  const [one, other] = [random(steps.length), random(steps.length)];
  const many = Math.min(1 + random(3), steps[one] ?? 0);
  steps[one] = (steps[one] ?? 0) - many;
  steps[other] = (steps[other] ?? 0) + many;
}

function change(random: Random, { schools, grades: byGrade, arrivals: came }: World): void {
  const table = random(2) ? schools : byGrade;
  const [one, other] = [table[random(table.length)], table[random(table.length)]];
  if (!one || !other) return;
  const many = 1 + random(4);
  const kind = random(4);
  if (kind < 3) {
    one.registered -= kind === 1 ? 0 : many;
    other.registered += kind === 1 ? 0 : many;
    one.came -= kind === 0 ? 0 : many;
    other.came += kind === 0 ? 0 : many;
    return;
  }
  // Someone more or fewer: in every table, and among the arrivals.
  const sign = random(2) ? many : -many;
  const isRegistered = random(2) === 1;
  const isCome = random(2) === 1;
  for (const cells of [schools, byGrade]) {
    const cell = cells[random(cells.length)];
    if (!cell) return;
    cell.registered += isRegistered ? sign : 0;
    cell.came += isCome ? sign : 0;
  }
  const step = random(came.length);
  came[step] = (came[step] ?? 0) + (isCome ? sign : 0);
}

function isPossible({ schools, grades: byGrade, arrivals: came }: World): boolean {
  const cells = [...schools, ...byGrade];
  return (
    cells.every((cell) => cell.registered > 0 && cell.came >= 0 && cell.came <= cell.registered) &&
    came.every((count) => count >= 0)
  );
}

describe('a summary to readers outside the organization', () => {
  test('shows no small figure, and none can be computed from all that it shows', () => {
    const random = randomFrom(20_270_304);
    const computed: string[] = [];
    let hidden = 0;
    for (let table = 0; table < tables; table++) {
      const world = randomWorld(random);
      const view = shownOf(world);
      expect(
        numbersIn({ ...view, earlier: undefined, sessions: [], booths: [], byInterest: [] }).filter(isSmall),
      ).toEqual([]);
      const open = new Map(smallFigures(world).map((figure) => [figure.name, figure]));
      hidden += open.size;
      const seen = JSON.stringify(view);
      for (let attempt = 0; attempt < tries && open.size; attempt++) {
        const other = neighbour(random, world);
        if (!isPossible(other) || JSON.stringify(shownOf(other)) !== seen) continue;
        for (const [name, { of }] of open) if (of(other) !== of(world)) open.delete(name);
      }
      for (const name of open.keys()) computed.push(`${name} of ${JSON.stringify(world)} as ${seen}`);
    }
    expect(hidden).toBeGreaterThan(tables);
    expect(computed).toEqual([]);
  });

  test('names no phone and no volunteer, and shows none of what an organizer should look into', () => {
    const { html, text } = summary(summaryFacts({}, { audience: 'outside' }));
    for (const part of [html, text]) expect(part).not.toMatch(/Tom’s phone|Main door|came back|console/);
  });

  test('says how it was beside earlier events only where those are several', () => {
    const beside = (events: number) =>
      summary(summaryFacts({}, { audience: 'outside', earlier: { events, rate: 0.5 } })).text;
    expect(beside(3)).toContain('more than at your last 3 events (50%)');
    expect(beside(2)).not.toContain('last 2 events');
  });

  test('tells no session and no booth that would narrow how many came', () => {
    const few = { registered: 60, came: 57, missed: 3, arrivals: arrivals(57) };
    const { text } = summary(
      summaryFacts(few, {
        audience: 'outside',
        stations: {
          sessions: [{ session: 's1', came: 57 }],
          booths: [{ employer: 'e1', visits: 55, shared: 12 }],
        },
      }),
    );
    expect(text).toContain('More than 50 of 60 registered students came');
    expect(text).toMatch(/A day in the emergency room.* over 50$/m);
    expect(text).not.toMatch(/\b5[3-9]\b|95%/);
  });

  test('leaves out interests of few, and what students say where few said it', () => {
    const [few, many] = interests;
    const facts = summaryFacts(
      {},
      {
        audience: 'outside',
        byInterest: [
          { interest: few, registered: 40, came: 35 },
          { interest: many, registered: 60, came: 40 },
        ],
      },
    );
    const view = summaryView(facts, 25);
    expect(view.byInterest.rows.map(({ key }) => key)).toEqual([many]);
    expect(view.survey).toBeUndefined();
    const enough = { answers: 30, useful: { '4': 10, '5': 20 }, nextStep: { yes: 30 } };
    expect(summaryView({ ...facts, survey: enough }, 25).survey).toEqual(enough);
  });
});

/** Every figure anywhere in a view; a bound is none, nor is how many rows were merged, which is not told. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return Number.isInteger(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    ['rows', 'over', 'under', 'minutes', 'rate'].includes(key) && typeof part === 'number'
      ? []
      : numbersIn(part),
  );
}

type Random = (below: number) => number;

/** Whole numbers below a bound, the same in every run. */
function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}
