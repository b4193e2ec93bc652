import type { Figure, FigureGroup } from '../figure.ts';
import { median } from '../median.ts';
import { bareMap } from './bareMap.ts';
import { benchRoster, benchSecrets } from './benchRoster.ts';
import { bytesHeld, bytesSent, wholeMap } from './wholeMap.ts';

const rounds = 5;

/** How large a door's offline map is, and how long the server works on one from nothing. */
export const mapFigures: FigureGroup = {
  title: 'The offline map',
  async measure(tell) {
    const figures: Figure[] = [];
    for (const students of [600, 2_500, 50_000]) {
      tell(`${students} students`);
      const roster = benchRoster(students);
      const { ms, made: answers } = timed(() => wholeMap(roster, benchSecrets));
      const name = `offline-map.${students}`;
      figures.push({ name: `${name}.kb`, value: bytesHeld(answers) / 1000, unit: 'kB' });
      figures.push({ name: `${name}.sent-kb`, value: bytesSent(answers) / 1000, unit: 'kB' });
      if (students === 50_000) figures.push({ name: `${name}.ms`, value: ms, unit: 'ms' });
    }
    tell('time');
    return [...figures, makingTime()];
  },
};

/** Ours and the bare work take turns, so that a slow moment of the machine hits both. */
function makingTime(): Figure {
  const students = 2_500;
  const times = Array.from({ length: rounds + 1 }, () => {
    const roster = benchRoster(students);
    return {
      ours: timed(() => wholeMap(roster, benchSecrets)).ms,
      bare: timed(() => bareMap(roster, benchSecrets)).ms,
    };
  }).slice(1);
  return {
    name: `offline-map.${students}.ms`,
    value: median(times.map(({ ours }) => ours)),
    unit: 'ms',
    against: median(times.map(({ bare }) => bare)),
    ratio: median(times.map(({ ours, bare }) => ours / bare)),
  };
}

/** By the processor's time, not the wall's: nothing here waits, and others may use the machine. */
function timed<T>(work: () => T): { ms: number; made: T } {
  const before = process.cpuUsage();
  const made = work();
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1000, made };
}
