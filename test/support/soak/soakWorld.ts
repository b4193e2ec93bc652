import type { Browser } from 'playwright-core';
import type { Answer } from '#contract/contract.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { type BuiltSite, buildSite } from '#test/support/builtSite.ts';
import type { Caller } from '#test/support/caller.ts';
import { type FaultyWire, faultyWire } from '#test/support/faultyWire.ts';
import { publishedEvent } from '#test/support/people.ts';
import { openStation, supervisorLink } from '#test/support/stations.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';
import { ApiPhone } from './apiPhone.ts';
import { type Guests, inviteGuests, places } from './guests.ts';
import { type Fate, PhoneLink } from './phoneLink.ts';
import { type RunningClock, runClocks } from './runningClock.ts';
import type { SeededChance } from './seededChance.ts';
import { SoakPhone } from './soakPhone.ts';

const weeksBefore = '2027-02-10T17:00:00.000Z';
const morning = '2027-03-04T16:30:00.000Z';
const [hour, day] = [3_600_000, 86_400_000];

/** By how much the phones' clocks are wrong. The third one's says 1970. */
export const wrongBy = {
  'north steward': 2 * hour,
  'south steward': -3 * day,
  'first supervisor': -Date.parse(morning) + hour,
  'second supervisor': -7 * 60_000,
};
export type PhoneName = keyof typeof wrongBy;

const fates: Record<Fate, number> = {
  ...{ pass: 50, twice: 14, held: 10, ghost: 6, lost: 8, refused: 6, slow: 6 },
};

/** An event with its guests, two doors, and the phones at them. */
export interface SoakWorld {
  /** The product over its store, and the one that phones talk to: over a wire that breaks. */
  turnout: Turnout;
  wire: FaultyWire;
  clock: RunningClock;
  owner: Caller;
  event: Answer<'readEvent'>;
  guests: Guests;
  north: SoakPhone;
  south: SoakPhone;
  supervisor: SoakPhone;
  second: ApiPhone;
  links: PhoneLink[];
  stop(): Promise<void>;
}

export async function soakWorld(chance: SeededChance): Promise<SoakWorld> {
  const stops: (() => Promise<unknown> | undefined)[] = [];
  const stop = async () => {
    for (const each of stops.splice(0).reverse()) await each();
  };
  try {
    return await build(chance, stops, stop);
  } catch (fault) {
    await stop();
    throw fault;
  }
}

async function build(
  chance: SeededChance,
  stops: (() => Promise<unknown> | undefined)[],
  stop: () => Promise<void>,
): Promise<SoakWorld> {
  const site: BuiltSite = await buildSite();
  stops.push(site.remove);
  const turnout = await startTurnout({ now: weeksBefore });
  stops.push(turnout.stop);
  // Its first call is what settles where its store is: not behind the wire
  const early = await turnout.owner();
  const wire = await faultyWire(turnout.local.dynamodbEndpoint);
  stops.push(wire.stop);
  const phones = await startTurnout({
    ...{ now: weeksBefore, site: site.folder, dynamodb: wire.endpoint, ses: turnout.local.sesEndpoint },
  });
  stops.push(phones.stop);
  const browser: Browser = await launchBrowser();
  stops.push(() => browser.close());

  const event = await publishedEvent(early, { capacity: places });
  const guests = await inviteGuests(turnout, early, event, chance.of('guests'));
  const northDoor = await openStation(early, event.id, { name: 'North door' });
  const southDoor = await openStation(early, event.id, { name: 'South door' });
  const clock = runClocks([turnout.clock, phones.clock], morning);
  stops.push(async () => clock.stop());
  const owner = await turnout.owner();

  const links: PhoneLink[] = [];
  const linkOf = async (name: PhoneName) => {
    const own = chance.of(`network of ${name}`);
    const link = new PhoneLink({
      ...{ site: phones.local.site, clock },
      fate: (path) => (path === '/api/scans' ? own.weighted(fates) : own.happens(0.1) ? 'lost' : 'pass'),
      lateness: () => own.between(100, 4_000),
    });
    links.push(await link.open());
    stops.push(() => link.stop());
    return link;
  };
  const pageOf = async (name: PhoneName) => {
    const ahead = clock.ahead() + wrongBy[name];
    return SoakPhone.start(browser, { name, ahead, link: await linkOf(name) });
  };
  const north = await pageOf('north steward');
  const south = await pageOf('south steward');
  const supervisor = await pageOf('first supervisor');
  const second = new ApiPhone({
    ...{ name: 'second supervisor', link: await linkOf('second supervisor') },
    now: () => clock.now() + wrongBy['second supervisor'],
    chance: chance.of('second supervisor'),
  });
  await Promise.all([
    north.join(northDoor.stationUrl),
    south.join(southDoor.stationUrl),
    supervisorLink(owner, event.id, northDoor.id).then((link) => supervisor.join(link)),
    supervisorLink(owner, event.id, southDoor.id).then((link) => second.join(link)),
  ]);
  return { turnout, wire, clock, owner, event, guests, north, south, supervisor, second, links, stop };
}
