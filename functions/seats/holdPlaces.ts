import type { CareerEvent } from '#domain/event.ts';
import {
  freeNumbers,
  grantedPlaces,
  holdUntil,
  type NumberRun,
  numbersIn,
  placesAllowed,
  runsOf,
} from '#domain/group.ts';
import { eventPool } from '#domain/registration.ts';
import { horizonAgeMs } from '#domain/seats.ts';
import type { MailKind } from '#domain/vocabulary.ts';
import type { Services } from '#functions/services.ts';
import type { GroupChange, StoredGroup } from '#store/groups.ts';
import { releasedRunsKept } from './groupHolds.ts';
import { handOnSeats } from './handOnSeats.ts';

type Needs = Pick<Services, 'clock' | 'events' | 'pools' | 'registrations' | 'groups' | 'lines'>;

/**
 * Changes a class and brings what it holds into line with what it may hold then: takes a block of numbers, in the
 * same line as everyone, or lets the last ones go that stand for nobody. Answers the class, or null if it was
 * changed by someone else meanwhile; the numbers just taken are then no one's.
 */
export async function changeHolding(
  services: Needs,
  event: CareerEvent,
  group: StoredGroup,
  change: GroupChange,
  options: { owes?: MailKind | undefined; now: Date; signal: AbortSignal },
): Promise<StoredGroup | null> {
  const { now, signal } = options;
  const next = { ...group, ...change } as StoredGroup;
  const holds = next.confirmedAt !== undefined && holdUntil(event, next) > now.toISOString();
  const held = numbersIn(group.numbers);
  const missing = holds ? placesAllowed(next) - held.length : 0;
  if (missing > 0) {
    const taken = await takeBlock(services, event, missing, now, signal);
    const numbers = runsOf([...held, ...taken.numbers]);
    signal.throwIfAborted();
    const granted = grantedPlaces({ numbers }, taken.cutoff);
    const changed = await services.groups.change(group, { ...change, numbers, granted }, options);
    await services.pools.markDue(event.id, eventPool, new Date(holdUntil(event, next)));
    if (!changed) await services.pools.markChanging(event.id, eventPool, now);
    return changed;
  }
  const letGo = missing < 0 ? freeNumbers(group).slice(missing) : [];
  if (!letGo.length) return services.groups.change(group, change, options);
  await services.pools.markChanging(event.id, eventPool, now);
  signal.throwIfAborted();
  const left = new Set(letGo);
  const changed = await services.groups.change(
    group,
    {
      ...change,
      numbers: runsOf(held.filter((number) => !left.has(number))),
      released: [...group.released, ...runsOf(letGo)].slice(-releasedRunsKept),
    },
    options,
  );
  if (changed) await handOnSeats(services, event.id, [eventPool]);
  return changed;
}

/** A block of numbers just taken; of an event without a waitlist only those that have a seat. */
export async function takeBlock(
  { pools }: Pick<Services, 'pools'>,
  event: CareerEvent,
  count: number,
  now: Date,
  signal: AbortSignal,
): Promise<{ numbers: number[]; cutoff: number }> {
  const taken = await pools.take(event.id, eventPool, { count, signal, onlySeats: !event.waitlist });
  if (!taken && event.waitlist) throw new Error('A published event has no pool');
  if (!taken) return { numbers: [], cutoff: 0 };
  const { cutoff } = taken.pool;
  const block: NumberRun = [taken.number - count + 1, taken.number];
  if (taken.number > cutoff) await pools.markDue(event.id, eventPool, new Date(now.getTime() + horizonAgeMs));
  const numbers = numbersIn([block]);
  return { numbers: event.waitlist ? numbers : numbers.filter((number) => number <= cutoff), cutoff };
}
