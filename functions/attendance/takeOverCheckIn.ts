import { fold, isEarlier } from '#domain/checkin.ts';
import type { StoredRegistration } from '#store/registrations.ts';
import { type ScanReader, scansOfPerson } from './scansOfPerson.ts';
import { settleCheckIn } from './settleCheckIn.ts';

/** More rounds than undos can fall between a read and a write. */
const rounds = 5;

/**
 * Makes what was read of a registration's badge, and what of that was taken back, the survivor's own. The registration
 * points at its survivor by now, and the survivor names it: so whatever is read or taken back from here on reaches the
 * survivor by itself, and what was before is in the log. What was taken back goes first, so that an undone check-in
 * never gets there; what was read before `countsFrom` stays behind. Can be repeated.
 */
export async function takeOverCheckIn(
  services: ScanReader,
  survivor: StoredRegistration,
  { undone, checkIn }: Pick<StoredRegistration, 'undone' | 'checkIn'>,
  { now, countsFrom }: { now: Date; countsFrom: string },
): Promise<void> {
  const { registrations } = services;
  const { event, id, badgeVersion } = survivor;
  let current = survivor;
  for (const scan of undone ?? []) current = (await registrations.undo(event, id, scan)) ?? current;
  const counts = ({ at }: { at: string }) => at >= countsFrom;
  let wanted = checkIn && counts(checkIn) && !undone?.has(checkIn.scan) ? checkIn : undefined;
  for (let round = 0; round < rounds; round++) {
    if (wanted)
      current = (await registrations.checkIn(event, id, wanted, badgeVersion, now, countsFrom)) ?? current;
    current = await settleCheckIn(services, current, now);
    const { scans, undone: takenBack } = await scansOfPerson(services, current);
    wanted = fold(scans.filter(counts), { badgeVersion, undone: takenBack });
    const standing = current.checkIn && counts(current.checkIn) ? current.checkIn : undefined;
    if (!wanted || !isEarlier({ ...wanted, id: wanted.scan }, standing)) break;
  }
  // Put in its own place, it counts as news: doors are told of the badge that came with the merge.
  if (current.checkIn) await registrations.replaceCheckIn(current, current.checkIn, now);
}
