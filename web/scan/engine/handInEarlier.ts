import { earlierScans } from './earlierVersion.ts';
import type { Enrolment } from './enrolment.ts';
import { openEntryQueue } from './entryQueue.ts';
import { sendEntries } from './sendEntries.ts';
import { signOff } from './signOff.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * Hands in what waits of stations this phone was at before, each in the name of the device it was then, and signs each
 * off once nothing is left. `tell` gets how many entries wait in all. Answers how to stop.
 */
export function handInEarlier(around: Surroundings, tell: (waiting: number) => void): () => void {
  const stops: (() => void)[] = [];
  const counts = new Map<string, number>();
  let stopped = false;

  async function handIn({ enrolment: of, token, closed }: Enrolment): Promise<void> {
    const { tables, clocks, call, after, chance, storage, onChange } = around;
    const earlier = earlierScans(storage, of);
    const forgets = new Map(earlier.map(({ entry, forget }) => [entry.id, forget]));
    const kept = await tables.rows('entries', of);
    if (stopped) return;
    let dropped = Promise.resolve();
    const queue = openEntryQueue({
      send: sendEntries(call, token, clocks),
      ...{ after, chance },
      settled(id) {
        forgets.get(id)?.();
        const drop = tables.write([{ table: 'entries', of, name: id, drop: true }]).catch(() => undefined);
        dropped = dropped.then(() => drop);
      },
      tell(news) {
        if (news.kind !== 'waiting') return;
        counts.set(of, news.count);
        tell([...counts.values()].reduce((sum, count) => sum + count, 0));
        if (news.count > 0) return;
        void dropped.then(() => signOff({ enrolment: of, token }, around)).catch(() => undefined);
      },
    });
    if (closed) queue.slowDown();
    stops.push(onChange(queue.retry), queue.stop);
    queue.accept([
      ...earlier.map(({ entry }) => entry),
      ...kept.map(({ name: id, value: { at, sealed } }) => ({ id, at, sealed })),
    ]);
  }

  async function begin(): Promise<void> {
    const enrolments = await around.tables.rows('enrolments');
    await Promise.all(enrolments.filter(({ value }) => value.left).map(({ value }) => handIn(value)));
  }

  void begin().catch(() => undefined);
  return () => {
    stopped = true;
    for (const stop of stops) stop();
  };
}
