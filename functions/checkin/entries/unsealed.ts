import type * as z from 'zod';
import { sealedEntry } from '#contract/entry.ts';
import { sealBound } from '#domain/doorMap.ts';
import { openSealed } from '../sealed.ts';
import type { SentEntry, Upload } from './upload.ts';

export type EntryParts = z.output<typeof sealedEntry>;

/** What an entry is, out of its seal; undefined if it can't be opened or is no entry. */
export async function unsealed(
  { call, event }: Pick<Upload, 'call' | 'event'>,
  { sealed, ...entry }: SentEntry,
): Promise<EntryParts | undefined> {
  if (sealed === undefined) return entry;
  const opened = sealedEntry.safeParse(
    await openSealed(call.keys, event.id, sealed, sealBound(call.caller.device.id, entry)),
  );
  return opened.success ? opened.data : undefined;
}
