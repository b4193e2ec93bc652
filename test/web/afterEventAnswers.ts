import type { Answer } from '#contract/contract.ts';

const timeZone = 'America/Los_Angeles';
const day = { startsAt: '2027-03-04T17:00:00.000Z', endsAt: '2027-03-04T20:00:00.000Z' };

const employer = (id: string, name: string, booth: string) => ({
  id,
  name,
  booth,
  description: '',
  website: '',
  roles: [],
  pathways: [],
  clusters: [],
});

/** The event as anyone sees it once it is over. */
export const eventOver: Answer<'getEvent'> = {
  slug: 'cascade-healthcare-career-morning',
  kind: 'healthcare-career-event',
  status: 'published',
  name: 'Cascade Healthcare Career Morning',
  description: '',
  place: { name: 'Cascade Community College', address: '400 River Road, Cascade, WA' },
  timeZone,
  ...day,
  over: true,
  registration: 'closed',
  opensAt: '',
  closesAt: '',
  invitationOnly: false,
  takesGroups: true,
  asksAccommodations: false,
  full: false,
  waitlist: true,
  placesLeft: 40,
  sessions: [],
  employers: [employer('mercy', 'Mercy Hospital', '12'), employer('riverbend', 'Riverbend Pharmacy', '7')],
  roles: [],
  interests: [],
  questions: [],
  schools: [],
};

const { name, slug, place } = eventOver;
const event = { name, slug, place: place.name, timeZone, ...day };

const mercy = {
  nextSteps: 'Apply for the paid summer program for nursing assistants by April 15.\nNo experience needed.',
  website: 'https://www.mercy.example/students/',
  contactName: 'Rosa Delgado',
  contactEmail: 'students@mercy.example',
  pathways: ['registered-apprenticeship' as const, 'certificate' as const],
};
const riverbend = {
  nextSteps: 'Ask for a job shadow in one of our shops.',
  website: '',
  contactName: '',
  contactEmail: 'hello@riverbend.example',
  pathways: ['two-year' as const],
};
const rescue = {
  nextSteps: 'Come to our open house on March 20, 10 AM, Station 4.',
  website: 'https://rescue.example/join',
  contactName: 'Lt. Ana Park',
  contactEmail: '',
  pathways: ['direct-entry' as const, 'certificate' as const],
};

/** A student who joined two sessions and was at three booths. */
export const mayasRecord: Answer<'getExplored'> = {
  name: 'Maya Okafor',
  school: 'Cascade High School',
  grade: '10',
  event,
  organization: 'Cascade Career Network',
  sessions: [
    {
      title: 'A day on the ward',
      startsAt: '2027-03-04T17:15:00.000Z',
      endsAt: '2027-03-04T17:45:00.000Z',
    },
    {
      title: 'Apprenticeships in healthcare',
      startsAt: '2027-03-04T18:15:00.000Z',
      endsAt: '2027-03-04T18:45:00.000Z',
    },
  ],
  booths: [
    { employer: 'Mercy Hospital', ...mercy, roles: ['Registered nurse', 'Nursing assistant'] },
    { employer: 'Riverbend Pharmacy', ...riverbend, roles: ['Pharmacy technician'] },
    { employer: 'Cascade Fire & Rescue', ...rescue, roles: [] },
  ],
  until: '2027-04-03T20:00:00.000Z',
};

/** The registration behind the same link. */
export const mayasRegistration: Answer<'getRegistration'> = {
  registrationId: 'maya',
  kind: 'student',
  status: 'confirmed',
  firstName: 'Maya',
  lastName: 'Okafor',
  school: 'Cascade High School',
  grade: '10',
  locale: 'en',
  interests: [],
  answers: {},
  accommodations: '',
  sessions: [],
  badge: 'HTTPS://TURNOUT.EXAMPLE/B/0123456789ABCDEFGHJKMNPQRS',
  shortCode: '7K3M-X9AD',
  visits: [],
  showsVisits: true,
  mayShareContact: false,
  revision: 1,
  event: eventOver,
};

/** Every employer's next steps, for a class of that language. */
export const handout: Answer<'getHandout'> = {
  event,
  school: 'Cascade High School',
  locale: 'en',
  employers: [
    { name: 'Cascade Fire & Rescue', booth: '3', ...rescue },
    { name: 'Mercy Hospital', booth: '12', ...mercy },
    { name: 'Riverbend Pharmacy', booth: '7', ...riverbend },
  ],
};

/** The class that the handout is for. */
export const classOver: Answer<'getGroup'> = {
  id: 'class',
  status: 'held',
  school: 'Cascade High School',
  grade: '10',
  contact: { name: 'Dana Whitfield', email: 'dana@cascade.example' },
  educators: [],
  students: 3,
  chaperones: 1,
  arrival: { by: 'bus', at: '' },
  lunches: 4,
  locale: 'en',
  places: { asked: 4, held: 4, granted: 4, named: 4 },
  heldUntil: '2027-02-25T17:00:00.000Z',
  changesUntil: '2027-03-03T17:00:00.000Z',
  mayChange: false,
  preferences: [],
  code: 'HTTPS://TURNOUT.EXAMPLE/B/0123456789ABCDEFGHJKMNPQRS',
  revision: 1,
  event: eventOver,
};
