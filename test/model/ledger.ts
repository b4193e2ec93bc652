import type { Session } from '#domain/event.ts';
import { numbersIn } from '#domain/group.ts';
import { eventPool, overlap } from '#domain/registration.ts';
import type { MailKind } from '#domain/vocabulary.ts';
import type { Debtor } from '#store/debts.ts';
import type { StoredGroup } from '#store/groups.ts';
import type { StoredPool } from '#store/pools.ts';
import type { StoredRegistration } from '#store/registrations.ts';
import { isRowName } from './classWorks.ts';
import { numbersOf, numbersOfGroup } from './numbersOf.ts';
import type { Commit } from './wire.ts';
import { wrongTurns } from './wrongTurns.ts';

type TimeSpan = Pick<Session, 'id' | 'startsAt' | 'endsAt'>;

/** Numbers of one pool that came to hold a seat at one moment. */
interface Grant {
  at: number;
  pool: string;
  first: number;
  last: number;
  capacity: number;
}

export interface Debt {
  /** The registration or the class. */
  of: string;
  kind: MailKind;
  /** Another mail of the same kind was owed before this one was sent. */
  replaced: boolean;
  /** Recorded as sent, or as not to be sent any more. */
  settled?: 'sent' | 'failed';
}

/**
 * All that the store accepted, in its order, and what was wrong with it. Numbers and cutoffs are judged by what is
 * stored, never by what an operation says.
 */
export class Ledger {
  readonly pools = new Map<string, StoredPool>();
  readonly registrations = new Map<string, StoredRegistration>();
  readonly groups = new Map<string, StoredGroup>();
  readonly debts = new Map<string, Debt>();
  readonly faults: string[] = [];
  /** The event's sessions, with their times. */
  sessions: TimeSpan[] = [];
  /** How many places of a class went with students whom it took off its roster, and who registered alone, too. */
  readonly takenAlong = new Map<string, number>();
  /** The highest number of the event's pool that someone was answered to hold. */
  highestAnswered = 0;
  #commits = 0;
  /** Whether some line was closed for a time: who waits for the event may then lose a session only wished for. */
  everWithoutWaitlist = false;
  readonly #grants: Grant[] = [];
  /** Who holds each number, be it a class, a registration or both, and when nobody did any more. */
  readonly #held = new Map<string, { holders: Set<string>; until: number }>();

  note({ by, table, item }: Commit): void {
    this.#commits++;
    const { pk, sk, ...thing } = item;
    if (table.endsWith('events') && sk === 'pool') this.#notePool(thing as unknown as StoredPool);
    if (!table.endsWith('registrations')) return;
    if (pk.startsWith('group#')) {
      this.#noteGroup(thing as unknown as StoredGroup);
      return;
    }
    const after = thing as unknown as StoredRegistration;
    const before = this.registrations.get(sk);
    this.registrations.set(sk, after);
    const isNew = after.number !== undefined && !this.#held.has(nameOf(eventPool, after.number));
    if (isNew && after.number !== undefined && after.number <= by.after)
      this.faults.push(`${after.firstName} jumped the queue with number ${after.number}`);
    this.#noteNumbers(before, after, by.work.kind === 'merge');
    this.faults.push(...this.#overlaps(after));
    // A row notes what becomes of it before anything is done; it is merged once it has ended.
    const hasEnded = after.mergedInto && after.status === 'cancelled' && before?.status !== 'cancelled';
    if (hasEnded) this.faults.push(...this.#worseOff(before, after));
    this.#noteDebts(before, after, after.firstName);
    this.faults.push(...wrongTurns(by, before, after, this));
  }

  /** The id of the registration that stands for this one. */
  readonly standing = (id: string): string => {
    const into = this.registrations.get(id)?.mergedInto;
    return into === undefined ? id : this.standing(into);
  };

  /** The registrations of one person. */
  of(person: string): StoredRegistration[] {
    return [...this.registrations.values()].filter(({ firstName }) => firstName === person);
  }

  /** Every number of a pool that someone holds, ascending. */
  heldIn(pool: string): number[] {
    const all = [...this.registrations.values()].flatMap((registration) => numbersOf(registration));
    const numbers = all.filter(([name]) => name === pool).map(([, number]) => number);
    const ofGroups = pool === eventPool ? [...this.groups.values()].flatMap(numbersOfGroup) : [];
    return [...new Set([...numbers, ...ofGroups])].sort((one, other) => one - other);
  }

  /** Grants beyond the capacity that the pool had then, numbers that were in flight and landed later included. */
  oversold(): string[] {
    return this.#grants.flatMap(({ at, pool, first, last, capacity }) => {
      const stillHeld = (number: number) => (this.#held.get(nameOf(pool, number))?.until ?? 0) > at;
      const seated = Array.from({ length: last }, (_, index) => index + 1).filter(stillHeld);
      const isNew = seated.some((number) => number >= first);
      return isNew && seated.length > capacity
        ? [`oversold: ${first} to ${last} of ${pool} were granted, and ${seated.length} sit on ${capacity}`]
        : [];
    });
  }

  #notePool(after: StoredPool): void {
    const before = this.pools.get(after.pool);
    this.pools.set(after.pool, after);
    const granted = ({ issued, cutoff }: StoredPool) => Math.min(issued, cutoff);
    const first = before ? granted(before) + 1 : 1;
    const last = granted(after);
    if (last < first - 1) this.faults.push(`taken away: ${last + 1} to ${first - 1} of ${after.pool}`);
    if (before && after.issued < before.issued) this.faults.push(`numbers of ${after.pool} went back`);
    if (last >= first)
      this.#grants.push({ at: this.#commits, pool: after.pool, first, last, capacity: after.capacity });
  }

  #noteGroup(after: StoredGroup): void {
    const before = this.groups.get(after.id);
    this.groups.set(after.id, after);
    const now = new Set(numbersOfGroup(after));
    for (const number of before ? numbersOfGroup(before) : []) {
      if (now.has(number)) continue;
      this.#letGo(eventPool, number, after.id);
      if (!after.cancelledAt && before && numbersIn(before.numbers).includes(number) && this.#isHeld(number))
        this.takenAlong.set(after.id, (this.takenAlong.get(after.id) ?? 0) + 1);
    }
    for (const number of now) this.#hold(eventPool, number, after.id, () => false);
    this.#noteDebts(before, after, after.school);
  }

  #noteNumbers(before: StoredRegistration | undefined, after: StoredRegistration, isMerge: boolean): void {
    const now = new Map(numbersOf(after));
    for (const [pool, number] of before ? numbersOf(before) : [])
      if (now.get(pool) !== number) this.#letGo(pool, number, after.id);
    // A class's number passes to its rows, and a row's to whom it is merged with; both hold it for a moment.
    const mayShare = (holder: string) =>
      holder === after.group || (isMerge && isRowName(this.registrations.get(holder)?.firstName ?? ''));
    for (const [pool, number] of now) {
      this.#hold(pool, number, after.id, mayShare);
      this.#noteSeat(after, pool, number);
    }
  }

  #hold(pool: string, number: number, holder: string, mayShare: (other: string) => boolean): void {
    const name = nameOf(pool, number);
    const held = this.#held.get(name) ?? { holders: new Set(), until: Infinity };
    this.#held.set(name, held);
    if (held.holders.has(holder)) return;
    if (held.until < Infinity || ![...held.holders].every(mayShare))
      this.faults.push(`number ${number} of ${pool} came to be held a second time`);
    held.holders.add(holder);
  }

  #letGo(pool: string, number: number, holder: string): void {
    const held = this.#held.get(nameOf(pool, number));
    held?.holders.delete(holder);
    if (held?.holders.size === 0) held.until = this.#commits;
  }

  #isHeld(number: number): boolean {
    return this.#held.get(nameOf(eventPool, number))?.until === Infinity;
  }

  /** Sessions of one registration at the same time, and sessions of a chaperone, who goes along with students. */
  #overlaps({ kind, firstName, sessions }: StoredRegistration): string[] {
    const chosen = this.sessions.filter(({ id }) => id in sessions);
    if (kind === 'chaperone' && chosen.length > 0)
      return [`the chaperone ${firstName} has a session's place`];
    const isTwice = chosen.some((one, index) => chosen.slice(0, index).some((other) => overlap(one, other)));
    return isTwice ? [`${firstName} is in two sessions at once`] : [];
  }

  /** Whoever gets a row's registration as well has the better place of the two. */
  #worseOff(row: StoredRegistration | undefined, { mergedInto = '' }: StoredRegistration): string[] {
    const stands = this.registrations.get(mergedInto);
    if (!stands) return ['a row was merged into nothing'];
    // By now the student may have cancelled.
    if (!row || stands.status === 'cancelled' || stands.status === 'confirmed') return [];
    const isBetter = row.status === 'confirmed' || (row.number ?? Infinity) < (stands.number ?? Infinity);
    return isBetter ? [`${stands.firstName} was merged, and lost the better place ${row.number}`] : [];
  }

  #noteSeat({ firstName, status, sessions }: StoredRegistration, pool: string, number: number): void {
    const stored = this.pools.get(pool);
    const says = pool === eventPool ? status : sessions[pool]?.status;
    if (number > (stored?.issued ?? 0)) this.faults.push(`number ${number} of ${pool} was never issued`);
    if (says === 'confirmed' && number > (stored?.cutoff ?? 0))
      this.faults.push(`${firstName} sits in ${pool} without a seat, on number ${number}`);
  }

  #noteDebts(before: Debtor | undefined, after: Debtor & { id: string }, name: string): void {
    for (const [kind, id] of Object.entries(before?.owes ?? {}) as [MailKind, string][]) {
      const debt = this.debts.get(id);
      if (!debt || after.owes[kind] === id) continue;
      if (after.owes[kind]) debt.replaced = true;
      else if (after.sent[kind] && after.sent[kind]?.message !== before?.sent[kind]?.message)
        debt.settled = 'sent';
      else if (after.failed[kind]) debt.settled = 'failed';
      else this.faults.push(`the ${kind} owed to ${name} was forgotten`);
    }
    for (const [kind, id] of Object.entries(after.owes) as [MailKind, string][])
      if (!this.debts.has(id)) this.debts.set(id, { of: after.id, kind, replaced: false });
  }
}

function nameOf(pool: string, number: number): string {
  return `${pool} ${number}`;
}
