import { sealBound } from '#domain/doorMap.ts';
import { fromBase64 } from './base64.ts';
import type { WaitingEntry } from './entryQueue.ts';
import { sealEntry } from './sealEntry.ts';
import type { Tables } from './tables.ts';

export interface EntryKeeper {
  /**
   * Keeps an entry sealed, as soon as the event's public key is known. `before` says that something else keeps it until
   * then, and is called once that is no longer needed.
   */
  keep(entry: WaitingEntry, before?: () => void): void;
  /** The server has it. */
  drop(id: string): void;
  /** The event's public key, in base64, once it is known. */
  sealTo(point: string): void;
  /** False while closing the page would lose an entry. */
  keeps(): boolean;
  /** Waits until all that can be kept is. */
  written(): Promise<void>;
}

interface Loose {
  entry: WaitingEntry;
  before: (() => void) | undefined;
}

/** Keeps what waits for the server, each entry by itself, so that nothing but the server can open it. */
export function openEntryKeeper(
  tables: Tables,
  { enrolment, device }: { enrolment: string; device: string },
  tell: () => void,
): EntryKeeper {
  let point: Uint8Array<ArrayBuffer> | undefined;
  let failed = false;
  /** Entries that can't be sealed yet. */
  const loose = new Map<string, Loose>();
  /** Writes under way, so that an entry is never dropped before it was written. */
  const writing = new Map<string, Promise<void>>();

  async function write({ entry, before }: Loose, key: Uint8Array<ArrayBuffer>): Promise<void> {
    const { id, at, parts } = entry;
    if (!parts) return;
    try {
      const sealed = await sealEntry(parts, key, sealBound(device, entry));
      await tables.write([{ table: 'entries', of: enrolment, name: id, put: { at, sealed } }]);
      if (tables.keeps) before?.();
    } catch {
      // No room, or no cryptography on a page without TLS: the entry lives as long as the page, or where it was.
      if (!before) failed = true;
      tell();
    }
  }

  function begin(kept: Loose, key: Uint8Array<ArrayBuffer>): void {
    const { id } = kept.entry;
    const done = write(kept, key).finally(() => {
      if (writing.get(id) === done) writing.delete(id);
    });
    writing.set(id, done);
  }

  return {
    keep(entry, before) {
      if (point) begin({ entry, before }, point);
      else loose.set(entry.id, { entry, before });
    },
    drop(id) {
      const held = loose.get(id);
      loose.delete(id);
      held?.before?.();
      void Promise.resolve(writing.get(id))
        .then(() => tables.write([{ table: 'entries', of: enrolment, name: id, drop: true }]))
        // What could not be dropped is sent once more, which changes nothing.
        .catch(() => undefined);
    },
    sealTo(given) {
      const key = fromBase64(given);
      point = key;
      for (const kept of loose.values()) begin(kept, key);
      loose.clear();
    },
    async written() {
      await Promise.all(writing.values());
    },
    keeps: () => tables.keeps && !failed && ![...loose.values()].some(({ before }) => !before),
  };
}
