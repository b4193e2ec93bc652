import type { IndexDefinition } from '#store/tables.ts';
import { type Item, itemSize } from './itemSize.ts';

/** Capacity units of one request: of the table, and of each index that it touches. */
export interface Units {
  table: number;
  indexes: Record<string, number>;
}

const writeUnitBytes = 1024;

/**
 * What a write costs. The table's part goes by the larger of the item before and after; a write whose condition fails
 * is one that leaves everything as it is. An index costs a write for an entry that comes, goes or changes, and two
 * where the entry moves because its key changed.
 * Source: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html and
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.html
 */
export function writeUnits(
  before: Item | undefined,
  after: Item | undefined,
  indexes: readonly IndexDefinition[],
): Units {
  const touched = indexes.map((index) => [index.name, indexUnits(index, before, after)] as const);
  return {
    table: Math.max(units(before), units(after), 1),
    indexes: Object.fromEntries(touched.filter(([, cost]) => cost > 0)),
  };
}

export function total({ table, indexes }: Units): number {
  return Object.values(indexes).reduce((sum, cost) => sum + cost, table);
}

function indexUnits(index: IndexDefinition, before: Item | undefined, after: Item | undefined): number {
  const [was, is] = [indexEntry(index, before), indexEntry(index, after)];
  if (!was || !is) return units(was) + units(is);
  const keys = [index.partitionKey, index.sortKey];
  if (keys.some((key) => text(was[key]) !== text(is[key]))) return units(was) + units(is);
  return text(was) === text(is) ? 0 : Math.max(units(was), units(is));
}

/** What an index holds of an item; nothing if the item lacks a key of it. */
export function indexEntry(
  { partitionKey, sortKey, includes = [] }: IndexDefinition,
  item: Item | undefined,
): Item | undefined {
  if (!item?.[partitionKey] || !item[sortKey]) return undefined;
  const held = ['pk', 'sk', partitionKey, sortKey, ...includes];
  return Object.fromEntries(held.flatMap((name) => (item[name] ? [[name, item[name]]] : [])));
}

function units(item: Item | undefined): number {
  return item ? Math.ceil(itemSize(item) / writeUnitBytes) : 0;
}

/** The same text for the same value, whatever the order of a map's keys. */
function text(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
