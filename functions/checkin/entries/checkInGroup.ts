import { hasCome } from '#domain/attendance.ts';
import { badgeText } from '#domain/badge.ts';
import { inPieces } from '#functions/seats/inPieces.ts';
import { together } from '#functions/seats/together.ts';
import type { StoredRegistration } from '#store/registrations.ts';
import { mapSalt, rowKeys } from '../map/rowKeys.ts';
import { keepScan } from './keepScan.ts';
import type { EntryParts } from './unsealed.ts';
import type { Entry, Result, Upload } from './upload.ts';
import { whatWasRead } from './whoseBadge.ts';

/** The entry that a class's entry stands for, one per person. */
export function groupScan(entry: string, registration: string): string {
  return `${entry}.${registration}`;
}

/** A whole bus: everyone named is checked in, each by a scan of their own. The supervisor's phone named them by tags. */
export async function checkInGroup(
  upload: Upload,
  entry: Entry,
  { code, present }: NonNullable<EntryParts['group']>,
): Promise<Result> {
  const { call, event } = upload;
  const read = await whatWasRead(upload, code);
  const group = 'group' in read ? await call.groups.read(event.id, read.group) : undefined;
  if (!group) return { id: entry.id, verdict: 'verdict' in read ? read.verdict : 'unknown-badge' };
  const people = await peopleByTag(upload, Object.keys(group.rows));
  const named = new Map(
    present.flatMap((tag) => {
      const person = people.get(tag);
      return person ? [[person.id, person] as const] : [];
    }),
  );
  const checkIn = async ({ id, badgeVersion: version }: StoredRegistration) => {
    const own = { ...entry, id: groupScan(entry.id, id) };
    const { holder } = await keepScan(upload, own, { registration: id, version }, 'group');
    return holder?.registration;
  };
  const checkedIn = await inPieces([...named.values()], checkIn, call);
  return {
    id: entry.id,
    verdict: 'group-in',
    group: {
      school: group.school,
      came: checkedIn.filter((one) => one && hasCome(event, one)).length,
      unknown: present.filter((tag) => !people.has(tag)).length,
    },
  };
}

/** Everyone on a roster, by the tags of their badges: the printed one, and that of the registration it stands for now. */
async function peopleByTag(
  { call, event }: Upload,
  rows: string[],
): Promise<Map<string, StoredRegistration>> {
  const mac = await call.keys.badge(event.id);
  if (!mac) return new Map();
  const salt = mapSalt(await call.keys.service(), event.id);
  const tagOf = ({ id, badgeVersion }: StoredRegistration) =>
    rowKeys(badgeText(id, badgeVersion, mac), salt).tag.toString('base64');
  const made = await call.registrations.readMany(event.id, rows);
  const people = await together(
    made.map(async (row) => {
      const stands = row.mergedInto ? await call.registrations.standing(row) : row;
      return stands ? [[tagOf(row), stands] as const, [tagOf(stands), stands] as const] : [];
    }),
  );
  return new Map(people.flat());
}
