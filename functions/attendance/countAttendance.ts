import { type Attendance, AttendanceCount } from '#domain/attendance.ts';
import type { CareerEvent } from '#domain/event.ts';
import type { Services } from '#functions/services.ts';

/** Counts an event's attendance from its registrations, page by page. */
export async function countAttendance(
  { registrations }: Pick<Services, 'registrations'>,
  event: CareerEvent,
  now: Date,
): Promise<Attendance> {
  const count = new AttendanceCount(event);
  const fields = [
    ...(['kind', 'status', 'school', 'grade', 'registeredAt', 'checkIn', 'mergedInto', 'walkIn'] as const),
  ];
  for await (const registration of registrations.all(event.id, { fields })) count.add(registration);
  return count.result(now);
}
