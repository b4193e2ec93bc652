import * as z from 'zod';
import {
  ageBands,
  attendeeKinds,
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
import { capacity, email, grade, id, instant, paragraph, personName, schoolName, slug } from './fields.ts';
import { localText } from './localText.ts';
import { operation } from './operation.ts';

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
  moved: z
    .object({
      at: instant,
      startsAt: instant,
      endsAt: instant,
      place: z.object({ name: z.string(), address: z.string() }),
    })
    .optional()
    .describe('When and where it was to be before it was moved'),
  registration: z.enum(['not-yet', 'open', 'closed']).describe('Whether registrations are taken now'),
  opensAt: z.string().describe('When registration opens; empty: it is open from the start'),
  closesAt: z.string().describe('When registration closes; empty: at the end of the event'),
  invitationOnly: z.boolean().describe('Whether a code from an invitation is needed'),
  takesGroups: z.boolean().describe('Whether educators may register classes'),
  asksAccommodations: z.boolean(),
  full: z.boolean().describe('Whether a registration made now would get no place at once'),
  waitlist: z.boolean().describe('Whether one may wait for a place once it is full'),
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
      waitlist: z.boolean(),
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
      askedOf: z.object({ sessions: z.array(z.string()), schools: z.array(z.string()) }),
    }),
  ),
  schools: z.array(z.string()),
});

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

/** What a student needs to take part, in their own words. */
const accommodations = paragraph(500);

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
const website = z.string().max(200).default('').describe('Left empty by people');

/** The answer to the person who registered, and to the same `attempt` sent again. */
export const registered = z.object({
  registrationId: id,
  status: z.enum(registrationStatuses),
  sessions: chosenSessions,
  badge: z.string().describe('The text of the badge’s QR code'),
  shortCode: z.string().describe('What to type where no camera reads it: ABCD-EFGH'),
  manageUrl: z.url().describe('The private link to see, change or cancel the registration'),
});

/** A booth the student went to, with what its employer offers next. */
const visit = z.object({
  employer: id,
  at: instant,
  name: z.string(),
  booth: z.string(),
  nextSteps: z.string(),
  website: z.string(),
  contactName: z.string(),
  contactEmail: z.string(),
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

export const registrationContract = {
  getEvent: operation({
    summary: 'What anyone with the link may see of an event',
    input: z.object({ slug, locale: z.enum(locales).optional().describe('The language of its texts') }),
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
      accommodations: accommodations.default(''),
      invitationCode,
      locale: z.enum(locales).default('en'),
      attempt,
      website,
    }),
    output: z.union([
      registered,
      z
        .object({ status: z.literal('mailed') })
        .describe(
          'The answer is on its way by mail: this person is registered already, or the event is by invitation',
        ),
    ]),
    status: 201,
    refusals: [
      'unknown-event',
      'event-draft',
      'event-cancelled',
      'event-over',
      'registration-not-open',
      'registration-closed',
      'invitation-needed',
      'event-full',
      'address-full',
      'group-only',
      'unknown-session',
      'sessions-overlap',
      'unknown-question',
      'answer-needed',
      'try-again',
    ],
  }),
  getEventPage: operation({
    summary: 'The event’s page, as people see it; whatever stands in the way is said on it',
    input: z.object({
      slug: z.string(),
      lang: z.string().optional().describe('The language; else what the browser asks for'),
    }),
    output: z.string(),
    media: 'text/html',
    refusals: ['unknown-event', 'event-draft'],
  }),
  postEventPage: operation({
    summary: 'Register by the form on the event’s page, where no script runs; the answer is a page',
    input: z.object({ slug: z.string() }).catchall(z.union([z.string(), z.array(z.string())])),
    body: 'form',
    output: z.string(),
    media: 'text/html',
    refusals: ['unknown-event', 'event-draft'],
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
      accommodations: accommodations.optional(),
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
      'session-full',
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
  startOver: operation({
    summary:
      'Put the right person’s details in place of wrong ones: a new badge, and older links and badges end',
    input: z.object({
      firstName: personName,
      lastName: personName,
      school: schoolName,
      grade,
      ageBand: z
        .enum(['13-17', '18-plus'], { error: 'Expected "13-17" or "18-plus"' })
        .default('13-17')
        .describe('Counts as under 18 unless said'),
      revision: z.int().optional(),
    }),
    output: registered,
    refusals: [
      'unknown-registration',
      'registration-cancelled',
      'event-cancelled',
      'event-over',
      'reissued-too-often',
      'changed-meanwhile',
      'try-again',
    ],
  }),
  askForLink: operation({
    summary: 'Mail the private links of everyone registered with an address; the answer is always the same',
    input: z.object({ slug, email, website }),
    output: z.object({ status: z.literal('mailed') }),
    refusals: ['unknown-event', 'event-draft'],
  }),
  openSlip: operation({
    summary: 'The private link behind the code on a printed slip',
    input: z.object({
      code: z
        .string()
        .max(40)
        .transform((typed) =>
          typed.replace(/[\s-]/g, '').toLowerCase().replace(/o/g, '0').replace(/[il]/g, '1'),
        )
        .pipe(z.string().regex(/^[0-9a-hjkmnp-tv-z]{12}$/, 'Expected the 12 letters and digits of the slip')),
    }),
    output: z.object({ manageUrl: z.url() }),
    refusals: ['unknown-slip'],
  }),
  shareContact: operation({
    summary: 'Give an employer whose booth was visited the own name and e-mail address, or take that back',
    input: z.object({
      employer: id,
      share: z.boolean(),
      consent: z
        .string()
        .max(40)
        .describe('The version of the text that was agreed to; kept with the language it was read in'),
      locale: z.enum(locales),
    }),
    output: ownRegistration,
    refusals: [
      'unknown-registration',
      'registration-cancelled',
      'adults-only',
      'email-needed',
      'unknown-employer',
      'not-visited',
      'changed-meanwhile',
    ],
  }),
  getCalendar: operation({
    summary: 'The event as a calendar file',
    input: z.object({}),
    output: z.string(),
    media: 'text/calendar',
    refusals: ['unknown-registration', 'registration-cancelled'],
  }),
  getBadge: operation({
    summary: 'A QR code of the own registration: its badge, or its private link',
    input: z.object({ of: z.enum(['badge', 'link']).default('badge') }),
    output: z.string(),
    media: 'image/svg+xml',
    refusals: ['unknown-registration', 'registration-cancelled'],
  }),
};
