import * as z from 'zod';
import { foldedName } from '#domain/registration.ts';
import { attendeeKinds, grades, registrationStatuses } from '#domain/vocabulary.ts';
import { email, grade, id, optionalLine, personName } from './fields.ts';
import { heldSessions } from './registrationFields.ts';

/** Who a row and its badge are for, and how they stand. */
const rosterPerson = z.object({
  id,
  kind: z.enum(attendeeKinds),
  firstName: z.string(),
  lastName: z.string(),
  grade: z.enum(grades),
  subgroup: z.string().optional(),
  status: z.enum(registrationStatuses),
  sessions: heldSessions,
});

/** One person on a roster. */
export const rosterRow = rosterPerson.extend({
  email: z.string().optional(),
  preferences: z.array(id),
  came: z.boolean().describe('Whether the badge was read at the door'),
  revision: z.int(),
});

/** What one person’s badge and slip are printed from. */
export const printedBadge = rosterPerson.extend({
  badge: z.string().describe('The text of the badge’s QR code'),
  shortCode: z.string().describe('What to type where no camera reads it'),
  manageUrl: z.url().describe('The student’s private link'),
  slipCode: z.string().describe('What to type where no camera is at hand'),
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

/** What became of a row that was sent. */
export const rowOutcome = z.object({
  outcome: z
    .enum(['added', 'known', 'no-place', 'awaits-approval', 'refused'])
    .describe(
      '“known”: on the roster already; “no-place”: full, and there is no waitlist; “awaits-approval”: more than an organizer approved',
    ),
  id: id.optional(),
  status: z.enum(registrationStatuses).optional(),
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
