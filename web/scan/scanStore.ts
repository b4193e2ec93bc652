import type { Entries } from './entries.ts';
import type { Scan } from './scan.ts';

/** Where scans wait so that a reload loses none. */
export interface ScanStore {
  load(): Scan[];
  /** False where the browser refuses to keep anything: the scan then lives as long as the page. */
  keep(scan: Scan): boolean;
  drop(id: string): void;
}

/**
 * One entry per scan, so that two tabs of one phone never overwrite each other's. `enrolment` keeps the
 * scans of one enrolled device apart from those of the next.
 */
export function scanStore(entries: Entries, enrolment: string): ScanStore {
  const prefix = `turnout.scan.waiting.${enrolment}.`;
  return {
    load() {
      return entries
        .names()
        .filter((key) => key.startsWith(prefix))
        .map((key) => readScan(key.slice(prefix.length), entries.get(key)))
        .filter((scan) => scan !== undefined)
        .sort((one, other) => one.at.localeCompare(other.at));
    },
    keep({ id, badge, at }) {
      try {
        entries.set(prefix + id, JSON.stringify({ badge, at }));
        return true;
      } catch {
        return false;
      }
    },
    drop(id) {
      entries.remove(prefix + id);
    },
  };
}

function readScan(id: string, entry: string | null): Scan | undefined {
  try {
    const { badge, at } = JSON.parse(entry ?? '');
    return typeof badge === 'string' && typeof at === 'string' ? { id, badge, at } : undefined;
  } catch {
    return undefined;
  }
}
