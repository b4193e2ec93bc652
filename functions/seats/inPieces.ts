import { together } from './together.ts';

const atOnce = 25;

/** Does this for each, some at a time, and answers in their order. Once `signal` says stop, no further piece is begun. */
export async function inPieces<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  { signal }: { signal?: AbortSignal } = {},
): Promise<Result[]> {
  const results: Result[] = [];
  for (let from = 0; from < items.length; from += atOnce) {
    signal?.throwIfAborted();
    results.push(...(await together(items.slice(from, from + atOnce).map(work))));
  }
  return results;
}
