import { describe, expect, test } from 'vitest';
import type { Reply } from '#contract/client.ts';
import { refuse } from '#domain/refusals.ts';
import { pageEntries } from '#web/scan/entries.ts';
import { retryDelay } from '#web/scan/retryDelay.ts';
import type { Scan } from '#web/scan/scan.ts';
import { openScanQueue, type QueueNews } from '#web/scan/scanQueue.ts';
import { scanStore } from '#web/scan/scanStore.ts';

const maya = 'ABCDEFGH23456789JKMNPQRSTV';
const sam = '0123456789ABCDEFGHJKMNPQRS';

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
function aQueue(entries = pageEntries()) {
  const sent: { scans: Scan[]; answer(reply: Reply<'uploadScans'>): Promise<void>; fail(): Promise<void> }[] =
    [];
  const timers: { ms: number; action: () => void; off: boolean }[] = [];
  const news: QueueNews[] = [];
  const store = scanStore(entries, 'here');
  const settled = () => new Promise<void>((done) => setImmediate(done));
  const queue = openScanQueue({
    store,
    send: (scans) =>
      new Promise((resolve, reject) => {
        sent.push({
          scans,
          answer(reply) {
            resolve(reply);
            return settled();
          },
          fail() {
            reject(new TypeError('no network'));
            return settled();
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
    tell: (item) => news.push(item),
  });
  return {
    queue,
    store,
    news,
    sent,
    call(number: number) {
      const made = sent[number];
      if (!made) throw new Error(`There was no call ${number}`);
      return made;
    },
    delays: () => timers.map(({ ms }) => ms),
    async timePasses() {
      for (const timer of timers.splice(0)) if (!timer.off) timer.action();
      await settled();
    },
    waiting: () => news.findLast((item) => item.kind === 'waiting')?.count,
  };
}

const scan = (id: string, badge = maya): Scan => ({ id, badge, at: '2027-03-04T17:00:00.000Z' });
const welcomed = (...ids: string[]): Reply<'uploadScans'> => ({
  ok: true,
  value: { results: ids.map((id) => ({ id, verdict: 'welcome' })) },
});
const ids = (scans: Scan[]) => scans.map(({ id }) => id);

describe('scans on their way to the server', () => {
  test('go at once, and leave the phone when they are answered', async () => {
    const { queue, store, call, news, waiting } = aQueue();
    queue.accept(scan('one'));
    expect(store.load()).toEqual([scan('one')]);
    await call(0).answer(welcomed('one'));
    expect(news).toContainEqual({ kind: 'answered', result: { id: 'one', verdict: 'welcome' } });
    expect([store.load(), waiting()]).toEqual([[], 0]);
  });

  test('hold nothing but id, badge and time, whatever was answered', async () => {
    const entries = pageEntries();
    const { queue, call } = aQueue(entries);
    queue.accept(scan('one'));
    expect(entries.names().map((name) => entries.get(name))).toEqual([
      JSON.stringify({ badge: maya, at: '2027-03-04T17:00:00.000Z' }),
    ]);
    await call(0).answer({
      ok: true,
      value: { results: [{ id: 'one', verdict: 'welcome', attendee: { firstName: 'Maya' } }] },
    });
    expect(entries.names()).toEqual([]);
  });

  test('wait through a failing network, each try later than the last, under the same id', async () => {
    const { queue, store, call, sent, news, delays, timePasses } = aQueue();
    queue.accept(scan('one'));
    const seenDelays: number[] = [];
    for (let attempt = 0; attempt < 4; attempt += 1) {
      await call(attempt).fail();
      seenDelays.push(...delays());
      await timePasses();
    }
    expect(seenDelays).toEqual([1000, 2000, 4000, 8000]);
    expect(sent.map(({ scans }) => ids(scans))).toEqual([['one'], ['one'], ['one'], ['one'], ['one']]);
    expect(news).toContainEqual({ kind: 'unreached', ids: ['one'] });
    expect(store.load()).toHaveLength(1);
    await call(4).answer(welcomed('one'));
    expect(store.load()).toEqual([]);
  });

  test('survive a reload', async () => {
    const entries = pageEntries();
    aQueue(entries).queue.accept(scan('one'));
    const reloaded = aQueue(entries);
    expect(reloaded.waiting()).toBe(1);
    await reloaded.call(0).answer(welcomed('one'));
    expect(reloaded.store.load()).toEqual([]);
  });

  test('stay where the server said to try again', async () => {
    const { queue, store, call, delays } = aQueue();
    queue.accept(scan('one'));
    await call(0).answer({ ok: false, refusal: refuse('try-again') });
    expect([store.load().length, delays()]).toEqual([1, [1000]]);
  });

  test('stay where the server answered others only', async () => {
    const { queue, store, call, delays } = aQueue();
    queue.accept(scan('one'));
    await call(0).answer(welcomed('stranger'));
    expect([ids(store.load()), delays()]).toEqual([['one'], [1000]]);
  });

  test('do not wait behind a call that hangs, and are not sent twice meanwhile', () => {
    const { queue, sent } = aQueue();
    queue.accept(scan('one'));
    queue.accept(scan('two', sam));
    expect(sent.map(({ scans }) => ids(scans))).toEqual([['one'], ['two']]);
  });

  test('use the next reading as a chance for all, the newest first', async () => {
    const { queue, call } = aQueue();
    queue.accept(scan('one'));
    await call(0).fail();
    queue.accept(scan('two', sam));
    expect(ids(call(1).scans)).toEqual(['two', 'one']);
  });

  test('go a hundred at a time', async () => {
    const { queue, call, sent, waiting } = aQueue();
    for (let number = 0; number < 3; number += 1) queue.accept(scan(`hanging${number}`));
    for (let number = 0; number < 230; number += 1) queue.accept(scan(`scan${number}`));
    expect(sent).toHaveLength(3);
    await call(0).answer(welcomed('hanging0'));
    expect(call(3).scans).toHaveLength(100);
    await call(3).answer(welcomed(...ids(call(3).scans)));
    expect(call(4).scans).toHaveLength(100);
    await call(4).answer(welcomed(...ids(call(4).scans)));
    expect(call(5).scans).toHaveLength(30);
    await call(5).answer(welcomed(...ids(call(5).scans)));
    expect(waiting()).toBe(2);
  });

  test('are not held up by one that the server cannot read', async () => {
    const { queue, store, call, news } = aQueue();
    queue.accept(scan('faulty'));
    await call(0).fail();
    queue.accept(scan('good', sam));
    await call(1).answer({ ok: false, refusal: refuse('invalid-input') });
    expect(ids(call(2).scans)).toEqual(['good']);
    await call(2).answer(welcomed('good'));
    await call(3).answer({ ok: false, refusal: refuse('invalid-input') });
    expect(news).toContainEqual({ kind: 'refused', id: 'faulty' });
    expect(store.load()).toEqual([]);
  });

  test.each(['device-revoked', 'device-unknown', 'device-needed'] as const)(
    'stop for good at %s, and are kept',
    async (refusal) => {
      const { queue, store, call, sent, news, timePasses } = aQueue();
      queue.accept(scan('one'));
      await call(0).answer({ ok: false, refusal: refuse(refusal) });
      queue.retry();
      await timePasses();
      expect(news).toContainEqual({ kind: 'closed', refusal });
      expect([sent.length, ids(store.load())]).toEqual([1, ['one']]);
    },
  );

  test('say so where the browser keeps nothing, and go all the same', async () => {
    const full = {
      ...pageEntries(),
      set: () => {
        throw new Error('QuotaExceededError');
      },
    };
    const { queue, call, news, waiting } = aQueue(full);
    queue.accept(scan('one'));
    expect(news).toContainEqual({ kind: 'not-kept' });
    await call(0).answer(welcomed('one'));
    expect(waiting()).toBe(0);
  });

  test('of another enrolment of this phone are left alone', () => {
    const entries = pageEntries();
    scanStore(entries, 'before').keep(scan('one'));
    expect(aQueue(entries).sent).toEqual([]);
  });
});
