import type { Answer } from '#contract/contract.ts';

export type LoggedScan = Answer<'listScans'>['scans'][number];

const kinds: Record<LoggedScan['kind'], string> = {
  scan: 'Badge scanned',
  'walk-in': 'Admitted as a walk-in',
  group: 'Checked in with the class',
  search: 'Found by name and checked in',
  undo: 'Scan taken back',
};

/** What a line of the log says was done. */
export function scanWords({ kind }: LoggedScan): string {
  return kinds[kind];
}

/** Whether an organizer can take it back: whatever was not taken back before, and is no taking back itself. */
export function mayBeUndone({ kind, undone }: LoggedScan): boolean {
  return kind !== 'undo' && !undone;
}

/** When the registration's check-in was by its log; undefined where nothing counts. */
export function checkedInAt(scans: readonly LoggedScan[]): string | undefined {
  return scans.find(({ counts }) => counts)?.at;
}
