import type { Exchange } from '#test/support/recordingWire.ts';
import type { Item } from '#test/units/itemSize.ts';
import { readUnits } from '#test/units/readUnits.ts';

/** What a batch of reads costs: each item by itself, rounded up by itself; a key that finds nothing as the smallest. */
export function readUnitsOfBatch({ body, answer }: Pick<Exchange, 'body' | 'answer'>): number {
  const asked = JSON.parse(body) as {
    RequestItems: Record<string, { Keys: Item[]; ConsistentRead?: boolean }>;
  };
  const { Responses = {} } = JSON.parse(answer) as { Responses?: Record<string, Item[]> };
  return Object.entries(asked.RequestItems).reduce((sum, [table, { Keys, ConsistentRead }]) => {
    const consistent = ConsistentRead === true;
    const found = Responses[table] ?? [];
    const missing = Keys.length - found.length;
    const units = found.reduce((units, item) => units + readUnits([item], { consistent }), 0);
    return sum + units + missing * readUnits([], { consistent });
  }, 0);
}
