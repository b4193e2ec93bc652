import type { CareerEvent } from '#domain/event.ts';
import type { Locale } from '#domain/vocabulary.ts';
import type { StudentMailFacts } from '#mail/facts.ts';
import type { Message } from '#mail/message.ts';
import { followUp } from '#mail/messages/followUp.ts';
import { missedYou } from '#mail/messages/missedYou.ts';
import { signIn } from '#mail/messages/signIn.ts';
import { summary } from '#mail/messages/summary.ts';
import { studentMessages } from '#mail/studentMessages.ts';
import { followUpFacts, site, studentFacts, summaryFacts } from './mailFacts.ts';

/** What a test may change in the facts before every mail is made of them. */
export interface Changes {
  registration?: Partial<StudentMailFacts['registration']>;
  event?: Partial<CareerEvent>;
  organizationName?: string;
}

/** Every mail there is, by name, in one language. */
export function everyMail(locale: Locale, changes: Changes = {}): Record<string, Message> {
  const registration = { ...changes.registration, locale };
  const facts = (given: Partial<StudentMailFacts['registration']> = {}, event: Partial<CareerEvent> = {}) =>
    studentFacts({ ...registration, ...given }, { ...changes.event, ...event });
  const { event, registration: student } = facts();
  const after = followUpFacts({ event, registration: student });
  const organizationName = changes.organizationName ?? 'Riverbend Career Network';
  return {
    confirmation: studentMessages.confirmation(facts()),
    waitlisted: studentMessages.waitlisted(facts({ status: 'waitlisted' })),
    promoted: studentMessages.promoted(facts()),
    changed: studentMessages.changed(facts({ revision: 2 })),
    cancelled: studentMessages.cancelled(facts({ status: 'cancelled' })),
    'cancelled by the organizer': studentMessages.cancelled(facts({}, { status: 'cancelled' })),
    'follow-up': followUp(after),
    'missed-you': missedYou(after),
    summary: summary({ ...summaryFacts(), event, locale }),
    'sign-in': signIn({
      url: `${site}/console/sign-in#t0ken`,
      expiresMinutes: 15,
      organizationName,
      locale,
    }),
  };
}
