import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { badgeText } from '#domain/badge.ts';
import type { Mac } from '#domain/ids.ts';
import { mapSalt, rowKeys } from '#functions/checkin/map/rowKeys.ts';
import { judgeArrivals } from '#test/support/soak/judgedArrivals.ts';
import {
  type ExpectedGuest,
  expectedFigures,
  expectedGuests,
  judgeGuests,
} from '#test/support/soak/judgedGuests.ts';
import { type JudgedLog, judgeLog } from '#test/support/soak/judgedLog.ts';
import { type Made, matched, type WatchedPhone } from '#test/support/soak/matched.ts';
import { play } from '#test/support/soak/play.ts';
import { SeededChance } from '#test/support/soak/seededChance.ts';
import { readServer, type ServerState } from '#test/support/soak/serverState.ts';
import { settle } from '#test/support/soak/settle.ts';
import type { SoakPhone } from '#test/support/soak/soakPhone.ts';
import { type PhoneName, type SoakWorld, soakWorld, wrongBy } from '#test/support/soak/soakWorld.ts';

const seed = process.env.SOAK_SEED ?? '5';
const actions = Number(process.env.SOAK_ACTIONS ?? 70);

vi.setConfig({ testTimeout: 60_000, hookTimeout: 200_000 + actions * 1_000 });

/**
 * A morning at two doors in which everything that can break does; then the server must have all of it, once. It runs by
 * itself (`npm run soak`): it needs the machine for a minute and a half, and its outcome hangs on real time.
 */
describe.skipIf(process.env.SOAK_SEED === undefined)(
  `three scanners through a bad morning (SOAK_SEED=${seed}, SOAK_ACTIONS=${actions})`,
  () => {
    let world: SoakWorld;
    let state: ServerState;
    let log: JudgedLog;
    let expected: ExpectedGuest[];
    let phones: WatchedPhone[];
    let made: Made[];
    let unmatched: string[];
    let mac: Mac;
    let lateUndos: string[];
    let pages: SoakPhone[];

    beforeAll(async () => {
      const chance = new SeededChance(seed);
      world = await soakWorld(chance);
      const { turnout, event, guests, north, south, supervisor, second } = world;
      pages = [north, south, supervisor];
      const { southRevokedAt, broken } = await play(world, chance, actions);
      await settle(world);

      const { devices } = await world.owner.get('listDevices', { event: event.id });
      phones = [...pages, second].map(({ name, link, deeds }) => ({
        ...{ name, link, deeds, wrongBy: wrongBy[name as PhoneName] },
        device: devices.find((device) => device.name === name)?.id ?? '',
        revokedAt: name === south.name ? southRevokedAt : undefined,
      }));
      const matches = phones.map(matched);
      made = matches.flatMap((match) => match.made);
      unmatched = matches.flatMap(({ faults }) => faults);
      lateUndos = await undoTooLate();
      state = await readServer(turnout.services, event.id);
      mac = (await turnout.services.keys.badge(event.id)) as Mac;
      const everyone = [...guests.students, ...guests.classmates];
      const badges = new Map([
        ...everyone.flatMap(({ id: of, badges }) =>
          badges.map((text, index) => [text, { of, version: index + 1 }] as const),
        ),
        ...guests.blanks.map(({ id: of, text }) => [text, { of, version: 1 }] as const),
      ]);
      log = judgeLog(made, state, { badges, classmates: guests.classmates });
      const badgeOf = (id: string) => badgeText(id, 1, mac);
      expected = expectedGuests(log, { guests: everyone, blanks: guests.blanks, badgeOf }, state);
      tell(broken);
    });
    afterAll(() => world?.stop());

    /** The north steward's own phone is made to ask for undos more than a minute after the scans. */
    async function undoTooLate(): Promise<string[]> {
      const { north, turnout, clock } = world;
      const token = await north.token();
      clock.pass(300_000);
      const own = made.filter(({ phone, deed }) => phone.name === north.name && deed.done.kind === 'reading');
      const scans = own.slice(-5).map(({ deed, entry, at }, number) => ({
        id: `undo-that-is-too-late-${number}`,
        // A scan that was long on its way is stored by as much later: two minutes are more than a minute for each.
        at: new Date(at + wrongBy['north steward'] + 120_000).toISOString(),
        undoes: {
          badge: 'text' in deed.done ? deed.done.text : '',
          scan: entry,
          at: new Date(at + wrongBy['north steward']).toISOString(),
        },
      }));
      const sentAt = new Date(clock.now() + wrongBy['north steward']).toISOString();
      const { results } = await turnout.someone().get('uploadScans', { sentAt, scans }, token);
      return results.map(({ verdict }) => verdict);
    }

    function tell(broken: number): void {
      const fates = world.links.map(({ fates }) => JSON.stringify(Object.fromEntries(fates)));
      const counts = pages.map(({ counts }) => JSON.stringify(counts));
      const kinds = Object.groupBy(made, ({ deed }) => deed.done.kind);
      const deeds = Object.entries(kinds).map(([kind, all]) => `${all?.length} ${kind}`);
      process.stdout.write(
        `soak.lost ${log.lost.length} of ${made.length} entries (seed ${seed}): ${deeds.join(', ')}; ` +
          `${log.scans.filter(({ rescued }) => rescued).length} rescued, ${log.undone.size} undone, ${broken} writes broken\n` +
          `${fates.join('\n')}\n${counts.join('\n')}\n`,
      );
    }

    it('each phone made one entry of each thing done, when it was done', () => {
      expect(unmatched).toEqual([]);
    });

    it('the server lost nothing', () => {
      expect(log.lost).toEqual([]);
    });

    it('the server keeps everything once, as what it was, when it was by its own clock', () => {
      expect(log.faults).toEqual([]);
    });

    it('a steward’s undo after more than a minute took nothing back', () => {
      expect(lateUndos).toEqual(lateUndos.map(() => 'too-late'));
      expect(lateUndos).not.toEqual([]);
    });

    it('everyone is in as of the earliest scan that counts, and nobody else is', () => {
      expect(judgeGuests(expected, log, state, world.guests.blanks)).toEqual([]);
    });

    it('the organizer sees the same figures', async () => {
      const { owner, event } = world;
      const figures = expectedFigures(expected);
      await expect
        .poll(() => owner.get('getAttendance', { event: event.id }), { timeout: 15_000 })
        .toMatchObject(figures);
    });

    it('each page counted what was done on it, and has nothing left to hand in', async () => {
      for (const phone of pages) {
        expect([phone.name, await phone.kept()]).toMatchObject([
          phone.name,
          { entries: [], made: phone.madeTruly() },
        ]);
        if (phone === world.south) continue;
        await expect.poll(() => phone.madeShown()).toBe(phone.madeTruly());
        expect(await phone.page.locator('.count-waiting').count()).toBe(0);
      }
      await world.south.page.getByText('Everything scanned on this phone was handed in.').waitFor();
      expect(pages.flatMap(({ troubles }) => troubles)).toEqual([]);
    });

    it('each page knows who came in within half a minute, and the revoked one knows nothing', async () => {
      const salt = mapSalt(await world.turnout.services.keys.service(), world.event.id);
      const tagOf = (text: string) => rowKeys(text, salt).tag.toString('base64');
      for (const phone of [world.north, world.supervisor]) {
        const faults = async () =>
          judgeArrivals(phone.name, (await phone.kept()).arrivals, expected, { made, tagOf });
        await expect.poll(faults, { timeout: 30_000, interval: 500 }).toEqual([]);
      }
      expect(await world.south.kept()).toMatchObject({ parts: 0, arrivals: {}, own: [] });
    });
  },
);
