import * as z from 'zod';
import {
  clusters,
  eventKinds,
  eventStatuses,
  interests,
  mailKinds,
  pathways,
  questionKinds,
} from '#domain/vocabulary.ts';
import {
  capacity,
  email,
  id,
  instant,
  line,
  moment,
  optionalLine,
  paragraph,
  schoolName,
  shortId,
  timeZone,
  website,
} from './fields.ts';
import { localText, localTextInput } from './localText.ts';
import { mailRule, mailRules } from './mailRules.ts';
import { translations } from './translations.ts';

const sessionInput = z.object({
  id: shortId.optional().describe('Left out for a new session'),
  title: line(120),
  description: paragraph(600).default(''),
  room: optionalLine(80),
  startsAt: moment,
  endsAt: moment,
  capacity,
  waitlist: z.boolean().default(true),
});

const employerInput = z.object({
  id: shortId.optional().describe('Left out for a new employer'),
  name: line(120),
  booth: optionalLine(20),
  description: paragraph(600).default(''),
  nextSteps: paragraph(600).default('').describe('What a student can do next; part of the follow-up'),
  website,
  contactName: optionalLine(80),
  contactEmail: z
    .union([z.literal(''), email], { error: 'Expected an e-mail address, like name@example.org' })
    .default(''),
  roles: z.array(line(80)).max(20).default([]),
  pathways: z.array(z.enum(pathways)).max(pathways.length).default([]),
  clusters: z.array(z.enum(clusters)).max(clusters.length).default([]),
});

const roleInput = z.object({
  title: line(120),
  leadsTo: optionalLine(120),
  pathways: z.array(z.enum(pathways)).max(pathways.length).default([]),
});

const questionInput = z.object({
  id: shortId.optional().describe('Left out for a new question'),
  kind: z.enum(questionKinds),
  label: localTextInput(200),
  required: z.boolean().default(false),
  options: z.array(localTextInput(80)).max(30).default([]),
  askedOf: z
    .object({
      sessions: z.array(shortId).max(60).default([]),
      schools: z.array(schoolName).max(100).default([]),
    })
    .default({ sessions: [], schools: [] })
    .describe(
      'Who is asked: students of these schools and of one of these sessions; empty lists ask everyone',
    ),
});

/** A time that may be left open: an empty text clears it. */
const openMoment = z.union([z.literal(''), moment], {
  error: 'Expected a time like 2027-03-04T09:00, or nothing',
});

const invitation = z
  .string()
  .trim()
  .regex(/^(?:[\p{L}\p{N}-]{6,40})?$/u, 'Expected 6 to 40 letters, digits and hyphens, or nothing');

/** What an organizer may set. In an update, what is left out stays; a list given replaces the list. */
export const eventFields = z.object({
  name: line(120),
  description: paragraph(2000),
  place: z.object({ name: line(120), address: optionalLine(200) }),
  timeZone,
  startsAt: moment,
  endsAt: moment,
  capacity,
  waitlist: z.boolean().describe('Whether who comes too late may wait for a place'),
  opensAt: openMoment.describe('When registration opens; empty: when the event is published'),
  closesAt: openMoment.describe('When registration closes; empty: at the end of the event'),
  invitationCode: invitation.describe('Whoever registers needs it; empty: the link alone is enough'),
  takesGroups: z.boolean().describe('Whether educators may register classes'),
  admitsUnknown: z
    .boolean()
    .describe('Whether a badge that a phone without network knows nothing of is let in, as unverified'),
  groupHoldUntil: openMoment.describe('Until when places of classes wait for names; empty: a week before'),
  groupChangesUntil: openMoment.describe('Until when educators may change their class; empty: a day before'),
  asksAccommodations: z.boolean().describe('Whether students may say what they need to take part'),
  accommodationsFor: z.array(email).max(10).describe('The members who may read that'),
  sessions: z.array(sessionInput).max(60, 'Expected at most 60 sessions'),
  employers: z.array(employerInput).max(200, 'Expected at most 200 employers'),
  roles: z.array(roleInput).max(60),
  interests: z.array(z.enum(interests)).max(interests.length),
  questions: z.array(questionInput).max(20, 'Expected at most 20 questions'),
  schools: z.array(schoolName).max(500),
  mailTexts: z.partialRecord(z.enum(mailKinds), localTextInput(2000)),
  translations: translations.describe('The texts above in other languages; replaces those given before'),
  mailRules: mailRules.describe('The mail that leaves by the event’s clock; replaces the rules given before'),
  replyTo: z
    .union([z.literal(''), email], { error: 'Expected an e-mail address, like name@example.org' })
    .describe('Where answers to mails go; empty: to the first who gets the summary'),
  summaryTo: z.array(email).max(10, 'Expected at most 10 addresses'),
});

/** An event as its organizers see it. */
export const organizerEvent = z.object({
  id,
  kind: z.enum(eventKinds),
  status: z.enum(eventStatuses),
  slug: z.string(),
  name: z.string(),
  description: z.string(),
  place: z.object({ name: z.string(), address: z.string() }),
  timeZone: z.string(),
  startsAt: instant,
  endsAt: instant,
  capacity,
  waitlist: z.boolean(),
  opensAt: z.string(),
  closesAt: z.string(),
  invitationCode: z.string(),
  takesGroups: z.boolean(),
  admitsUnknown: z.boolean(),
  groupHoldUntil: z.string(),
  groupChangesUntil: z.string(),
  asksAccommodations: z.boolean(),
  accommodationsFor: z.array(z.string()),
  sessions: z.array(sessionInput.required().extend({ startsAt: instant, endsAt: instant })),
  employers: z.array(employerInput.required()),
  roles: z.array(roleInput.required()),
  interests: z.array(z.enum(interests)),
  clusterFramework: z.string(),
  questions: z.array(questionInput.required()),
  schools: z.array(z.string()),
  mailTexts: z.partialRecord(z.enum(mailKinds), localText),
  translations: translations.default({}),
  mailRules: z.array(mailRule),
  replyTo: z.string(),
  summaryTo: z.array(z.string()),
  createdAt: instant,
  revision: z.int(),
  registerUrl: z.url().describe('The student’s link'),
});
