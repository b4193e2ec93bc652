import { type Educator, type Group, placesWithoutApproval } from '#domain/group.ts';

export const msRivera: Educator = { name: 'Ana Rivera', email: 'rivera@school.example' };

/** A class as its educator registered it: 27 students and 3 chaperones by bus, with no places yet. */
export function unconfirmedGroup(
  event: string,
  id: string,
  contact: Educator = msRivera,
  changes: Partial<Group> = {},
): Group {
  return {
    event,
    id,
    school: 'Cascade High School',
    grade: '10',
    contact,
    educators: [],
    students: 27,
    chaperones: 3,
    arrival: { by: 'bus', at: '' },
    lunches: 0,
    locale: 'en',
    attestedAt: '2027-03-01T17:00:00.000Z',
    registeredAt: '2027-03-01T17:00:00.000Z',
    approvedUpTo: placesWithoutApproval,
    numbers: [],
    granted: 0,
    rows: {},
    released: [],
    preferences: [],
    attempt: 'q2w3e4r5t6y7',
    linkVersion: 1,
    revision: 1,
    ...changes,
  };
}
