import * as z from 'zod';
import { grades, stationKinds, verdicts } from '#domain/vocabulary.ts';
import { id, instant, line } from './fields.ts';
import { operation } from './operation.ts';

const station = z.object({ id, kind: z.enum(stationKinds), name: z.string() });

export const checkinContract = {
  enrollDevice: operation({
    summary: 'Turn this device into a scanner at a station',
    input: z.object({
      station: z.string().max(100).describe('The secret of the station’s link'),
      name: line(60).describe('The volunteer’s name, shown to the organizer'),
    }),
    output: z.object({
      device: z.string().describe('The device’s bearer token'),
      station,
      event: z.object({
        name: z.string(),
        place: z.object({ name: z.string(), address: z.string() }),
        timeZone: z.string(),
        startsAt: instant,
        endsAt: instant,
      }),
    }),
    status: 201,
    refusals: ['link-unknown', 'device-revoked', 'event-draft', 'event-cancelled', 'event-over'],
  }),
  uploadScans: operation({
    summary: 'Hand in readings of badges; the same scan again is a success and changes nothing',
    input: z.object({
      sentAt: instant.describe('The device’s own clock as it sends, to correct its skew'),
      scans: z
        .array(
          z.object({
            id: z
              .string()
              .regex(
                /^[A-Za-z0-9_-]{8,64}$/,
                'Expected an id of 8 to 64 letters, digits, hyphens or underscores',
              )
              .describe('Made by the device, once per reading'),
            badge: z
              .string()
              .min(1)
              .max(300)
              .describe('What the code holds: the whole address or the bare text, in any case'),
            at: instant.describe('When it was read, by the device’s own clock'),
          }),
        )
        .min(1)
        .max(100),
    }),
    output: z.object({
      results: z.array(
        z.object({
          id: z.string(),
          verdict: z.enum(verdicts),
          attendee: z
            .object({
              firstName: z.string(),
              lastInitial: z.string().optional(),
              school: z.string().optional(),
              grade: z.enum(grades).optional(),
            })
            .optional()
            .describe(
              'At a door or session: first name, last initial, school, grade. At a booth: the first name.',
            ),
          since: z
            .object({ at: instant, station: z.string() })
            .optional()
            .describe('With already-in: when and where the badge came in'),
        }),
      ),
    }),
    refusals: ['try-again'],
  }),
};
