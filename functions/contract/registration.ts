import * as z from 'zod';
import { ageBands, locales, registrationStatuses } from '#domain/vocabulary.ts';
import { email, grade, id, personName, schoolName, slug } from './fields.ts';
import { operation } from './operation.ts';
import { ownRegistration } from './ownRegistration.ts';
import { publicEvent } from './publicEvent.ts';
import {
  accommodations,
  answers,
  attempt,
  heldSessions,
  interestList,
  invitationCode,
  sessionIds,
  unseen,
} from './registrationFields.ts';
import { typedCode } from './typedCode.ts';

/** The answer to the person who registered, and to the same `attempt` sent again. */
const registered = z.object({
  registrationId: id,
  status: z.enum(registrationStatuses),
  sessions: heldSessions,
  badge: z.string().describe('The text of the badge’s QR code'),
  shortCode: z.string().describe('What to type where no camera reads it: ABCD-EFGH'),
  manageUrl: z.url().describe('The private link to see, change or cancel the registration'),
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
      website: unseen,
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
    input: z.object({ slug, email, website: unseen }),
    output: z.object({ status: z.literal('mailed') }),
    refusals: ['unknown-event', 'event-draft'],
  }),
  openSlip: operation({
    summary: 'The private link behind the code on a printed slip',
    input: z.object({
      code: typedCode(12, 'Expected the 12 letters and digits of the slip'),
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
