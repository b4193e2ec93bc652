import type { Output } from '#contract/contract.ts';
import type { CareerEvent } from '#domain/event.ts';
import { eventInLanguage } from '#domain/inLanguage.ts';
import type { Visit } from '#domain/visits.ts';
import { readVisits } from '#functions/attendance/readVisits.ts';
import type { ScanReader } from '#functions/attendance/scansOfPerson.ts';
import type { StoredRegistration } from '#store/registrations.ts';

type ShownVisit = Output<'getRegistration'>['visits'][number];

/**
 * The booths a student was at, each with what its employer says comes next, in the student's language. An employer
 * who has the student's contact is among them even if the scan was taken back since: else nobody could take that back.
 */
export async function shownVisits(
  services: ScanReader,
  event: CareerEvent,
  registration: StoredRegistration,
): Promise<ShownVisit[]> {
  const { shared = {}, locale } = registration;
  const visits = await readVisits(services, registration);
  const without: Visit[] = Object.entries(shared)
    .filter(([employer]) => !visits.some((visit) => visit.employer === employer))
    .map(([employer, { at }]) => ({ employer, at }));
  const employers = new Map(eventInLanguage(event, locale).employers.map((each) => [each.id, each]));
  return [...visits, ...without].flatMap(({ employer: id, at }) => {
    const employer = employers.get(id);
    return employer ? [{ ...employer, employer: id, at, shared: Object.hasOwn(shared, id) }] : [];
  });
}
