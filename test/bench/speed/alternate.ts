import { median } from '../median.ts';

/** Does the job number `index`; it throws if the answer is not the one expected. */
export type Job = (index: number) => Promise<void>;

export interface Pace {
  /** Jobs a second, the median of the rounds. */
  ours: number;
  theirs: number;
  /** The median of each round's ours / theirs: 1 is as fast, and more is faster. */
  ratio: number;
}

/**
 * Does two kinds of job in turn, the same number of each with the same concurrency, in several rounds. A
 * slow moment of the machine then hits both; who begins changes with each round. The first round warms up
 * and is not counted. Each job gets a number of its own, from 0.
 */
export async function alternate(
  sides: { ours: Job; theirs: Job },
  { rounds, jobs, atOnce }: { rounds: number; jobs: number; atOnce: number },
): Promise<Pace> {
  const paces: { ours: number; theirs: number }[] = [];
  for (let round = 0; round <= rounds; round++) {
    const run = (side: 'ours' | 'theirs') => jobsASecond(sides[side], round * jobs, jobs, atOnce);
    const oursFirst = round % 2 === 0;
    const first = await run(oursFirst ? 'ours' : 'theirs');
    const second = await run(oursFirst ? 'theirs' : 'ours');
    if (round > 0) paces.push(oursFirst ? { ours: first, theirs: second } : { ours: second, theirs: first });
  }
  return {
    ours: median(paces.map(({ ours }) => ours)),
    theirs: median(paces.map(({ theirs }) => theirs)),
    ratio: median(paces.map(({ ours, theirs }) => ours / theirs)),
  };
}

/** How many jobs `alternate` asks of each side, its warm-up included. */
export function jobsAskedFor({ rounds, jobs }: { rounds: number; jobs: number }): number {
  return (rounds + 1) * jobs;
}

async function jobsASecond(job: Job, from: number, count: number, atOnce: number): Promise<number> {
  const started = performance.now();
  await eachOf(count, atOnce, (index) => job(from + index));
  return count / ((performance.now() - started) / 1000);
}

/** Does the jobs 0 to `count` - 1, that many at once. */
export async function eachOf(count: number, atOnce: number, job: Job): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < count) await job(next++);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
