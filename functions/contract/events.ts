import * as z from 'zod';
import { eventKinds } from '#domain/vocabulary.ts';
import { eventFields, organizerEvent } from './eventForm.ts';
import { day, id, instant, line, slug } from './fields.ts';
import { event, managed } from './managed.ts';
import { operation } from './operation.ts';
import { attempt } from './registrationFields.ts';

const eventOutline = organizerEvent.pick({
  id: true,
  kind: true,
  status: true,
  slug: true,
  name: true,
  place: true,
  timeZone: true,
  startsAt: true,
  endsAt: true,
  capacity: true,
});

/** Where the next page of events starts: the last start and id of the page before. */
const eventCursor = z
  .string()
  .regex(
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z~[0-9a-hjkmnp-tv-z]{10}$/,
    'Expected a cursor as Turnout gave it',
  )
  .optional();

const eventAttempt = attempt.describe(
  'Made at random by the page and kept until answered, so that a retry makes no second event',
);

/** Events, as their organizers write them. */
export const eventsContract = {
  listEvents: operation({
    summary: 'The organization’s events, latest start first',
    input: z.object({ cursor: eventCursor }),
    output: z.object({ events: z.array(eventOutline), next: z.string().optional() }),
    refusals: [],
    role: 'viewer',
  }),
  createEvent: operation({
    summary:
      'Create a draft from the template of its kind; what is given replaces what the template brings, and the same attempt again makes no second one',
    input: eventFields
      .partial()
      .required({ name: true, place: true, timeZone: true, startsAt: true, endsAt: true, capacity: true })
      .extend({
        kind: z.enum(eventKinds, {
          error: 'Expected "career-day", "healthcare-career-event" or "career-fair"',
        }),
        slug: slug
          .optional()
          .describe('The readable part of the student’s link; made from the name if left out'),
        attempt: eventAttempt,
      }),
    output: organizerEvent,
    status: 201,
    refusals: ['slug-taken'],
    role: 'organizer',
  }),
  readEvent: operation({
    summary: 'An event as its organizers see it',
    input: event,
    output: organizerEvent,
    refusals: [...managed],
    role: 'viewer',
  }),
  updateEvent: operation({
    summary: 'Change an event; what is left out stays',
    input: eventFields.partial().extend({ event: id, revision: z.int().optional() }),
    output: organizerEvent,
    refusals: [...managed, 'event-cancelled', 'changed-meanwhile'],
    role: 'organizer',
  }),
  copyEvent: operation({
    summary:
      'Copy an event to another day, as a draft: all that was written for it, and nobody who registered or came; the same attempt again makes no second copy',
    input: event.extend({
      startsOn: day.describe(
        'The day it starts on, by its own calendar; every time of it moves along by its own clocks',
      ),
      name: line(120).optional().describe('As it was if left out'),
      attempt: eventAttempt,
    }),
    output: organizerEvent.extend({
      copied: z
        .object({
          name: z.string(),
          startsAt: instant,
          stations: z.int(),
          rulesOff: z.int().describe('Mails for single classes of the other event: they are off'),
        })
        .describe('What it was made of'),
    }),
    status: 201,
    refusals: [...managed],
    role: 'organizer',
  }),
  publishEvent: operation({
    summary: 'Open the student’s link; publishing twice is the same as once',
    input: event,
    output: organizerEvent,
    refusals: [...managed, 'event-cancelled', 'event-over', 'changed-meanwhile'],
    role: 'organizer',
  }),
  cancelEvent: operation({
    summary: 'Cancel an event for good; everyone registered is told by mail',
    input: event,
    output: organizerEvent,
    refusals: [...managed, 'event-over', 'changed-meanwhile'],
    role: 'organizer',
  }),
};
