import * as z from 'zod';
import { isMailName, type MailName } from '#domain/mailNames.ts';
import { ruleReaders } from '#domain/mailRules.ts';
import { mailStates } from '#domain/mailState.ts';
import { locales, mailKinds } from '#domain/vocabulary.ts';
import { id, instant } from './fields.ts';
import { mailRuleInput } from './mailRules.ts';
import { event, managed } from './managed.ts';
import { operation } from './operation.ts';
import { attempt } from './registrationFields.ts';

/** What an event mails, how it went, and what organizers can do about it. Part of the organizer's API. */

const unknownPerson = [
  'unknown-registration',
  'unknown-group',
  'unknown-employer',
  'unknown-mailing',
] as const;
const kind = z.enum(mailKinds);
const state = z.enum(mailStates);
const locale = z.enum(locales);

/** Exactly one of these. Organizers have no id: theirs is the address that the event's summary goes to. */
const whose = {
  registration: id.optional(),
  group: id.optional(),
  employer: id.optional(),
  email: z.string().max(320).optional(),
};

const mailName = z
  .string()
  .max(120)
  .refine((text): text is MailName => isMailName(text), 'Expected the name of a mail as Turnout gave it');

/** Those that were sent, by how each stands; a state that nobody is in is left out. */
const counts = z.partialRecord(state, z.int());

/** How one mailing stands. `past`: its time had passed before it could be sent, so it never is. */
const mailing = z.object({
  name: z.string(),
  kind,
  to: z.enum([...ruleReaders, 'organizers', 'everyone']),
  rule: id.optional(),
  dueAt: instant,
  state: z.enum(['planned', 'sending', 'waiting-for-turn', 'waiting-for-quota', 'done', 'missed', 'past']),
  waitsUntil: instant.optional().describe('When more goes out, or is looked for in the mails of 24 hours'),
  doneAt: instant.optional(),
  left: z.int().describe('People of its audience who were not sent it because it no longer made sense'),
  counts,
});

/** Mails that answer what someone did, counted together by kind. */
const answered = z.object({ kind, counts });

const mail = z.object({
  registration: id.optional(),
  group: id.optional(),
  employer: id.optional(),
  who: z.string().describe('The student’s, educator’s or employer’s name; an organizer’s address'),
  email: z.string(),
  name: z.string(),
  kind,
  state,
  at: instant.optional().describe('When it was sent, or when SES told what became of it'),
  reason: z.string().optional().describe('Why it could not be sent, or came back'),
  mayBeSentAgain: z.boolean(),
  suppressed: z.boolean().describe('Whether nothing goes to this address until an organizer lifts that'),
});

/** The mail to be looked at: by rule, saved or not, by kind, or by the name of a mailing that the event plans. */
const shown = event.extend({
  rule: mailRuleInput.optional(),
  kind: z.enum(['confirmation', 'waitlisted', 'promoted', 'changed', 'cancelled', 'summary']).optional(),
  name: mailName.optional(),
  locale: locale.default('en'),
});

const preview = z.object({
  subject: z.string(),
  preview: z.string(),
  html: z.string().describe('Its pictures are data'),
  text: z.string(),
  filledFrom: z.enum(['someone-real', 'made-up']),
  recipients: z.int().describe('Who would get it as things stand'),
  byLocale: z.partialRecord(locale, z.int()),
  leftOut: z
    .partialRecord(z.enum(['bounced', 'complained', 'declined', 'had']), z.int())
    .describe(
      'Who of its audience would not: mail came back, was called spam, is not wanted, or is there already',
    ),
  dueAt: instant.optional(),
  past: z.boolean().describe('Whether its time has passed, so that nobody would get it'),
});

export const mailsContract = {
  listMailings: operation({
    summary: 'Everything an event mails, what is due next first, and how it went',
    input: event,
    output: z.object({
      at: instant,
      mailings: z.array(mailing),
      answered: z.array(answered),
    }),
    refusals: [...managed],
    role: 'viewer',
  }),
  listMails: operation({
    summary: 'Mails to single people, a page at a time; those of one mailing, kind or state if asked for',
    input: event.extend({
      name: mailName.optional(),
      kind: kind.optional(),
      state: state.optional(),
      registration: id.optional().describe('Of this student alone'),
      group: id.optional().describe('Of this class alone'),
      cursor: z.string().max(60).optional(),
    }),
    output: z.object({ mails: z.array(mail), next: z.string().optional() }),
    refusals: [...managed],
    role: 'organizer',
  }),
  previewMail: operation({
    summary: 'A mail as it would look now, filled from somebody who would get it, and how many would',
    input: shown,
    output: preview,
    refusals: [...managed],
    role: 'organizer',
  }),
  sendTestMail: operation({
    summary: 'Send the same to oneself',
    input: shown,
    output: z.object({ status: z.literal('mailed'), to: z.string() }),
    refusals: [...managed, 'too-many-tries'],
    role: 'organizer',
  }),
  sendMailing: operation({
    summary: 'Send a planned mailing now instead of at its time; sending it twice is the same as once',
    input: event.extend({ name: mailName }),
    output: mailing,
    refusals: [...managed, 'unknown-mailing'],
    role: 'organizer',
  }),
  sendMailAgain: operation({
    summary: 'Send one person’s mail again',
    input: event.extend({
      ...whose,
      name: mailName,
      attempt: attempt
        .optional()
        .describe(
          'Of employers and organizers: the same attempt again is no other mail, even once it was sent',
        ),
    }),
    output: z.object({ status: z.literal('owed') }),
    refusals: [...managed, ...unknownPerson, 'address-suppressed'],
    role: 'organizer',
  }),
  liftSuppression: operation({
    summary: 'Let mail go to an address again that mails came back from',
    input: event.extend(whose),
    output: z.object({ status: z.literal('lifted') }),
    refusals: [...managed, ...unknownPerson],
    role: 'organizer',
  }),
  getSurvey: operation({
    summary: 'What students answered after the event; counts from ten answers on',
    input: event,
    output: z.object({
      answers: z.int().describe('How many; 0 stands for fewer than ten'),
      useful: z.partialRecord(z.enum(['1', '2', '3', '4', '5']), z.int()),
      nextStep: z.partialRecord(z.enum(['yes', 'maybe', 'no']), z.int()),
    }),
    refusals: [...managed],
    role: 'viewer',
  }),
};
