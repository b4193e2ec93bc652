import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import type { Answer } from '#contract/contract.ts';
import { badgeTextIn, groupCodeText } from '#domain/badge.ts';
import { mapSalt, rowKeys } from '#functions/checkin/map/rowKeys.ts';
import type { StoredRegistration } from '#store/registrations.ts';
import type { Caller } from '#test/support/caller.ts';
import { heldClass, rowsOfLincoln } from '#test/support/classes.ts';
import { type FaultyWire, faultyWire } from '#test/support/faultyWire.ts';
import { diego, publishedEvent } from '#test/support/people.ts';
import type { Registered } from '#test/support/registering.ts';
import { join, openStation, supervisorLink } from '#test/support/stations.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';

/** What a phone uploads. */
export type Entry = Record<string, unknown> & { id: string; at: string };

export const walkIn = {
  firstName: 'Tomás',
  lastName: 'Rivera',
  school: 'Eastside High School',
  grade: '10',
  attested: true,
};
export const someoneElse = { ...walkIn, firstName: 'Priya', lastName: 'Shah' };

/** Before each test anew: an event that begins in twenty minutes, and three phones at its front door. */
export interface Morning {
  turnout: Turnout;
  /** The same product on the same store, over a wire that can break. */
  shaky: Turnout;
  wire: FaultyWire;
  owner: Caller;
  event: Answer<'readEvent'>;
  door: Answer<'createStation'>;
  /** Two stewards' phones, and a supervisor's. */
  front: string;
  back: string;
  lead: string;
}

const opening = '2027-03-04T16:30:00.000Z';

/** Starts the product for the tests of a `describe`, and has each begin with a morning of its own. */
export function atTheFrontDoor(begin: (morning: Morning) => void) {
  let turnout: Turnout;
  let shaky: Turnout;
  let wire: FaultyWire;
  let owner: Caller;
  let event: Answer<'readEvent'>;
  let door: Answer<'createStation'>;

  beforeAll(async () => {
    turnout = await startTurnout({ now: opening });
    wire = await faultyWire(turnout.local.dynamodbEndpoint);
    shaky = await startTurnout({ dynamodb: wire.endpoint, ses: turnout.local.sesEndpoint });
    owner = await turnout.owner();
  });
  afterAll(async () => {
    await shaky.stop();
    await wire.stop();
    await turnout.stop();
  });
  beforeEach(async () => {
    wire.decide(() => 'pass');
    turnout.clock.moveTo(opening);
    event = await publishedEvent(owner, { sessions: [], capacity: 30 });
    door = await openStation(owner, event.id);
    const [front, back] = [await joined(door.stationUrl), await joined(door.stationUrl)];
    const lead = await supervising();
    turnout.clock.pass({ minutes: 10 });
    shaky.clock.moveTo(turnout.clock.read().toISOString());
    begin({ turnout, shaky, wire, owner, event, door, front, back, lead });
  });

  const joined = (link: string) => join(turnout, link);
  /** A supervisor's phone at the door; answers its token. */
  const supervising = async () => joined(await supervisorLink(owner, event.id, door.id));
  const ago = (seconds: number) => new Date(turnout.clock.read().getTime() - seconds * 1000).toISOString();
  const sent = (device: string, scans: Entry[], through = turnout) =>
    through.someone().call('uploadScans', { sentAt: ago(0), scans }, device);
  async function verdicts(device: string, ...scans: Entry[]): Promise<string[]> {
    const { status, body } = await sent(device, scans);
    expect([status, body.refusal]).toEqual([200, undefined]);
    return body.results.map(({ verdict }) => verdict);
  }

  const registered = async (student: object = diego) =>
    (await turnout.someone().get('registerStudent', { slug: event.slug, ...student })) as Registered;
  const stored = (id: string) => turnout.services.registrations.read(event.id, id);
  const checkInAt = async ({ registrationId }: Registered) => (await stored(registrationId))?.checkIn?.at;
  const everyone = (): Promise<StoredRegistration[]> =>
    Array.fromAsync(turnout.services.registrations.all(event.id));
  const blankBadges = async (count = 3) =>
    (await owner.get('printBlankBadges', { event: event.id, count })).badges.map(({ badge }) => badge);

  const undo = (
    badge: string,
    scan: string,
    { scanned = 30, now = 10, id = `undo-of-${scan.replace('.', '-')}` } = {},
  ): Entry => ({
    id,
    at: ago(now),
    undoes: { badge, scan, at: ago(scanned) },
  });

  /** A class that comes by bus and named its three students two weeks before, Ana first. */
  async function bus() {
    const now = turnout.clock.read().toISOString();
    turnout.clock.moveTo('2027-02-20T17:00:00.000Z');
    const { secret, group } = await heldClass(turnout, event.slug, { arrival: { by: 'bus', at: '' } });
    const { rows } = await turnout.someone().get('addToRoster', { rows: rowsOfLincoln }, secret);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['added', 'added', 'added']);
    const { badges } = await turnout.someone().get('getSheets', {}, secret);
    turnout.clock.moveTo(now);
    const mac = await turnout.services.keys.badge(event.id);
    if (!mac) throw new Error('The event has no badge key');
    const salt = mapSalt(await turnout.services.keys.service(), event.id);
    const tags = badges.map(({ badge }) => rowKeys(badgeTextIn(badge) ?? '', salt).tag.toString('base64'));
    const ana = rows[0]?.id ?? '';
    const badgeOfAna = badges.find(({ id }) => id === ana)?.badge ?? '';
    return { secret, code: groupCodeText(group.id, mac), badges, tags, ana, badgeOfAna };
  }

  return {
    joined,
    supervising,
    ago,
    sent,
    verdicts,
    registered,
    stored,
    checkInAt,
    everyone,
    blankBadges,
    undo,
    bus,
  };
}
