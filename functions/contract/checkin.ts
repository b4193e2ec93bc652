import * as z from 'zod';
import {
  deviceRoles,
  deviceStates,
  entryOutcomes,
  grades,
  stationKinds,
  verdicts,
} from '#domain/vocabulary.ts';
import { grade, id, instant, line, personName, schoolName } from './fields.ts';
import { operation } from './operation.ts';

const station = z.object({ id, kind: z.enum(stationKinds), name: z.string() });

/** What a scanner knows of its event. */
const scannedEvent = z.object({
  name: z.string(),
  place: z.object({ name: z.string(), address: z.string() }),
  timeZone: z.string(),
  startsAt: instant,
  endsAt: instant,
  admitsUnknown: z
    .boolean()
    .describe('Whether a badge that a phone can check with nobody is let in, as unverified'),
  schools: z.array(z.string()).describe('What to suggest as a walk-in’s school'),
});

const base64 = (maximum: number) =>
  z
    .string()
    .max(maximum, `Expected at most ${maximum} characters`)
    .regex(/^[A-Za-z0-9+/]+={0,2}$/, 'Expected base64');

const entryId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{8,64}$/, 'Expected an id of 8 to 64 letters, digits, hyphens or underscores');

const badge = z
  .string()
  .min(1, 'Expected what the code holds')
  .max(300, 'Expected at most 300 characters')
  .describe('What the code holds: the whole address or the bare text, in any case');

/** Names a badge to whoever holds the map, and nobody else: 12 bytes. */
const tag = z.string().regex(/^[A-Za-z0-9+/]{16}$/, 'Expected a tag of the map: 16 characters of base64');

/** What an entry is, in clear or sealed: exactly one of these. */
const entryParts = {
  badge: badge.optional(),
  undoes: z
    .object({
      badge,
      scan: z
        .string()
        .max(100)
        .describe('The entry’s id; for a supervisor also another device’s scan, as an answer named it'),
      at: instant.describe('When that entry was made, by this device’s clock'),
    })
    .optional()
    .describe('Takes an earlier entry back'),
  walkIn: z
    .object({
      badge: badge.describe('What the blank badge’s code holds'),
      firstName: personName,
      lastName: personName,
      school: schoolName,
      grade,
      attested: z.literal(true, { error: 'Expected true: 13 or over, or here with a school' }),
    })
    .optional()
    .describe('Someone who had not registered, bound to a blank badge; by a supervisor'),
  group: z
    .object({
      code: badge.describe('What the class’s own code holds'),
      present: z.array(tag).min(1, 'Expected at least 1 student').max(50, 'Expected at most 50 students'),
    })
    .optional()
    .describe('Some of a class, confirmed at once; by a supervisor'),
  person: id.optional().describe('A registration that a search found; by a supervisor'),
};

function isOne(parts: Record<string, unknown>): boolean {
  return Object.values(parts).filter((part) => part !== undefined).length === 1;
}

/** What is under the seal: an entry without its id and time. */
export const sealedEntry = z
  .object(entryParts)
  .refine((parts) => isOne(parts), 'Expected exactly one of badge, undoes, walkIn, group and person');

const entry = z
  .object({
    id: entryId.describe('Made by the device, once per entry'),
    at: instant.describe('When it was made, by the device’s own clock'),
    ...entryParts,
    sealed: base64(4_000)
      .optional()
      .describe('The same, sealed to the event’s public key; its answer names nobody'),
  })
  .refine(
    ({ id: _, at: __, ...parts }) => isOne(parts),
    'Expected exactly one of badge, undoes, walkIn, group, person and sealed',
  );

/** At a door or session: first name, last initial, school, grade. At a booth: the first name. */
const attendee = z.object({
  firstName: z.string(),
  lastInitial: z.string().optional(),
  school: z.string().optional(),
  grade: z.enum(grades).optional(),
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
      results: z.array(
        z.object({
          id: z.string(),
          verdict: z.enum([...verdicts, ...entryOutcomes]),
          attendee: attendee.optional().describe('Only where the badge itself was sent, and not sealed'),
          since: z
            .object({
              at: instant,
              station: z.string(),
              scan: z.string().optional().describe('For supervisors, to undo it'),
            })
            .optional()
            .describe('With already-in: when and where the badge came in'),
          badge: z
            .string()
            .optional()
            .describe(
              'With badge-taken, of an entry in clear: the code of the new badge that the walk-in needs',
            ),
          group: z
            .object({ school: z.string(), came: z.int(), unknown: z.int() })
            .optional()
            .describe('With group-in: how many are in now, and how many tags stand for nobody of the class'),
          overCapacity: z
            .boolean()
            .optional()
            .describe('With admitted and badge-taken: beyond the places there are'),
        }),
      ),
    }),
    refusals: ['try-again'],
  }),
  resolveCode: operation({
    summary: 'The badge behind a short code that was typed',
    input: z.object({
      code: z
        .string()
        .max(40)
        .transform((typed) =>
          typed.replace(/[\s-]/g, '').toLowerCase().replace(/o/g, '0').replace(/[il]/g, '1'),
        )
        .pipe(
          z.string().regex(/^[0-9a-hjkmnp-tv-z]{8}$/, 'Expected the 8 letters and digits under the badge'),
        ),
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
