import type { Output } from '#contract/contract.ts';
import { hasCome } from '#domain/attendance.ts';
import type { CareerEvent } from '#domain/event.ts';
import { eventInLanguage } from '#domain/inLanguage.ts';
import { type Refusal, refuse } from '#domain/refusals.ts';
import { schoolOf } from '#domain/school.ts';
import { afterEventUntil } from '#domain/survey.ts';
import { type Readings, sessionsCameTo, visitsOf } from '#domain/visits.ts';
import { scansOfPerson } from '#functions/attendance/scansOfPerson.ts';
import type { OperationCode } from '#functions/call.ts';

/** Only a link that nobody but the student has opens it: where a student was is no educator's business. */
export const getExplored: OperationCode<'getExplored'> = async (_input, call) => {
  const { registration, isOwn } = call.caller;
  if (!isOwn) return refuse('link-unknown');
  const read = await call.events.read(registration.event);
  if (!read) return refuse('link-unknown');
  const refusal = refusalOf(read, call.now);
  if (refusal) return refusal;
  if (registration.kind === 'chaperone' || !hasCome(read, registration)) return refuse('not-come');
  const event = eventInLanguage(read, registration.locale);
  return {
    name: `${registration.firstName} ${registration.lastName}`,
    school: schoolOf(event, registration.school),
    grade: registration.grade,
    event: { ...event, place: event.place.name },
    organization: call.config.organizationName,
    ...explored(event, await scansOfPerson(call, registration)),
    until: afterEventUntil(event),
  };
};

function refusalOf(event: CareerEvent, now: Date): Refusal | undefined {
  return now.toISOString() < afterEventUntil(event) ? undefined : refuse('record-over');
}

/** What the badges were read at: sessions in the order of their times, booths as they were visited. */
function explored(
  event: CareerEvent,
  readings: Readings,
): Pick<Output<'getExplored'>, 'sessions' | 'booths'> {
  const joined = sessionsCameTo(readings);
  const employers = new Map(event.employers.map((employer) => [employer.id, employer]));
  return {
    sessions: event.sessions
      .filter(({ id }) => joined.has(id))
      .sort((one, other) => one.startsAt.localeCompare(other.startsAt)),
    booths: visitsOf(readings).flatMap(({ employer: id }) => {
      const employer = employers.get(id);
      return employer ? [{ ...employer, employer: employer.name }] : [];
    }),
  };
}
