import { type CareerEvent, isOver } from '#domain/event.ts';
import { type MailName, mailKindOf } from '#domain/mailNames.ts';
import type { RegistrationStatus } from '#domain/vocabulary.ts';
import { isOfAudience } from '#functions/mailings/audience.ts';
import { plannedMailing } from '#functions/mailings/plannedMailings.ts';
import type { Message } from '#mail/message.ts';
import type { StoredRegistration } from '#store/registrations.ts';
import { type MakerServices, studentMessage } from './studentMessage.ts';

/** A mail as it is to be sent now, or why there is nothing left to say. */
export type Made = { message: Message } | { overtaken: string };

/** Mails that answer what someone did, and say that a registration holds or awaits a place. */
const aboutAPlace: MailName[] = ['confirmation', 'waitlisted', 'promoted', 'changed'];

/** Mail that says how a registration stands; it may have waited for a day, and then something else is true. */
const says: Partial<Record<MailName, RegistrationStatus>> = {
  confirmation: 'confirmed',
  promoted: 'confirmed',
  waitlisted: 'waitlisted',
};

/** The mail of a name to one student as things stand now, or why there is none to send. */
export async function studentMail(
  services: MakerServices,
  name: MailName,
  event: CareerEvent,
  registration: StoredRegistration,
): Promise<Made> {
  const overtaken = overtakenBy(name, event, registration, services.clock());
  if (overtaken) return { overtaken };
  const rule = plannedMailing(event, name)?.rule;
  const message = await studentMessage(services, { name, rule }, event, registration);
  return message ? { message } : { overtaken: 'nothing to say, or data was deleted' };
}

function overtakenBy(
  name: MailName,
  event: CareerEvent,
  registration: StoredRegistration,
  now: Date,
): string | undefined {
  if (name === 'cancelled') return undefined;
  const isCancelled = registration.status === 'cancelled' || event.status === 'cancelled';
  if (!aboutAPlace.includes(name)) {
    return isCancelled ? 'cancelled meanwhile' : overtakenMailing(name, event, registration, now);
  }
  if (isCancelled) return 'cancelled meanwhile';
  if (says[name] && says[name] !== registration.status) return `${registration.status} meanwhile`;
  return isOver(event, now) ? 'the event is over' : undefined;
}

/** Of mail to many that was held up on its way to this one. */
function overtakenMailing(
  name: MailName,
  event: CareerEvent,
  registration: StoredRegistration,
  now: Date,
): string | undefined {
  const planned = plannedMailing(event, name);
  if (!planned) return `no ${mailKindOf(name)} is planned any more`;
  // Whoever registers after its time has come is not among them, unless an organizer sends it to them.
  const dueAt = now.toISOString();
  if (dueAt > planned.usefulUntil) return 'too late to be of use';
  return isOfAudience({ ...planned, dueAt }, event, registration) ? undefined : 'not for this one any more';
}
