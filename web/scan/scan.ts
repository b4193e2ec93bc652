import type { Answer } from '#contract/contract.ts';

/** One reading as it waits for the server: no name, nothing about the person. `at` is ISO 8601 in UTC. */
export interface Scan {
  id: string;
  badge: string;
  at: string;
}

/** What the server says to one scan. */
export type ScanResult = Answer<'uploadScans'>['results'][number];

/** A page served without TLS has no `randomUUID`; typed codes work there all the same. */
export function newScanId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
