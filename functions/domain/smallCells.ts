/**
 * What may leave the organization: no cell under ten, and nothing from which one could be computed
 * (docs/product promise 6). Pure; whoever reads all that is shown, and knows these rules, learns no hidden cell.
 */

/** Cells from 1 to 9 are hidden; nobody is recognized by a zero. */
export const smallUnder = 10;

export function isSmall(count: number): boolean {
  return count > 0 && count < smallUnder;
}

/** A count as it may be shown: exactly, or that it is from 1 to below, or above, a number. */
export type ShownCount = number | { under: number } | { over: number };

export function shownCount(count: number): ShownCount {
  return isSmall(count) ? { under: smallUnder } : count;
}

export interface ShownTally {
  registered: ShownCount;
  came: ShownCount;
  missed: ShownCount;
}

/**
 * Registered, come and missed, of which any two give the third: where one is hidden, the other is no closer than that
 * leaves it. Where both who came and who missed are few, even the sum would tell (18 is 9 and 9), so it goes too.
 */
export function shownTally({ registered, came }: { registered: number; came: number }): ShownTally {
  const missed = registered - came;
  if (isSmall(registered) || (isSmall(came) && isSmall(missed))) {
    const under = isSmall(registered) ? smallUnder : 2 * smallUnder;
    return { registered: { under }, came: shownCount(came), missed: shownCount(missed) };
  }
  const rest: ShownCount = { over: registered - smallUnder };
  if (isSmall(came)) return { registered, came: { under: smallUnder }, missed: rest };
  if (isSmall(missed)) return { registered, came: rest, missed: { under: smallUnder } };
  return { registered, came, missed };
}

/** A count of people who are among others (walk-ins among who came), which must not narrow what is hidden of those. */
export function shownAmong(count: number, others: ShownCount): ShownCount {
  const isTold = typeof others !== 'number' && 'over' in others && count > others.over;
  return isTold ? others : shownCount(count);
}

/**
 * Rows that add up to a total that is shown: those with a small cell are merged, and the smallest others with them
 * until the merged row has none, which takes two at least. Undefined where that takes all of them and still leaves
 * a small cell, since the total has it: then no such table can be shown. `most` is how many rows there may be at most.
 */
export function withoutSmallCells<Row>(
  rows: readonly Row[],
  cellsOf: (row: Row) => number[],
  most = Number.POSITIVE_INFINITY,
): { shown: Row[]; merged: Row[] } | undefined {
  const bySize = rows.toSorted((one, other) => sum(cellsOf(other)) - sum(cellsOf(one)));
  const shown = bySize.filter((row) => !cellsOf(row).some(isSmall));
  const merged = bySize.filter((row) => cellsOf(row).some(isSmall));
  const isTooMany = () => shown.length + Math.min(merged.length, 1) > most;
  while (isTooMany() || mergedCells(merged).some(isSmall)) {
    const smallest = shown.pop();
    if (!smallest) return undefined;
    merged.push(smallest);
  }
  return { shown, merged };

  function mergedCells(together: Row[]): number[] {
    return together
      .map(cellsOf)
      .reduce((sums, cells) => cells.map((cell, column) => cell + (sums[column] ?? 0)), []);
  }
}

/** Neighbouring steps joined until none is small; steps of nobody stay apart. Undefined where all are together small. */
export function joinedSteps<Step extends { from: string; came: number }>(
  steps: readonly Step[],
): { first: Step; last: Step; came: number }[] | undefined {
  const joined: { first: Step; last: Step; came: number }[] = [];
  for (const step of steps) {
    const before = joined.at(-1);
    if (before && isSmall(before.came)) {
      before.last = step;
      before.came += step.came;
    } else joined.push({ first: step, last: step, came: step.came });
  }
  const last = joined.at(-1);
  if (!last || !isSmall(last.came)) return joined;
  // The end is too small by itself: it goes to those who came before it, with the quiet between them.
  const start = joined.findLastIndex(({ came }, index) => index < joined.length - 1 && came > 0);
  const enough = joined[start];
  if (!enough) return undefined;
  return [...joined.slice(0, start), { first: enough.first, last: last.last, came: enough.came + last.came }];
}

function sum(cells: number[]): number {
  return cells.reduce((total, cell) => total + cell, 0);
}
