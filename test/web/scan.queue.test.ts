import { describe, expect, test } from 'vitest';
import type { Reply } from '#contract/client.ts';
import { refuse } from '#domain/refusals.ts';
import { openEntryQueue, type QueueNews, type WaitingEntry } from '#web/scan/engine/entryQueue.ts';
import { retryDelay } from '#web/scan/engine/retryDelay.ts';
import type { WireEntry } from '#web/scan/engine/sealEntry.ts';

const maya = 'ABCDEFGH23456789JKMNPQRSTV';
const sam = '0123456789ABCDEFGHJKMNPQRS';
const at = '2027-03-04T17:00:00.000Z';

describe('the delay before another try', () => {
  test.each([
    [1, 1000],
    [2, 2000],
    [3, 4000],
    [5, 16_000],
    [6, 30_000],
    [500, 30_000],
  ])('after %i failures is at most %i ms, and at least three quarters of it', (failures, ms) => {
    expect(retryDelay(failures, 0)).toBe(ms);
    expect(retryDelay(failures, 1)).toBe(ms * 0.75);
  });
});

/** A queue whose server and clock are in the test's hands. */
function aQueue() {
  const sent: {
    entries: WireEntry[];
    answer(reply: Reply<'uploadScans'>): Promise<void>;
    fail(fault?: unknown): Promise<void>;
  }[] = [];
  const timers: { ms: number; action: () => void; off: boolean }[] = [];
  const news: QueueNews[] = [];
  const settled: string[] = [];
  const turns = () => new Promise<void>((done) => setImmediate(done));
  const queue = openEntryQueue({
    send: (entries) =>
      new Promise((resolve, reject) => {
        sent.push({
          entries,
          answer(reply) {
            resolve(reply);
            return turns();
          },
          fail(fault = new TypeError('no network')) {
            reject(fault);
            return turns();
          },
        });
      }),
    after(ms, action) {
      const timer = { ms, action, off: false };
      timers.push(timer);
      return () => {
        timer.off = true;
      };
    },
    chance: () => 0,
    settled: (id) => settled.push(id),
    tell: (item) => news.push(item),
  });
  return {
    queue,
    news,
    sent,
    settled,
    call(number: number) {
      const made = sent[number];
      if (!made) throw new Error(`There was no call ${number}`);
      return made;
    },
    delays: () => timers.filter(({ off }) => !off).map(({ ms }) => ms),
    async timePasses() {
      for (const timer of timers.splice(0)) if (!timer.off) timer.action();
      await turns();
    },
    waiting: () => news.findLast((item) => item.kind === 'waiting')?.count,
  };
}

const reading = (id: string, badge = maya): WaitingEntry => ({ id, at, parts: { badge } });
const welcomed = (...ids: string[]): Reply<'uploadScans'> => ({
  ok: true,
  value: { results: ids.map((id) => ({ id, verdict: 'welcome' })) },
});
const refused = (code: Parameters<typeof refuse>[0]): Reply<'uploadScans'> => ({
  ok: false,
  refusal: refuse(code),
});
const ids = (entries: WireEntry[]) => entries.map(({ id }) => id);

describe('entries on their way to the server', () => {
  test('go at once, in clear where this page made them, and are done when they are answered', async () => {
    const { queue, call, news, settled, waiting } = aQueue();
    queue.accept([reading('one')]);
    expect(call(0).entries).toEqual([{ id: 'one', at, badge: maya }]);
    expect(settled).toEqual([]);
    await call(0).answer(welcomed('one'));
    expect(news).toContainEqual({ kind: 'answered', result: { id: 'one', verdict: 'welcome' } });
    expect([settled, waiting()]).toEqual([['one'], 0]);
  });

  test('go sealed where another page made them', () => {
    const { queue, call } = aQueue();
    queue.accept([{ id: 'one', at, sealed: 'c2VhbGVk' }]);
    expect(call(0).entries).toEqual([{ id: 'one', at, sealed: 'c2VhbGVk' }]);
  });

  test('wait through a failing network, each try later than the last, under the same id', async () => {
    const { queue, call, sent, news, settled, delays, timePasses } = aQueue();
    queue.accept([reading('one')]);
    const seenDelays: number[] = [];
    for (let attempt = 0; attempt < 4; attempt += 1) {
      await call(attempt).fail();
      seenDelays.push(...delays());
      await timePasses();
    }
    expect(seenDelays).toEqual([1000, 2000, 4000, 8000]);
    expect(sent.map(({ entries }) => ids(entries))).toEqual([['one'], ['one'], ['one'], ['one'], ['one']]);
    expect(news).toContainEqual({ kind: 'unreached', ids: ['one'] });
    expect(settled).toEqual([]);
    await call(4).answer(welcomed('one'));
    expect(settled).toEqual(['one']);
  });

  test.each(['try-again', 'device-waiting'] as const)('stay where the server said %s', async (code) => {
    const { queue, call, settled, delays } = aQueue();
    queue.accept([reading('one')]);
    await call(0).answer(refused(code));
    expect([settled, delays()]).toEqual([[], [code === 'try-again' ? 1000 : 60_000]]);
  });

  test('stay where the server answered others only', async () => {
    const { queue, call, settled, delays } = aQueue();
    queue.accept([reading('one')]);
    await call(0).answer(welcomed('stranger'));
    expect([settled, delays()]).toEqual([[], [1000]]);
  });

  test('do not wait behind a call that hangs, and are not sent twice meanwhile', () => {
    const { queue, sent } = aQueue();
    queue.accept([reading('one')]);
    queue.accept([reading('two', sam)]);
    expect(sent.map(({ entries }) => ids(entries))).toEqual([['one'], ['two']]);
  });

  test('use the next reading as a chance for all, the newest first', async () => {
    const { queue, call } = aQueue();
    queue.accept([reading('one')]);
    await call(0).fail();
    queue.accept([reading('two', sam)]);
    expect(ids(call(1).entries)).toEqual(['two', 'one']);
  });

  test('go a hundred at a time, in three calls at once', async () => {
    const { queue, call, sent, waiting } = aQueue();
    for (let number = 0; number < 3; number += 1) queue.accept([reading(`hanging${number}`)]);
    for (let number = 0; number < 230; number += 1) queue.accept([reading(`scan${number}`)]);
    expect(sent).toHaveLength(3);
    await call(0).answer(welcomed('hanging0'));
    expect(call(3).entries).toHaveLength(100);
    await call(3).answer(welcomed(...ids(call(3).entries)));
    expect(call(4).entries).toHaveLength(100);
    await call(4).answer(welcomed(...ids(call(4).entries)));
    expect(call(5).entries).toHaveLength(30);
    await call(5).answer(welcomed(...ids(call(5).entries)));
    expect(waiting()).toBe(2);
  });

  test('are not held up by one that the server cannot read', async () => {
    const { queue, call, news, settled } = aQueue();
    queue.accept([reading('faulty')]);
    await call(0).fail();
    queue.accept([reading('good', sam)]);
    await call(1).answer(refused('invalid-input'));
    expect(ids(call(2).entries)).toEqual(['good']);
    await call(2).answer(welcomed('good'));
    await call(3).answer(refused('invalid-input'));
    expect(news).toContainEqual({ kind: 'refused', id: 'faulty' });
    expect(settled).toEqual(['good', 'faulty']);
  });

  test('are not held up by one that the server breaks over', async () => {
    const { queue, sent, settled, timePasses } = aQueue();
    const breaks = async (number: number) => {
      const made = sent[number];
      if (!made) return false;
      const broken = ids(made.entries).includes('poison');
      await (broken
        ? made.fail(new Error('The server answered 500'))
        : made.answer(welcomed(...ids(made.entries))));
      return true;
    };
    queue.accept([...Array(20).keys()].map((number) => reading(number === 13 ? 'poison' : `good${number}`)));
    for (let number = 0; number < 40 && settled.length < 19; number += 1) {
      if (!(await breaks(number))) {
        await timePasses();
        number -= 1;
      }
    }
    expect(settled).toHaveLength(19);
    expect(settled).not.toContain('poison');
  });

  test('go in smaller batches where a whole one hangs', async () => {
    const { queue, call, timePasses } = aQueue();
    queue.accept([...Array(100).keys()].map((number) => reading(`scan${number}`)));
    await call(0).fail(new DOMException('signal timed out', 'TimeoutError'));
    await timePasses();
    expect(call(1).entries).toHaveLength(50);
  });

  test.each(['device-revoked', 'device-unknown', 'device-needed', 'event-over'] as const)(
    'are kept at %s, and offered once a minute: an organizer may still want them',
    async (code) => {
      const { queue, call, news, settled, delays, timePasses } = aQueue();
      queue.accept([reading('one')]);
      await call(0).answer(refused(code));
      expect(news).toContainEqual({ kind: 'closed', refusal: code });
      expect([settled, delays()]).toEqual([[], [60_000]]);
      await timePasses();
      await call(1).answer(welcomed('one'));
      expect(settled).toEqual(['one']);
    },
  );

  test('can be forgotten where the volunteer says so', async () => {
    const { queue, call, settled, waiting, timePasses, sent } = aQueue();
    queue.accept([reading('one'), reading('two', sam)]);
    await call(0).fail();
    queue.clear();
    await timePasses();
    expect([settled, waiting(), sent.length]).toEqual([['one', 'two'], 0, 1]);
  });
});
