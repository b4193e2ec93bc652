import * as z from 'zod';
import { foldedName } from '#domain/registration.ts';
import {
  arrivals,
  attendeeKinds,
  grades,
  groupStatuses,
  locales,
  registrationStatuses,
  seatStatuses,
} from '#domain/vocabulary.ts';
import {
  email,
  grade,
  id,
  instant,
  line,
  moment,
  optionalLine,
  personName,
  schoolName,
  slug,
} from './fields.ts';
import { operation } from './operation.ts';
import { attempt, invitationCode, publicEvent } from './registration.ts';

const students = z
  .int('Expected a whole number of students')
  .min(1, 'Expected at least 1 student')
  .max(2_000, 'Expected at most 2,000 students');
const chaperones = z
  .int('Expected a whole number of chaperones')
  .min(0, 'Expected 0 or more chaperones')
  .max(200, 'Expected at most 200 chaperones');
const lunches = z
  .int('Expected a whole number of lunches')
  .min(0, 'Expected 0 or more lunches')
  .max(2_200, 'Expected at most 2,200 lunches');
const arrival = z.object({
  by: z.enum(arrivals, { error: `Expected one of: ${arrivals.join(', ')}` }),
  at: z.union([z.literal(''), moment], { error: 'Expected a time like 2027-03-04T09:00' }).default(''),
});

const educator = z.object({ name: z.string(), email: z.string() });

/** A class as its educators see it. */
export const educatorGroup = z.object({
  id,
  status: z.enum(groupStatuses),
  school: z.string(),
  grade: z.enum(grades),
  contact: educator,
  educators: z.array(educator),
  students: z.int(),
  chaperones: z.int(),
  arrival: z.object({ by: z.enum(arrivals), at: z.string() }),
  lunches: z.int(),
  locale: z.enum(locales),
  places: z
    .object({
      asked: z.int(),
      held: z.int().describe('Numbers it has, with a seat or without'),
      granted: z.int().describe('Of those, how many have a seat'),
      named: z.int().describe('How many people are on the roster'),
    })
    .describe('“18 of 30 places so far” is granted of asked'),
  heldUntil: instant.describe('Until when places without names are held'),
  changesUntil: instant,
  mayChange: z.boolean(),
  preferences: z.array(id),
  revision: z.int(),
  code: z.string().describe('The text of the class’s own QR code, which checks in a whole bus'),
  event: publicEvent,
});

/** One person on a roster. */
export const rosterRow = z.object({
  id,
  kind: z.enum(attendeeKinds),
  firstName: z.string(),
  lastName: z.string(),
  grade: z.enum(grades),
  email: z.string().optional(),
  subgroup: z.string().optional(),
  preferences: z.array(id),
  status: z.enum(registrationStatuses),
  sessions: z.array(z.object({ id, status: z.enum(seatStatuses) })),
  came: z.boolean().describe('Whether the badge was read at the door'),
  revision: z.int(),
});

/** What an educator says of one person. Rows below grade 9 take no e-mail address. */
export const rowForm = z
  .object({
    kind: z.enum(attendeeKinds).default('student'),
    firstName: personName,
    lastName: personName,
    grade,
    email: email.optional(),
    subgroup: optionalLine(40),
    preferences: z.array(id).max(20, 'Expected at most 20 sessions').default([]),
    twin: z
      .int()
      .min(1)
      .max(20)
      .default(1)
      .describe('2 for a second student with the same name, and so on; the same name again is the same row'),
  })
  .refine(({ kind, email: address, grade: of }) => kind === 'chaperone' || !address || !isBelowNinth(of), {
    path: ['email'],
    error: 'Expected no e-mail address below grade 9',
  })
  .refine(({ firstName, lastName }) => foldedName(firstName + lastName) !== '', {
    path: ['firstName'],
    error: 'Expected a name with letters',
  });

function isBelowNinth(of: (typeof grades)[number]): boolean {
  return ['6', '7', '8'].includes(of);
}

const rowOutcome = z.object({
  outcome: z
    .enum(['added', 'known', 'no-place', 'awaits-approval', 'refused'])
    .describe(
      '“known”: on the roster already; “no-place”: full, and there is no waitlist; “awaits-approval”: more than an organizer approved',
    ),
  id: id.optional(),
  status: z.enum(registrationStatuses).optional(),
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});

const closed = ['event-cancelled', 'event-over', 'group-cancelled', 'group-closed'] as const;
const changeable = [...closed, 'changed-meanwhile', 'try-again'] as const;

export const groupContract = {
  registerGroup: operation({
    summary: 'Register a class; places are held once the contact taps the mailed link',
    input: z.object({
      slug,
      school: schoolName,
      contactName: personName,
      contactEmail: email,
      grade,
      students,
      chaperones,
      arrival,
      lunches,
      permissions: z.literal(true, {
        error: 'Expected the word that parents’ permissions are held at school',
      }),
      locale: z.enum(locales).default('en'),
      invitationCode,
      attempt,
      website: z.string().max(200).default('').describe('Left empty by people'),
    }),
    output: z.object({ status: z.literal('mailed') }),
    status: 201,
    refusals: [
      'unknown-event',
      'event-draft',
      'event-cancelled',
      'event-over',
      'registration-not-open',
      'registration-closed',
      'invitation-needed',
      'no-groups',
      'group-closed',
      'address-full',
      'event-full',
      'try-again',
    ],
  }),
  getGroup: operation({
    summary: 'The class behind an educator’s link',
    input: z.object({}),
    output: educatorGroup,
    refusals: ['unknown-group'],
  }),
  confirmGroup: operation({
    summary: 'Hold the places of a class; confirming twice is the same as once',
    input: z.object({}),
    output: educatorGroup,
    refusals: ['unknown-group', 'event-full', ...changeable],
  }),
  changeGroup: operation({
    summary: 'Change a class; what is left out stays',
    input: z.object({
      school: schoolName.optional(),
      grade: grade.optional(),
      contactName: personName.optional(),
      students: students.optional(),
      chaperones: chaperones.optional(),
      arrival: arrival.optional(),
      lunches: lunches.optional(),
      locale: z.enum(locales).optional(),
      revision: z.int().optional(),
    }),
    output: educatorGroup,
    refusals: ['unknown-group', ...changeable],
  }),
  cancelGroup: operation({
    summary: 'Cancel a class with everyone on its roster; cancelling twice is the same as once',
    input: z.object({}),
    output: educatorGroup,
    refusals: ['unknown-group', 'event-over', 'changed-meanwhile', 'try-again'],
  }),
  shareGroup: operation({
    summary: 'Share a class with a second educator, who is mailed its link',
    input: z.object({ name: personName, email }),
    output: educatorGroup,
    refusals: ['unknown-group', 'group-unconfirmed', ...changeable],
  }),
  listRoster: operation({
    summary: 'The roster of a class, a page at a time, in the order of last names',
    input: z.object({
      cursor: z
        .string()
        .regex(/^\d{1,4}$/, 'Expected a cursor as Turnout gave it')
        .optional(),
    }),
    output: z.object({ rows: z.array(rosterRow), next: z.string().optional() }),
    refusals: ['unknown-group'],
  }),
  addToRoster: operation({
    summary:
      'Put people on the roster; each row is answered by itself, and the same row again is the same person',
    input: z.object({
      rows: z
        .array(z.record(z.string(), z.unknown()))
        .min(1, 'Expected at least 1 row')
        .max(100, 'Expected at most 100 rows at a time'),
    }),
    output: z.object({ rows: z.array(rowOutcome), group: educatorGroup }),
    refusals: ['unknown-group', 'group-unconfirmed', 'roster-full', ...changeable],
  }),
  changeRow: operation({
    summary: 'Correct one person on the roster; what is left out stays',
    input: z.object({
      row: id,
      firstName: personName.optional(),
      lastName: personName.optional(),
      grade: grade.optional(),
      email: z.union([z.literal(''), email]).optional(),
      subgroup: z.union([z.literal(''), line(40)]).optional(),
      preferences: z.array(id).max(20).optional(),
      sessions: z
        .array(id)
        .max(40)
        .optional()
        .describe('For one student alone; a class gets them by giveSessions'),
      revision: z.int().optional(),
    }),
    output: rosterRow,
    refusals: [
      'unknown-group',
      'unknown-row',
      'group-unconfirmed',
      'unknown-session',
      'sessions-overlap',
      'session-full',
      ...changeable,
    ],
  }),
  removeRow: operation({
    summary: 'Take one person off the roster; the place stays with the class while it holds places',
    input: z.object({ row: id }),
    output: z.object({ status: z.literal('removed'), group: educatorGroup }),
    refusals: ['unknown-group', 'unknown-row', ...changeable],
  }),
  giveSessions: operation({
    summary: 'Give sessions to everyone on the roster who has none at that time, by preference and evenly',
    input: z.object({
      preferences: z
        .array(id)
        .max(60)
        .optional()
        .describe('The dearest first. Where there are any no others are given; an empty list spreads evenly'),
    }),
    output: z.object({
      given: z.int().describe('Places in sessions given now'),
      without: z.int().describe('Students who still have no session'),
      group: educatorGroup,
    }),
    refusals: ['unknown-group', 'unknown-session', 'group-unconfirmed', ...changeable],
  }),
  getSheets: operation({
    summary: 'What badge sheets and slips are printed from, a page at a time',
    input: z.object({
      cursor: z
        .string()
        .regex(/^\d{1,4}$/, 'Expected a cursor as Turnout gave it')
        .optional(),
    }),
    output: z.object({
      badges: z.array(
        z.object({
          id,
          kind: z.enum(attendeeKinds),
          firstName: z.string(),
          lastName: z.string(),
          grade: z.enum(grades),
          subgroup: z.string().optional(),
          status: z.enum(registrationStatuses),
          sessions: z.array(z.object({ id, status: z.enum(seatStatuses) })),
          badge: z.string().describe('The text of the badge’s QR code'),
          shortCode: z.string().describe('What to type where no camera reads it'),
          manageUrl: z.url().describe('The student’s private link'),
          slipCode: z.string().describe('What to type where no camera is at hand'),
        }),
      ),
      next: z.string().optional(),
    }),
    refusals: ['unknown-group', 'group-unconfirmed'],
  }),
};
