import { verdict } from '#domain/checkin.ts';
import type { MapRow } from '#domain/doorMap.ts';
import type { StationKind } from '#domain/vocabulary.ts';
import type { AnswerVerdict, Attendee } from './stationEngine.ts';

/** What a phone knows of a badge that it has just read. */
export interface Known {
  /** What the map says; undefined if it holds no row for this badge, or another version of it. */
  row: MapRow | undefined;
  /** When and where it came in, as far as this phone has heard. */
  since: { at: string; station: string } | undefined;
  station: StationKind;
  /** Whether this station's scans count now. */
  open: boolean;
  /** Whether the organizer lets in whom a phone can check with nobody. */
  admitsUnknown: boolean;
  online: boolean;
}

/**
 * What the phone itself says of a badge, by the same rule as the server (domain/checkin.ts). A badge it doesn't know is
 * the server's to judge while there is a network.
 */
export function decide({ row, since, station, open, admitsUnknown, online }: Known): AnswerVerdict {
  if (station === 'door' && since && (!row || row.kind === 'blank')) return open ? 'already-in' : 'not-open';
  if (!open && !online) return 'not-open';
  if (row?.kind === 'blank') return 'blank-badge';
  if (!row) {
    if (online) return 'checking';
    return admitsUnknown ? 'unverified' : 'turned-away';
  }
  return verdict({
    eventStatus: 'published',
    badgeVersion: 1,
    registration: { status: row.status, badgeVersion: 1 },
    stationKind: station,
    open,
    first: !since,
  });
}

/** Who a row says the badge is; a blank badge is nobody's. */
export function attendeeIn(row: MapRow | undefined): Attendee | undefined {
  if (!row || row.kind === 'blank') return undefined;
  const { firstName, lastInitial, school, grade } = row;
  return {
    firstName,
    ...(lastInitial && { lastInitial }),
    ...(school && { school }),
    ...(grade && { grade }),
  };
}
