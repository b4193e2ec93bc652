import type { Answer } from '#contract/contract.ts';

type Group = Answer<'listGroups'>['groups'][number];
type Phone = Answer<'listDevices'>['devices'][number];
type Station = Answer<'listStations'>['stations'][number];
type LoggedScan = Answer<'listScans'>['scans'][number];
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

export function station(id: string, change: Partial<Station> = {}): Station {
  return {
    id,
    kind: 'door',
    name: 'Front door',
    revoked: false,
    deviceLimit: 5,
    stationUrl: `https://turnout.example/s/#ev1${id}0123456789abcdefghjkmnpqrs`,
    ...change,
  };
}

/** A door, a session's, a booth's and one that was closed. */
export const stations: Station[] = [
  station('st11111111'),
  station('st22222222', { kind: 'session', name: 'Imaging, hands on', session: 'se22222222' }),
  station('st33333333', { kind: 'booth', name: 'Booth 4', employer: 'em11111111', deviceLimit: 1 }),
  station('st44444444', { name: 'Side door', revoked: true }),
];

/** A steward's phone at the door that was heard of ten seconds before 9:10 AM. */
export function phone(id: string, change: Partial<Phone> = {}): Phone {
  return {
    id,
    station: 'st11111111',
    name: 'Ben Ruiz',
    role: 'steward',
    state: 'active',
    enrolledAt: '2027-03-04T16:30:00.000Z',
    ...(change.state !== 'waiting' && { admittedAt: '2027-03-04T16:30:00.000Z' }),
    lastSeenAt: '2027-03-04T17:09:50.000Z',
    waiting: 0,
    version: '0.10.0+5d1f09c3ab',
    ...change,
  };
}

/** One of each standing. */
export const phones: Phone[] = [
  phone('de1'),
  phone('de2', {
    name: 'Carla Quiet',
    lastSeenAt: '2027-03-04T16:56:00.000Z',
    waiting: 14,
    version: '0.9.2+77e0b1a24c',
  }),
  phone('de3', { name: 'Dan Silent', lastSeenAt: '2027-03-04T16:30:00.000Z', version: '' }),
  phone('de4', { name: 'Ada Wells', role: 'supervisor' }),
  phone('de5', {
    name: 'Eve Late',
    state: 'waiting',
    enrolledAt: '2027-03-04T17:09:00.000Z',
    lastSeenAt: '2027-03-04T17:09:00.000Z',
  }),
  phone('de6', {
    name: 'Finn Lost',
    state: 'revoked',
    revokedAt: '2027-03-04T17:01:00.000Z',
    waiting: 3,
  }),
  phone('de7', { name: 'Gail Gone', state: 'left' }),
];

export function logged(id: string, change: Partial<LoggedScan> = {}): LoggedScan {
  return {
    id,
    kind: 'scan',
    at: '2027-03-04T17:05:00.000Z',
    station: 'Front door',
    by: 'Ben Ruiz',
    counts: false,
    undone: false,
    rescued: false,
    ...change,
  };
}

/** A booth's, a check-in that counts, and one before it that an organizer took back. The latest first. */
export const scans: LoggedScan[] = [
  logged('de9.e4', { at: '2027-03-04T17:08:00.000Z', station: 'Booth 4', by: 'Nia Cole', rescued: true }),
  logged('de1.e3', { counts: true }),
  logged('or.e2', {
    kind: 'undo',
    at: '2027-03-04T16:59:00.000Z',
    station: '',
    by: 'maria@network.example',
    undoes: 'de1.e1',
  }),
  logged('de1.e1', { at: '2027-03-04T16:58:00.000Z', undone: true }),
];

export const stationFigures: Answer<'getStationFigures'> = {
  at: '2027-03-04T17:10:00.000Z',
  sessions: [
    { session: 'se22222222', came: 18 },
    { session: 'se11111111', came: 31 },
  ],
  booths: [{ employer: 'em11111111', visits: 64, shared: 3 }],
};

export function blanks(from: number, count: number): Answer<'printBlankBadges'>['badges'] {
  return Array.from({ length: count }, (_, index) => ({
    number: from + index,
    badge: `HTTPS://TURNOUT.EXAMPLE/B/${String(from + index).padStart(26, '7')}`,
    shortCode: `K7QW-${String(from + index).padStart(4, '0')}`,
  }));
}
