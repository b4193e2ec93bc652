import { type Attendance, AttendanceCount } from '#domain/attendance.ts';
import type { CareerEvent } from '#domain/event.ts';
import { InterestCount, type InterestTally } from '#domain/interestCount.ts';
import type { MailName } from '#domain/mailNames.ts';
import { type MailRecords, type MailState, mailState } from '#domain/mailState.ts';
import type { StationFigures } from '#domain/stationFigures.ts';
import type { Services } from '#functions/services.ts';
import type { WentWrong } from '#mail/facts.ts';
import type { StoredRegistration } from '#store/registrations.ts';
import { countStations } from './countStations.ts';

type Counted = Pick<Services, 'registrations' | 'groups' | 'scans' | 'blanks' | 'devices' | 'events'>;

/** All that a summary says of an event, in figures. */
export interface SummaryCounts {
  attendance: Attendance;
  byInterest: InterestTally[];
  stations: StationFigures;
  wrong: WentWrong;
}

const fields = [
  ...(['kind', 'status', 'school', 'grade', 'registeredAt', 'checkIn', 'mergedInto', 'walkIn'] as const),
  ...(['interests', 'owes', 'sent', 'failed', 'heard'] as const),
] satisfies (keyof StoredRegistration)[];

/** Where the log keeps badges that are nobody's of this event. */
const nobody = 'unknown';

/** Counts what a summary says, from the event's registrations, classes, scans and phones, page by page. */
export async function countForSummary(needs: Counted, event: CareerEvent, now: Date): Promise<SummaryCounts> {
  const attendance = new AttendanceCount(event);
  const interests = new InterestCount(event);
  const mails = { bounced: 0, complained: 0, failed: 0 };
  for await (const registration of needs.registrations.all(event.id, { fields })) {
    attendance.add(registration);
    interests.add(registration);
    countTroubles(mails, registration);
  }
  for await (const group of needs.groups.all(event.id)) countTroubles(mails, group);
  return {
    attendance: attendance.result(now),
    byInterest: interests.result(),
    stations: await countStations(needs, event, now),
    wrong: {
      ...mails,
      neverSynced: await neverSynced(needs, event),
      unknownBadges: await unknownBadges(needs, event),
    },
  };
}

/** Each person, or class, once for each kind of trouble with any of its mails. */
function countTroubles(
  mails: Record<'bounced' | 'complained' | 'failed', number>,
  records: MailRecords,
): void {
  const names = [...Object.keys(records.failed), ...Object.keys(records.heard ?? {})] as MailName[];
  const states = new Set<MailState | undefined>(names.map((name) => mailState(records, name)));
  for (const trouble of ['bounced', 'complained', 'failed'] as const)
    if (states.has(trouble)) mails[trouble]++;
}

/** Phones that still had something to hand in when they were last heard of; those that were never let in had not. */
async function neverSynced(
  { devices, events }: Pick<Counted, 'devices' | 'events'>,
  { id }: CareerEvent,
): Promise<WentWrong['neverSynced']> {
  const holding = (await devices.all(id)).filter(({ waiting, admittedAt }) => waiting > 0 && admittedAt);
  if (!holding.length) return [];
  const stations = new Map((await events.listStations(id)).map((station) => [station.id, station.name]));
  return holding
    .map(({ name, station, waiting }) => ({ name, station: stations.get(station) ?? '', waiting }))
    .sort((one, other) => other.waiting - one.waiting || one.name.localeCompare(other.name));
}

async function unknownBadges({ scans }: Pick<Counted, 'scans'>, { id }: CareerEvent): Promise<number> {
  const records = await scans.of(id, nobody);
  const undone = new Set(records.flatMap((record) => (record.kind === 'undo' ? [record.undoes] : [])));
  return records.filter(({ kind, id: scan }) => kind !== 'undo' && !undone.has(scan)).length;
}
