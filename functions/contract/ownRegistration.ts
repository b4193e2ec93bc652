import * as z from 'zod';
import { attendeeKinds, grades, locales, registrationStatuses, seatStatuses } from '#domain/vocabulary.ts';
import { employersOffer } from './employersOffer.ts';
import { id, instant } from './fields.ts';
import { publicEvent } from './publicEvent.ts';
import { answers, interestList } from './registrationFields.ts';

/** A booth the student went to, with what its employer offers next. */
const visit = z.object({
  employer: id,
  at: instant,
  name: z.string(),
  booth: z.string(),
  ...employersOffer,
  shared: z.boolean().describe('Whether the student gave this employer the own contact'),
});

/** What the private link shows its student. */
export const ownRegistration = z.object({
  registrationId: id,
  kind: z.enum(attendeeKinds),
  status: z.enum(registrationStatuses),
  placeInLine: z.int().min(1).optional().describe('For one who waits: 1 is next'),
  firstName: z.string(),
  lastName: z.string(),
  school: z.string(),
  grade: z.enum(grades),
  email: z.string().optional(),
  locale: z.enum(locales),
  interests: interestList,
  answers,
  accommodations: z.string(),
  group: z.object({ school: z.string() }).optional().describe('The class it came with'),
  sessions: z.array(z.object({ id, status: z.enum(seatStatuses), placeInLine: z.int().min(1).optional() })),
  badge: z.string(),
  shortCode: z.string(),
  visits: z.array(visit).describe('The booths this badge was read at, the first visit first'),
  showsVisits: z.boolean().describe('False for a slip’s link, which the student’s educator has, too'),
  mayShareContact: z.boolean().describe('Whether this student is 18 or over and has an e-mail address'),
  revision: z.int().describe('Send it with a change, so that a change on an older state is refused'),
  event: publicEvent,
});
