import type fc from 'fast-check';
import type { MailServices } from '#functions/services.ts';
import type { Database } from '#store/database.ts';
import { Pools } from '#store/pools.ts';
import { Registrations } from '#store/registrations.ts';
import type { Action } from './actions.ts';
import { dropping, withoutConditions, withoutUnused } from './rewrites.ts';
import { lookTwice, stoppedAt, whole } from './stories.ts';
import type { Weakness } from './world.ts';

/** The product without one guard, and what must then be seen to break. */
export interface Weakened {
  without: string;
  breaks: RegExp;
  weakness: Weakness;
  /** Stories in which it shows, if an operation is stopped at the right request. */
  stories: fc.Arbitrary<Action[]>;
  /** Places of the event in them; one if left out. */
  places?: number;
}

export const weaknesses: Weakened[] = [
  {
    without: 'numbers in flight counted as held',
    breaks: /oversold/,
    stories: stoppedAt({ do: 'register', person: 0 }, [{ do: 'register', person: 2 }, 'settle']),
    weakness: {
      weakened: withPools(
        (database) =>
          new (class extends Pools {
            override async read(event: string, pool: string) {
              const read = await super.read(event, pool);
              return read && { ...read, horizon: read.issued, nextHorizon: read.issued };
            }
          })(database),
      ),
    },
  },
  {
    without: 'the deadline of operations',
    breaks: /oversold|without a seat/,
    stories: stoppedAt({ do: 'register', person: 0 }, [
      61,
      { do: 'register', person: 2 },
      'settle',
      61,
      'settle',
      61,
      'settle',
    ]),
    weakness: { keepsDeadlines: false },
  },
  {
    without: 'the condition that a person has no registration yet',
    breaks: /took .* from|second time|forgotten/,
    stories: whole([
      { do: 'register', person: 0 },
      { do: 'register', person: 0 },
    ]),
    weakness: { rewrite: dropping('PutItem', 'registrations', () => true) },
  },
  {
    without: 'the condition that a registration is as read',
    breaks: /back|no number/,
    stories: stoppedAt({ do: 'cancel', person: 2 }, [{ do: 'cancel', person: 4 }], {
      before: [
        { do: 'register', person: 2 },
        { do: 'register', person: 4 },
      ],
    }),
    weakness: {
      rewrite: dropping('UpdateItem', 'registrations', ({ ConditionExpression = '' }) =>
        /#revision/.test(ConditionExpression),
      ),
    },
  },
  {
    without: 'the condition that the cutoff is as read',
    breaks: /taken away|oversold|idle|without a seat/,
    stories: stoppedAt('settle', [{ do: 'cancel', person: 2 }], {
      before: ['settle', { do: 'register', person: 2 }, { do: 'register', person: 4 }],
    }),
    weakness: { rewrite: withoutConditions(/#cutoff = :readCutoff/) },
  },
  {
    without: 'the condition that nothing was issued while lowering',
    breaks: /taken away|without a seat/,
    stories: stoppedAt({ do: 'capacity', places: 1 }, [{ do: 'register', person: 4 }], {
      before: [{ do: 'register', person: 2 }, 'settle'],
    }),
    places: 4,
    weakness: { rewrite: withoutConditions(/#issued = :issued/) },
  },
  {
    without: 'the mark before places are freed',
    breaks: /idle|promised|cutoff/,
    stories: stoppedAt({ do: 'cancel', person: 2 }, [], {
      before: [{ do: 'register', person: 2 }, { do: 'register', person: 4 }, ...lookTwice],
      crash: true,
    }),
    weakness: {
      weakened: withPools(
        (database) =>
          new (class extends Pools {
            override async markChanging() {}
          })(database),
      ),
    },
  },
  {
    without: 'the mark of who waits',
    breaks: /idle|cutoff/,
    stories: stoppedAt({ do: 'register', person: 2 }, [], {
      before: lookTwice,
      crash: true,
      after: [{ do: 'register', person: 4 }],
    }),
    weakness: {
      weakened: withPools(
        (database) =>
          new (class extends Pools {
            override async markDue() {}
          })(database),
      ),
    },
  },
  {
    without: 'the pool kept due while seats are handed on',
    breaks: /cutoff|idle/,
    stories: stoppedAt({ do: 'cancel', person: 2 }, [], {
      before: [{ do: 'register', person: 2 }, { do: 'register', person: 4 }, ...lookTwice],
      crash: true,
    }),
    weakness: {
      weakened: withPools(
        (database) =>
          new (class extends Pools {
            override settled(...[read, next]: Parameters<Pools['settled']>) {
              return super.settled(read, next, {});
            }
          })(database),
      ),
    },
  },
  {
    without: 'the mail owed in the same write as the change',
    breaks: /nobody tells/,
    stories: whole([
      { do: 'register', person: 2 },
      { do: 'register', person: 0 },
      { do: 'cancel', person: 2 },
    ]),
    weakness: {
      weakened: (services, database) => ({
        ...services,
        registrations: new (class extends Registrations {
          override change(...[read, change, { owes: _owes, ...rest }]: Parameters<Registrations['change']>) {
            return super.change(read, change, rest);
          }
        })(database),
      }),
    },
  },
  {
    without: 'the lease of whoever sends',
    breaks: /went out 2 times/,
    stories: stoppedAt('mail', ['mail'], { before: [{ do: 'register', person: 0 }] }),
    weakness: {
      rewrite: (_, body) =>
        /^SET #leaseUntil/.test(body.UpdateExpression ?? '')
          ? withoutUnused({ ...body, ConditionExpression: 'attribute_exists(#mailShard)' })
          : body,
    },
  },
];

function withPools(
  pools: (database: Database) => Pools,
): (services: MailServices, database: Database) => MailServices {
  return (services, database) => ({ ...services, pools: pools(database) });
}
