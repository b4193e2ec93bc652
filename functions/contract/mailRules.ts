import * as z from 'zod';
import { ruleKinds, ruleReaders, rulesAllowed } from '#domain/mailRules.ts';
import { locales } from '#domain/vocabulary.ts';
import { instant, paragraph, shortId } from './fields.ts';
import { localText } from './localText.ts';

const from = z.enum(['start', 'end']);

const when = z.union(
  [
    z.object({
      from,
      days: z
        .int('Expected whole days')
        .min(-90, 'Expected at most 90 days')
        .max(90, 'Expected at most 90 days'),
      at: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'Expected a time of day like 16:00'),
    }),
    z.object({
      from,
      minutes: z
        .int('Expected whole minutes')
        .min(-10_080, 'Expected at most a week')
        .max(10_080, 'Expected at most a week'),
    }),
  ],
  { error: 'Expected days and a time of day, or minutes' },
);

const audience = z.object({
  statuses: z
    .array(z.enum(['confirmed', 'waitlisted']))
    .min(1, 'Expected at least one status')
    .max(2)
    .default(['confirmed']),
  sessions: z.array(shortId).max(60).default([]).describe('Who has a seat in one of these; empty: everyone'),
  groups: z
    .array(shortId)
    .max(500)
    .default([])
    .describe('Who came with one of these classes; empty: everyone'),
  locales: z
    .array(z.enum(locales))
    .max(locales.length)
    .default([])
    .describe('Who is spoken to in these; empty: everyone'),
});

const note = z.partialRecord(z.enum(locales), paragraph(2000)).transform((texts) => ({ en: '', ...texts }));

/** One mailing of an event as it is sent: without an id it is new. */
export const mailRuleInput = z.object({
  id: shortId.optional().describe('Left out for a new rule'),
  kind: z.enum(ruleKinds),
  to: z.enum(ruleReaders),
  on: z.boolean().default(true),
  when,
  audience: audience.default({ statuses: ['confirmed'], sessions: [], groups: [], locales: [] }),
  note: note.default({ en: '' }).describe('The organizer’s own words'),
});

export const mailRules = z.array(mailRuleInput).max(rulesAllowed, `Expected at most ${rulesAllowed} rules`);

export const mailRule = z.object({
  id: shortId,
  kind: z.enum(ruleKinds),
  to: z.enum(ruleReaders),
  on: z.boolean(),
  when,
  audience: audience.required(),
  note: localText,
  setAt: instant.optional(),
});
