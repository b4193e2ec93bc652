import type { call, Reply } from '#contract/client.ts';
import type { WireEntry } from './sealEntry.ts';
import type { Clocks } from './serverTime.ts';

/** Longer than a slow network takes, and shorter than a person waits. In milliseconds. */
export const patienceMs = 10_000;

/** Hands entries to the server in the name of a device; `sentAt` lets it correct this phone's clock. */
export function sendEntries(
  asked: typeof call,
  token: string,
  { now }: Clocks,
): (entries: WireEntry[]) => Promise<Reply<'uploadScans'>> {
  return (scans) =>
    asked(
      'uploadScans',
      { sentAt: new Date(now()).toISOString(), scans },
      { bearer: token, signal: AbortSignal.timeout(patienceMs) },
    );
}
