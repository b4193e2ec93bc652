import * as z from 'zod';
import { grades } from '#domain/vocabulary.ts';
import { id, instant } from './fields.ts';
import { event, managed } from './managed.ts';
import { operation } from './operation.ts';

const tally = z.object({ registered: z.int(), came: z.int() });

const attendance = z.object({
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

/** Who came, as organizers see it. */
export const attendanceContract = {
  getAttendance: operation({
    summary: 'Who came: totals, by school and grade, and arrivals over time',
    input: event,
    output: attendance,
    refusals: [...managed],
    role: 'viewer',
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
};
