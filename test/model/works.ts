import type { DynamoDBStreamEvent, ScheduledEvent } from 'aws-lambda';
import type { Answer } from '#contract/contract.ts';
import { eventPool } from '#domain/registration.ts';
import { mailer } from '#functions/mailer/mailer.ts';
import { mergeRegistrations } from '#functions/organizer/pairs.ts';
import { updateEvent } from '#functions/organizer/updateEvent.ts';
import { cancelRegistration } from '#functions/registration/cancelRegistration.ts';
import { changeRegistration } from '#functions/registration/changeRegistration.ts';
import { privateLink } from '#functions/registration/links.ts';
import { registerStudent } from '#functions/registration/registerStudent.ts';
import { startOver } from '#functions/registration/startOver.ts';
import { scheduler } from '#functions/scheduler/scheduler.ts';
import { settleSeats } from '#functions/seats/settleSeats.ts';
import { diego, secretOf } from '#test/support/people.ts';
import { type Deed, people } from './actions.ts';
import { classWorkOf, rowName } from './classWorks.ts';
import type { Instance } from './instance.ts';
import type { Ledger } from './ledger.ts';
import type { Work } from './runningOperation.ts';

interface Around {
  event: Answer<'readEvent'>;
  ledger: Ledger;
  /** A number that never comes again. */
  next: () => number;
}

/** The work that a deed is in one process; none if there is nothing to do it to. */
export async function workOf(deed: Deed, instance: Instance, around: Around): Promise<Work | undefined> {
  const { services, perform } = instance;
  const { event, ledger } = around;
  const pools = [eventPool, ...event.sessions.map(({ id }) => id)];
  const chosen = (indexes: number[]) => indexes.map((index) => pools[1 + index] ?? '');
  switch (deed.do) {
    case 'register': {
      const person = personOf(deed.person);
      const sessions = chosen(deed.sessions);
      // Whoever has no address is known by the attempt alone, so that only with an address there are strangers.
      const own = !person.email || !deed.stranger;
      const attempt = `attempt-of-${person.firstName}-${own ? 'own' : around.next()}`.padEnd(20, '0');
      const form = {
        ...diego,
        ageBand: '13-17' as const,
        grade,
        ...person,
        slug: event.slug,
        sessions,
        attempt,
      };
      return {
        kind: 'register',
        person: person.firstName,
        sessions,
        run: () => perform(registerStudent, 'registerStudent', form),
      };
    }
    case 'cancel':
    case 'change': {
      const person = personOf(deed.person).firstName;
      const [registration] = ledger.of(person);
      if (!registration) return undefined;
      const link = secretOf(await privateLink(services, registration));
      if (deed.do === 'cancel')
        return {
          kind: 'cancel',
          person,
          opens: registration.id,
          run: () => perform(cancelRegistration, 'cancelRegistration', {}, link),
        };
      const sessions = chosen(deed.sessions);
      const run = () => perform(changeRegistration, 'changeRegistration', { sessions }, link);
      return { kind: 'change', person, opens: registration.id, sessions, run };
    }
    case 'schedule':
      return { kind: 'settle', run: () => scheduler(services)() };
    case 'settle':
      return { kind: 'settle', run: () => settleSeats(services, event.id, [pools[deed.pool] ?? eventPool]) };
    case 'capacity': {
      const sessions = event.sessions.map((session, index) =>
        index + 1 === deed.pool ? { ...session, capacity: deed.places } : session,
      );
      const change = deed.pool === 0 ? { capacity: deed.places } : { sessions };
      const run = () => perform(updateEvent, 'updateEvent', { event: event.id, ...change });
      return { kind: 'organize', run };
    }
    case 'waitlist': {
      const sessions = event.sessions.map((session, index) =>
        index + 1 === deed.pool ? { ...session, waitlist: deed.on } : session,
      );
      const change = deed.pool === 0 ? { waitlist: deed.on } : { sessions };
      if (!deed.on) ledger.everWithoutWaitlist = true;
      const run = () => perform(updateEvent, 'updateEvent', { event: event.id, ...change });
      return { kind: 'organize', run };
    }
    case 'start-over': {
      const { firstName: person } = personOf(deed.person);
      const [registration] = ledger.of(person);
      if (!registration) return undefined;
      const link = secretOf(await privateLink(services, registration));
      const form = { firstName: person, lastName: `Other ${around.next()}`, school: 'Cascade High', grade };
      const run = () => perform(startOver, 'startOver', form, link);
      return { kind: 'start-over', person, opens: registration.id, run };
    }
    case 'merge': {
      const { firstName: person } = personOf(deed.person);
      const [alone] = ledger.of(person);
      const [row] = ledger.of(rowName(deed.group, deed.row));
      if (!alone || !row) return undefined;
      const pair = { event: event.id, alone: alone.id, onRoster: row.id };
      return { kind: 'merge', person, run: () => perform(mergeRegistrations, 'mergeRegistrations', pair) };
    }
    case 'mail': {
      const registrations = [...ledger.registrations.values()].map((one) => ({ ...one, pk: event.id }));
      const groups = [...ledger.groups.values()].map((one) => ({ ...one, pk: `group#${event.id}` }));
      // A stream tells of a change once or more often, at once or later.
      const debtors = [...registrations, ...groups].filter(({ owes }) => Object.keys(owes).length > 0);
      const debtor = debtors[deed.debtor % debtors.length];
      if (!debtor) return undefined;
      const Keys = { pk: { S: debtor.pk }, sk: { S: debtor.id } };
      const record = { dynamodb: { Keys } } as DynamoDBStreamEvent['Records'][number];
      return { kind: 'mail', run: () => mailer(services)({ Records: [record] }) };
    }
    case 'sweep':
      return { kind: 'mail', run: () => mailer(services)({} as ScheduledEvent) };
    default:
      return classWorkOf(deed, instance, { ...around, chosen });
  }
}

const grade = '11' as const;

function personOf(index: number): { firstName: string; email?: string } {
  const person = people[index];
  if (!person) throw new Error(`There is no person ${index}`);
  return person;
}
