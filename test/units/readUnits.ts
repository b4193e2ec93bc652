import { type Item, itemSize } from './itemSize.ts';

const readUnitBytes = 4096;

/**
 * What reading these items in one request costs: their sizes together, four kilobytes to the unit, half of it where
 * the read need not be consistent. What finds nothing costs as much as the smallest item.
 * Source: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
 */
export function readUnits(items: Item[], { consistent }: { consistent: boolean }): number {
  const bytes = items.reduce((sum, item) => sum + itemSize(item), 0);
  return Math.max(1, Math.ceil(bytes / readUnitBytes)) * (consistent ? 1 : 0.5);
}
