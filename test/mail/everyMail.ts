import type { CareerEvent, LocalText } from '#domain/event.ts';
import type { Told } from '#domain/news.ts';
import type { Locale } from '#domain/vocabulary.ts';
import type { GroupFacts, NextEvent, SenderFacts, StudentMailFacts, WentWrong } from '#mail/facts.ts';
import { groupMessages } from '#mail/groupMessages.ts';
import type { Message } from '#mail/message.ts';
import { employerCancelled } from '#mail/messages/employerCancelled.ts';
import { employerChanged } from '#mail/messages/employerChanged.ts';
import { employerFigures } from '#mail/messages/employerFigures.ts';
import { employerReminder } from '#mail/messages/employerReminder.ts';
import { eventChanged } from '#mail/messages/eventChanged.ts';
import { followUp } from '#mail/messages/followUp.ts';
import { groupEventChanged } from '#mail/messages/groupEventChanged.ts';
import { groupReminder } from '#mail/messages/groupReminder.ts';
import { groupSummary } from '#mail/messages/groupSummary.ts';
import { missedYou } from '#mail/messages/missedYou.ts';
import { reminder } from '#mail/messages/reminder.ts';
import { signIn } from '#mail/messages/signIn.ts';
import { summary } from '#mail/messages/summary.ts';
import { testMail } from '#mail/messages/testMail.ts';
import { studentMessages } from '#mail/studentMessages.ts';
import { groupFacts } from './groupFacts.ts';
import {
  choices,
  employerFacts,
  followUpFacts,
  missedYouFacts,
  nextEvent,
  reminderFacts,
  site,
  studentFacts,
  summaryFacts,
  told as toldOfHealthEvent,
} from './mailFacts.ts';

/** What a test may change in the facts before every mail is made of them. */
export interface Changes {
  registration?: Partial<StudentMailFacts['registration']>;
  event?: Partial<CareerEvent>;
  organizationName?: string;
  group?: Partial<GroupFacts>;
  educator?: string;
  from?: SenderFacts['from'];
  note?: LocalText;
  told?: Told;
  nextEvent?: NextEvent;
  schools?: string[];
  neverSynced?: WentWrong['neverSynced'];
}

/** Every mail there is, by name, in one language. */
export function everyMail(locale: Locale, changes: Changes = {}): Record<string, Message> {
  const organizationName = changes.organizationName ?? 'Riverbend Career Network';
  return {
    ...studentMails(locale, changes),
    ...afterEventMails(locale, changes),
    ...classMails(locale, changes),
    ...summaries(locale, changes),
    'sign-in': signIn({
      url: `${site}/console/sign-in#t0ken`,
      expiresMinutes: 15,
      organizationName,
      locale,
    }),
  };
}

function given({ from, note }: Changes): Pick<Changes, 'from' | 'note'> {
  return { ...(from && { from }), ...(note && { note }) };
}

function studentMails(locale: Locale, changes: Changes): Record<string, Message> {
  type Registration = Partial<StudentMailFacts['registration']>;
  const own = (registration: Registration) => ({ ...changes.registration, locale, ...registration });
  const facts = (registration: Registration = {}, event: Partial<CareerEvent> = {}) => ({
    ...studentFacts(own(registration), { ...changes.event, ...event }),
    ...given(changes),
  });
  const remind = (registration: Registration = {}) => ({
    ...reminderFacts(own(registration), changes.event),
    ...given(changes),
  });
  const told = changes.told ?? toldOfHealthEvent();
  const changed = Object.keys(told.sessions).filter((id) => id !== 's2');
  const moved = { told, changed };
  return {
    confirmation: studentMessages.confirmation(facts()),
    waitlisted: studentMessages.waitlisted(facts({ status: 'waitlisted' })),
    promoted: studentMessages.promoted(facts()),
    changed: studentMessages.changed(facts({ revision: 2 })),
    cancelled: studentMessages.cancelled(facts({ status: 'cancelled' })),
    'cancelled by the organizer': studentMessages.cancelled(facts({}, { status: 'cancelled' })),
    'confirmation from a class': studentMessages.confirmation(facts({ group: 'c1' })),
    'confirmation of a chaperone': studentMessages.confirmation(facts({ group: 'c1', kind: 'chaperone' })),
    'cancelled by the class': studentMessages.cancelled(facts({ status: 'cancelled', group: 'c1' })),
    reminder: reminder(remind()),
    'reminder without the badge': reminder({ ...remind(), showsBadge: false }),
    'reminder to who waits': reminder(remind({ status: 'waitlisted' })),
    'test of a reminder': testMail(reminder(remind())),
    'event changed': eventChanged({ ...facts(), ...moved }),
    'event changed for who waits': eventChanged({ ...facts({ status: 'waitlisted' }), ...moved }),
    'sessions changed': eventChanged({
      ...facts(),
      ...moved,
      told: { ...told, ...timeAndPlace(facts().event) },
    }),
  };
}

function timeAndPlace({ startsAt, endsAt, timeZone, place }: CareerEvent) {
  return { startsAt, endsAt, timeZone, place };
}

function afterEventMails(locale: Locale, changes: Changes): Record<string, Message> {
  const { event, registration } = studentFacts({ ...changes.registration, locale }, changes.event);
  const after = { ...followUpFacts({ event, registration }), ...given(changes) };
  const { exploredUrl: _explored, surveyUrl: _survey, joined: _joined, ...missed } = after;
  return {
    'follow-up': followUp(after),
    'follow-up after visits': followUp({ ...after, visited: ['e3', 'e1'], shareUrl: `${site}/r/#s3cret` }),
    'missed-you': missedYou({ ...missedYouFacts(), ...missed }),
    'missed-you with another date': missedYou({ ...missed, nextEvent: changes.nextEvent ?? nextEvent }),
  };
}

function summaries(locale: Locale, changes: Changes): Record<string, Message> {
  const { event } = studentFacts({}, changes.event);
  const plain = summaryFacts();
  const facts = {
    ...plain,
    ...given(changes),
    event,
    locale,
    wrong: { ...plain.wrong, neverSynced: changes.neverSynced ?? plain.wrong.neverSynced },
    attendance: {
      ...plain.attendance,
      bySchool: plain.attendance.bySchool.map((row, index) => ({
        ...row,
        school: changes.schools?.[index] ?? row.school,
      })),
    },
  };
  const nothing = { bounced: 0, complained: 0, failed: 0, neverSynced: [], unknownBadges: 0 };
  return {
    summary: summary(facts),
    'summary once more': summary({ ...facts, settled: true, wrong: nothing }),
    'summary outside': summary({ ...facts, audience: 'outside' }),
  };
}

/** Every mail to an employer's contact, in English alone. */
export function employerMails(changes: Changes = {}): Record<string, Message> {
  const note = changes.note ?? { en: 'Unloading is at the east gate.' };
  const facts = { ...employerFacts({}, changes.event), ...given(changes), choices, note };
  const told = changes.told ?? toldOfHealthEvent();
  const stationUrl = `${site}/s/#st4tion`;
  return {
    'employer reminder': employerReminder({ ...facts, registered: 98, stationUrl }),
    'employer reminder without a station': employerReminder({
      ...facts,
      employer: { ...facts.employer, nextSteps: '', contactName: '' },
      registered: 4,
    }),
    'employer changed': employerChanged({ ...employerFacts({}, changes.event), ...given(changes), told }),
    'employer cancelled': employerCancelled({ ...employerFacts({}, changes.event), ...given(changes) }),
    'employer figures': employerFigures({ ...facts, visits: 52, shared: 'few', came: 73 }),
  };
}

/** The mails to a class's educators, by names that begin with "class". */
function classMails(locale: Locale, changes: Changes): Record<string, Message> {
  const { event, group, educator = 'Ana Rivera' } = changes;
  const facts = (standing: Partial<GroupFacts> = {}, of: Partial<CareerEvent> = {}, isContact = true) =>
    groupFacts(
      { ...group, locale, ...standing },
      {
        event: { ...event, ...of },
        educator: { name: educator, isContact },
        ...(changes.from && { from: changes.from }),
      },
    );
  const note = changes.note ?? { en: 'Buses stop at the east gate.' };
  const namesDueBy = '2027-02-25T17:00:00.000Z';
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
    'class reminder': groupReminder({ ...facts({ named: 24 }), choices, note, namesDueBy }),
    'class reminder with every name': groupReminder({ ...facts({ named: 30 }), choices, note, namesDueBy }),
    'class event changed': groupEventChanged({ ...facts(), told: changes.told ?? toldOfHealthEvent() }),
    'class summary': groupSummary({
      ...facts(),
      note,
      choices,
      handoutUrl: `${site}/g/?handout#c9k2mq7w4xzt8vbn`,
      attendance: { students: { registered: 27, came: 24 }, chaperones: { registered: 3, came: 3 } },
    }),
  };
}
