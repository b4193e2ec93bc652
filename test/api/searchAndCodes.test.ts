import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '#contract/contract.ts';
import { badgeText, shortCode } from '#domain/badge.ts';
import { blankId } from '#domain/blankBadge.ts';
import type { Mac } from '#domain/ids.ts';
import { linkSecret, supervisorLinkVersion } from '#domain/links.ts';
import type { Caller } from '#test/support/caller.ts';
import { diego, maya, publishedEvent } from '#test/support/people.ts';
import { type Registered, sendForm } from '#test/support/registering.ts';
import { join, openStation, supervisorLink } from '#test/support/stations.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';

const weeksBefore = '2027-02-10T17:00:00.000Z';
const morning = '2027-03-04T16:00:00.000Z';

describe('at a station, without a badge to read', () => {
  let turnout: Turnout;
  let owner: Caller;
  let event: Answer<'readEvent'>;
  let mayas: Registered;
  let mac: Mac;
  let door: Answer<'createStation'>;
  /** The link of the steward's station. */
  let station: string;
  let steward: string;
  let supervisor: string;
  let supervisorLinks: string[];
  let stations: Answer<'createStation'>[];
  let tests = 0;

  beforeAll(async () => {
    turnout = await startTurnout({ now: weeksBefore });
    owner = await turnout.owner();
    event = await publishedEvent(owner);
    mayas = await registered(maya);
    door = await openStation(owner, event.id);
    stations = await Promise.all(Array.from({ length: 60 }, () => openStation(owner, event.id)));
    const links = Array.from({ length: 60 }, () => supervisorLink(owner, event.id, door.id));
    supervisorLinks = await Promise.all(links);
    const key = await turnout.services.keys.badge(event.id);
    if (!key) throw new Error('The event has no key');
    mac = key;
  });
  afterAll(() => turnout.stop());
  beforeEach(async () => {
    // A minute, a station and devices of its own for each test: rosters are kept for seconds, and tries counted.
    tests++;
    turnout.clock.moveTo(new Date(Date.parse(morning) + tests * 90_000).toISOString());
    station = stations.pop()?.stationUrl ?? '';
    steward = await join(turnout, station);
    supervisor = await join(turnout, supervisorLinks.pop() ?? '');
  });

  async function registered(changes: object): Promise<Registered> {
    const { body } = await sendForm(turnout, event.slug, changes);
    if (!('badge' in body)) throw new Error('Nobody was registered');
    return body as Registered;
  }
  async function change(id: string, changes: object): Promise<void> {
    const read = await turnout.services.registrations.read(event.id, id);
    if (read) await turnout.services.registrations.change(read, changes, { now: turnout.clock.read() });
  }

  describe('a short code that is typed', () => {
    const resolve = (code: string, device = steward) =>
      turnout.someone().call('resolveCode', { code }, device);
    const codeOf = (id: string, version = 1) => shortCode(id, version, mac);
    /** A code like this one that is nobody's. */
    const wrong = (code: string) => code.slice(0, -1) + (code.endsWith('7') ? '8' : '7');

    it.each([
      { form: 'as it is printed', typed: (code: string) => code },
      {
        form: 'in small letters without the hyphen',
        typed: (code: string) => code.toLowerCase().replace('-', ''),
      },
      { form: 'with spaces', typed: (code: string) => ` ${code.replace('-', ' ')} ` },
      {
        form: 'with letters for digits that look alike',
        typed: (code: string) => code.replace(/0/g, 'O').replace(/1/g, 'l'),
      },
    ])('leads to the badge $form', async ({ typed }) => {
      const { status, body } = await resolve(typed(codeOf(mayas.registrationId)));
      expect({ status, body }).toEqual({
        status: 200,
        body: { badge: badgeText(mayas.registrationId, 1, mac) },
      });
    });

    it('leads to the badge as it is now, and an older one’s nowhere', async () => {
      const { registrationId: id } = await registered(diego);
      await change(id, { badgeVersion: 2 });
      expect((await resolve(codeOf(id))).body).toMatchObject({ refusal: 'unknown-code' });
      expect((await resolve(codeOf(id, 2))).body).toEqual({ badge: badgeText(id, 2, mac) });
    });

    it('leads to the badge of who registered this second', async () => {
      const { registrationId: id } = await registered(diego);
      expect((await resolve(codeOf(id))).status).toBe(200);
    });

    it('leads to a blank badge that was printed, and to no other', async () => {
      await turnout.services.blanks.print(event.id, 3);
      const service = await turnout.services.keys.service();
      const [third, fourth] = [blankId(service, event.id, 3), blankId(service, event.id, 4)];
      expect((await resolve(codeOf(third))).body).toEqual({ badge: badgeText(third, 1, mac) });
      expect((await resolve(codeOf(fourth))).body).toMatchObject({ refusal: 'unknown-code' });
    });

    it('is another event’s in vain', async () => {
      const { keys } = turnout.services;
      await keys.makeBadgeKey('other00000');
      const other = await keys.badge('other00000');
      if (!other) throw new Error('The other event has no key');
      const { status, body } = await resolve(shortCode(mayas.registrationId, 1, other));
      expect({ status, refusal: body.refusal }).toEqual({ status: 404, refusal: 'unknown-code' });
    });

    it('can be wrong ten times in ten minutes, and right ones count for nothing', async () => {
      const code = codeOf(mayas.registrationId);
      for (let time = 0; time < 12; time++) expect((await resolve(code)).status).toBe(200);
      for (let time = 0; time < 10; time++)
        expect((await resolve(wrong(code))).body.refusal).toBe('unknown-code');
      const { status, body } = await resolve(wrong(code));
      expect({ status, refusal: body.refusal }).toEqual({ status: 429, refusal: 'too-many-tries' });
      expect((await resolve(code)).body.refusal).toBe('too-many-tries');
      expect((await resolve(code, supervisor)).status).toBe(200);
      turnout.clock.pass({ minutes: 10 });
      expect((await resolve(code)).status).toBe(200);
    });

    it('is no better tried at once', async () => {
      const code = wrong(codeOf(mayas.registrationId));
      const answers = await Promise.all(Array.from({ length: 25 }, () => resolve(code)));
      const said = answers.map(({ body }) => body.refusal);
      expect(said.filter((refusal) => refusal === 'unknown-code')).toHaveLength(10);
      expect(said.filter((refusal) => refusal === 'too-many-tries')).toHaveLength(15);
    });

    it('has no more wrong tries for a phone that leaves and joins again', async () => {
      const code = wrong(codeOf(mayas.registrationId));
      const said: (string | undefined)[] = [];
      for (let device = steward, phone = 0; phone < 4; phone++) {
        for (let time = 0; time < 10; time++) said.push((await resolve(code, device)).body.refusal);
        await turnout.someone().get('leaveStation', {}, device);
        device = await join(turnout, station);
      }
      expect(said.filter((refusal) => refusal === 'unknown-code')).toHaveLength(20);
      expect(said.slice(20)).toEqual(Array(20).fill('too-many-tries'));
    });

    it('is still typed by who joined before, at a station where another had too many wrong', async () => {
      const code = codeOf(mayas.registrationId);
      turnout.clock.pass({ minutes: 10 });
      const guessing = [await join(turnout, station), await join(turnout, station)];
      for (const device of guessing) for (let time = 0; time < 10; time++) await resolve(wrong(code), device);
      expect((await resolve(code, await join(turnout, station))).body.refusal).toBe('too-many-tries');
      expect((await resolve(code)).status).toBe(200);
    });

    it('can be wrong three hundred times in ten minutes at all stations together', async () => {
      turnout.clock.pass({ minutes: 200 });
      const code = codeOf(mayas.registrationId);
      const now = turnout.clock.read();
      const { tries } = turnout.services;
      const guessing = (index: number) => ({
        ...{ event: event.id, id: `guess${index % 31}`, station: `place${index % 16}`, enrolledAt: morning },
      });
      const allowed = [];
      for (let index = 0; index < 310; index++) allowed.push(await tries.take('codes', guessing(index), now));
      expect(allowed.filter(Boolean)).toHaveLength(300);
      expect((await resolve(code)).body.refusal).toBe('too-many-tries');
      turnout.clock.pass({ minutes: 10 });
      expect((await resolve(code)).status).toBe(200);
    });

    it.each(['', '1234-567', '1234-56789', 'U234-5678', '<b>12345', '١٢٣٤٥٦٧٨', "' OR 1=1"])(
      'is refused as “%s”, and that is no try',
      async (code) => {
        const { status, body } = await resolve(code);
        expect({ status, fields: body.fields?.map(({ path }) => path) }).toEqual({
          status: 400,
          fields: ['code'],
        });
      },
    );
  });

  describe('a search by name', () => {
    const search = (lastName: string, firstInitial: string, device = supervisor) =>
      turnout.someone().call('searchAttendees', { lastName, firstInitial }, device);
    const later = () => turnout.clock.pass({ minutes: 1 });

    it('finds who it is, with what the badge would be answered', async () => {
      const { status, body } = await search('oka', 'm');
      expect({ status, body }).toEqual({
        status: 200,
        body: {
          people: [
            {
              person: mayas.registrationId,
              firstName: 'Maya',
              lastName: 'Okafor',
              school: 'Cascade High School',
              grade: '10',
              verdict: 'welcome',
            },
          ],
          more: false,
        },
      });
    });

    it.each([
      { verdict: 'waitlisted', changes: { status: 'waitlisted' } },
      { verdict: 'cancelled', changes: { status: 'cancelled' } },
    ])('says that someone is $verdict', async ({ verdict, changes }) => {
      const lastName = `Verdict${verdict}`;
      const { registrationId } = await registered({ ...diego, firstName: 'Vera', lastName });
      await change(registrationId, changes);
      later();
      expect((await search(lastName, 'V')).body.people).toMatchObject([{ verdict }]);
    });

    it('says that someone is in already, this second', async () => {
      const { registrationId: id } = await registered({ ...diego, firstName: 'Ines', lastName: 'Already' });
      later();
      expect((await search('Already', 'i')).body.people).toMatchObject([{ verdict: 'welcome' }]);
      const checkIn = { at: morning, scan: 'device.scan-in', station: door.id };
      await turnout.services.registrations.checkIn(event.id, id, checkIn, 1, turnout.clock.read());
      expect((await search('Already', 'i')).body.people).toMatchObject([{ verdict: 'already-in' }]);
    });

    it('names three and says that there are more', async () => {
      for (const firstName of ['Tia', 'Tom', 'Tara', 'Ted'])
        await registered({ ...diego, firstName, lastName: 'Manifold' });
      later();
      const { body } = await search('Man', 'T');
      expect(body.people.map(({ firstName }) => firstName)).toEqual(['Tara', 'Ted', 'Tia']);
      expect(body.more).toBe(true);
    });

    it('leaves out who was merged into another', async () => {
      const { registrationId } = await registered({ ...diego, firstName: 'Otto', lastName: 'Merged' });
      await change(registrationId, { status: 'cancelled', mergedInto: mayas.registrationId });
      later();
      expect((await search('Merged', 'O')).body).toEqual({ people: [], more: false });
    });

    it('can be made thirty times in ten minutes, whether it finds anybody or not', async () => {
      for (let time = 0; time < 30; time++)
        expect((await search(time % 2 ? 'Okafor' : 'Nobody', 'M')).status).toBe(200);
      const { status, body } = await search('Okafor', 'M');
      expect({ status, refusal: body.refusal }).toEqual({ status: 429, refusal: 'too-many-tries' });
      turnout.clock.pass({ minutes: 10 });
      expect((await search('Okafor', 'M')).status).toBe(200);
    });

    it('can be made sixty times in all by one phone', async () => {
      for (let time = 0; time < 60; time++) {
        if (time === 30) turnout.clock.pass({ minutes: 10 });
        expect((await search('Nobody', 'M')).status).toBe(200);
      }
      turnout.clock.pass({ minutes: 10 });
      expect((await search('Nobody', 'M')).body.refusal).toBe('too-many-tries');
    });

    it('is nobody’s at a booth', async () => {
      const { supervisorLinks: links, keys, events } = turnout.services;
      const known = { ...door, event: event.id, linkVersion: 1 };
      const booth = { ...known, id: 'b000000000', kind: 'booth' as const };
      await events.putStation(booth);
      const link = { event: event.id, id: '0123456789abc', station: booth.id };
      await links.add(link, new Date('2027-03-05T00:00:00.000Z'));
      const device = await join(
        turnout,
        `https://turnout.example/s/#${linkSecret('supervisor', link, supervisorLinkVersion, await keys.service())}`,
      );
      const { status, body } = await search('Okafor', 'M', device);
      expect({ status, refusal: body.refusal }).toEqual({ status: 403, refusal: 'supervisor-needed' });
    });

    it('is for supervisors', async () => {
      const { status, body } = await search('Okafor', 'M', steward);
      expect({ status, refusal: body.refusal }).toEqual({ status: 403, refusal: 'supervisor-needed' });
    });

    it.each([
      { when: 'at the last moment of the station’s hours', at: '2027-03-04T21:00:00.000Z', status: 200 },
      { when: 'a second later', at: '2027-03-04T21:00:01.000Z', status: 409 },
    ])('answers $when with $status', async ({ at, status }) => {
      turnout.clock.moveTo(at);
      const answer = await search('Okafor', 'M');
      expect(answer.status).toBe(status);
      if (status === 409) expect(answer.body.refusal).toBe('not-open');
    });

    it.each([
      { what: 'two letters', lastName: 'Ok', firstInitial: 'M', path: 'lastName' },
      { what: 'two letters among dots', lastName: 'O.k.', firstInitial: 'M', path: 'lastName' },
      { what: 'nothing', lastName: '', firstInitial: 'M', path: 'lastName' },
      { what: 'a control character', lastName: 'Oka\u0000for', firstInitial: 'M', path: 'lastName' },
      { what: 'no initial', lastName: 'Okafor', firstInitial: '', path: 'firstInitial' },
      { what: 'a star for an initial', lastName: 'Okafor', firstInitial: '*', path: 'firstInitial' },
    ])('refuses $what', async ({ lastName, firstInitial, path }) => {
      const { status, body } = await search(lastName, firstInitial);
      expect({ status, paths: [...new Set(body.fields?.map((field) => field.path))] }).toEqual({
        status: 400,
        paths: [path],
      });
    });

    it.each([
      ['\u037a\u037a\u037a', 'M'],
      ['Okafor', '\u037a'],
      ['.*.*.*aaa', 'M'],
      ['%%%afor_', 'M'],
    ])('finds nobody by “%s” and “%s”', async (lastName, firstInitial) => {
      expect((await search(lastName, firstInitial)).body).toEqual({ people: [], more: false });
    });
  });
});
