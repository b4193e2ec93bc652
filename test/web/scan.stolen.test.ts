import { setImmediate } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Answer } from '#contract/contract.ts';
import { decodeBase32, encodeBase32 } from '#domain/base32.ts';
import { unpackGroup, unpackRow } from '#domain/doorMap.ts';
import { type BuiltSite, buildSite } from '#test/support/builtSite.ts';
import type { Caller } from '#test/support/caller.ts';
import { secretOf } from '#test/support/people.ts';
import { join, openStation, supervisorLink } from '#test/support/stations.ts';
import { askAbout, handIn, type Known, sendAgain, type Told, textsIn } from '#test/support/stolen/asking.ts';
import { asBytes, type Dump, dumpOf, entriesIn, tokenIn } from '#test/support/stolen/dump.ts';
import { type Guest, guestsComing } from '#test/support/stolen/guests.ts';
import { type Found, forbiddenOf, Seeker } from '#test/support/stolen/naming.ts';
import { closedIn, Thief } from '#test/support/stolen/opening.ts';
import { admit, joinStation, Phone, readBadge, rowsIn, scan, shownBy } from '#test/support/stolen/phone.ts';
import { fitsAnything } from '#test/support/stolen/shapes.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';

vi.setConfig({ testTimeout: 600_000, hookTimeout: 300_000 });

const weeksBefore = '2027-02-10T17:00:00.000Z';
const morning = '2027-03-04T17:30:00.000Z';
const volunteer = 'Samantha Doorkeeper';
/** 25 readings and those of three blank badges, three walk-ins, one class, one taken back. */
const entriesMade = 33;
const namesLeaveMs = 10_000;
const listLeavesMs = 90_000;
/** So many that none is refused for guessing too often. */
const guessers = 30;
const isTimeOrNumber = /^[\d.:TZ+-]+$/;

/**
 * A supervisor's phone, the one that may do most, is stolen after 25 badges were read without a network. What the
 * thief has is all that the browser keeps, and the server, which doesn't know of the theft yet.
 *
 * One thing no storage can prevent, and no test here denies it: until the phone is revoked, its token may do what a
 * supervisor may. Who knows the name of a student and looks for it by three letters and an initial during the event, is
 * told of up to three who are called so, thirty times in ten minutes. The strings on the phone find nobody that way.
 */
describe('a phone stolen at the door', () => {
  let built: BuiltSite;
  let turnout: Turnout;
  let owner: Caller;
  let scene: Awaited<ReturnType<typeof guestsComing>>;
  let door: Answer<'createStation'>;
  let link: string;
  let phone: Phone;
  let everyone: Guest[];
  let seeker: Seeker;
  let dump: Dump;
  let known: Known;
  let files: { where: string; bytes: Buffer }[];
  /** Whom the page still named once that was over. */
  let namedAfterwards: Found[];
  let addressAtEnd = '';

  beforeAll(async () => {
    built = await buildSite();
    // Many come from one network here, and none of them is to wait for that
    turnout = await startTurnout({ site: built.folder, now: weeksBefore, pause: async () => {} });
    owner = await turnout.owner();
    scene = await guestsComing(turnout, owner);
    const { students, rows, walkIns } = scene.guests;
    everyone = [...students, ...rows, ...walkIns];
    seeker = new Seeker([
      ...forbiddenOf(everyone),
      ...forbiddenOf([scene.contact]).filter(({ text }) => !scene.contact.said.includes(text)),
      ...[scene.classCode, ...scene.blanks].map((text) => ({ text, of: 'the class or a blank badge' })),
    ]);
    door = await openStation(owner, scene.event.id, { name: 'North door', deviceLimit: 50 });
    turnout.clock.moveTo(morning);
    owner = await turnout.owner();
    link = await supervisorLink(owner, scene.event.id, door.id);
    phone = await Phone.made();
    await work();
    await phone.context.setOffline(false);
    const empty = await phone.open(`${turnout.local.site}/robots.txt`);
    dump = await dumpOf(empty);
    await phone.switchOff();
    files = await phone.files();
    await phone.switchOn();
  });
  afterAll(async () => {
    await phone?.remove();
    await turnout?.stop();
    await built?.remove();
  });

  /** A supervisor's morning without a network. */
  async function work(): Promise<void> {
    const { students, rows, walkIns } = scene.guests;
    const page = await phone.open(link);
    await joinStation(page, volunteer);
    await phone.context.setOffline(true);
    for (const student of students.slice(0, 22)) await readBadge(page, student);
    for (const [index, guest] of walkIns.entries()) await admit(page, scene.blanks[index] ?? '', guest);
    await scan(page, scene.classCode);
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('checkbox').first().uncheck();
    await sheet.getByRole('button', { name: /^Check in \d+$/ }).click();
    await page.getByRole('heading', { name: 'Class checked in' }).waitFor();
    // Of the class, whom the class's own scan let in already
    for (const row of rows.slice(0, 2)) await readBadge(page, row);
    await page.clock.install();
    for (const student of students.slice(22, 23)) await readBadge(page, student);
    await page.getByRole('button', { name: 'Take back' }).click();
    await page.getByRole('heading', { name: 'Taken back' }).waitFor();
    const patience = { timeout: 60_000, interval: 100 };
    await vi.waitFor(async () => expect(await rowsIn(page, 'entries')).toBe(entriesMade), patience);
    await page.clock.runFor(namesLeaveMs + 1_000);
    namedAfterwards = await namedBy(page);
    addressAtEnd = await page.evaluate(() => `${location.href} ${JSON.stringify(history.state)}`);
    await page.close();
  }

  const namedBy = async (page: Page) => seeker.in('the page', Buffer.from(await shownBy(page)));
  const namedIn = (pieces: { where: string; bytes: Buffer }[]): Found[] =>
    pieces.flatMap(({ where, bytes }) => seeker.in(where, bytes));

  /** Every text on the phone, whole and in its parts. */
  function stringsOf({ kept }: Dump): string[] {
    const texts = kept.flatMap(({ text, bytes }) => text ?? bytes?.toString('base64') ?? '');
    const token = tokenIn(dump);
    // Base64 has slashes in it that part nothing
    const parts = texts
      .filter((text) => text.length < 400 && !/^[A-Za-z0-9+/]{16,}={0,2}$/.test(text))
      .flatMap((text) => text.split(/[^A-Za-z0-9+=_-]+/));
    return [
      ...new Set([
        ...texts,
        ...parts,
        ...[...texts, ...parts].flatMap(decodedFrom),
        token.slice(0, 10),
        token.slice(10, 20),
        token.slice(20),
        secretOf(link),
      ]),
    ].filter((text) => text.length >= 3 && !isTimeOrNumber.test(text));
  }

  it('shows a name for ten seconds and no longer, wherever in the page one looks', () => {
    expect(namedAfterwards).toEqual([]);
  });

  describe('has in its storage', () => {
    it('what it needs to go on, and no key that anyone could use', () => {
      expect(dump.counts).toMatchObject({ enrolments: 1, attempts: 0, classes: 1, entries: entriesMade });
      expect(dump.counts.parts).toBeGreaterThan(0);
      expect(dump.counts.arrivals).toBeGreaterThan(30);
      expect(closedIn(dump).closed.filter(({ kind }) => kind === 'row')).toHaveLength(48);
      expect(dump.keys).toEqual([]);
    });

    it('no name, address, answer or badge of anyone, written or packed in any way', () => {
      expect(namedIn(asBytes(dump))).toEqual([]);
    });

    it('no such thing in the files of its profile either', () => {
      expect(files.length).toBeGreaterThan(10);
      expect(namedIn(files)).toEqual([]);
    });

    it('of the page’s own files only what anyone may fetch', async () => {
      expect(dump.cached.length).toBeGreaterThan(5);
      for (const { url, body } of dump.cached) {
        const { pathname } = new URL(url);
        const fetched = Buffer.from(await (await fetch(turnout.local.site + pathname)).arrayBuffer());
        expect({ pathname, same: fetched.equals(body) }).toEqual({ pathname, same: true });
      }
    });

    it('no link to join by: the fragment is gone from the address and from what is kept for the tab', () => {
      expect(addressAtEnd).toBe(`${turnout.local.site}/s/ null`);
      const kept = new Seeker([{ text: secretOf(link), of: 'the station' }]);
      expect(asBytes(dump).flatMap(({ where, bytes }) => kept.in(where, bytes))).toEqual([]);
    });

    it.each([
      ['as it is', (name: Buffer) => name],
      ['in capitals', (name: Buffer) => Buffer.from(name.toString().toUpperCase())],
      ['in UTF-16', (name: Buffer) => Buffer.from(name.toString(), 'utf16le')],
      ['in Latin 1', (name: Buffer) => Buffer.from(name.toString(), 'latin1')],
      ['in base64', (name: Buffer) => Buffer.from(Buffer.from(`a${name}`).toString('base64'))],
      [
        'in base64 for addresses',
        (name: Buffer) => Buffer.from(Buffer.from(`${name}ÿ`).toString('base64url')),
      ],
      ['in hex', (name: Buffer) => Buffer.from(name.toString('hex'))],
      ['in an address', (name: Buffer) => Buffer.from(encodeURIComponent(name.toString()))],
      ['in gzip', (name: Buffer) => gzipSync(name)],
      ['in gzip in base64', (name: Buffer) => Buffer.from(gzipSync(name).toString('base64'))],
    ])('and a name %s would be seen', (_, write) => {
      const name = Buffer.from(everyone[3]?.firstName ?? '');
      const hidden = Buffer.concat([Buffer.from('left'), Buffer.from([0]), write(name), Buffer.from([0])]);
      expect(namedIn([{ where: 'a row', bytes: hidden }])[0]).toMatchObject({ text: name.toString() });
    });

    it('the volunteer’s own name, which is seen in the storage and in the files alike', () => {
      const own = new Seeker([{ text: volunteer, of: volunteer }]);
      expect(asBytes(dump).some(({ where, bytes }) => own.in(where, bytes).length > 0)).toBe(true);
      expect(files.some(({ where, bytes }) => own.in(where, bytes).length > 0)).toBe(true);
    });
  });

  describe('opens', () => {
    /** Tries all that is in a dump on all that is closed in it. */
    function thiefWith(taken: Dump): Thief {
      const thief = new Thief(closedIn(taken));
      for (const { text, bytes } of taken.kept) {
        if (bytes) thief.tries(bytes, true);
        if (text === undefined) continue;
        thief.tries(Buffer.from(text), true);
        if (/^[A-Za-z0-9+/_-]{11,}={0,2}$/.test(text)) thief.tries(Buffer.from(text, 'base64'), true);
        if (/^(?:[0-9a-f]{2}){8,}$/i.test(text)) thief.tries(Buffer.from(text, 'hex'), true);
        const letters = decodeBase32(text);
        if (letters && letters.length >= 12) thief.tries(Buffer.from(letters), true);
      }
      return thief;
    }
    let all: Thief;
    beforeAll(() => {
      all = thiefWith(dump);
    });
    const bare = (added: Buffer): Thief => {
      const thief = new Thief(closedIn(dump));
      thief.tries(added, true);
      return thief;
    };
    const kindsOf = ({ opened }: Thief) => [...opened.keys()].map(({ kind }) => kind);

    it('no row, no class and no entry by anything that is kept, be it tried as badge, code, key or half of a pair', () => {
      expect(kindsOf(all)).toEqual([]);
      expect(all.tried.keys).toBeGreaterThan(10_000);
      expect(all.tried.secrets).toBeGreaterThan(10_000);
      expect(all.tried.scalars).toBeGreaterThan(10_000);
    });

    it('one row and no other with one badge in it', () => {
      const [, student] = scene.guests.students;
      all.tries(Buffer.from((student?.badge ?? '').toLowerCase()), true);
      expect(kindsOf(all)).toEqual(['row']);
      const [plain] = all.opened.values();
      expect(unpackRow(plain ?? new Uint8Array(), [])).toMatchObject({ firstName: student?.firstName });
    });

    it('one class with its code in it, and with what that says the rows of its people', () => {
      const thief = bare(Buffer.from(scene.classCode));
      expect(kindsOf(thief)).toEqual(['class']);
      const [plain] = thief.opened.values();
      const { members } = unpackGroup(plain ?? new Uint8Array());
      for (const member of members) thief.tries(Buffer.from(member, 'base64'), true);
      expect(kindsOf(thief).filter((kind) => kind === 'row')).toHaveLength(scene.guests.rows.length);
    });

    it('every entry with the event’s own private key in it, which only the server has', async () => {
      const mac = await turnout.services.keys.badge(scene.event.id);
      const privateHalf = Buffer.from(mac?.('seal|1') ?? []);
      expect(kindsOf(bare(privateHalf))).toEqual(Array(entriesMade).fill('entry'));
    });
  });

  describe('is told by the server', () => {
    /** Most answers are the same refusal: each is read once, and connections are tended to meanwhile. */
    async function namedTo(told: Told[]) {
      const named: (Found & Pick<Told, 'found'>)[] = [];
      for (const { operation, found, text } of new Map(told.map((one) => [one.text, one])).values()) {
        await setImmediate();
        named.push(...seeker.in(operation, Buffer.from(text)).map((seen) => ({ ...seen, found })));
      }
      return named;
    }

    beforeAll(async () => {
      // The trials above kept this process so busy that connections may have ended
      await fetch(turnout.local.site).catch(() => undefined);
      const guessing = [tokenIn(dump)];
      while (guessing.length < guessers)
        guessing.push(await join(turnout, await supervisorLink(owner, scene.event.id, door.id)));
      // Whoever joined just now is trusted with less
      turnout.clock.pass({ minutes: 10 });
      known = { token: tokenIn(dump), guessing, slug: scene.event.slug, now: morning };
    });

    /** Asks about each string, and then about each string that an answer held. */
    async function askAboutAll(strings: string[]): Promise<Told[]> {
      const seen = new Set(strings);
      const told: Told[] = [];
      for (let left = strings, round = 0; left.length > 0; round++) {
        // Each walk-in that is made up has a badge, which would do for another one
        const besides = { walkIns: round === 0 };
        const heard = await Promise.all([
          ...inTurns(left.filter(fitsAnything), { whatever: false, ...besides }),
          ...inTurns(sampleOf(left.filter((text) => !fitsAnything(text))), { whatever: true, ...besides }),
        ]);
        told.push(...heard.flat());
        left = newIn(heard.flat(), seen);
      }
      return told;
    }
    /** Several at once. */
    function inTurns(strings: string[], asking: { whatever: boolean; walkIns: boolean }): Promise<Told[]>[] {
      const caller = turnout.someone();
      const queue = [...strings];
      const ask = async () => {
        const told: Told[] = [];
        for (let next = queue.pop(); next !== undefined; next = queue.pop())
          told.push(...(await askAbout(next, known, { caller, ...asking })));
        return told;
      };
      return [handIn(strings, known, { caller, ...asking }), ...Array.from({ length: 8 }, ask)];
    }
    function newIn(heard: Told[], seen: Set<string>): string[] {
      const texts = heard
        .filter(({ status, operation }) => status < 300 && giving.includes(operation))
        .flatMap(textsIn)
        .flatMap((text) => [text, ...text.split(/[^A-Za-z0-9]+/)])
        .filter((text) => /^[\x21-\x7e]{8,300}$/.test(text) && !text.includes('thief-'))
        .filter((text) => !seen.has(text) && !isTimeOrNumber.test(text));
      for (const text of texts) seen.add(text);
      return [...new Set(texts)];
    }
    /** What answers with something new to try. */
    const giving = ['uploadScans', 'resolveCode', 'searchAttendees', 'openSlip', 'openSession'];

    it('no name for what was sealed, sent again under its own id or another', async () => {
      const sealed = entriesIn(dump);
      expect(sealed).toHaveLength(entriesMade);
      const told = await sendAgain(sealed, known, turnout.someone());
      expect(told.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      expect(told.map(({ text }) => text).join()).toContain('"verdict":"group-in"');
      expect(await namedTo(told)).toEqual([]);
      const next = newIn(told, new Set());
      expect(await namedTo(await askAboutAll(next))).toEqual([]);
    });

    it('no name for any string on the phone, as a token, a link, a code, a badge, an id or a word', async () => {
      const strings = stringsOf(dump);
      expect(strings.length).toBeGreaterThan(200);
      const told = await askAboutAll(strings);
      expect(told.filter(({ text }) => text.includes('too-many-tries'))).toEqual([]);
      const answered = new Set(told.filter(({ status }) => status < 300).map(({ operation }) => operation));
      // The token's own, and what anyone may do who makes somebody up
      expect([...answered].sort()).toEqual([
        ...['postEventPage', 'registerStudent'],
        ...['searchAttendees', 'syncDevice', 'uploadScans'],
      ]);
      expect(await namedTo(told)).toEqual([]);
      expect(told.filter(({ status }) => status >= 500)).toEqual([]);
    });

    it.each([
      ['a badge', 'uploadScans', ({ badge }: Guest) => badge],
      ['a short code', 'resolveCode', ({ shortCode }: Guest) => shortCode],
      ['a registration’s id', 'uploadScans', ({ registration }: Guest) => registration],
      ['a last name', 'searchAttendees', ({ lastName }: Guest) => lastName],
      ['a private link’s secret', 'getRegistration', ({ secret }: Guest) => secret],
      ['an educator’s secret', 'getGroup', () => scene.educatorSecret],
    ])('a name for %s, which is not there', async (_, operation, secretOfGuest) => {
      const [student] = scene.guests.students.slice(-1);
      if (!student) throw new Error('There is no student');
      const guest = operation === 'searchAttendees' ? alikeInitials() : student;
      const secret = secretOfGuest(guest) ?? '';
      const way = { caller: turnout.someone(), whatever: false };
      const told = [...(await handIn([secret], known, way)), ...(await askAbout(secret, known, way))];
      expect((await namedTo(told)).map(({ where }) => where)).toContain(operation);
    });

    /** Somebody whose two names begin alike: what is tried as a last name gives the initial too. */
    function alikeInitials(): Guest {
      const guest = scene.guests.students.find(({ firstName, lastName }) => firstName[0] === lastName[0]);
      if (!guest) throw new Error('Nobody’s names begin alike');
      return guest;
    }
  });

  describe('is opened again', () => {
    it('and a class list that was left open takes its names along after a minute and a half', async () => {
      await phone.context.setOffline(true);
      const page = await phone.open(`${turnout.local.site}/s/`);
      await page.getByText(/Works offline: \d+ badges/).waitFor();
      await page.clock.install();
      const opened = async () => {
        await scan(page, scene.classCode);
        await page.getByRole('dialog').getByRole('checkbox').first().waitFor({ timeout: 3_000 });
      };
      await vi.waitFor(opened, { timeout: 60_000, interval: 100 });
      expect((await namedBy(page)).map(({ text }) => text)).toContain(scene.guests.rows[0]?.firstName);
      await page.clock.fastForward(listLeavesMs);
      await expect.poll(() => namedBy(page)).toEqual([]);
      await page.close();
      // Its clock goes as others do again
      await phone.switchOff();
      await phone.switchOn();
    });

    it('and shows no name without a network, nor with one, as it hands in what waited', async () => {
      await phone.context.setOffline(true);
      const page = await phone.open(`${turnout.local.site}/s/`);
      await page.getByText(`${entriesMade} not yet handed in`).waitFor();
      expect(await namedBy(page)).toEqual([]);
      await phone.context.setOffline(false);
      await expect.poll(() => rowsIn(page, 'entries'), { timeout: 90_000 }).toBe(0);
      await page.getByText('Online').waitFor();
      expect(await namedBy(page)).toEqual([]);
      await page.close();
      const later = await dumpOf(await phone.open(`${turnout.local.site}/robots.txt`));
      expect(namedIn(asBytes(later))).toEqual([]);
    });
  });

  describe('that an organizer revoked', () => {
    it('loses map, classes and arrivals as it reaches the server, and keeps what waits sealed', async () => {
      await phone.context.setOffline(true);
      const page = await phone.open(`${turnout.local.site}/s/`);
      await page.locator('.station').waitFor();
      for (const student of scene.guests.students.slice(24, 27)) await readBadge(page, student);
      await expect.poll(() => rowsIn(page, 'entries')).toBe(3);
      await owner.get('revokeDevices', { event: scene.event.id });
      await phone.context.setOffline(false);
      await page.getByRole('heading', { name: 'This scanner was closed' }).waitFor({ timeout: 90_000 });
      await expect.poll(() => rowsIn(page, 'parts')).toBe(0);
      expect(await namedBy(page)).toEqual([]);
      await page.close();
      const left = await dumpOf(await phone.open(`${turnout.local.site}/robots.txt`));
      expect(left.counts).toEqual({
        enrolments: 1,
        attempts: 0,
        parts: 0,
        classes: 0,
        arrivals: 0,
        entries: 3,
      });
      expect(namedIn(asBytes(left))).toEqual([]);
      const sealed = entriesIn(left);
      expect(sealed).toHaveLength(3);
      const [told] = await sendAgain(sealed, { ...known, token: tokenIn(left) }, turnout.someone());
      expect(told).toMatchObject({ status: 403, text: expect.stringContaining('device-revoked') });
    });
  });

  describe('whose volunteer signed out before', () => {
    it('holds nothing of the event', async () => {
      const other = await Phone.made();
      try {
        const page = await other.open(await supervisorLink(owner, scene.event.id, door.id));
        // Trying the educator's secret cancelled the class, which the server learns of a moment later
        turnout.clock.pass({ seconds: 30 });
        await joinStation(page, volunteer, 0);
        for (const student of scene.guests.students.slice(26, 29)) await readBadge(page, student);
        await expect.poll(() => rowsIn(page, 'entries')).toBe(0);
        await page.getByRole('button', { name: 'Sign out' }).click();
        await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
        await expect.poll(() => rowsIn(page, 'enrolments')).toBe(0);
        expect(await namedBy(page)).toEqual([]);
        await page.close();
        const left = await dumpOf(await other.open(`${turnout.local.site}/robots.txt`));
        expect(left.counts).toEqual({
          enrolments: 0,
          attempts: 0,
          parts: 0,
          classes: 0,
          arrivals: 0,
          entries: 0,
        });
        expect(
          left.kept.filter(({ where }) => /^(?:IndexedDB|localStorage|sessionStorage|Cookie)/.test(where)),
        ).toEqual([]);
        expect(namedIn(asBytes(left))).toEqual([]);
      } finally {
        await other.remove();
      }
    });
  });
});

/** What a text may stand for: the text or the id that its base64 is of. */
function decodedFrom(text: string): string[] {
  if (!/^[A-Za-z0-9+/_-]{8,}={0,2}$/.test(text)) return [];
  const bytes = Buffer.from(text, 'base64');
  const plain = bytes.toString('latin1');
  return [
    ...(/^[\x20-\x7e]+$/.test(plain) ? [plain] : []),
    ...([8, 16].includes(bytes.length) ? [encodeBase32(bytes)] : []),
  ];
}

/** Twenty of them, from all over. */
function sampleOf(strings: string[]): string[] {
  const step = Math.max(1, strings.length / 20);
  return strings
    .filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step))
    .slice(0, 20);
}
