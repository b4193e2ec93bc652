import * as z from 'zod';
import { attendeeKinds, grades, registrationStatuses, seatStatuses } from '#domain/vocabulary.ts';
import { organizerEvent } from './eventForm.ts';
import { id, instant, schoolName } from './fields.ts';
import { event, managed } from './managed.ts';
import { operation } from './operation.ts';

/** Where the next page of registrations starts: the last id of the page before. */
const cursor = id.optional();

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

/** Who registered, as organizers see and mend it. */
export const registrationsContract = {
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
  exportContacts: operation({
    summary:
      'The contacts that students of 18 or over gave this employer, as CSV; a Link header names the next page',
    input: event.extend({ employer: id, cursor }),
    output: z.string(),
    media: 'text/csv',
    refusals: [...managed, 'unknown-employer'],
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
};
