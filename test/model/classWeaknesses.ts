import { Groups } from '#store/groups.ts';
import { Pools } from '#store/pools.ts';
import { Registrations, type StoredRegistration } from '#store/registrations.ts';
import { dropping } from './rewrites.ts';
import { lookTwice, type Step, stoppedAt, whole } from './stories.ts';
import type { Weakened } from './weaknesses.ts';

const classOf = (students: number): Step[] => [{ do: 'class', students }, 'confirm'];
const nearlyHoldOver = 2 * 86_400 - 3;

/** The guards of what classes hold. */
export const classWeaknesses: Weakened[] = [
  {
    without: 'the condition that a class is as read when its numbers are put down for rows',
    breaks: /second time|on no roster/,
    stories: stoppedAt({ do: 'roster', rows: [0] }, [{ do: 'roster', rows: [1] }], { before: classOf(1) }),
    weakness: {
      rewrite: dropping('UpdateItem', 'registrations', ({ UpdateExpression = '' }) =>
        UpdateExpression.includes('#claimedAt'),
      ),
    },
  },
  {
    without: 'the minute in which a number put down is on its way into its row',
    breaks: /oversold|second time|on no roster/,
    stories: stoppedAt({ do: 'roster', rows: [1] }, [4, 'settle'], {
      before: [...classOf(1), { do: 'register', person: 2 }, ...lookTwice, nearlyHoldOver - 122],
    }),
    weakness: {
      weakened: (services, database) => ({
        ...services,
        groups: new (class extends Groups {
          override async *holding(event: string) {
            for await (const { claimedAt: _claimedAt, ...group } of super.holding(event)) yield group;
          }
        })(database),
      }),
    },
  },
  {
    without: 'the condition that a class is as read when its hold is over',
    breaks: /oversold|second time|on no roster/,
    stories: stoppedAt('settle', [{ do: 'roster', rows: [1] }], {
      before: [...classOf(1), { do: 'register', person: 2 }, ...lookTwice, 2 * 86_400],
    }),
    weakness: {
      rewrite: dropping('UpdateItem', 'registrations', ({ UpdateExpression = '' }) =>
        /#numbers.*#rows.*#released/.test(UpdateExpression),
      ),
    },
  },
  {
    without: 'the numbers of classes counted as held',
    breaks: /oversold/,
    stories: whole([...classOf(1), { do: 'register', person: 2 }, 61, 'settle', 61, 'settle']),
    weakness: {
      weakened: (services, database) => ({
        ...services,
        groups: new (class extends Groups {
          override async *holding() {}
        })(database),
      }),
    },
  },
  {
    without: 'classes read before registrations',
    breaks: /oversold/,
    stories: stoppedAt(
      'settle',
      [
        { do: 'roster', rows: [1] },
        { do: 'register', person: 2 },
        { do: 'merge', person: 2, row: 1 },
        { do: 'remove', row: 1 },
      ],
      { before: [...classOf(1), { do: 'register', person: 4 }, 'settle', 61, 'settle', 61, 'settle'] },
    ),
    weakness: {
      weakened: (services, database) => {
        const early: StoredRegistration[][] = [];
        const registrations = new (class extends Registrations {
          override async *all(...[event, options]: Parameters<Registrations['all']>) {
            const read = options?.fields ? early.shift() : undefined;
            if (read) yield* read;
            else yield* super.all(event, options);
          }
        })(database);
        const groups = new (class extends Groups {
          override async *holding(event: string) {
            early.push(await Array.fromAsync(new Registrations(database).all(event)));
            yield* super.holding(event);
          }
        })(database);
        return { ...services, groups, registrations };
      },
    },
  },
  {
    without: 'the mark before a class is cancelled',
    breaks: /idle|promised|cutoff/,
    stories: stoppedAt('disband', [], {
      before: [...classOf(1), { do: 'register', person: 4 }, ...lookTwice],
      crash: true,
    }),
    weakness: {
      weakened: (services, database) => ({
        ...services,
        pools: new (class extends Pools {
          override async markChanging() {}
        })(database),
      }),
    },
  },
];
