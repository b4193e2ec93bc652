import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { Action } from './actions.ts';
import { play } from './play.ts';
import { type Step, stoppedAt, whole } from './stories.ts';

const roster = (...rows: number[]): Step => ({ do: 'roster', rows });
/** A class of one on the event's only place, with its student on the roster. */
const named: Step[] = [{ do: 'class', students: 1 }, 'confirm', roster(1)];
const left: Step[] = [...named, { do: 'leave', row: 1 }];
/** The row's student, and two who wait; the last one is whom the row is merged with. */
const waiting: Step[] = [...named, { do: 'register', person: 2 }, { do: 'register', person: 4 }];
const merge: Step = { do: 'merge', person: 4, row: 1 };

/** Races that once gave one number to two, wherever the first operation is overtaken. */
describe('a number of a class stands for one student', () => {
  it.each<[string, fc.Arbitrary<Action[]>]>([
    [
      'who left and is put on again while another educator names someone else',
      stoppedAt(roster(1), [roster(2)], { before: left }),
    ],
    [
      'who left and is put on again while another educator takes the row off',
      stoppedAt(roster(1), [{ do: 'remove', row: 1 }, roster(2)], { before: left }),
    ],
    [
      'who is taken off while another educator puts the row on again',
      stoppedAt({ do: 'remove', row: 1 }, [roster(1)], { before: named }),
    ],
    [
      'who is merged while an educator takes the row off',
      stoppedAt(merge, [{ do: 'remove', row: 1 }], { before: waiting }),
    ],
    [
      'who is merged while leaving by the slip',
      stoppedAt(merge, [{ do: 'leave', row: 1 }, 'settle'], { before: waiting }),
    ],
    ['who is merged while the class is cancelled', stoppedAt(merge, ['disband'], { before: waiting })],
    [
      'who is merged while the row is taken off and its place given on',
      stoppedAt({ do: 'merge', person: 2, row: 1 }, [{ do: 'remove', row: 1 }, roster(2)], {
        before: [...named, { do: 'register', person: 2 }],
      }),
    ],
    [
      'whose row waits with a wish when it is merged',
      whole([
        { do: 'register', person: 2 },
        ...named,
        { do: 'change-row', row: 1, sessions: [0] },
        { do: 'merge', person: 2, row: 1 },
      ]),
    ],
  ])('%s', async (_, stories) => {
    await fc.assert(
      fc.asyncProperty(stories, (actions) => play([1, 1, 1], actions)),
      { numRuns: 12, seed: 7 },
    );
  });
});
