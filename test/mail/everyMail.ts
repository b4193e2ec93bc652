import type { CareerEvent } from '#domain/event.ts';
import type { Locale } from '#domain/vocabulary.ts';
import type { GroupFacts, StudentMailFacts } from '#mail/facts.ts';
import { groupMessages } from '#mail/groupMessages.ts';
import type { Message } from '#mail/message.ts';
import { followUp } from '#mail/messages/followUp.ts';
import { groupSummary } from '#mail/messages/groupSummary.ts';
import { missedYou } from '#mail/messages/missedYou.ts';
import { signIn } from '#mail/messages/signIn.ts';
import { summary } from '#mail/messages/summary.ts';
import { studentMessages } from '#mail/studentMessages.ts';
import { groupFacts } from './groupFacts.ts';
import { followUpFacts, site, studentFacts, summaryFacts } from './mailFacts.ts';

/** What a test may change in the facts before every mail is made of them. */
export interface Changes {
  registration?: Partial<StudentMailFacts['registration']>;
  event?: Partial<CareerEvent>;
  organizationName?: string;
  group?: Partial<GroupFacts>;
  educator?: string;
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
    'follow-up after visits': followUp({ ...after, visited: ['e3', 'e1'], shareUrl: `${site}/r/#s3cret` }),
    'missed-you': missedYou(after),
    summary: summary({ ...summaryFacts(), event, locale }),
    'confirmation from a class': studentMessages.confirmation(facts({ group: 'c1' })),
    'confirmation of a chaperone': studentMessages.confirmation(facts({ group: 'c1', kind: 'chaperone' })),
    'cancelled by the class': studentMessages.cancelled(facts({ status: 'cancelled', group: 'c1' })),
    ...classMails(locale, changes),
    'sign-in': signIn({
      url: `${site}/console/sign-in#t0ken`,
      expiresMinutes: 15,
      organizationName,
      locale,
    }),
  };
}

/** The mails to a class's educators, by names that begin with "class". */
function classMails(
  locale: Locale,
  { event, group, educator = 'Ana Rivera' }: Changes,
): Record<string, Message> {
  const facts = (given: Partial<GroupFacts> = {}, of: Partial<CareerEvent> = {}, isContact = true) =>
    groupFacts(
      { ...group, locale, ...given },
      { event: { ...event, ...of }, educator: { name: educator, isContact } },
    );
  return {
    'class confirmation': groupMessages.confirmation(facts({ status: 'unconfirmed', granted: 0 })),
    'class link': groupMessages.confirmation(facts()),
    'class waitlisted': groupMessages.waitlisted(
      facts({ status: 'awaiting-approval', students: 80, granted: 60 }),
    ),
    'class promoted': groupMessages.promoted(facts()),
    'class promoted to all': groupMessages.promoted(facts({ granted: 30 })),
    'class changed': groupMessages.changed(facts()),
    'class changed after the hold': groupMessages.changed(facts({ status: 'hold-over' })),
    'class cancelled': groupMessages.cancelled(facts({ status: 'cancelled' })),
    'class cancelled by the organizer': groupMessages.cancelled(facts({}, { status: 'cancelled' })),
    'class invitation': groupMessages.invitation(facts({}, {}, false)),
    'class summary': groupSummary({
      ...facts(),
      attendance: { students: { registered: 27, came: 24 }, chaperones: { registered: 3, came: 3 } },
    }),
  };
}
