import { call, type Reply } from '#contract/client.ts';
import type { Scan } from './scan.ts';

/** Longer than a slow network takes, and shorter than a person waits. */
const patienceMs = 10_000;

/** Hands scans to the server in the name of a device; `sentAt` lets it correct this phone's clock. */
export function sendScans(token: string): (scans: Scan[]) => Promise<Reply<'uploadScans'>> {
  return (scans) =>
    call(
      'uploadScans',
      { sentAt: new Date().toISOString(), scans },
      { bearer: token, signal: AbortSignal.timeout(patienceMs) },
    );
}
