import { routes } from '#contract/routes.ts';
import { hasCome } from '#domain/attendance.ts';
import type { CareerEvent } from '#domain/event.ts';
import { isRefusal } from '#domain/refusals.ts';
import { chosenSessions, type Registration } from '#domain/registration.ts';
import { schoolOf } from '#domain/school.ts';
import type { OperationCode } from '#functions/call.ts';
import { csvPage } from './csvPage.ts';
import { findEvent } from './findEvent.ts';
import { isOwn } from './listRegistrations.ts';

const pageSize = 1_000;

/** A page of CSV: the first one starts with the header, each names the next one in a Link header. */
export const exportRegistrations: OperationCode<'exportRegistrations'> = async (
  { event: id, cursor },
  call,
) => {
  const event = await findEvent(call, id);
  if (isRefusal(event)) return event;
  const { registrations, next } = await call.registrations.page(id, { limit: pageSize, after: cursor });
  const rows = registrations.filter(isOwn).map((registration) => row(event, registration));
  const address = routes.exportRegistrations.path.replace('{event}', id);
  return csvPage(rows, {
    columns: cursor ? undefined : columns(event),
    name: event.slug,
    next: next && `${address}?cursor=${next}`,
  });
};

function columns({ questions }: CareerEvent): string[] {
  const fixed = ['registration', 'status', 'first name', 'last name', 'school', 'grade', 'age band', 'email'];
  return [
    ...fixed,
    'registered at',
    'checked in at',
    'sessions',
    'interests',
    'kind',
    'class',
    ...questions.map(({ label }) => label.en),
  ];
}

function row(event: CareerEvent, registration: Registration): string[] {
  const titles = new Map(event.sessions.map(({ id, title }) => [id, title]));
  return [
    registration.id,
    registration.status,
    registration.firstName,
    registration.lastName,
    schoolOf(event, registration.school),
    registration.grade,
    registration.ageBand,
    registration.email ?? '',
    registration.registeredAt,
    hasCome(event, registration) ? (registration.checkIn?.at ?? '') : '',
    chosenSessions(event, registration.sessions)
      .map(({ id, status }) => (status === 'waiting' ? `${titles.get(id)} (waiting)` : titles.get(id)))
      .join('; '),
    registration.interests.join('; '),
    registration.kind,
    registration.group ?? '',
    ...event.questions.map(({ id }) => [registration.answers[id] ?? ''].flat().join('; ')),
  ];
}
