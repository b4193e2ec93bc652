import { addresses } from '#contract/pages.ts';
import { badgeText, shortCode } from '#domain/badge.ts';
import { type CareerEvent, isOver } from '#domain/event.ts';
import { eventInLanguage } from '#domain/inLanguage.ts';
import { linkSecret } from '#domain/links.ts';
import { isMadeByEducator } from '#domain/registration.ts';
import { sharingRefusal } from '#domain/sharing.ts';
import type { MailKind, RegistrationStatus } from '#domain/vocabulary.ts';
import { readVisits } from '#functions/attendance/readVisits.ts';
import type { ScanReader } from '#functions/attendance/scansOfPerson.ts';
import type { MailServices } from '#functions/services.ts';
import type { ChosenSession, FollowUpFacts, StudentMailFacts } from '#mail/facts.ts';
import type { Message } from '#mail/message.ts';
import { followUp } from '#mail/messages/followUp.ts';
import { missedYou } from '#mail/messages/missedYou.ts';
import { studentMessages } from '#mail/studentMessages.ts';
import type { StoredRegistration } from '#store/registrations.ts';

/** Mail that says a registration holds or awaits a place; pointless once it is cancelled, or the event over. */
const aboutAPlace: MailKind[] = ['confirmation', 'waitlisted', 'promoted', 'changed'];

/** Mail that says how a registration stands; it may have waited for a day, and then something else is true. */
const says: Partial<Record<MailKind, RegistrationStatus>> = {
  confirmation: 'confirmed',
  promoted: 'confirmed',
  waitlisted: 'waitlisted',
};

/** The message of a kind to one student as things stand now, or why there is none to send. */
export async function studentMail(
  services: Pick<MailServices, 'config' | 'keys' | 'clock'> & ScanReader,
  kind: MailKind,
  event: CareerEvent,
  registration: StoredRegistration,
): Promise<{ message: Message } | { overtaken: string }> {
  const cancelled = registration.status === 'cancelled' || event.status === 'cancelled';
  if (cancelled && aboutAPlace.includes(kind)) return { overtaken: 'cancelled meanwhile' };
  if (says[kind] && says[kind] !== registration.status)
    return { overtaken: `${registration.status} meanwhile` };
  if (isOver(event, services.clock()) && aboutAPlace.includes(kind))
    return { overtaken: 'the event is over' };
  const site = services.config.siteUrl;
  const spoken = eventInLanguage(event, registration.locale);
  const sessions = sessionsOf(spoken, registration);
  const facts = { event: spoken, registration: { ...registration, sessions }, site };
  if (kind === 'follow-up')
    return { message: followUp({ ...facts, ...(await visitsOf(services, registration)) }) };
  if (kind === 'missed-you') return { message: missedYou(facts) };
  if (!isStudentKind(kind)) return { overtaken: `no registration is mailed a ${kind}` };
  const links = await linksOf(services, registration);
  return links
    ? { message: studentMessages[kind]({ ...facts, ...links }) }
    : { overtaken: 'data was deleted' };
}

/** The booths this student was at, and the way to the own page for whoever may share the own contact there. */
async function visitsOf(
  services: Pick<MailServices, 'config' | 'keys'> & ScanReader,
  registration: StoredRegistration,
): Promise<Pick<FollowUpFacts, 'visited' | 'shareUrl'>> {
  const visits = await readVisits(services, registration);
  const links = sharingRefusal(registration) ? undefined : await linksOf(services, registration);
  return {
    visited: visits.map(({ employer }) => employer),
    ...(links && { shareUrl: links.registrationUrl }),
  };
}

function isStudentKind(kind: MailKind): kind is keyof typeof studentMessages {
  return kind in studentMessages;
}

async function linksOf(
  { config, keys }: Pick<MailServices, 'config' | 'keys'>,
  { event, id, badgeVersion, linkVersion, ...registration }: StoredRegistration,
): Promise<
  Pick<StudentMailFacts, 'badgeText' | 'shortCode' | 'registrationUrl' | 'freePlaceUrl'> | undefined
> {
  const [badgeKey, linkKey] = await Promise.all([keys.badge(event), keys.service()]);
  if (!badgeKey) return undefined;
  const kind = isMadeByEducator(registration) ? 'student' : 'registration';
  const secret = linkSecret(kind, { event, id }, linkVersion, linkKey);
  return {
    badgeText: addresses.badge(config.siteUrl, badgeText(id, badgeVersion, badgeKey)),
    shortCode: shortCode(id, badgeVersion, badgeKey),
    registrationUrl: addresses.registration(config.siteUrl, secret),
    freePlaceUrl: addresses.freePlace(config.siteUrl, secret),
  };
}

function sessionsOf(event: CareerEvent, { sessions }: StoredRegistration): ChosenSession[] {
  return event.sessions
    .toSorted((one, other) => one.startsAt.localeCompare(other.startsAt))
    .flatMap((session) => {
      const seat = sessions[session.id];
      return seat ? [{ session, status: seat.status }] : [];
    });
}
