import { describe, expect, it } from 'vitest';
import { advanceHorizon, deadlineMs, newPool, type Pool, settle } from '#domain/seats.ts';

/**
 * Random interleavings of registering singles and classes, cancelling, changing capacity and settling from a
 * paged read, with numbers taken twice and crashes between the two writes, over the rules the product runs.
 * The controls switch one guard off each, and must oversell: else this proves nothing.
 */
interface Guards {
  deadline: boolean;
  countYoungNumbers: boolean;
}

const runs = 3000;

describe('seats under crash, retry and race', () => {
  it('are never oversold, and after quiet none is idle', () => {
    expect(failures({ deadline: true, countYoungNumbers: true })).toEqual([]);
  });

  it.each([
    { title: 'a put after the deadline', guards: { deadline: false, countYoungNumbers: true } },
    { title: 'young numbers taken for holes', guards: { deadline: true, countYoungNumbers: false } },
  ])('are oversold by $title', ({ guards }) => {
    expect(failures(guards)).not.toEqual([]);
  });
});

function failures(guards: Guards): string[] {
  return Array.from({ length: runs }, (_, index) => runOnce(index + 1, guards)).filter(
    (fault) => fault !== null,
  );
}

function runOnce(seed: number, guards: Guards): string | null {
  const random = randomFrom(seed);
  const pick = (below: number) => Math.floor(random() * below);
  const capacity = 1 + pick(12);
  let pool: Pool = newPool(capacity);
  let largestCapacity = capacity;
  let now = 0;
  const held: { numbers: number[]; released: number[]; active: boolean }[] = [];
  const heldNumbers = (holders = held) =>
    holders.filter(({ active }) => active).flatMap(({ numbers }) => numbers);
  const granted = () => heldNumbers().filter((number) => number <= pool.cutoff).length;

  function* register() {
    const started = now;
    const size = random() < 0.2 ? 2 + pick(4) : 1;
    pool = { ...pool, issued: pool.issued + size };
    if (random() < 0.1) pool = { ...pool, issued: pool.issued + size }; // an SDK retry that committed twice
    const last = pool.issued;
    yield;
    if (random() < 0.1) return; // a crash between the two writes
    if (guards.deadline && now > started + deadlineMs) return;
    held.push({
      numbers: Array.from({ length: size }, (_, index) => last - index),
      released: [],
      active: true,
    });
  }

  function* cancel() {
    const active = held.filter((holder) => holder.active);
    const holder = active[pick(active.length)];
    yield;
    if (!holder) return;
    const left = holder.numbers.length > 1 && random() < 0.5 ? holder.numbers.slice(0, 1) : holder.numbers;
    holder.released = [...holder.released, ...left];
    holder.numbers = holder.numbers.slice(left.length);
    holder.active = holder.numbers.length > 0;
  }

  function* recompute() {
    const read = pool;
    yield;
    const advanced = { ...advanceHorizon(read, now) };
    const seen: number[] = [];
    const released: number[] = [];
    for (const page of [0, 1, 2]) {
      const read = held.filter((_, index) => index % 3 === page);
      seen.push(...heldNumbers(read));
      released.push(...read.flatMap((holder) => holder.released));
      yield;
    }
    const horizon = guards.countYoungNumbers ? advanced.horizon : advanced.issued;
    const ascending = seen.sort((one, other) => one - other);
    const { cutoff } = settle({ ...advanced, horizon }, ascending, released);
    const asRead =
      pool.cutoff === read.cutoff && pool.capacity === read.capacity && pool.horizonAt === read.horizonAt;
    if (!asRead || (cutoff < read.cutoff && pool.issued !== read.issued)) return;
    const { nextHorizon, horizonAt } = advanced;
    pool = { ...pool, cutoff, horizon: advanced.horizon, nextHorizon, horizonAt };
  }

  function* changeCapacity() {
    const next = random() < 0.6 ? pool.capacity + 1 + pick(3) : Math.max(0, pool.capacity - 1 - pick(3));
    pool = { ...pool, capacity: next };
    largestCapacity = Math.max(largestCapacity, next);
    yield;
  }

  const kinds = [register, register, register, cancel, recompute, recompute, changeCapacity];
  const running: Generator[] = [];
  for (let step = 60 + pick(120); step > 0; step--) {
    now += (random() < 0.7 ? pick(6) : pick(80)) * 1000;
    if (running.length < 6 && random() < 0.6) running.push((kinds[pick(kinds.length)] ?? register)());
    const index = pick(running.length);
    if (running[index]?.next().done) running.splice(index, 1);
    if (granted() > largestCapacity) return `seed ${seed}: granted ${granted()} of ${largestCapacity}`;
  }
  // Quiet: whatever was under way has crashed, and the scheduler looks a few times, a minute apart.
  for (let look = 0; look < 4; look++) {
    now += 61_000;
    const last = recompute();
    while (!last.next().done);
  }
  const everyone = heldNumbers();
  const expected = Math.min(everyone.length, pool.capacity);
  return granted() < expected
    ? `seed ${seed}: ${granted()} seated of ${everyone.length} for ${pool.capacity}`
    : null;
}

/** xorshift32: the same seed, the same run. */
function randomFrom(seed: number): () => number {
  let state = (seed * 2654435761 + 1) >>> 0;
  const next = () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 4294967296;
  };
  for (let warm = 0; warm < 8; warm++) next();
  return next;
}
