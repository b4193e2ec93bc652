import type { Scan } from '#domain/checkin.ts';
import type { CareerEvent } from '#domain/event.ts';
import { exampleRegistration } from '#domain/exampleRegistration.ts';
import type { MailName } from '#domain/mailNames.ts';
import type { Locale, RegistrationStatus } from '#domain/vocabulary.ts';
import { scansOfPerson } from '#functions/attendance/scansOfPerson.ts';
import type { StoredRegistration } from '#store/registrations.ts';
import type { MakerServices } from '../studentMessage.ts';

/** How whoever gets it stands by what a mail says. */
export const saidBy: Partial<Record<MailName, RegistrationStatus>> = {
  confirmation: 'confirmed',
  promoted: 'confirmed',
  waitlisted: 'waitlisted',
};

/** The same student under the id of nobody, as the mail would find the registration: no link in it is the student's own. */
export function exampleStudent(
  { mergedFrom: _merged, walkIn: _walkIn, undone: _undone, ...registration }: StoredRegistration,
  name: MailName,
  locale: Locale,
): StoredRegistration {
  // Whoever reads it stands as it says, whatever the one does who lends the name.
  const status = saidBy[name] ?? registration.status;
  return { ...registration, id: exampleRegistration, locale, status, badgeVersion: 1, linkVersion: 1 };
}

/** What was read of a student's badges, as of the example's own. */
export async function itsScans(services: MakerServices, registration: StoredRegistration): Promise<Scan[]> {
  const { scans, undone } = await scansOfPerson(services, registration);
  return scans.filter(({ id }) => !undone.has(id)).map((scan) => ({ ...scan, badgeVersion: 1 }));
}

/** How many booths somebody made up was at. */
const boothsVisited = 2;

/** Before anybody came: some booths with something to tell, and the first session. */
export function madeUpScans(event: CareerEvent): Scan[] {
  const booths = event.employers.toSorted((one, other) => Number(!one.nextSteps) - Number(!other.nextSteps));
  const stations = [
    ...event.sessions.slice(0, 1).map(({ id }) => ({ stationKind: 'session' as const, stationOf: id })),
    ...booths.slice(0, boothsVisited).map(({ id }) => ({ stationKind: 'booth' as const, stationOf: id })),
  ];
  return stations.map((station, index) => ({
    ...{ event: event.id, registration: exampleRegistration, id: String(index), kind: 'scan' },
    ...{ at: event.startsAt, station: '', ...station, device: '', badgeVersion: 1, open: true },
  }));
}
