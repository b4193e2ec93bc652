import type { Attendance } from '#domain/attendance.ts';
import { type CareerEvent, type Employer, openDefaults, type Session } from '#domain/event.ts';
import { type Told, toldOf } from '#domain/news.ts';
import { clusterFramework } from '#domain/vocabulary.ts';
import type {
  EmployerMailFacts,
  FollowUpFacts,
  MissedYouFacts,
  NextEvent,
  ReminderFacts,
  StudentMailFacts,
  SummaryFacts,
} from '#mail/facts.ts';

export const site = 'https://turnout.example';
export const badgeText = 'HTTPS://TURNOUT.EXAMPLE/B/7ZQ3M5K9X2WBTD4NHRV8CJ61PF';
export const shortCode = '7ZQ3-M5FK';
export const from = {
  organization: 'Riverbend Career Network',
  address: '410 River Road, Arlington, WA 98223',
};
const choicesToken = 'k2mq7w9xzt4vbn8r6hd3fjc5py1ga0es.m4kq9w2xzt7vbn5r';
export const choices = {
  page: `${site}/m/#${choicesToken}`,
  unsubscribe: `${site}/api/unsubscribe/reminders/${choicesToken}`,
};
const privateSecret = 'r7m2kq9w4xzt8vbn.6hd3fjc5py1ga0es';

export const panel: Session = {
  id: 's1',
  title: 'A day in the emergency room',
  description: 'Nurses, medics and a clerk tell how a shift goes.',
  room: 'Library',
  startsAt: '2027-03-04T18:00:00.000Z',
  endsAt: '2027-03-04T18:45:00.000Z',
  capacity: 60,
  waitlist: true,
};

const workshop: Session = {
  id: 's2',
  title: 'Imaging workshop',
  description: 'Read an X-ray with a technologist.',
  room: 'Room 114',
  startsAt: '2027-03-04T19:00:00.000Z',
  endsAt: '2027-03-04T19:45:00.000Z',
  capacity: 20,
  waitlist: true,
};

export function employer(given: Partial<Employer> = {}): Employer {
  return {
    id: 'e1',
    name: 'Cascade Valley Hospital',
    booth: '12',
    description: 'A community hospital with a program for students.',
    nextSteps:
      'Apply for the paid summer program for nursing assistants by April 15. No experience is needed, and the training is free.',
    website: 'https://www.cascadevalley.example/students',
    contactName: 'Rosa Delgado',
    contactEmail: 'students@cascadevalley.example',
    roles: ['Nursing assistant', 'Registered nurse', 'Imaging technologist'],
    pathways: ['registered-apprenticeship', 'certificate', 'two-year'],
    clusters: ['healthcare-human-services'],
    ...given,
  };
}

export function healthEvent(given: Partial<CareerEvent> = {}): CareerEvent {
  return {
    ...openDefaults,
    id: 'ev1',
    organization: 'org1',
    kind: 'healthcare-career-event',
    status: 'published',
    slug: 'riverbend-healthcare-2027',
    name: 'Riverbend Healthcare Career Event',
    description: 'Meet the people who keep our region well.',
    place: { name: 'Riverbend Skills Center', address: '410 River Road, Arlington, WA 98223' },
    timeZone: 'America/Los_Angeles',
    startsAt: '2027-03-04T17:00:00.000Z',
    endsAt: '2027-03-04T21:00:00.000Z',
    capacity: 600,
    sessions: [panel, workshop],
    employers: [
      employer(),
      employer({
        id: 'e2',
        name: 'Stillaguamish Pharmacy Group',
        booth: '7',
        nextSteps: 'Ask for a job shadow in one of our four pharmacies.',
        website: 'https://pharmacy.example',
        contactName: '',
        contactEmail: '',
        roles: ['Pharmacy technician'],
        pathways: ['certificate', 'direct-entry'],
      }),
      employer({
        id: 'e3',
        name: 'Northwest Medical Laboratory',
        booth: '',
        nextSteps: '',
        website: '',
        contactName: 'Tom Okafor',
        contactEmail: 'careers@lab.example',
        roles: [],
        pathways: ['four-year'],
      }),
    ],
    roles: [
      {
        title: 'Nursing assistant',
        leadsTo: 'registered nurse',
        pathways: ['certificate', 'registered-apprenticeship'],
      },
      { title: 'Laboratory technician', leadsTo: '', pathways: ['two-year'] },
    ],
    interests: ['healthcare-human-services'],
    clusterFramework,
    questions: [],
    schools: ['Arlington High School'],
    mailTexts: {
      confirmation: {
        en: 'Please wear closed shoes for the workshops.\nLunch is on us.',
        es: 'Trae zapatos cerrados para los talleres.\nEl almuerzo va por nuestra cuenta.',
      },
    },
    summaryTo: ['organizer@riverbend.example'],
    createdAt: '2027-01-10T12:00:00.000Z',
    revision: 4,
    ...given,
  };
}

export const marisol: StudentMailFacts['registration'] = {
  id: 'k3v9x0m2q7',
  revision: 1,
  status: 'confirmed',
  kind: 'student',
  firstName: 'Marisol',
  lastName: 'Quintanilla',
  school: 'Arlington High School',
  locale: 'en',
  sessions: [
    { session: workshop, status: 'waiting' },
    { session: panel, status: 'confirmed' },
  ],
};

export function studentFacts(
  registration: Partial<StudentMailFacts['registration']> = {},
  event: Partial<CareerEvent> = {},
): StudentMailFacts {
  return {
    event: healthEvent(event),
    registration: { ...marisol, ...registration },
    badgeText,
    shortCode,
    registrationUrl: `${site}/r/#${privateSecret}`,
    freePlaceUrl: `${site}/r/?free#${privateSecret}`,
    site,
    from,
  };
}

export function reminderFacts(
  registration: Partial<StudentMailFacts['registration']> = {},
  event: Partial<CareerEvent> = {},
): ReminderFacts {
  const note = { en: 'Bring water, and questions.', es: 'Trae agua, y preguntas.' };
  return { ...studentFacts(registration, event), note, showsBadge: true, choices };
}

/** What people were told before the event was moved by a week, to another place, and the panel to another room. */
export function told(event: CareerEvent = healthEvent()): Told {
  const before = toldOf(event);
  return {
    ...before,
    startsAt: '2027-02-25T17:00:00.000Z',
    endsAt: '2027-02-25T21:00:00.000Z',
    place: { name: 'Stanwood Community Hall', address: '8 Cedar Street, Stanwood, WA 98292' },
    sessions: {
      ...before.sessions,
      s1: {
        title: panel.title,
        room: 'Gym',
        startsAt: '2027-02-25T18:00:00.000Z',
        endsAt: '2027-02-25T18:45:00.000Z',
      },
      s9: {
        title: 'Ambulance tour',
        room: 'Yard',
        startsAt: '2027-02-25T20:00:00.000Z',
        endsAt: '2027-02-25T20:30:00.000Z',
      },
    },
  };
}

export function followUpFacts(given: Partial<FollowUpFacts> = {}): FollowUpFacts {
  return {
    event: healthEvent(),
    registration: marisol,
    site,
    from,
    choices,
    note: { en: '' },
    joined: ['s1'],
    exploredUrl: `${site}/r/?explored#${privateSecret}`,
    surveyUrl: `${site}/v/#s9rv3yt0k3n`,
    ...given,
  };
}

export function missedYouFacts(given: Partial<MissedYouFacts> = {}): MissedYouFacts {
  return { event: healthEvent(), registration: marisol, site, from, choices, note: { en: '' }, ...given };
}

export const nextEvent: NextEvent = {
  name: 'Skagit Career Day',
  startsAt: '2027-05-06T16:00:00.000Z',
  endsAt: '2027-05-06T19:00:00.000Z',
  timeZone: 'America/Los_Angeles',
  place: 'Skagit Valley College',
  url: `${site}/e/skagit-career-day-2027`,
};

export function employerFacts(
  given: Partial<EmployerMailFacts> = {},
  event: Partial<CareerEvent> = {},
): EmployerMailFacts {
  const at = healthEvent(event);
  return { event: at, employer: at.employers[0] ?? employer(), from, ...given };
}

/** Arrivals of each five minutes from 8:45 on, local time. */
export function arrivals(...came: number[]): Attendance['arrivals'] {
  const start = Date.parse('2027-03-04T16:45:00.000Z');
  return came.map((count, step) => ({ from: new Date(start + step * 300_000).toISOString(), came: count }));
}

export function summaryFacts(
  attendance: Partial<Attendance> = {},
  given: Partial<SummaryFacts> = {},
): SummaryFacts {
  return {
    from,
    choices,
    settled: false,
    audience: 'inside',
    earlier: { events: 4, rate: 0.68 },
    byInterest: [
      { interest: 'healthcare-human-services', registered: 81, came: 64 },
      { interest: 'registered-apprenticeship', registered: 34, came: 24 },
      { interest: 'digital-technology', registered: 12, came: 8 },
    ],
    stations: {
      sessions: [
        { session: 's1', came: 41 },
        { session: 's2', came: 17 },
      ],
      booths: [
        { employer: 'e1', visits: 52, shared: 3 },
        { employer: 'e2', visits: 6, shared: 0 },
        { employer: 'e3', visits: 29, shared: 1 },
      ],
    },
    wrong: {
      bounced: 2,
      complained: 0,
      failed: 1,
      neverSynced: [{ name: 'Tom’s phone', station: 'Main door', waiting: 12 }],
      unknownBadges: 4,
    },
    survey: {
      answers: 24,
      useful: { '1': 0, '2': 1, '3': 3, '4': 8, '5': 12 },
      nextStep: { yes: 15, maybe: 7, no: 2 },
    },
    event: healthEvent(),
    consoleUrl: `${site}/console/events/ev1`,
    attendance: {
      at: '2027-03-04T21:05:00.000Z',
      registered: 98,
      came: 73,
      missed: 25,
      walkIns: 4,
      overCapacity: 0,
      waitlisted: 6,
      cancelled: 3,
      bySchool: [
        { school: 'Weston High School', registered: 16, came: 9 },
        { school: 'Arlington High School', registered: 52, came: 44 },
        { school: 'Stanwood High School', registered: 30, came: 20 },
      ],
      byGrade: [
        { grade: '11', registered: 60, came: 47 },
        { grade: '12', registered: 38, came: 26 },
      ],
      arrivals: arrivals(3, 9, 22, 17, 8, 4, 0, 2, 0, 0, 0, 0, 0, 5, 3),
      ...attendance,
    },
    ...given,
  };
}
