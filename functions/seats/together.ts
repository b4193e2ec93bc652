/**
 * Like Promise.all, but when one fails it still waits for the others: an operation never answers with
 * store calls in flight, since a late write would break the horizon's promise (domain/seats.ts).
 */
export async function together<T extends readonly unknown[]>(
  promises: T,
): Promise<{ -readonly [Index in keyof T]: Awaited<T[Index]> }> {
  await Promise.allSettled(promises);
  return Promise.all(promises) as Promise<{ -readonly [Index in keyof T]: Awaited<T[Index]> }>;
}
