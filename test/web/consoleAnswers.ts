import type { Answer } from '#contract/contract.ts';

type Group = Answer<'listGroups'>['groups'][number];
type Registration = Answer<'listRegistrations'>['registrations'][number];

export function group(id: string, change: Partial<Group> = {}): Group {
  return {
    id,
    status: 'held',
    school: 'Lincoln High School',
    grade: '10',
    contact: { name: 'Rosa Lee', email: 'rosa.lee@lincoln.example' },
    educators: [],
    students: 28,
    chaperones: 2,
    arrival: { by: 'bus', at: '2027-03-04T16:45:00.000Z' },
    lunches: 30,
    locale: 'en',
    places: { asked: 30, held: 30, granted: 18, named: 10 },
    heldUntil: '2027-02-25T17:00:00.000Z',
    changesUntil: '2027-03-03T17:00:00.000Z',
    registeredAt: '2027-01-15T18:00:00.000Z',
    came: 0,
    ...change,
  };
}

export function registration(id: string, change: Partial<Registration> = {}): Registration {
  return {
    id,
    kind: 'student',
    status: 'confirmed',
    firstName: 'Ana',
    lastName: 'Núñez',
    school: 'Lincoln High School',
    grade: '10',
    sessions: [],
    registeredAt: '2027-01-02T00:00:00.000Z',
    ...change,
  };
}

/** Four classes, one of each standing that matters on the day. */
export const groups: Group[] = [
  group('gr1', {
    status: 'awaiting-approval',
    school: 'Stadium High School',
    students: 90,
    chaperones: 6,
    lunches: 96,
    contact: { name: 'Tom Ortiz', email: 'tom.ortiz@stadium.example' },
    places: { asked: 96, held: 60, granted: 60, named: 0 },
  }),
  group('gr2'),
  group('gr3', {
    school: 'Wilson Middle School',
    grade: '8',
    students: 20,
    chaperones: 3,
    lunches: 0,
    arrival: { by: 'on-foot', at: '' },
    places: { asked: 23, held: 23, granted: 23, named: 23 },
    came: 21,
  }),
  group('gr4', {
    status: 'unconfirmed',
    school: 'Foss High School',
    places: { asked: 30, held: 0, granted: 0, named: 0 },
  }),
];

export const pairs: Answer<'listPairs'>['pairs'] = [
  {
    alone: {
      id: 're1',
      firstName: 'Maya',
      lastName: 'Okafor',
      school: 'Lincoln HS',
      grade: '10',
      email: 'maya@students.example',
      status: 'confirmed',
    },
    onRoster: {
      id: 're2',
      firstName: 'Maya',
      lastName: 'Okafor',
      school: 'Lincoln High School',
      grade: '10',
      status: 'confirmed',
      group: { id: 'gr2', school: 'Lincoln High School', contactName: 'Rosa Lee' },
    },
  },
  {
    alone: {
      id: 're3',
      firstName: 'Sam',
      lastName: 'Lin',
      school: 'Lincoln High School',
      grade: '9',
      status: 'waitlisted',
    },
    onRoster: {
      id: 're4',
      firstName: 'Sam',
      lastName: 'Lin',
      school: 'Lincoln High School',
      grade: '11',
      status: 'confirmed',
      group: { id: 'gr2', school: 'Lincoln High School', contactName: 'Rosa Lee' },
    },
  },
];

export const schools: Answer<'listSchools'>['schools'] = [
  {
    school: 'Lincoln High School',
    known: true,
    registrations: 48,
    spellings: ['Lincoln High School', 'lincoln high school'],
  },
  { school: 'Lincoln HS', known: false, registrations: 7, spellings: ['Lincoln HS'] },
  { school: 'Lincon High School', known: false, registrations: 1, spellings: ['Lincon High School'] },
  { school: 'Wilson Middle School', known: false, registrations: 23, spellings: ['Wilson Middle School'] },
  { school: 'Foss', known: false, registrations: 2, spellings: ['Foss', 'foss'] },
];

export const registrations: Registration[] = [
  registration('re1', {
    firstName: 'Maya',
    lastName: 'Okafor',
    email: 'maya@students.example',
    sessions: [{ id: 'se11111111', status: 'confirmed' }],
  }),
  registration('re5', {
    firstName: 'Rosa',
    lastName: 'Lee',
    kind: 'chaperone',
    group: 'gr2',
    registeredAt: '2027-01-01T00:00:00.000Z',
  }),
  registration('re6', {
    firstName: 'Bo',
    lastName: 'Adams',
    grade: '12',
    status: 'waitlisted',
    group: 'gr2',
    registeredAt: '2027-01-03T00:00:00.000Z',
    sessions: [{ id: 'se22222222', status: 'waiting' }],
  }),
  registration('re7', { school: 'Stadium High School', checkedInAt: '2027-03-04T17:05:00.000Z' }),
];

export const students: Answer<'listAccommodations'>['students'] = [
  {
    id: 're1',
    firstName: 'Maya',
    lastName: 'Okafor',
    school: 'Lincoln High School',
    grade: '10',
    status: 'confirmed',
    accommodations: 'I use a wheelchair. Is there a lift to Room 12?',
  },
];
