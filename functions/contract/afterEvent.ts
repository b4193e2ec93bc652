import * as z from 'zod';
import { mailTopics } from '#domain/mailTopics.ts';
import { surveySteps, surveyUses } from '#domain/survey.ts';
import { locales, pathways } from '#domain/vocabulary.ts';
import { employersOffer } from './employersOffer.ts';
import { grade, instant } from './fields.ts';
import { operation } from './operation.ts';

/** What mails lead to: the record of what a student explored, the survey, and which mails one wants. */

const secret = (what: string) => z.string().max(120).describe(what);
const surveyToken = secret('The secret of the link in the follow-up');
const choicesToken = secret('The secret of the link in the mail');

const randomBits = z.string().regex(/^[0-9a-hjkmnp-tv-z]{26}$/, 'Expected 128 random bits as base32');

const choices = z.object({
  organization: z.string(),
  declined: z.array(z.enum(mailTopics)).describe('What this address asked not to be sent'),
  suppressed: z.boolean().describe('Whether nothing reaches it, because mails came back'),
});

/** What is still told of the event. */
const event = z.object({
  name: z.string(),
  slug: z.string(),
  place: z.string(),
  timeZone: z.string(),
  startsAt: instant,
  endsAt: instant,
});

const explored = z.object({
  name: z.string(),
  school: z.string(),
  grade,
  event,
  organization: z.string(),
  sessions: z.array(z.object({ title: z.string(), startsAt: instant, endsAt: instant })),
  booths: z.array(
    z.object({
      employer: z.string(),
      ...employersOffer,
      pathways: z.array(z.enum(pathways)),
      roles: z.array(z.string()),
    }),
  ),
  until: instant.describe('When this link ends'),
});

export const afterEventContract = {
  getExplored: operation({
    summary: 'What a student who came explored, as a record to keep',
    input: z.object({}),
    output: explored,
    refusals: ['link-unknown', 'not-come', 'record-over'],
  }),
  openSurvey: operation({
    summary: 'What a survey link is about, and whether it was used',
    input: z.object({ token: surveyToken }),
    output: z.object({ event: z.string(), answered: z.boolean() }),
    refusals: ['link-unknown', 'survey-over'],
  }),
  answerSurvey: operation({
    summary: 'Answer the survey, once a link; nothing says who answered or when',
    input: z.object({
      token: surveyToken,
      attempt: randomBits,
      answer: randomBits.describe(
        'What this answer is kept under, made by the page and in no way tied to the link',
      ),
      useful: z.enum(surveyUses),
      nextStep: z.enum(surveySteps),
    }),
    output: z.object({ status: z.literal('thanks') }),
    refusals: ['link-unknown', 'survey-over', 'already-answered'],
  }),
  getMailChoices: operation({
    summary: 'What an address asked not to be sent',
    input: z.object({ token: choicesToken }),
    output: choices,
    refusals: ['link-unknown'],
  }),
  changeMailChoices: operation({
    summary: 'Choose what an address is not sent',
    input: z.object({ token: choicesToken, declined: z.array(z.enum(mailTopics)).max(mailTopics.length) }),
    output: choices,
    refusals: ['link-unknown'],
  }),
  showUnsubscribe: operation({
    summary: 'A page with one button that unsubscribes; opening it changes nothing',
    input: z.object({ token: choicesToken, topic: z.enum(mailTopics) }),
    output: z.string(),
    media: 'text/html',
    refusals: ['link-unknown'],
  }),
  unsubscribe: operation({
    summary: 'Unsubscribe an address from a topic, as RFC 8058 has mail programs do with one click',
    input: z.object({
      token: choicesToken,
      topic: z.enum(mailTopics),
      'List-Unsubscribe': z.string().max(40).optional(),
    }),
    output: z.string(),
    body: 'form',
    media: 'text/html',
    refusals: ['link-unknown'],
  }),
  getHandout: operation({
    summary: 'Every employer’s next steps, for educators to print for students without e-mail',
    input: z.object({}),
    output: z.object({
      event,
      school: z.string(),
      locale: z.enum(locales),
      employers: z.array(
        z.object({
          name: z.string(),
          booth: z.string(),
          ...employersOffer,
          pathways: z.array(z.enum(pathways)),
        }),
      ),
    }),
    refusals: ['link-unknown'],
  }),
};
