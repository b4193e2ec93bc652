import { fold } from '#domain/checkin.ts';
import type { StoredRegistration } from '#store/registrations.ts';
import { type ScanReader, scansOfPerson } from './scansOfPerson.ts';

/** More rounds than undos can fall between a read and a write. */
const rounds = 5;

/**
 * Folds the scans again where the check-in was undone, until it is one that was not. Whoever meets an undone check-in
 * does this, so that it doesn't matter where a crash left the undo. A scan that is appended meanwhile is not missed:
 * it tries to check in after its append, finds the undone check-in still there, and comes here itself.
 */
export async function settleCheckIn(
  services: ScanReader,
  registration: StoredRegistration,
  now: Date,
): Promise<StoredRegistration> {
  let current = registration;
  for (let round = 0; round < rounds && isUndone(current); round++) {
    const { scans, undone } = await scansOfPerson(services, current);
    const folded = fold(scans, { badgeVersion: current.badgeVersion, undone });
    const replaced = await services.registrations.replaceCheckIn(current, folded, now);
    if (!replaced) return current;
    current = replaced;
  }
  return current;
}

function isUndone({ checkIn, undone }: StoredRegistration): boolean {
  return checkIn !== undefined && undone?.has(checkIn.scan) === true;
}
