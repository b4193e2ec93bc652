import { type Visit, visitsOf } from '#domain/visits.ts';
import type { StoredRegistration } from '#store/registrations.ts';
import { type ScanReader, scansOfPerson } from './scansOfPerson.ts';

/** The booths one student was at, the first visit first. */
export async function readVisits(services: ScanReader, registration: StoredRegistration): Promise<Visit[]> {
  return visitsOf(await scansOfPerson(services, registration));
}
