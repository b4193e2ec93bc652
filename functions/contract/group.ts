import * as z from 'zod';
import { arrivals, locales } from '#domain/vocabulary.ts';
import { changeable } from './changeable.ts';
import { educatorGroup } from './educatorGroup.ts';
import { email, grade, moment, personName, schoolName, slug } from './fields.ts';
import { operation } from './operation.ts';
import { attempt, invitationCode, unseen } from './registrationFields.ts';
import { rosterContract } from './roster.ts';

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
      website: unseen,
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
  ...rosterContract,
};
