import * as z from 'zod';
import {
  clusters,
  eventKinds,
  eventStatuses,
  interests,
  pathways,
  questionKinds,
} from '#domain/vocabulary.ts';
import { capacity, id, instant } from './fields.ts';
import { localText } from './localText.ts';

/** Where an event is. */
export const place = z.object({ name: z.string(), address: z.string() });

const session = z.object({
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
});

const employer = z.object({
  id,
  name: z.string(),
  booth: z.string(),
  description: z.string(),
  website: z.string(),
  roles: z.array(z.string()),
  pathways: z.array(z.enum(pathways)),
  clusters: z.array(z.enum(clusters)),
});

const role = z.object({ title: z.string(), leadsTo: z.string(), pathways: z.array(z.enum(pathways)) });

const question = z.object({
  id,
  kind: z.enum(questionKinds),
  label: localText,
  required: z.boolean(),
  options: z.array(localText),
  askedOf: z.object({ sessions: z.array(z.string()), schools: z.array(z.string()) }),
});

/** What anyone with the link may see of an event. */
export const publicEvent = z.object({
  slug: z.string(),
  kind: z.enum(eventKinds),
  status: z.enum(eventStatuses),
  name: z.string(),
  description: z.string(),
  place,
  timeZone: z.string(),
  startsAt: instant,
  endsAt: instant,
  over: z.boolean().describe('Whether the event has ended, by the server’s clock'),
  moved: z
    .object({ at: instant, startsAt: instant, endsAt: instant, place })
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
  sessions: z.array(session),
  employers: z.array(employer),
  roles: z.array(role),
  interests: z.array(z.enum(interests)),
  questions: z.array(question),
  schools: z.array(z.string()),
});
