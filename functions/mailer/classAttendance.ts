import { hasCome } from '#domain/attendance.ts';
import type { CareerEvent } from '#domain/event.ts';
import type { Services } from '#functions/services.ts';
import type { ClassAttendance } from '#mail/facts.ts';
import type { StoredGroup } from '#store/groups.ts';

/** Who came of those on a class's roster, in figures alone; whoever waited or was taken off counts as nothing. */
export async function classAttendance(
  { registrations }: Pick<Services, 'registrations'>,
  event: CareerEvent,
  { rows }: Pick<StoredGroup, 'rows'>,
): Promise<ClassAttendance> {
  const students = { registered: 0, came: 0 };
  const chaperones = { registered: 0, came: 0 };
  for (const row of await registrations.readMany(event.id, Object.keys(rows))) {
    const standing = await registrations.standing(row);
    if (standing?.status !== 'confirmed') continue;
    const tally = row.kind === 'chaperone' ? chaperones : students;
    tally.registered++;
    if (hasCome(event, standing)) tally.came++;
  }
  return { students, chaperones };
}
