import type { CareerEvent, Employer } from '#domain/event.ts';
import { exampleRegistration } from '#domain/exampleRegistration.ts';
import type { Locale } from '#domain/vocabulary.ts';
import type { StoredGroup } from '#store/groups.ts';
import type { StoredRegistration } from '#store/registrations.ts';

const names: Record<Locale, { firstName: string; lastName: string }> = {
  en: { firstName: 'Alex', lastName: 'Rivera' },
  es: { firstName: 'Sofía', lastName: 'Rivera' },
  ar: { firstName: 'سارة', lastName: 'حداد' },
};
const school = 'Example High School';
const nothing = { owes: {}, sent: {}, failed: {} };

/** A student for an event that nobody has registered for yet. */
export function madeUpStudent(event: CareerEvent, locale: Locale): StoredRegistration {
  const [session] = event.sessions;
  return {
    ...{ event: event.id, id: exampleRegistration, kind: 'student', status: 'confirmed', number: 1 },
    ...{ ...names[locale], school: event.schools[0] ?? school, grade: '10', ageBand: '13-17', locale },
    sessions: session ? { [session.id]: { number: 1, status: 'confirmed' } } : {},
    ...{ released: {}, interests: [], answers: {}, attempt: '', badgeVersion: 1, linkVersion: 1 },
    ...{ registeredAt: event.createdAt, revision: 1, ...nothing },
  };
}

/** A class for an event that no educator has registered one for yet. */
export function madeUpClass(event: CareerEvent, locale: Locale): StoredGroup {
  const { firstName, lastName } = names[locale];
  const contact = { name: `${firstName} ${lastName}`, email: 'someone@example.org' };
  const at = event.createdAt;
  return {
    ...{ event: event.id, id: exampleRegistration, school: event.schools[0] ?? school, grade: '10', contact },
    ...{ educators: [], students: 24, chaperones: 2, arrival: { by: 'bus', at: event.startsAt }, lunches: 0 },
    ...{ locale, attestedAt: at, registeredAt: at, confirmedAt: at, approvedUpTo: 60 },
    ...{ numbers: [[1, 26]], granted: 26, rows: {}, released: [], preferences: [], attempt: '' },
    ...{ linkVersion: 1, revision: 1, ...nothing },
  };
}

export const madeUpEmployer: Employer = {
  ...{ id: '0000000000', name: 'Example Hospital', booth: '1', description: '', nextSteps: '', website: '' },
  ...{
    contactName: 'Alex Rivera',
    contactEmail: 'someone@example.org',
    roles: [],
    pathways: [],
    clusters: [],
  },
};
