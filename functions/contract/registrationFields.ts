import * as z from 'zod';
import { interests, seatStatuses } from '#domain/vocabulary.ts';
import { id, paragraph } from './fields.ts';

/** What people say as they register, alone or with a class, and how their sessions are answered. */

export const interestList = z.array(z.enum(interests)).max(interests.length);
export const sessionIds = z.array(id).max(40, 'Expected at most 40 sessions');

/** Within what the store keeps exactly. */
const answeredNumber = z
  .number()
  .min(-1e12, 'Expected a number above -1,000,000,000,000')
  .max(1e12, 'Expected a number below 1,000,000,000,000')
  .refine((value) => value === 0 || Math.abs(value) >= 1e-6, 'Expected zero or a number not so close to it');

export const answers = z
  .record(
    id,
    z.union([paragraph(500), z.array(paragraph(200)).max(30), z.boolean(), answeredNumber], {
      error: 'Expected a text, a list of texts, true, false or a number',
    }),
  )
  .refine((given) => Object.keys(given).length <= 40, 'Expected at most 40 answers');

/** What a student needs to take part, in their own words. */
export const accommodations = paragraph(500);

export const invitationCode = z
  .string()
  .trim()
  .max(40, 'Expected at most 40 characters')
  .default('')
  .describe('For events by invitation');

export const attempt = z
  .string()
  .regex(/^[A-Za-z0-9_-]{16,64}$/, 'Expected 16 to 64 letters and digits, made at random once per attempt')
  .optional()
  .describe('Made at random by the page and kept until answered, so that a retry takes no second seat');

/** A field that people neither see nor reach; programs that fill in forms fill it in. */
export const unseen = z.string().max(200).default('').describe('Left empty by people');

/** Sessions that someone has a place in, or waits for. */
export const heldSessions = z.array(z.object({ id, status: z.enum(seatStatuses) }));
