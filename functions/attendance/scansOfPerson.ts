import type { Scan } from '#domain/checkin.ts';
import type { Services } from '#functions/services.ts';
import type { StoredRegistration } from '#store/registrations.ts';
import { type BadgeReader, badgesOf } from './badgesOf.ts';

export type ScanReader = Pick<Services, 'registrations' | 'scans' | 'blanks'>;

/** What reading the scans takes, and no more. */
export type ReadingsReader = BadgeReader & { scans: Pick<Services['scans'], 'of'> };

/**
 * What was read of one person, and what of it was taken back. Several badges can be one person's: the own, those of
 * registrations merged into it, and a blank one from when it was given to them. Scans of versions that are no longer
 * valid are left out; the rest are given as of the person's own badge.
 */
export async function scansOfPerson(
  services: ReadingsReader,
  registration: StoredRegistration,
): Promise<{ scans: Scan[]; undone: Set<string> }> {
  const { event, badgeVersion } = registration;
  const undone = new Set(registration.undone);
  const own: Scan[] = [];
  for (const badge of await badgesOf(services, registration)) {
    for (const record of await services.scans.of(event, badge.id)) {
      if (record.kind === 'undo') undone.add(record.undoes);
      else if (record.badgeVersion === badge.badgeVersion && record.at > badge.from)
        own.push({ ...record, badgeVersion });
    }
  }
  return { scans: own, undone };
}
