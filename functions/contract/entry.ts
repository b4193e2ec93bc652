import * as z from 'zod';
import { entryOutcomes, grades, verdicts } from '#domain/vocabulary.ts';
import { base64 } from './base64.ts';
import { grade, id, instant, personName, schoolName } from './fields.ts';

const entryId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{8,64}$/, 'Expected an id of 8 to 64 letters, digits, hyphens or underscores');

const badge = z
  .string()
  .min(1, 'Expected what the code holds')
  .max(300, 'Expected at most 300 characters')
  .describe('What the code holds: the whole address or the bare text, in any case');

/** Names a badge to whoever holds the map, and nobody else: 12 bytes. */
export const tag = z
  .string()
  .regex(/^[A-Za-z0-9+/]{16}$/, 'Expected a tag of the map: 16 characters of base64');

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

/** A reading, or what else was done at a station, as its device hands it in. */
export const entry = z
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

/** What became of an entry. */
export const entryResult = z.object({
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
    .describe('With badge-taken, of an entry in clear: the code of the new badge that the walk-in needs'),
  group: z
    .object({ school: z.string(), came: z.int(), unknown: z.int() })
    .optional()
    .describe('With group-in: how many are in now, and how many tags stand for nobody of the class'),
  overCapacity: z.boolean().optional().describe('With admitted and badge-taken: beyond the places there are'),
});
