import * as z from 'zod';
import {
  ageBands,
  clusters,
  eventKinds,
  eventStatuses,
  grades,
  interests,
  locales,
  pathways,
  questionKinds,
  registrationStatuses,
  seatStatuses,
} from '#domain/vocabulary.ts';
import { capacity, email, id, instant, paragraph, personName, schoolName, slug } from './fields.ts';
import { operation } from './operation.ts';

export const localText = z.object({ en: z.string(), es: z.string().optional() });

/** What anyone with the link may see of an event. */
export const publicEvent = z.object({
  slug: z.string(),
  kind: z.enum(eventKinds),
  status: z.enum(eventStatuses),
  name: z.string(),
  description: z.string(),
  place: z.object({ name: z.string(), address: z.string() }),
  timeZone: z.string(),
  startsAt: instant,
  endsAt: instant,
  over: z.boolean().describe('Whether the event has ended, by the server’s clock'),
  full: z.boolean().describe('Whether a registration made now would wait'),
  placesLeft: z.int().min(0),
  sessions: z.array(
    z.object({
      id,
      title: z.string(),
      description: z.string(),
      room: z.string(),
      startsAt: instant,
      endsAt: instant,
      capacity,
      full: z.boolean(),
      placesLeft: z.int().min(0),
    }),
  ),
  employers: z.array(
    z.object({
      id,
      name: z.string(),
      booth: z.string(),
      description: z.string(),
      website: z.string(),
      roles: z.array(z.string()),
      pathways: z.array(z.enum(pathways)),
      clusters: z.array(z.enum(clusters)),
    }),
  ),
  roles: z.array(z.object({ title: z.string(), leadsTo: z.string(), pathways: z.array(z.enum(pathways)) })),
  interests: z.array(z.enum(interests)),
  questions: z.array(
    z.object({
      id,
      kind: z.enum(questionKinds),
      label: localText,
      required: z.boolean(),
      options: z.array(localText),
    }),
  ),
  schools: z.array(z.string()),
});

const grade = z
  .union([z.enum(grades), z.int().min(6).max(12)], {
    error: `Expected a grade: ${grades.map((name) => `"${name}"`).join(', ')}`,
  })
  .transform((value) => z.enum(grades).parse(String(value)));

const interestList = z.array(z.enum(interests)).max(interests.length);
const sessionIds = z.array(id).max(40, 'Expected at most 40 sessions');
/** Within what the store keeps exactly. */
const answeredNumber = z
  .number()
  .min(-1e12, 'Expected a number above -1,000,000,000,000')
  .max(1e12, 'Expected a number below 1,000,000,000,000')
  .refine((value) => value === 0 || Math.abs(value) >= 1e-6, 'Expected zero or a number not so close to it');
const answers = z
  .record(
    id,
    z.union([paragraph(500), z.array(paragraph(200)).max(30), z.boolean(), answeredNumber], {
      error: 'Expected a text, a list of texts, true, false or a number',
    }),
  )
  .refine((given) => Object.keys(given).length <= 40, 'Expected at most 40 answers');

const chosenSessions = z.array(z.object({ id, status: z.enum(seatStatuses) }));

/** The answer to the person who registered, and to the same `attempt` sent again. */
export const registered = z.object({
  registrationId: id,
  status: z.enum(registrationStatuses),
  sessions: chosenSessions,
  badge: z.string().describe('The text of the badge’s QR code'),
  manageUrl: z.url().describe('The private link to see, change or cancel the registration'),
});

/** What the private link shows its student. */
export const ownRegistration = z.object({
  registrationId: id,
  status: z.enum(registrationStatuses),
  firstName: z.string(),
  lastName: z.string(),
  school: z.string(),
  grade: z.enum(grades),
  email: z.string().optional(),
  locale: z.enum(locales),
  interests: interestList,
  answers,
  sessions: chosenSessions,
  badge: z.string(),
  revision: z.int().describe('Send it with a change, so that a change on an older state is refused'),
  event: publicEvent,
});

export const registrationContract = {
  getEvent: operation({
    summary: 'What anyone with the link may see of an event',
    input: z.object({ slug }),
    output: publicEvent,
    refusals: ['unknown-event', 'event-draft'],
  }),
  registerStudent: operation({
    summary: 'Register one student; the same attempt again gets the same answer',
    input: z.object({
      slug,
      ageBand: z.enum(ageBands, { error: 'Expected "under-13", "13-17" or "18-plus"' }),
      firstName: personName,
      lastName: personName,
      school: schoolName,
      grade,
      email: email.optional(),
      interests: interestList.default([]),
      sessions: sessionIds.default([]),
      answers: answers.default({}),
      locale: z.enum(locales).default('en'),
      attempt: z
        .string()
        .regex(
          /^[A-Za-z0-9_-]{16,64}$/,
          'Expected 16 to 64 letters and digits, made at random once per attempt',
        )
        .optional()
        .describe('Made at random by the page and kept until answered, so that a retry takes no second seat'),
    }),
    output: z.union([
      registered,
      z
        .object({ status: z.literal('mailed') })
        .describe('This person is registered already; the badge was mailed again'),
    ]),
    status: 201,
    refusals: [
      'unknown-event',
      'event-draft',
      'event-cancelled',
      'event-over',
      'group-only',
      'unknown-session',
      'sessions-overlap',
      'unknown-question',
      'answer-needed',
      'try-again',
    ],
  }),
  getRegistration: operation({
    summary: 'The student’s own registration',
    input: z.object({}),
    output: ownRegistration,
    refusals: ['unknown-registration'],
  }),
  changeRegistration: operation({
    summary: 'Change the own registration; what is left out stays',
    input: z.object({
      firstName: personName.optional(),
      lastName: personName.optional(),
      school: schoolName.optional(),
      grade: grade.optional(),
      interests: interestList.optional(),
      sessions: sessionIds.optional(),
      answers: answers.optional(),
      locale: z.enum(locales).optional(),
      revision: z.int().optional(),
    }),
    output: ownRegistration,
    refusals: [
      'unknown-registration',
      'registration-cancelled',
      'event-cancelled',
      'event-over',
      'unknown-session',
      'sessions-overlap',
      'unknown-question',
      'answer-needed',
      'changed-meanwhile',
      'try-again',
    ],
  }),
  cancelRegistration: operation({
    summary: 'Cancel the own registration and free its places; cancelling twice is the same as once',
    input: z.object({}),
    output: ownRegistration,
    refusals: ['unknown-registration', 'event-over', 'changed-meanwhile', 'try-again'],
  }),
  getBadge: operation({
    summary: 'A QR code of the own registration: its badge, or its private link',
    input: z.object({ of: z.enum(['badge', 'link']).default('badge') }),
    output: z.string(),
    media: 'image/svg+xml',
    refusals: ['unknown-registration', 'registration-cancelled'],
  }),
};
