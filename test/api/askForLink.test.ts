import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '#contract/contract.ts';
import type { Caller } from '#test/support/caller.ts';
import { publishedEvent, secretOf } from '#test/support/people.ts';
import { cancel, newStudent } from '#test/support/registering.ts';
import { askersPauseMs, startTurnout, type Turnout } from '#test/support/turnout.ts';

describe('asking for one’s link', () => {
  let turnout: Turnout;
  let owner: Caller;
  let event: Answer<'readEvent'>;
  let address = '';
  let tests = 0;
  const pauses: number[] = [];

  beforeAll(async () => {
    turnout = await startTurnout({
      pause: async (ms) => {
        if (ms >= askersPauseMs) pauses.push(ms);
      },
    });
    owner = await turnout.owner();
    event = await publishedEvent(owner, { sessions: [] });
  });
  afterAll(() => turnout.stop());
  beforeEach(() => {
    tests++;
    address = `family${tests}@students.example`;
    pauses.length = 0;
  });

  const ask = (email: string, slug = event.slug) => turnout.someone().call('askForLink', { slug, email });
  const register = (firstName: string, changes = {}) =>
    newStudent(turnout, event.slug, { firstName, email: address, ...changes });
  const mailed = async (to = address) => {
    await turnout.local.tick();
    return (await turnout.mails()).filter((mail) => mail.to === to);
  };

  it('answers the same whoever is registered, and takes the same time at least', async () => {
    await register('Ana');
    const answers = [await ask(address), await ask('nobody@students.example'), await ask(`x${address}`)];
    expect(answers.map(({ status, body }) => ({ status, body }))).toEqual(
      Array(3).fill({ status: 200, body: { status: 'mailed' } }),
    );
    expect(pauses).toEqual([400, 400, 400]);
  });

  it('mails the owner alone, however the address is spelled', async () => {
    const { manageUrl } = await register('Ana');
    await mailed();
    await ask(address.toUpperCase());
    const [, again] = await mailed();
    expect(again?.text).toContain(manageUrl);
    expect(await mailed(address.toUpperCase())).toEqual([]);
  });

  it('mails the link of every sibling, and of none that cancelled', async () => {
    const [ana, ben] = [await register('Ana'), await register('Ben')];
    await mailed();
    await cancel(turnout, ben);
    // The three mails a day that strangers can cause must not be what keeps the fourth back.
    turnout.clock.pass({ minutes: 25 * 60 });
    const before = (await mailed()).length;
    await ask(address);
    const news = (await mailed()).slice(before);
    expect(news.map(({ text }) => text.includes(ana.manageUrl))).toEqual([true]);
    expect(news.some(({ text }) => text.includes(secretOf(ben.manageUrl)))).toBe(false);
    turnout.clock.moveTo('2027-03-01T17:00:00.000Z');
  });

  it('mails three times a day at most, however often and by how many it is asked', async () => {
    await register('Ana');
    await mailed();
    turnout.clock.pass({ minutes: 25 * 60 });
    const before = (await mailed()).length;
    for (let round = 0; round < 4; round++) {
      await Promise.all([ask(address), ask(address), ask(address)]);
      await mailed();
    }
    expect((await mailed()).length - before).toBeLessThanOrEqual(3);
    expect((await mailed()).length - before).toBeGreaterThan(0);
    turnout.clock.moveTo('2027-03-01T17:00:00.000Z');
  });

  it('says of an event that there is none, or only a draft, but no more', async () => {
    const { slug } = await owner.get('createEvent', {
      ...{ kind: 'career-fair', name: 'A draft', place: { name: 'Hall' }, timeZone: 'UTC', capacity: 5 },
      ...{ startsAt: '2027-03-09T09:00', endsAt: '2027-03-09T10:00' },
    });
    expect((await ask(address, slug)).body.refusal).toBe('event-draft');
    expect((await ask(address, 'no-such-event')).body.refusal).toBe('unknown-event');
  });
});
