import * as z from 'zod';
import { arrivals, grades, groupStatuses, locales } from '#domain/vocabulary.ts';
import { id, instant } from './fields.ts';
import { publicEvent } from './publicEvent.ts';

const educator = z.object({ name: z.string(), email: z.string() });

/** A class as its educators see it. */
export const educatorGroup = z.object({
  id,
  status: z.enum(groupStatuses),
  school: z.string(),
  grade: z.enum(grades),
  contact: educator,
  educators: z.array(educator),
  students: z.int(),
  chaperones: z.int(),
  arrival: z.object({ by: z.enum(arrivals), at: z.string() }),
  lunches: z.int(),
  locale: z.enum(locales),
  places: z
    .object({
      asked: z.int(),
      held: z.int().describe('Numbers it has, with a seat or without'),
      granted: z.int().describe('Of those, how many have a seat'),
      named: z.int().describe('How many people are on the roster'),
    })
    .describe('“18 of 30 places so far” is granted of asked'),
  heldUntil: instant.describe('Until when places without names are held'),
  changesUntil: instant,
  mayChange: z.boolean(),
  preferences: z.array(id),
  revision: z.int(),
  code: z.string().describe('The text of the class’s own QR code, which checks in a whole bus'),
  event: publicEvent,
});
