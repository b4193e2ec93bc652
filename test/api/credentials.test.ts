import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '#contract/contract.ts';
import { requestCookie, sessionCookie } from '#contract/cookies.ts';
import { type Credential, type OperationId, routes } from '#contract/routes.ts';
import { newToken } from '#domain/ids.ts';
import { linkSecret } from '#domain/links.ts';
import type { RefusalCode } from '#domain/refusals.ts';
import { ownerEmail } from '#infra/local/environment.ts';
import { random } from '#store/keys.ts';
import type { Caller, Response } from '#test/support/caller.ts';
import { enrolled as enrolledAt, newAttempt } from '#test/support/devices.ts';
import { healthcareMorning, secretOf } from '#test/support/people.ts';
import type { Turnout } from '#test/support/turnout.ts';
import { routeRows } from './credentialRoutes.ts';
import {
  credentialWorld,
  idOf,
  newClass,
  newRegistration,
  newSession,
  premises,
  tampered,
  viewerEmail,
  type World,
} from './credentialWorld.ts';
import { declaredRefusals } from './hostileRequests.ts';
import { settledState, storedState } from './hostileStore.ts';

/** What a request presents, beside what it asks for. */
interface Presented {
  bearer?: string;
  cookies?: Record<string, string>;
}

/** One way to come without the credential a route takes: in words, presented, and refused with. */
type Wrong = [words: string, presented: Presented, refusal: RefusalCode];

const statuses: Partial<Record<RefusalCode, number>> = {
  'link-needed': 401,
  'link-unknown': 401,
  'unknown-registration': 404,
  'device-needed': 401,
  'device-unknown': 401,
  'device-revoked': 403,
  'device-waiting': 403,
  'supervisor-needed': 403,
  'link-spent': 409,
  'sign-in-needed': 401,
  'role-needed': 403,
  'sign-in-expired': 403,
  'code-needed': 403,
  'unknown-event': 404,
  'unknown-station': 404,
  'unknown-device': 404,
  'unknown-scan': 404,
  'unknown-employer': 404,
  'unknown-row': 404,
  'unknown-group': 404,
  'not-named': 403,
};

const ids = Object.keys(routes) as OperationId[];
const taking = (credential: Credential) => ids.filter((id) => routes[id].credential === credential);

let world: World;
let turnout: Turnout;
beforeAll(async () => {
  world = await credentialWorld();
  turnout = world.turnout;
});
afterAll(() => turnout.stop());

async function present(id: OperationId, request: object, { bearer, cookies = {} }: Presented) {
  const caller = turnout.someone();
  for (const [name, value] of Object.entries(cookies)) caller.cookies.set(name, value);
  const answer = await caller.call(id, request, bearer);
  if (answer.body.refusal) expect(declaredRefusals(id)).toContain(answer.body.refusal);
  return answer;
}

function said({ status, body }: Response<OperationId>) {
  return { status, refusal: body.refusal };
}

const tokenOf = (caller: Caller) => caller.cookies.get(sessionCookie) ?? '';
const sessionOf = (caller: Caller): Presented => ({ cookies: { [sessionCookie]: tokenOf(caller) } });

/** Sends the route's request in each wrong way, and expects each refusal and an untouched store. */
async function expectRefused(id: OperationId, wrong: Wrong[], request = routeRows[id].request(world)) {
  const before = await settledState(turnout);
  const answers: object[] = [];
  for (const [words, presented] of wrong) {
    answers.push({ words, ...said(await present(id, request, presented)) });
  }
  expect(answers).toEqual(wrong.map(([words, , refusal]) => ({ words, status: statuses[refusal], refusal })));
  expect(await storedState(turnout)).toEqual(before);
}

describe('the walk', () => {
  it('has a row for every route', () => {
    expect(Object.keys(routeRows).sort()).toEqual([...ids].sort());
  });
});

describe.each(taking('link'))('%s takes a student’s private link', (id) => {
  it('refuses whoever brings none, another kind, or one that is not whole', async () => {
    const { here, elsewhere, owner } = world;
    const { event, link } = here;
    const wrong: Wrong[] = [
      ['nothing', {}, 'link-needed'],
      ['an empty bearer', { bearer: '' }, 'link-needed'],
      ['a member’s session', sessionOf(owner), 'link-needed'],
      ['the link as a cookie', { cookies: { [sessionCookie]: link } }, 'link-needed'],
      ['a session’s token as the bearer', { bearer: tokenOf(owner) }, 'link-unknown'],
      ['a device’s bearer', { bearer: here.device }, 'link-unknown'],
      ['a supervisor’s device', { bearer: here.supervisor }, 'link-unknown'],
      ['a station’s link', { bearer: here.stationLink }, 'link-unknown'],
      ['a supervisor’s link', { bearer: here.supervisorLink }, 'link-unknown'],
      ['an educator’s link', { bearer: here.groupLink }, 'link-unknown'],
      ['the code of a printed slip', { bearer: here.slipCode }, 'link-unknown'],
      ['the badge', { bearer: here.registered.badge }, 'link-unknown'],
      ['the registration’s id', { bearer: here.registered.registrationId }, 'link-unknown'],
      ['garbage', { bearer: 'garbage' }, 'link-unknown'],
      ['garbage as long as a link', { bearer: '7'.repeat(link.length) }, 'link-unknown'],
      ['a link in upper case', { bearer: link.toUpperCase() }, 'link-unknown'],
      ['a link cut short', { bearer: link.slice(0, -1) }, 'link-unknown'],
      ['a link with one character more', { bearer: `${link}0` }, 'link-unknown'],
      ['a link with its event changed', { bearer: tampered(link, 0) }, 'link-unknown'],
      ['a link with its registration changed', { bearer: tampered(link, 12) }, 'link-unknown'],
      ['a link with its signature changed', { bearer: tampered(link, -3) }, 'link-unknown'],
      [
        'a link of another event with this event put in',
        { bearer: event.id + elsewhere.link.slice(event.id.length) },
        'link-unknown',
      ],
      [
        'another event’s registration under this link’s signature',
        { bearer: elsewhere.link.slice(0, 23) + link.slice(23) },
        'link-unknown',
      ],
    ];
    await expectRefused(id, wrong);
  });

  it('refuses a link once its version was raised', async () => {
    const { here } = world;
    const { registrationId, manageUrl } = await newRegistration(turnout, here.event.slug);
    const stored = await turnout.services.registrations.read(here.event.id, registrationId);
    if (!stored) throw new Error('Registered, but not there');
    const now = turnout.services.clock();
    await turnout.services.registrations.change(stored, { linkVersion: 2 }, { now });
    const mac = await turnout.services.keys.service();
    const target = { event: here.event.id, id: registrationId };
    const renewed = linkSecret('registration', target, 2, mac);
    expect(said(await present('getRegistration', {}, { bearer: renewed }))).toEqual({ status: 200 });
    await expectRefused(id, [['the link before', { bearer: secretOf(manageUrl) }, 'link-unknown']]);
  });
});

describe.each(taking('group'))('%s takes an educator’s link', (id) => {
  it('refuses whoever brings none, another kind, or one that is not whole', async () => {
    const { here, elsewhere, owner } = world;
    const { event, groupLink } = here;
    await expectRefused(id, [
      ['nothing', {}, 'link-needed'],
      ['an empty bearer', { bearer: '' }, 'link-needed'],
      ['a member’s session', sessionOf(owner), 'link-needed'],
      ['the link as a cookie', { cookies: { [sessionCookie]: groupLink } }, 'link-needed'],
      ['a session’s token as the bearer', { bearer: tokenOf(owner) }, 'link-unknown'],
      ['a device’s bearer', { bearer: here.device }, 'link-unknown'],
      ['a supervisor’s device', { bearer: here.supervisor }, 'link-unknown'],
      ['a station’s link', { bearer: here.stationLink }, 'link-unknown'],
      ['a supervisor’s link', { bearer: here.supervisorLink }, 'link-unknown'],
      ['a student’s link', { bearer: here.link }, 'link-unknown'],
      ['the link of a student on its roster', { bearer: here.rowLink }, 'link-unknown'],
      ['the code of a printed slip', { bearer: here.slipCode }, 'link-unknown'],
      ['the class’s id', { bearer: here.group }, 'link-unknown'],
      ['garbage', { bearer: 'garbage' }, 'link-unknown'],
      ['garbage as long as a link', { bearer: '7'.repeat(groupLink.length) }, 'link-unknown'],
      ['a link in upper case', { bearer: groupLink.toUpperCase() }, 'link-unknown'],
      ['a link cut short', { bearer: groupLink.slice(0, -1) }, 'link-unknown'],
      ['a link with one character more', { bearer: `${groupLink}0` }, 'link-unknown'],
      ['a link with its event changed', { bearer: tampered(groupLink, 0) }, 'link-unknown'],
      ['a link with its class changed', { bearer: tampered(groupLink, 12) }, 'link-unknown'],
      ['a link with its signature changed', { bearer: tampered(groupLink, -3) }, 'link-unknown'],
      [
        'a link of another event with this event put in',
        { bearer: event.id + elsewhere.groupLink.slice(event.id.length) },
        'link-unknown',
      ],
      [
        'another event’s class under this link’s signature',
        { bearer: elsewhere.groupLink.slice(0, 23) + groupLink.slice(23) },
        'link-unknown',
      ],
      [
        'a student’s signature under this class',
        { bearer: groupLink.slice(0, 23) + here.link.slice(23) },
        'link-unknown',
      ],
    ]);
  });

  it('refuses a link once its version was raised', async () => {
    const { here } = world;
    const { group, groupLink } = await newClass(turnout, here.event.slug);
    const { groups, keys, clock } = turnout.services;
    const stored = await groups.read(here.event.id, group);
    if (!stored) throw new Error('Registered, but not there');
    await groups.change(stored, { linkVersion: 2 }, { now: clock() });
    const target = { event: here.event.id, id: group };
    const renewed = linkSecret('group', target, 2, await keys.service());
    expect(said(await present('getGroup', {}, { bearer: renewed }))).toEqual({ status: 200 });
    await expectRefused(id, [['the link before', { bearer: groupLink }, 'link-unknown']]);
  });
});

describe('the rows of a class', () => {
  it.each(['changeRow', 'removeRow'] as const)('are unknown to another class: %s', async (id) => {
    const { here, elsewhere } = world;
    for (const premises of [await newClass(turnout, here.event.slug), elsewhere]) {
      const wrong: Wrong[] = [['another class', { bearer: premises.groupLink }, 'unknown-row']];
      // The same name in two classes makes two people, so a row is never another class's by chance.
      expect(premises.row).not.toBe(here.row);
      await expectRefused(id, wrong);
    }
  });
});

const takingDevices = [...taking('device'), ...taking('upload')];

describe.each(takingDevices)('%s takes an enrolled device', (id) => {
  it('refuses whoever brings none, another kind, or one that is not whole', async () => {
    const { here, elsewhere, owner } = world;
    await expectRefused(id, [
      ['nothing', {}, 'device-needed'],
      ['an empty bearer', { bearer: '' }, 'device-needed'],
      ['a member’s session', sessionOf(owner), 'device-needed'],
      ['the device as a cookie', { cookies: { [sessionCookie]: here.device } }, 'device-needed'],
      ['a session’s token as the bearer', { bearer: tokenOf(owner) }, 'device-unknown'],
      ['a student’s link', { bearer: here.link }, 'device-unknown'],
      ['an educator’s link', { bearer: here.groupLink }, 'device-unknown'],
      ['the station’s link', { bearer: here.stationLink }, 'device-unknown'],
      ['a supervisor’s link', { bearer: here.supervisorLink }, 'device-unknown'],
      ['the device’s id', { bearer: here.deviceId }, 'device-unknown'],
      [
        'another event’s device with this event put in',
        { bearer: here.event.id + elsewhere.device.slice(here.event.id.length) },
        'device-unknown',
      ],
      [
        'another device’s id over this one’s secret',
        { bearer: here.event.id + here.waitingId + here.device.slice(20) },
        'device-unknown',
      ],
      ['a device that waits for an organizer', { bearer: here.waiting }, 'device-waiting'],
      ['garbage', { bearer: 'garbage' }, 'device-unknown'],
      ['a token with its first character changed', { bearer: tampered(here.device, 0) }, 'device-unknown'],
      ['a token with its last character changed', { bearer: tampered(here.device, -1) }, 'device-unknown'],
      ['a token in upper case', { bearer: here.device.toUpperCase() }, 'device-unknown'],
    ]);
  });

  it('refuses a device whose station was closed', async () => {
    const { device, station } = await enrolled('A door to be closed');
    const request = { event: world.here.event.id, station: station.id };
    await world.owner.get('revokeStation', request);
    await expectRefused(id, [['the device of a closed station', { bearer: device }, 'device-revoked']]);
  });

  it('refuses a device that was revoked, and one that has left', async () => {
    const { owner, here } = world;
    const [revoked, left] = [await enrolled('A phone to be lost'), await enrolled('A phone to be returned')];
    await owner.get('revokeDevice', { event: here.event.id, device: idOf(revoked.device) });
    await turnout.someone().get('leaveStation', {}, left.device);
    await expectRefused(id, [
      ['a revoked device', { bearer: revoked.device }, 'device-revoked'],
      ['a device that has left', { bearer: left.device }, 'device-unknown'],
    ]);
  });
});

describe('a device of one event', () => {
  it('checks nobody in at another', async () => {
    const { here, elsewhere } = world;
    const before = await settledState(turnout);
    for (const bearer of [elsewhere.device, elsewhere.supervisor]) {
      const answer = await present('uploadScans', routeRows.uploadScans.request(world), { bearer });
      expect(answer).toMatchObject({ status: 200, body: { results: [{ verdict: 'other-event' }] } });
      expect(JSON.stringify(answer.body)).not.toContain(here.registered.registrationId);
    }
    const after = await storedState(turnout);
    const added = Object.keys(after).filter((key) => !(key in before));
    expect(after).toMatchObject(before);
    // A reading of nobody's is counted where it was made, without what it said.
    expect(added.every((key) => key.startsWith(`scans ${elsewhere.event.id} unknown#`))).toBe(true);
    const [, badge = ''] = here.registered.badge.split('/B/');
    expect(JSON.stringify(added.map((key) => after[key]))).not.toContain(badge);
  });

  it('resolves no short code of another', async () => {
    const request = routeRows.resolveCode.request(world);
    const answer = await present('resolveCode', request, { bearer: world.elsewhere.device });
    expect(said(answer)).toEqual({ status: 404, refusal: 'unknown-code' });
  });

  it('finds nobody of another', async () => {
    const { here, elsewhere } = world;
    const request = routeRows.searchAttendees.request(world);
    const answer = await present('searchAttendees', request, { bearer: elsewhere.supervisor });
    expect(answer.status).toBe(200);
    const { people } = answer.body as Answer<'searchAttendees'>;
    expect(people.map(({ person }) => person)).not.toContain(here.registered.registrationId);
  });

  it('is no supervisor’s by itself', () =>
    expectRefused('searchAttendees', [['a steward’s', { bearer: world.here.device }, 'supervisor-needed']]));
});

describe.each(taking('session'))('%s takes a member’s session', (id) => {
  it('refuses whoever brings none, another kind, or one that is not whole', async () => {
    const { here, owner } = world;
    const token = tokenOf(owner);
    const cookie = (value: string, name = sessionCookie): Presented => ({ cookies: { [name]: value } });
    const closed = await newSession(turnout, ownerEmail);
    await turnout.services.sessions.close(closed);
    await expectRefused(id, [
      ['nothing', {}, 'sign-in-needed'],
      ['a student’s link', { bearer: here.link }, 'sign-in-needed'],
      ['an educator’s link', { bearer: here.groupLink }, 'sign-in-needed'],
      ['a device’s bearer', { bearer: here.device }, 'sign-in-needed'],
      ['a supervisor’s device', { bearer: here.supervisor }, 'sign-in-needed'],
      ['a station’s link', { bearer: here.stationLink }, 'sign-in-needed'],
      ['a supervisor’s link', { bearer: here.supervisorLink }, 'sign-in-needed'],
      ['the session’s token as the bearer', { bearer: token }, 'sign-in-needed'],
      ['a student’s link as the cookie', cookie(here.link), 'sign-in-needed'],
      ['a device’s bearer as the cookie', cookie(here.device), 'sign-in-needed'],
      ['the token in a cookie without the prefix', cookie(token, 'session'), 'sign-in-needed'],
      ['the token in the cookie of a sign-in', cookie(token, requestCookie), 'sign-in-needed'],
      ['an empty cookie', cookie(''), 'sign-in-needed'],
      ['garbage', cookie('garbage'), 'sign-in-needed'],
      ['the member’s address', cookie(ownerEmail), 'sign-in-needed'],
      ['a token with its first character changed', cookie(tampered(token, 0)), 'sign-in-needed'],
      ['a token with its last character changed', cookie(tampered(token, -1)), 'sign-in-needed'],
      ['a session that was closed', cookie(closed), 'sign-in-needed'],
      ['a session of someone who is no member', cookie(await sessionOfNobody()), 'sign-in-needed'],
    ]);
  });
});

const asking = (least: 'viewer' | 'organizer') => ids.filter((id) => routeRows[id].least === least);

describe('a viewer', () => {
  it.each(asking('organizer'))('may not %s', (id) =>
    expectRefused(id, [['a viewer’s session', sessionOf(world.viewer), 'role-needed']]),
  );

  it.each(asking('viewer'))('may %s', async (id) => {
    const token = await newSession(turnout, viewerEmail);
    const answer = await present(id, routeRows[id].request(world), { cookies: { [sessionCookie]: token } });
    expect(said(answer)).toEqual({ status: routeRows[id].succeeds });
  });
});

describe('an owner of another organization', () => {
  it.each(ids.filter((id) => routes[id].path.includes('{event}')))('does not know the event: %s', (id) =>
    expectRefused(id, [['an owner of another', sessionOf(world.stranger), 'unknown-event']]),
  );
});

describe('organizations and events are apart', () => {
  it('shows a member of another organization no event of this one', async () => {
    const { stranger } = world;
    expect(await stranger.get('listEvents')).toEqual({ events: [] });
    const { id } = await stranger.get('createEvent', healthcareMorning);
    const listed = await stranger.get('listEvents');
    expect(listed.events.map((event) => event.id)).toEqual([id]);
    const ours = await world.owner.get('listEvents');
    expect(ours.events.map((event) => event.id)).not.toContain(id);
  });

  it('does not know a station of one event at another', () => {
    const { here, elsewhere, owner } = world;
    const request = { event: here.event.id, station: elsewhere.station.id };
    const wrong: Wrong[] = [['the owner', sessionOf(owner), 'unknown-station']];
    return expectRefused('revokeStation', wrong, request);
  });

  it.each(['updateStation', 'createSupervisorLink'] as const)(
    'does not know a station of one event at another: %s',
    (id) => {
      const { here, elsewhere, owner } = world;
      const request = { event: here.event.id, station: elsewhere.station.id };
      return expectRefused(id, [['the owner', sessionOf(owner), 'unknown-station']], request);
    },
  );

  it.each(['admitDevice', 'revokeDevice', 'rescueScans'] as const)(
    'does not know a device of one event at another: %s',
    async (id) => {
      const { here, elsewhere, owner } = world;
      for (const device of [elsewhere.deviceId, elsewhere.waitingId, '7', '0000000000']) {
        const request = { event: here.event.id, device };
        await expectRefused(id, [['the owner', sessionOf(owner), 'unknown-device']], request);
      }
    },
  );

  it('lists and ends devices of the one event alone', async () => {
    const { owner, elsewhere } = world;
    const other = await premises(turnout, owner, 'An event whose devices end');
    const { devices } = await owner.get('revokeDevices', { event: other.event.id });
    expect(devices.map(({ id, state }) => [id, state])).toEqual(
      expect.arrayContaining([
        [other.deviceId, 'revoked'],
        [other.waitingId, 'revoked'],
      ]),
    );
    expect(JSON.stringify(devices)).not.toContain(elsewhere.deviceId);
    const { devices: theirs } = await owner.get('listDevices', { event: elsewhere.event.id });
    expect(theirs.map(({ id }) => id)).toContain(elsewhere.deviceId);
    expect(theirs.map(({ state }) => state)).not.toContain('revoked');
  });

  it('does not know a registration of one event at another: its log, and its scans', async () => {
    const { here, elsewhere, owner } = world;
    const request = { event: here.event.id, registration: elsewhere.registered.registrationId };
    const wrong: Wrong[] = [['the owner', sessionOf(owner), 'unknown-registration']];
    await expectRefused('listScans', wrong, request);
    await expectRefused('undoScan', wrong, { ...request, scan: 'any' });
  });

  it('does not know an employer of one event at another', () => {
    const { here, elsewhere, owner } = world;
    const request = { event: here.event.id, employer: elsewhere.event.employers[0]?.id };
    return expectRefused('exportContacts', [['the owner', sessionOf(owner), 'unknown-employer']], request);
  });

  it.each(['approveGroup', 'declineGroup'] as const)(
    'does not know a class of one event at another: %s',
    (id) => {
      const { here, elsewhere, owner } = world;
      const request = { event: here.event.id, group: elsewhere.group };
      return expectRefused(id, [['the owner', sessionOf(owner), 'unknown-group']], request);
    },
  );

  it('merges no registration of one event into one of another', () => {
    const { here, elsewhere, owner } = world;
    const wrong: Wrong[] = [['the owner', sessionOf(owner), 'unknown-registration']];
    const request = { event: here.event.id, alone: here.registered.registrationId, onRoster: elsewhere.row };
    return expectRefused('mergeRegistrations', wrong, request);
  });

  it('shows accommodations to no owner who is not named for them', async () => {
    const { id: event } = await world.owner.get('createEvent', healthcareMorning);
    const wrong: Wrong[] = [['the owner', sessionOf(world.owner), 'not-named']];
    await expectRefused('listAccommodations', wrong, { event });
  });

  it('lists only its own registrations from a cursor of another event', async () => {
    const { here, elsewhere, owner } = world;
    const cursor = elsewhere.registered.registrationId;
    for (const id of ['listRegistrations', 'exportRegistrations'] as const) {
      const answer = await owner.get(id, { event: here.event.id, cursor });
      expect(JSON.stringify(answer)).not.toContain(cursor);
    }
  });
});

describe('a station’s link enrolls devices', () => {
  const refused = (refusal: RefusalCode) => ({ status: statuses[refusal], refusal });
  const enroll = (station: string) =>
    present('enrollDevice', { station, name: 'Sam', attempt: newAttempt() }, {});

  it('refuses what is no link of a station, and names the field', async () => {
    const { here, elsewhere } = world;
    const { stationLink } = here;
    const before = await settledState(turnout);
    const { supervisorLink } = here;
    for (const secret of [
      'garbage',
      '',
      '7'.repeat(stationLink.length),
      '7'.repeat(supervisorLink.length),
      here.link,
      here.groupLink,
      here.device,
      here.supervisor,
      tampered(supervisorLink, 0),
      tampered(supervisorLink, 12),
      tampered(supervisorLink, -2),
      here.event.id + elsewhere.supervisorLink.slice(here.event.id.length),
      tampered(stationLink, 0),
      tampered(stationLink, 12),
      tampered(stationLink, -2),
      here.event.id + elsewhere.stationLink.slice(here.event.id.length),
    ]) {
      const answer = await enroll(secret);
      expect({ secret, ...said(answer) }).toEqual({ secret, ...refused('link-unknown') });
      expect(answer.body.fields?.map(({ path }) => path)).toEqual(['station']);
    }
    expect(await storedState(turnout)).toEqual(before);
  });

  it('refuses a link once its version was raised', async () => {
    const { station, stationLink } = await enrolled('A door whose link was lost');
    const { events } = turnout.services;
    const stored = await events.readStation(world.here.event.id, station.id);
    if (!stored) throw new Error('Created, but not there');
    await events.putStation({ ...stored, linkVersion: 2 });
    expect(said(await enroll(stationLink))).toEqual(refused('link-unknown'));
  });

  it('refuses the link of a closed station', async () => {
    const { station, stationLink } = await enrolled('A door closed for good');
    await world.owner.get('revokeStation', { event: world.here.event.id, station: station.id });
    expect(said(await enroll(stationLink))).toEqual(refused('device-revoked'));
  });
});

describe('a sign-in link opens one session', () => {
  const refused = (refusal: RefusalCode) => ({ status: statuses[refusal], refusal });

  it('is spent once', async () => {
    const { asker, token } = await askedFor();
    expect(said(await asker.call('openSession', { token }))).toEqual({ status: 201 });
    expect(said(await asker.call('openSession', { token }))).toEqual(refused('sign-in-expired'));
  });

  it('opens one session when it is spent twice at once', async () => {
    const { token, code } = await askedFor();
    const both = await Promise.all([1, 2].map(() => present('openSession', { token, code }, {})));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 403]);
  });

  it('expires after fifteen minutes', async () => {
    const [early, late] = [await askedFor(), await askedFor()];
    turnout.clock.pass({ minutes: 14, seconds: 59 });
    expect(said(await early.asker.call('openSession', { token: early.token }))).toEqual({ status: 201 });
    turnout.clock.pass({ seconds: 1 });
    expect(said(await late.asker.call('openSession', { token: late.token }))).toEqual(
      refused('sign-in-expired'),
    );
  });

  it('refuses what is no sign-in link', async () => {
    const { asker, token } = await askedFor();
    const before = await settledState(turnout);
    for (const wrong of ['garbage', '', world.here.link, tampered(token, 0), tampered(token, -2)]) {
      expect(said(await asker.call('openSession', { token: wrong }))).toEqual(refused('sign-in-expired'));
    }
    expect(await storedState(turnout)).toEqual(before);
    expect(said(await asker.call('openSession', { token }))).toEqual({ status: 201 });
  });

  it('needs the code in another browser, and gives five tries', async () => {
    const { token, code } = await askedFor();
    const elsewhere = (given?: string) => present('openSession', { token, code: given }, {}).then(said);
    const stolen = { [requestCookie]: 'another-browser' };
    expect(said(await present('openSession', { token }, { cookies: stolen }))).toEqual(
      refused('code-needed'),
    );
    const wrong = tampered(code, 0);
    for (let tries = 0; tries < 5; tries++) expect(await elsewhere(wrong)).toEqual(refused('code-needed'));
    expect(await elsewhere(code)).toEqual(refused('sign-in-expired'));
  });
});

describe('one role at a time: a second credential beside the right one changes nothing', () => {
  it.each(ids)('%s', async (id) => {
    const { here, owner, viewer, stranger } = world;
    const bearers = [here.link, here.groupLink, here.device, here.stationLink, here.supervisor];
    const cookies = [tokenOf(owner), tokenOf(viewer), tokenOf(stranger), 'garbage'];
    for (const [index, cookie] of cookies.entries()) {
      const { request, presented } = await rightly(id);
      const beside =
        routes[id].credential === 'session'
          ? { ...presented, bearer: bearers[index] ?? '' }
          : { bearer: bearers[index] ?? '', ...presented, cookies: { [sessionCookie]: cookie } };
      const answer = await present(id, request, beside);
      expect({ index, ...said(answer) }).toEqual({ index, status: routeRows[id].succeeds });
    }
  });
});

describe('credentials end by the clock', () => {
  it('a session after twelve hours', async () => {
    const token = await newSession(turnout, ownerEmail);
    const presented = { cookies: { [sessionCookie]: token } };
    turnout.clock.pass({ minutes: 12 * 60 - 1, seconds: 59 });
    expect(said(await present('getSession', {}, presented))).toEqual({ status: 200 });
    turnout.clock.pass({ seconds: 1 });
    const before = await settledState(turnout);
    for (const id of taking('session')) {
      const answer = await present(id, routeRows[id].request(world), presented);
      expect({ id, ...said(answer) }).toEqual({ id, status: 401, refusal: 'sign-in-needed' });
    }
    expect(await storedState(turnout)).toEqual(before);
  });

  it('a device twelve hours after its event', async () => {
    const { here } = world;
    const presented = { bearer: here.device };
    const end = Date.parse(here.event.endsAt) + 12 * 3_600_000;
    turnout.clock.moveTo(new Date(end - 1000).toISOString());
    expect(said(await present('uploadScans', routeRows.uploadScans.request(world), presented))).toEqual({
      status: 200,
    });
    turnout.clock.moveTo(new Date(end).toISOString());
    for (const id of takingDevices)
      await expectRefused(id, [['a device of a past event', presented, 'device-unknown']]);
  });
});

/** A new station here, with its link and a device at it. */
async function enrolled(name: string) {
  const station = await world.owner.get('createStation', { event: world.here.event.id, kind: 'door', name });
  const stationLink = secretOf(station.stationUrl);
  const { device } = await enrolledAt(turnout, station.stationUrl);
  return { station, stationLink, device };
}

/** A sign-in asked for by the owner, with what the mail and the page say. */
async function askedFor() {
  const asker = turnout.someone();
  const known = new Set((await turnout.mails()).map(({ messageId }) => messageId));
  const { code } = await asker.get('requestSignIn', { email: ownerEmail });
  const { text } = await turnout.mail(
    ({ to, messageId, text }) => to === ownerEmail && !known.has(messageId) && text.includes('sign-in#'),
  );
  return { asker, code, token: /sign-in#(\w+)/.exec(text)?.[1] ?? '' };
}

async function sessionOfNobody(): Promise<string> {
  return newSession(turnout, `${newToken(random)}@gone.example`);
}

/** A request with the one credential its route takes; a fresh target where the request uses it up. */
async function rightly(id: OperationId): Promise<{ request: object; presented: Presented }> {
  const { here, owner } = world;
  const request = routeRows[id].request(world);
  const presented: Presented = {
    none: {},
    link: { bearer: here.link },
    group: { bearer: here.groupLink },
    device: { bearer: here.device },
    upload: { bearer: here.device },
    session: sessionOf(owner),
  }[routes[id].credential];
  switch (id) {
    case 'startOver':
    case 'cancelRegistration': {
      const { manageUrl } = await newRegistration(turnout, here.event.slug);
      return { request, presented: { bearer: secretOf(manageUrl) } };
    }
    case 'getExplored': {
      const { manageUrl, registrationId, badge } = await newRegistration(turnout, here.event.slug);
      const at = turnout.clock.read().toISOString();
      const upload = { sentAt: at, scans: [{ id: `scan-${registrationId}`, badge, at }] };
      await turnout.someone().get('uploadScans', upload, here.device);
      return { request, presented: { bearer: secretOf(manageUrl) } };
    }
    case 'cancelGroup': {
      const { groupLink } = await newClass(turnout, here.event.slug);
      return { request, presented: { bearer: groupLink } };
    }
    case 'removeRow': {
      const { groupLink, row } = await newClass(turnout, here.event.slug);
      return { request: { row }, presented: { bearer: groupLink } };
    }
    case 'declineGroup': {
      const { group } = await newClass(turnout, here.event.slug);
      return { request: { event: here.event.id, group }, presented };
    }
    case 'mergeRegistrations': {
      const { row } = await newClass(turnout, here.event.slug);
      const { registrationId: alone } = await newRegistration(turnout, here.event.slug);
      return { request: { event: here.event.id, alone, onRoster: row }, presented };
    }
    case 'openSession': {
      const { token, code } = await askedFor();
      return { request: { token, code }, presented };
    }
    case 'closeSession':
      return {
        request,
        presented: { cookies: { [sessionCookie]: await newSession(turnout, ownerEmail) } },
      };
    case 'cancelEvent': {
      const { id: event } = await owner.get('createEvent', healthcareMorning);
      return { request: { event }, presented };
    }
    case 'searchAttendees':
      return { request, presented: { bearer: here.supervisor } };
    case 'leaveStation': {
      const { device } = await enrolled('A door to leave');
      return { request, presented: { bearer: device } };
    }
    case 'admitDevice':
    case 'revokeDevice':
    case 'rescueScans': {
      const { device } = await enrolled('A door for a phone');
      return { request: { event: here.event.id, device: idOf(device) }, presented };
    }
    case 'revokeDevices': {
      const { id: event } = await owner.get('createEvent', healthcareMorning);
      return { request: { event }, presented };
    }
    case 'undoScan': {
      const { registrationId: registration, badge } = await newRegistration(turnout, here.event.slug);
      const at = turnout.clock.read().toISOString();
      const upload = { sentAt: at, scans: [{ id: `scan-${registration}`, badge, at }] };
      await turnout.someone().get('uploadScans', upload, here.device);
      const { scans } = await owner.get('listScans', { event: here.event.id, registration });
      return { request: { event: here.event.id, registration, scan: scans[0]?.id }, presented };
    }
    case 'revokeStation': {
      const { station } = await enrolled('A door for an hour');
      return { request: { event: here.event.id, station: station.id }, presented };
    }
    default:
      return { request, presented };
  }
}
