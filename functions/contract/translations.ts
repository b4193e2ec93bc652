import * as z from 'zod';
import { type Locale, locales } from '#domain/vocabulary.ts';
import { paragraph, shortId } from './fields.ts';

type OtherLocale = Exclude<Locale, 'en'>;

/** A text in another language; empty or left out, the English one stands in. */
const line = (maximum: number) =>
  paragraph(maximum).refine((text) => !text.includes('\n'), 'Expected one line');

/** The one word that the store can't keep as a name of something. */
const title = z
  .string()
  .max(120)
  .refine((text) => text !== 'constructor', 'Expected another title than “constructor”');

const translation = z
  .object({
    name: line(120),
    description: paragraph(2000),
    place: z.object({ name: line(120) }).partial(),
    sessions: z.record(
      shortId,
      z.object({ title: line(120), description: paragraph(600), room: line(80) }).partial(),
    ),
    employers: z.record(
      shortId,
      z.object({ description: paragraph(600), nextSteps: paragraph(600) }).partial(),
    ),
    roles: z.record(title, z.object({ title: line(120), leadsTo: line(120) }).partial()),
  })
  .partial();

/** The organizer's own texts in each language but English: sessions and employers by id, roles by English title. */
export const translations = z
  .object(
    Object.fromEntries(
      locales.filter((locale) => locale !== 'en').map((locale) => [locale, translation]),
    ) as Record<OtherLocale, typeof translation>,
  )
  .partial();
