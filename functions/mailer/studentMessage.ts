import { addresses } from '#contract/pages.ts';
import { badgeText, shortCode } from '#domain/badge.ts';
import type { CareerEvent } from '#domain/event.ts';
import { eventInLanguage } from '#domain/inLanguage.ts';
import { linkSecret, surveyLinkVersion } from '#domain/links.ts';
import { type MailName, mailKindOf } from '#domain/mailNames.ts';
import type { MailRule } from '#domain/mailRules.ts';
import { changedSessions } from '#domain/news.ts';
import { isMadeByEducator, sessionsOf } from '#domain/registration.ts';
import { sharingRefusal } from '#domain/sharing.ts';
import { sessionsCameTo, visitsOf } from '#domain/visits.ts';
import { type ReadingsReader, scansOfPerson } from '#functions/attendance/scansOfPerson.ts';
import { isOfAudience } from '#functions/mailings/audience.ts';
import { plannedMailings } from '#functions/mailings/plannedMailings.ts';
import type { Services } from '#functions/services.ts';
import type { AfterEventFacts, StudentMailFacts } from '#mail/facts.ts';
import { MadeOnce } from '#mail/madeOnce.ts';
import type { Message } from '#mail/message.ts';
import { eventChanged } from '#mail/messages/eventChanged.ts';
import { followUp } from '#mail/messages/followUp.ts';
import { missedYou } from '#mail/messages/missedYou.ts';
import { reminder } from '#mail/messages/reminder.ts';
import { studentMessages } from '#mail/studentMessages.ts';
import type { StoredRegistration } from '#store/registrations.ts';
import { nextEvent } from './nextEvent.ts';
import { type SenderServices, senderFacts } from './senderFacts.ts';

export type MakerServices = Pick<Services, 'config' | 'keys' | 'clock' | 'events'> &
  SenderServices &
  ReadingsReader;

/** A mailing tells thousands of the same event. */
const spokenEvents = new MadeOnce<CareerEvent, CareerEvent>();

/** Which mail: by its name, with the rule that has it sent, be that rule saved or not. */
export interface WhichMail {
  name: MailName;
  rule?: MailRule | undefined;
}

/** A mail to one student, whether or not it is still to be sent; undefined where there is none of the name, or data was deleted. */
export async function studentMessage(
  services: MakerServices,
  { name, rule }: WhichMail,
  event: CareerEvent,
  registration: StoredRegistration,
): Promise<Message | undefined> {
  const kind = mailKindOf(name);
  const { locale, email = '' } = registration;
  const spoken = spokenEvents.of(event, locale, () => eventInLanguage(event, locale));
  const note = rule?.note ?? { en: '' };
  const facts = {
    event: spoken,
    registration: { ...registration, sessions: sessionsOf(spoken, registration) },
    site: services.config.siteUrl,
    ...(await senderFacts(services, { organization: event.organization, kind, email, locale })),
  };
  if (kind === 'missed-you') {
    const next = await nextEvent(services, event, locale);
    return missedYou({ ...facts, note, nextEvent: next });
  }
  const links = await linksOf(services, registration);
  if (!links) return undefined;
  if (kind === 'follow-up') return followUpMessage(services, { ...facts, note }, links, registration);
  const all: StudentMailFacts = { ...facts, ...links };
  if (kind === 'reminder')
    return reminder({ ...all, note, showsBadge: isLastReminder(event, name, registration) });
  if (name !== 'changed' && kind === 'changed') {
    if (!event.news) return undefined;
    const changed = changedSessions(event.news.before, event).filter((id) => registration.sessions[id]);
    return eventChanged({ ...all, told: event.news.before, changed });
  }
  return isStudentKind(kind) ? studentMessages[kind](all) : undefined;
}

/** Thanks to one who came: the booths, the sessions, and the way to the own page for whoever may share a contact there. */
async function followUpMessage(
  services: MakerServices,
  facts: AfterEventFacts,
  links: Links,
  registration: StoredRegistration,
): Promise<Message> {
  const readings = await scansOfPerson(services, registration);
  return followUp({
    ...facts,
    visited: visitsOf(readings).map(({ employer }) => employer),
    joined: [...sessionsCameTo(readings)],
    exploredUrl: links.exploredUrl,
    surveyUrl: links.surveyUrl,
    ...(!sharingRefusal(registration) && { shareUrl: links.registrationUrl }),
  });
}

/** The badge is sent once more where no other reminder to this one follows, to whoever has a place. */
function isLastReminder(event: CareerEvent, name: MailName, registration: StoredRegistration): boolean {
  const { status } = registration;
  const reminders = plannedMailings(event).filter(
    (planned) => planned.kind === 'reminder' && !planned.past && isOfAudience(planned, event, registration),
  );
  return status === 'confirmed' && (reminders.at(-1)?.name ?? name) === name;
}

function isStudentKind(kind: string): kind is keyof typeof studentMessages {
  return kind in studentMessages;
}

type Links = Pick<StudentMailFacts, 'badgeText' | 'shortCode' | 'registrationUrl' | 'freePlaceUrl'> & {
  exploredUrl: string;
  surveyUrl: string;
};

async function linksOf(
  { config, keys }: Pick<Services, 'config' | 'keys'>,
  { event, id, badgeVersion, linkVersion, ...registration }: StoredRegistration,
): Promise<Links | undefined> {
  const [badgeKey, linkKey] = await Promise.all([keys.badge(event), keys.service()]);
  if (!badgeKey) return undefined;
  const kind = isMadeByEducator(registration) ? 'student' : 'registration';
  const secret = linkSecret(kind, { event, id }, linkVersion, linkKey);
  const survey = linkSecret('survey', { event, id }, surveyLinkVersion, linkKey);
  const { siteUrl } = config;
  return {
    badgeText: addresses.badge(siteUrl, badgeText(id, badgeVersion, badgeKey)),
    shortCode: shortCode(id, badgeVersion, badgeKey),
    registrationUrl: addresses.registration(siteUrl, secret),
    freePlaceUrl: addresses.freePlace(siteUrl, secret),
    exploredUrl: addresses.explored(siteUrl, secret, registration.locale),
    surveyUrl: addresses.survey(siteUrl, survey, registration.locale),
  };
}
