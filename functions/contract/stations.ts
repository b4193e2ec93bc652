import * as z from 'zod';
import { deviceRoles, deviceStates, stationKinds } from '#domain/vocabulary.ts';
import { id, instant, line } from './fields.ts';
import { event, managed } from './managed.ts';
import { operation } from './operation.ts';

const stationOutput = z.object({
  id,
  kind: z.enum(stationKinds),
  name: z.string(),
  session: id.optional(),
  employer: id.optional(),
  revoked: z.boolean(),
  deviceLimit: z.int().describe('How many devices join by the link alone; more wait for an organizer'),
  stationUrl: z.url().describe('The link that turns a phone into a scanner'),
});

const deviceLimit = z
  .int('Expected a whole number of devices')
  .min(0, 'Expected 0 or more devices')
  .max(200, 'Expected at most 200 devices');

/** A phone at a station, as organizers see it. */
const device = z.object({
  id,
  station: id,
  name: z.string().describe('What the volunteer called themselves'),
  role: z.enum(deviceRoles),
  state: z.enum(deviceStates),
  enrolledAt: instant,
  lastSeenAt: instant,
  waiting: z.int().describe('Entries it said it had still to hand in'),
  version: z.string(),
  revokedAt: instant.optional(),
  admittedAt: instant.optional().describe('When it was let in; nothing of one that never was'),
  rescueUntil: instant.optional().describe('Until when a revoked device may hand in what it took before'),
});

/** Stations, the phones at them, and badges without a name. */
export const stationsContract = {
  createStation: operation({
    summary: 'Create a point where badges are scanned, with a link for its volunteers',
    input: event.extend({
      kind: z.enum(stationKinds),
      name: line(60),
      session: id.optional().describe('For kind "session"'),
      employer: id.optional().describe('For kind "booth"'),
      deviceLimit: deviceLimit.default(5),
    }),
    output: stationOutput,
    status: 201,
    refusals: [...managed],
    role: 'organizer',
  }),
  listStations: operation({
    summary: 'The stations of an event, with their links',
    input: event,
    output: z.object({ stations: z.array(stationOutput) }),
    refusals: [...managed],
    role: 'organizer',
  }),
  revokeStation: operation({
    summary: 'Close a station: its link and every device enrolled with it stop working',
    input: event.extend({ station: id }),
    output: stationOutput,
    refusals: [...managed, 'unknown-station'],
    role: 'organizer',
  }),
  updateStation: operation({
    summary: 'Rename a station, or change how many devices its link lets in',
    input: event.extend({ station: id, name: line(60).optional(), deviceLimit: deviceLimit.optional() }),
    output: stationOutput,
    refusals: [...managed, 'unknown-station'],
    role: 'organizer',
  }),
  createSupervisorLink: operation({
    summary: 'A link that makes one device a supervisor’s; it works once',
    input: event.extend({ station: id }),
    output: z.object({ url: z.url() }),
    status: 201,
    refusals: [...managed, 'unknown-station', 'device-revoked'],
    role: 'organizer',
  }),
  listDevices: operation({
    summary: 'Every phone that joined a station of this event',
    input: event,
    output: z.object({ devices: z.array(device) }),
    refusals: [...managed],
    role: 'organizer',
  }),
  admitDevice: operation({
    summary: 'Let a device in that waits beyond the station’s number',
    input: event.extend({ device: id }),
    output: device,
    refusals: [...managed, 'unknown-device', 'device-revoked'],
    role: 'organizer',
  }),
  revokeDevice: operation({
    summary: 'End a device: it loses its map at next contact and hands in nothing more',
    input: event.extend({ device: id }),
    output: device,
    refusals: [...managed, 'unknown-device'],
    role: 'organizer',
  }),
  revokeDevices: operation({
    summary: 'End every device of the event',
    input: event,
    output: z.object({ devices: z.array(device) }),
    refusals: [...managed],
    role: 'organizer',
  }),
  rescueScans: operation({
    summary: 'For an hour, take what a revoked device scanned before it was revoked',
    input: event.extend({ device: id }),
    output: device,
    refusals: [...managed, 'unknown-device'],
    role: 'organizer',
  }),
  printBlankBadges: operation({
    summary: 'Make badges without a name, for walk-ins',
    input: event.extend({
      count: z
        .int('Expected a whole number of badges')
        .min(1, 'Expected at least 1 badge')
        .max(300, 'Expected at most 300 badges at a time'),
    }),
    output: z.object({
      badges: z.array(z.object({ number: z.int(), badge: z.string(), shortCode: z.string() })),
    }),
    status: 201,
    refusals: [...managed, 'event-cancelled'],
    role: 'organizer',
  }),
};
