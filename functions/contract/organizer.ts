import * as z from 'zod';
import {
  attendeeKinds,
  deviceRoles,
  deviceStates,
  eventKinds,
  grades,
  memberRoles,
  registrationStatuses,
  seatStatuses,
  stationKinds,
} from '#domain/vocabulary.ts';
import { educatorGroup } from './educatorGroup.ts';
import { eventFields, organizerEvent } from './eventForm.ts';
import { day, email, id, instant, line, schoolName, slug } from './fields.ts';
import { operation } from './operation.ts';
import { attempt } from './registrationFields.ts';

const eventOutline = organizerEvent.pick({
  id: true,
  kind: true,
  status: true,
  slug: true,
  name: true,
  place: true,
  timeZone: true,
  startsAt: true,
  endsAt: true,
  capacity: true,
});

const stationOutput = z.object({
  id,
  kind: z.enum(stationKinds),
  name: z.string(),
  session: id.optional(),
  employer: id.optional(),
  revoked: z.boolean(),
  deviceLimit: z.int().describe('How many devices join by the link alone; more wait for an organizer'),
  stationUrl: z.url().describe('The link that turns a phone into a scanner'),
});

const event = z.object({ event: id });

const deviceLimit = z
  .int('Expected a whole number of devices')
  .min(0, 'Expected 0 or more devices')
  .max(200, 'Expected at most 200 devices');

/** A phone at a station, as organizers see it. */
const device = z.object({
  id,
  station: id,
  name: z.string().describe('What the volunteer called themselves'),
  role: z.enum(deviceRoles),
  state: z.enum(deviceStates),
  enrolledAt: instant,
  lastSeenAt: instant,
  waiting: z.int().describe('Entries it said it had still to hand in'),
  version: z.string(),
  revokedAt: instant.optional(),
  admittedAt: instant.optional().describe('When it was let in; nothing of one that never was'),
  rescueUntil: instant.optional().describe('Until when a revoked device may hand in what it took before'),
});

/** One line of a registration's log at the stations. */
const loggedScan = z.object({
  id: z.string(),
  kind: z.enum(['scan', 'walk-in', 'group', 'search', 'undo']),
  at: instant,
  station: z.string().describe('Its name; empty for an organizer'),
  by: z.string().describe('The volunteer’s name, or the organizer’s address'),
  counts: z.boolean().describe('Whether it is this registration’s check-in now'),
  undone: z.boolean(),
  undoes: z.string().optional(),
  rescued: z.boolean(),
});

const tally = z.object({ registered: z.int(), came: z.int() });

export const attendance = z.object({
  at: instant.describe('When these figures were counted'),
  registered: z.int().describe('Registrations that hold a place'),
  came: z.int(),
  missed: z.int().describe('Registered and not come; final once the event is over'),
  walkIns: z.int().describe('Of those who came, how many a supervisor let in or registered after the start'),
  overCapacity: z
    .int()
    .default(0)
    .describe('Of those who came, how many a supervisor let in beyond the places'),
  waitlisted: z.int(),
  cancelled: z.int(),
  bySchool: z.array(tally.extend({ school: z.string() })),
  byGrade: z.array(tally.extend({ grade: z.enum(grades) })),
  arrivals: z
    .array(z.object({ from: instant, came: z.int() }))
    .describe('Check-ins in steps of five minutes, without gaps between the first and the last'),
});

/** Where the next page of registrations starts: the last id of the page before. */
const cursor = id.optional();
/** Where the next page of events starts: the last start and id of the page before. */
const eventCursor = z
  .string()
  .regex(
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z~[0-9a-hjkmnp-tv-z]{10}$/,
    'Expected a cursor as Turnout gave it',
  )
  .optional();

const managed = ['unknown-event'] as const;

const eventAttempt = attempt.describe(
  'Made at random by the page and kept until answered, so that a retry makes no second event',
);

/** A class as organizers see it. */
const organizerGroup = educatorGroup
  .omit({ event: true, mayChange: true, preferences: true, revision: true, code: true })
  .extend({
    registeredAt: instant,
    came: z.int().describe('How many of its roster came'),
  });

/** One of two registrations that look like the same person's. */
const paired = z.object({
  id,
  firstName: z.string(),
  lastName: z.string(),
  school: z.string(),
  grade: z.enum(grades),
  email: z.string().optional(),
  status: z.enum(registrationStatuses),
  group: z.object({ id, school: z.string(), contactName: z.string() }).optional(),
});

export const organizerContract = {
  getOpenApi: operation({
    summary: 'This description of the API, as OpenAPI 3.1',
    input: z.object({}),
    output: z.looseObject({ openapi: z.string() }),
    refusals: [],
  }),
  requestSignIn: operation({
    summary: 'Mail a sign-in link to a member; the answer is the same for every address',
    input: z.object({ email }),
    output: z.object({
      status: z.literal('mailed'),
      code: z
        .string()
        .describe('Shown on the page that asked; needed when the link is opened in another browser'),
    }),
    refusals: [],
  }),
  openSession: operation({
    summary: 'Spend a sign-in link; the session comes as a cookie',
    input: z.object({
      token: z.string().max(100).describe('The secret of the mailed link'),
      code: z.string().max(10).optional().describe('The code shown where the link was asked for'),
    }),
    output: z.object({ email: z.string(), role: z.enum(memberRoles), organization: z.string() }),
    status: 201,
    refusals: ['sign-in-expired', 'code-needed'],
  }),
  getSession: operation({
    summary: 'Who is signed in',
    input: z.object({}),
    output: z.object({ email: z.string(), role: z.enum(memberRoles), organization: z.string() }),
    refusals: [],
    role: 'viewer',
  }),
  closeSession: operation({
    summary: 'Sign out',
    input: z.object({}),
    output: z.object({ status: z.literal('signed-out') }),
    refusals: [],
    role: 'viewer',
  }),
  listEvents: operation({
    summary: 'The organization’s events, latest start first',
    input: z.object({ cursor: eventCursor }),
    output: z.object({ events: z.array(eventOutline), next: z.string().optional() }),
    refusals: [],
    role: 'viewer',
  }),
  createEvent: operation({
    summary:
      'Create a draft from the template of its kind; what is given replaces what the template brings, and the same attempt again makes no second one',
    input: eventFields
      .partial()
      .required({ name: true, place: true, timeZone: true, startsAt: true, endsAt: true, capacity: true })
      .extend({
        kind: z.enum(eventKinds, {
          error: 'Expected "career-day", "healthcare-career-event" or "career-fair"',
        }),
        slug: slug
          .optional()
          .describe('The readable part of the student’s link; made from the name if left out'),
        attempt: eventAttempt,
      }),
    output: organizerEvent,
    status: 201,
    refusals: ['slug-taken'],
    role: 'organizer',
  }),
  readEvent: operation({
    summary: 'An event as its organizers see it',
    input: event,
    output: organizerEvent,
    refusals: [...managed],
    role: 'viewer',
  }),
  updateEvent: operation({
    summary: 'Change an event; what is left out stays',
    input: eventFields.partial().extend({ event: id, revision: z.int().optional() }),
    output: organizerEvent,
    refusals: [...managed, 'event-cancelled', 'changed-meanwhile'],
    role: 'organizer',
  }),
  copyEvent: operation({
    summary:
      'Copy an event to another day, as a draft: all that was written for it, and nobody who registered or came; the same attempt again makes no second copy',
    input: event.extend({
      startsOn: day.describe(
        'The day it starts on, by its own calendar; every time of it moves along by its own clocks',
      ),
      name: line(120).optional().describe('As it was if left out'),
      attempt: eventAttempt,
    }),
    output: organizerEvent.extend({
      copied: z
        .object({
          name: z.string(),
          startsAt: instant,
          stations: z.int(),
          rulesOff: z.int().describe('Mails for single classes of the other event: they are off'),
        })
        .describe('What it was made of'),
    }),
    status: 201,
    refusals: [...managed],
    role: 'organizer',
  }),
  publishEvent: operation({
    summary: 'Open the student’s link; publishing twice is the same as once',
    input: event,
    output: organizerEvent,
    refusals: [...managed, 'event-cancelled', 'event-over', 'changed-meanwhile'],
    role: 'organizer',
  }),
  cancelEvent: operation({
    summary: 'Cancel an event for good; everyone registered is told by mail',
    input: event,
    output: organizerEvent,
    refusals: [...managed, 'event-over', 'changed-meanwhile'],
    role: 'organizer',
  }),
  listRegistrations: operation({
    summary: 'Registrations of an event, a page at a time',
    input: event.extend({ cursor }),
    output: z.object({
      registrations: z.array(
        z.object({
          id,
          kind: z.enum(attendeeKinds),
          status: z.enum(registrationStatuses),
          firstName: z.string(),
          lastName: z.string(),
          school: z.string(),
          grade: z.enum(grades),
          email: z.string().optional(),
          group: id.optional().describe('The class it came with'),
          sessions: z.array(z.object({ id, status: z.enum(seatStatuses) })),
          registeredAt: instant,
          checkedInAt: instant.optional().describe('When a confirmed student came in'),
        }),
      ),
      next: z.string().optional(),
    }),
    refusals: [...managed],
    role: 'viewer',
  }),
  exportRegistrations: operation({
    summary: 'Registrations as CSV, safe to open in a spreadsheet; a Link header names the next page',
    input: event.extend({ cursor }),
    output: z.string(),
    media: 'text/csv',
    refusals: [...managed],
    role: 'organizer',
  }),
  createStation: operation({
    summary: 'Create a point where badges are scanned, with a link for its volunteers',
    input: event.extend({
      kind: z.enum(stationKinds),
      name: line(60),
      session: id.optional().describe('For kind "session"'),
      employer: id.optional().describe('For kind "booth"'),
      deviceLimit: deviceLimit.default(5),
    }),
    output: stationOutput,
    status: 201,
    refusals: [...managed],
    role: 'organizer',
  }),
  listStations: operation({
    summary: 'The stations of an event, with their links',
    input: event,
    output: z.object({ stations: z.array(stationOutput) }),
    refusals: [...managed],
    role: 'organizer',
  }),
  revokeStation: operation({
    summary: 'Close a station: its link and every device enrolled with it stop working',
    input: event.extend({ station: id }),
    output: stationOutput,
    refusals: [...managed, 'unknown-station'],
    role: 'organizer',
  }),
  updateStation: operation({
    summary: 'Rename a station, or change how many devices its link lets in',
    input: event.extend({ station: id, name: line(60).optional(), deviceLimit: deviceLimit.optional() }),
    output: stationOutput,
    refusals: [...managed, 'unknown-station'],
    role: 'organizer',
  }),
  createSupervisorLink: operation({
    summary: 'A link that makes one device a supervisor’s; it works once',
    input: event.extend({ station: id }),
    output: z.object({ url: z.url() }),
    status: 201,
    refusals: [...managed, 'unknown-station', 'device-revoked'],
    role: 'organizer',
  }),
  listDevices: operation({
    summary: 'Every phone that joined a station of this event',
    input: event,
    output: z.object({ devices: z.array(device) }),
    refusals: [...managed],
    role: 'organizer',
  }),
  admitDevice: operation({
    summary: 'Let a device in that waits beyond the station’s number',
    input: event.extend({ device: id }),
    output: device,
    refusals: [...managed, 'unknown-device', 'device-revoked'],
    role: 'organizer',
  }),
  revokeDevice: operation({
    summary: 'End a device: it loses its map at next contact and hands in nothing more',
    input: event.extend({ device: id }),
    output: device,
    refusals: [...managed, 'unknown-device'],
    role: 'organizer',
  }),
  revokeDevices: operation({
    summary: 'End every device of the event',
    input: event,
    output: z.object({ devices: z.array(device) }),
    refusals: [...managed],
    role: 'organizer',
  }),
  rescueScans: operation({
    summary: 'For an hour, take what a revoked device scanned before it was revoked',
    input: event.extend({ device: id }),
    output: device,
    refusals: [...managed, 'unknown-device'],
    role: 'organizer',
  }),
  printBlankBadges: operation({
    summary: 'Make badges without a name, for walk-ins',
    input: event.extend({
      count: z
        .int('Expected a whole number of badges')
        .min(1, 'Expected at least 1 badge')
        .max(300, 'Expected at most 300 badges at a time'),
    }),
    output: z.object({
      badges: z.array(z.object({ number: z.int(), badge: z.string(), shortCode: z.string() })),
    }),
    status: 201,
    refusals: [...managed, 'event-cancelled'],
    role: 'organizer',
  }),
  listScans: operation({
    summary: 'What happened to one registration at the stations, the latest first',
    input: event.extend({ registration: id }),
    output: z.object({ scans: z.array(loggedScan) }),
    refusals: [...managed, 'unknown-registration'],
    role: 'organizer',
  }),
  undoScan: operation({
    summary: 'Take a scan back, at any time; both stay in the log',
    input: event.extend({ registration: id, scan: z.string().max(120) }),
    output: z.object({ scans: z.array(loggedScan) }),
    refusals: [...managed, 'unknown-registration', 'unknown-scan', 'try-again'],
    role: 'organizer',
  }),
  exportContacts: operation({
    summary:
      'The contacts that students of 18 or over gave this employer, as CSV; a Link header names the next page',
    input: event.extend({ employer: id, cursor }),
    output: z.string(),
    media: 'text/csv',
    refusals: [...managed, 'unknown-employer'],
    role: 'organizer',
  }),
  getStationFigures: operation({
    summary: 'Who came to each session, and visits to each booth',
    input: event,
    output: z.object({
      at: instant,
      sessions: z.array(z.object({ session: id, came: z.int() })),
      booths: z.array(z.object({ employer: id, visits: z.int(), shared: z.int() })),
    }),
    refusals: [...managed],
    role: 'viewer',
  }),
  listGroups: operation({
    summary: 'The classes of an event, those that wait for approval first',
    input: event,
    output: z.object({ groups: z.array(organizerGroup) }),
    refusals: [...managed],
    role: 'viewer',
  }),
  approveGroup: operation({
    summary: 'Let a class hold all the places it asks for; approving twice is the same as once',
    input: event.extend({ group: id }),
    output: organizerGroup,
    refusals: [...managed, 'unknown-group', 'group-cancelled', 'changed-meanwhile', 'try-again'],
    role: 'organizer',
  }),
  declineGroup: operation({
    summary: 'Cancel a class with everyone on its roster; its educators are told by mail',
    input: event.extend({ group: id }),
    output: organizerGroup,
    refusals: [...managed, 'unknown-group', 'changed-meanwhile', 'try-again'],
    role: 'organizer',
  }),
  listPairs: operation({
    summary:
      'Registrations that look like the same person’s: one made alone, the other from a roster or of a walk-in',
    input: event,
    output: z.object({ pairs: z.array(z.object({ alone: paired, onRoster: paired })) }),
    refusals: [...managed],
    role: 'organizer',
  }),
  mergeRegistrations: operation({
    summary: 'Make two registrations of one person one; both badges and both links open it',
    input: event.extend({ alone: id, onRoster: id }),
    output: z.object({ registration: id }),
    refusals: [...managed, 'unknown-registration', 'not-a-pair', 'changed-meanwhile', 'try-again'],
    role: 'organizer',
  }),
  listSchools: operation({
    summary: 'Every spelling of a school that registrations have, and the name it is counted under',
    input: event,
    output: z.object({
      schools: z.array(
        z.object({
          school: z.string(),
          known: z.boolean().describe('Whether it is on the organizer’s own list'),
          registrations: z.int(),
          spellings: z.array(z.string()),
        }),
      ),
    }),
    refusals: [...managed],
    role: 'viewer',
  }),
  mergeSchools: operation({
    summary: 'Count other spellings under one name, from now on and for all registrations so far',
    input: event.extend({
      spellings: z.array(schoolName).min(1, 'Expected at least 1 spelling').max(100),
      into: schoolName,
    }),
    output: organizerEvent,
    refusals: [...managed, 'event-cancelled', 'changed-meanwhile'],
    role: 'organizer',
  }),
  listAccommodations: operation({
    summary: 'What students need to take part; for members named for it alone',
    input: event,
    output: z.object({
      students: z.array(
        z.object({
          id,
          firstName: z.string(),
          lastName: z.string(),
          school: z.string(),
          grade: z.enum(grades),
          status: z.enum(registrationStatuses),
          accommodations: z.string(),
        }),
      ),
      deletedOn: instant.describe('When all of it is deleted'),
    }),
    refusals: [...managed, 'not-named'],
    role: 'viewer',
  }),
  getAttendance: operation({
    summary: 'Who came: totals, by school and grade, and arrivals over time',
    input: event,
    output: attendance,
    refusals: [...managed],
    role: 'viewer',
  }),
};
