import type { CareerEvent } from '#domain/event.ts';
import type { GroupFacts, GroupMailFacts } from '#mail/facts.ts';
import { from, healthEvent, site } from './mailFacts.ts';

const classSecret = 'c9k2mq7w4xzt8vbn.5hd3fjc6py1ga0es';
export const groupUrl = `${site}/g/#${classSecret}`;

/** Ms. Rivera's class: 27 students and 3 chaperones by bus, with 25 places so far. */
export const riversClass: GroupFacts = {
  school: 'Arlington High School',
  grade: '10',
  contact: { name: 'Ana Rivera', email: 'rivera@arlington.example' },
  students: 27,
  chaperones: 3,
  arrival: { by: 'bus', at: '2027-03-04T16:45:00.000Z' },
  lunches: 30,
  locale: 'en',
  granted: 25,
  approvedUpTo: 60,
  registeredAt: '2027-02-01T10:00:00.000Z',
  confirmedAt: '2027-02-01T11:00:00.000Z',
  status: 'held',
  named: 0,
};

export function groupFacts(
  group: Partial<GroupFacts> = {},
  {
    event = {},
    ...changes
  }: Partial<Omit<GroupMailFacts, 'event' | 'group'>> & { event?: Partial<CareerEvent> } = {},
): GroupMailFacts {
  return {
    event: healthEvent(event),
    group: { ...riversClass, ...group },
    educator: { name: 'Ana Rivera', isContact: true },
    groupUrl,
    site,
    from,
    ...changes,
  };
}
