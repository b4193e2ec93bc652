import * as z from 'zod';
import { changeable } from './changeable.ts';
import { educatorGroup } from './educatorGroup.ts';
import { email, grade, id, line, personName } from './fields.ts';
import { operation } from './operation.ts';
import { printedBadge, rosterRow, rowOutcome } from './rosterRow.ts';

/** Who comes with a class. Part of the educator's API. */

const cursor = z
  .string()
  .regex(/^\d{1,4}$/, 'Expected a cursor as Turnout gave it')
  .optional();

export const rosterContract = {
  listRoster: operation({
    summary: 'The roster of a class, a page at a time, in the order of last names',
    input: z.object({ cursor }),
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
    input: z.object({ cursor }),
    output: z.object({
      badges: z.array(printedBadge),
      next: z.string().optional(),
    }),
    refusals: ['unknown-group', 'group-unconfirmed'],
  }),
};
