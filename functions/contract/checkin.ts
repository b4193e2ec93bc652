import * as z from 'zod';
import { deviceRoles, deviceStates, grades, stationKinds, verdicts } from '#domain/vocabulary.ts';
import { base64 } from './base64.ts';
import { entry, entryResult, tag } from './entry.ts';
import { id, instant, line } from './fields.ts';
import { operation } from './operation.ts';
import { place } from './publicEvent.ts';
import { typedCode } from './typedCode.ts';

const station = z.object({ id, kind: z.enum(stationKinds), name: z.string() });

/** What a scanner knows of its event. */
const scannedEvent = z.object({
  name: z.string(),
  place,
  timeZone: z.string(),
  startsAt: instant,
  endsAt: instant,
  admitsUnknown: z
    .boolean()
    .describe('Whether a badge that a phone can check with nobody is let in, as unverified'),
  schools: z.array(z.string()).describe('What to suggest as a walk-in’s school'),
});

export const checkinContract = {
  enrollDevice: operation({
    summary: 'Turn this device into a scanner at a station; the same attempt again gets the same answer',
    input: z.object({
      station: z.string().max(100).describe('The secret of the station’s link, or of a supervisor’s'),
      name: line(60).describe('The volunteer’s name, shown to the organizer'),
      attempt: z
        .string()
        .regex(/^[0-9a-hjkmnp-tv-z]{26}$/, 'Expected 26 letters and digits, made at random once per attempt')
        .describe('128 random bits that only this device knows; part of its token'),
    }),
    output: z.object({
      device: z.string().describe('The device’s bearer token'),
      state: z
        .enum(deviceStates)
        .describe('"waiting": the station has its number of devices; an organizer lets more in'),
      role: z.enum(deviceRoles),
      station,
      event: scannedEvent,
    }),
    status: 201,
    refusals: [
      'link-unknown',
      'link-spent',
      'device-revoked',
      'event-draft',
      'event-cancelled',
      'station-not-open',
      'event-over',
      'too-many-tries',
    ],
  }),
  syncDevice: operation({
    summary: 'What a scanner needs to work alone: what changed in the map, and who came in meanwhile',
    input: z.object({
      marks: z
        .array(z.string().max(12))
        .max(4_096)
        .default([])
        .describe('The marks of the parts of the map it holds, in order; empty texts for those it lacks'),
      groupMarks: z
        .array(z.string().max(12))
        .max(2_000)
        .default([])
        .describe('The marks of the classes it holds'),
      mapToo: z
        .boolean()
        .default(true)
        .describe('False asks for arrivals alone: no marks are needed then, and no part follows'),
      since: z.string().max(200).default('').describe('The `next` of the arrivals it got last'),
      waiting: z.int().min(0).max(1_000_000).describe('How many entries wait on the device'),
      version: z.string().max(40).describe('The version of the page that runs there'),
    }),
    output: z.object({
      now: instant,
      role: z.enum(deviceRoles),
      station,
      event: scannedEvent,
      opensAt: instant.describe('From when this station’s scans count'),
      closesAt: instant.describe('Until when'),
      expiresAt: instant.describe('When the map must be gone'),
      salt: base64(100).describe('Of the keys that badges open their rows with'),
      sealTo: base64(200).describe('The event’s public key, P-256, as an uncompressed point'),
      parts: z.int().describe('How many parts the map has; if that is new, all of them follow'),
      changed: z
        .array(
          z.object({
            part: z.int(),
            mark: z.string(),
            schools: z.array(z.string()),
            rows: z.string().describe('Rows as domain/doorMap.ts lays them out, base64'),
          }),
        )
        .describe('Parts that are not as marked'),
      groups: z
        .array(z.object({ mark: z.string(), row: z.string() }))
        .describe('For supervisors: classes that are not among those marked'),
      groupsGone: z.array(z.string()).describe('Marks that stand for no class any more'),
      arrivals: z
        .array(
          z.object({
            tag,
            at: instant.optional().describe('Left out if the check-in was undone'),
            station: id.optional(),
            mine: z.boolean().optional().describe('Whether it is this very device’s scan'),
          }),
        )
        .describe('Who came in, was checked in earlier, or was undone, since then; for doors'),
      stations: z.array(z.object({ id, name: z.string() })),
      next: z.string(),
      more: z.boolean().describe('Whether to ask again at once'),
    }),
    refusals: ['event-cancelled', 'event-over', 'try-again'],
  }),
  leaveStation: operation({
    summary: 'Sign this device out; its token ends and its place at the station is free',
    input: z.object({}),
    output: z.object({ status: z.literal('left') }),
    refusals: [],
  }),
  uploadScans: operation({
    summary: 'Hand in readings and what else was done at a station; the same entry again changes nothing',
    input: z.object({
      sentAt: instant.describe('The device’s own clock as it sends, to correct its skew'),
      scans: z.array(entry).min(1, 'Expected at least 1 entry').max(100, 'Expected at most 100 entries'),
    }),
    output: z.object({
      results: z.array(entryResult),
    }),
    refusals: ['try-again'],
  }),
  resolveCode: operation({
    summary: 'The badge behind a short code that was typed',
    input: z.object({
      code: typedCode(8, 'Expected the 8 letters and digits under the badge'),
    }),
    output: z.object({ badge: z.string().describe('The text of the badge’s QR code') }),
    refusals: ['unknown-code', 'too-many-tries', 'try-again'],
  }),
  searchAttendees: operation({
    summary: 'Find someone by name, during the event; for supervisors',
    input: z.object({
      lastName: line(60)
        .refine(
          (value) => [...value.replace(/[^\p{L}\p{N}]/gu, '')].length >= 3,
          'Expected at least 3 letters',
        )
        .describe('How it begins: 3 letters or more'),
      firstInitial: line(10).refine(
        (value) => /^\p{L}/u.test(value),
        'Expected the first letter of the first name',
      ),
    }),
    output: z.object({
      people: z
        .array(
          z.object({
            person: id.describe('To check this person in'),
            firstName: z.string(),
            lastName: z.string(),
            school: z.string(),
            grade: z.enum(grades),
            verdict: z.enum(verdicts).describe('What the badge would be answered'),
          }),
        )
        .max(3),
      more: z.boolean().describe('Whether others fit too'),
    }),
    refusals: ['supervisor-needed', 'not-open', 'too-many-tries', 'try-again'],
  }),
};
