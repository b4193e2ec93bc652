import type { ScheduledEvent } from 'aws-lambda';
import type { Answer } from '#contract/contract.ts';
import { deadlineMs } from '#domain/seats.ts';
import { mailer } from '#functions/mailer/mailer.ts';
import { createEvent } from '#functions/organizer/createEvent.ts';
import { publishEvent } from '#functions/organizer/publishEvent.ts';
import { scheduler } from '#functions/scheduler/scheduler.ts';
import type { MailServices } from '#functions/services.ts';
import type { Database } from '#store/database.ts';
import { healthcareMorning } from '#test/support/people.ts';
import { Clock } from '#test/support/turnout.ts';
import type { Action, Doing, Moment } from './actions.ts';
import { isRowName } from './classWorks.ts';
import { type Instance, makeInstance } from './instance.ts';
import { Ledger } from './ledger.ts';
import { RunningOperation, type Work } from './runningOperation.ts';
import type { RequestBody } from './storeRequest.ts';
import { VirtualTime } from './virtualTime.ts';
import { type Fate, Wire } from './wire.ts';
import { workOf } from './works.ts';
import { wrongAnswers } from './wrongAnswers.ts';

/** A guard that is taken away from the product, to see that its loss shows. */
export interface Weakness {
  keepsDeadlines?: boolean;
  /** Changes requests as they go by. */
  rewrite?: (operation: string, body: RequestBody) => RequestBody;
  /** Changes what operations work with. */
  weakened?: (services: MailServices, database: Database) => MailServices;
}

const processes = 3;
/** The third session overlaps the others. */
const times = [
  { startsAt: '2027-05-04T09:00', endsAt: '2027-05-04T10:00' },
  { startsAt: '2027-05-04T10:00', endsAt: '2027-05-04T11:00' },
  { startsAt: '2027-05-04T09:30', endsAt: '2027-05-04T10:30' },
];
const mostLooks = 12;
/** The places of a class are held for two days at least. */
const holdSeconds = 2 * 86_400 + 60;
/** What is due later than this waits for something else: the end of a hold, or an address's mails of tomorrow. */
const soonMs = 600_000;
/** No request arrives later than this after its operation began. */
const longestUnderWayMs = 25_000;

/** Three processes of the product on one store, one clock and one event, all of whose requests go through one wire. */
export class World {
  readonly ledger = new Ledger();
  /** Who handed each mail to the post, by the id of what was owed. */
  readonly posted = new Map<string, (RunningOperation | undefined)[]>();
  readonly instances: Instance[];
  readonly #clock = new Clock('2027-03-01T17:00:00.000Z');
  readonly #time: VirtualTime;
  readonly #wire: Wire;
  #event: Answer<'readEvent'> | undefined;
  #names = 0;

  constructor(endpoint: string, { keepsDeadlines = true, rewrite, weakened }: Weakness = {}) {
    this.#time = new VirtualTime(this.#clock, { keepsDeadlines });
    this.#wire = new Wire({
      onCommit: (commit) => this.ledger.note(commit),
      onEnd: (operation) => this.ledger.faults.push(...wrongAnswers(operation, this.ledger)),
      rewrite,
    });
    const wire = this.#wire;
    const post = {
      send: (raw: Uint8Array) => wire.call('SendRawEmail', async (by) => this.#post(raw, by)),
      quota: async () => ({ perSecond: 1_000, perDay: Number.POSITIVE_INFINITY, sentLastDay: 0 }),
    };
    this.instances = Array.from({ length: processes }, () =>
      makeInstance({ endpoint, wire, clock: this.#clock.read, post, weakened }),
    );
  }

  /** The event as it was opened; its capacities may have changed since. */
  get event(): Answer<'readEvent'> {
    if (!this.#event) throw new Error('The event was not opened');
    return this.#event;
  }

  get now(): Date {
    return this.#clock.read();
  }

  /** Whether something comes due while the product comes to rest. */
  isSoon(at: string | undefined): boolean {
    return at !== undefined && Date.parse(at) < this.now.getTime() + soonMs;
  }

  /** Makes and publishes the event with that many places, and a session for each further number. */
  async open([places = 1, ...rooms]: number[]): Promise<void> {
    const { services, perform } = this.#instance(0);
    await services.keys.makeServiceKey();
    const form = {
      ...healthcareMorning,
      kind: 'healthcare-career-event' as const,
      capacity: places,
      startsAt: '2027-05-04T09:00',
      endsAt: '2027-05-04T12:00',
      takesGroups: true,
      groupHoldUntil: '2027-03-02T09:00',
      sessions: rooms.map((capacity, index) => ({
        title: `Panel ${index + 1}`,
        ...(times[index] ?? { startsAt: '', endsAt: '' }),
        capacity,
      })),
    };
    const created = await this.#alone('organize', () => perform(createEvent, 'createEvent', form));
    const { id } = created as Answer<'readEvent'>;
    const opened = await this.#alone('organize', () => perform(publishEvent, 'publishEvent', { event: id }));
    this.#event = opened as Answer<'readEvent'>;
    this.ledger.sessions = this.#event.sessions;
  }

  async act(action: Action): Promise<void> {
    await this.#act(action);
    this.#look();
  }

  /** What is under way ends; then the scheduler and the mailer look a few times, a minute apart. */
  async quiet(): Promise<void> {
    this.#wire.crashAll();
    await this.#rest();
  }

  /** The same after the holds of classes are over. */
  async holdsOver(): Promise<void> {
    await this.#pass(holdSeconds);
    await this.#rest();
  }

  async #rest(): Promise<void> {
    const { services } = this.#instance(0);
    for (let look = 0; look < mostLooks; look++) {
      await this.#pass(61);
      await this.#alone('settle', () => scheduler(services)());
      // The sweep looks into every shard of two tables, which takes the store its time.
      if (this.#owesMail()) await this.#alone('mail', () => mailer(services)({} as ScheduledEvent));
      this.#look();
      if (look > 1 && this.#due().length === 0) return;
    }
    throw new Fault(`${this.#due().join(' and ')} for ever`);
  }

  close(): void {
    this.#wire.crashAll();
    this.#wire.close();
    this.#time.end();
  }

  async #act(action: Action): Promise<void> {
    if (action.act === 'whole') {
      const operation = await this.#begin(action);
      if (operation) await this.#finish(operation, action.fault);
    }
    if (action.act === 'race') await this.#race(action);
    if (action.act === 'pass') await this.#pass(action.seconds);
  }

  async #race({ doings, moments, crash }: Extract<Action, { act: 'race' }>): Promise<void> {
    const wire = this.#wire;
    for (const doing of doings) await this.#begin(doing);
    for (const moment of moments) {
      await this.#live(moment);
      this.#look();
    }
    if (crash) wire.crashAll();
    for (const operation of [...wire.running]) await this.#finish(operation);
  }

  async #live(moment: Moment): Promise<void> {
    const wire = this.#wire;
    switch (moment.of) {
      case 'pass':
        return this.#pass(moment.seconds);
      case 'meanwhile': {
        const operation = await this.#begin(moment.doing);
        return operation && this.#finish(operation);
      }
      case 'late': {
        const late = wire.late[moment.which % wire.late.length];
        return late && wire.arriveLate(late);
      }
      case 'request': {
        const held = wire.held();
        const next = held[moment.which % held.length];
        return next && wire.decide(next, moment.fate);
      }
    }
  }

  async #begin({ deed, on }: Doing): Promise<RunningOperation | undefined> {
    const { event, ledger } = this;
    const work = await workOf(deed, this.#instance(on), { event, ledger, next: () => ++this.#names });
    return work && this.#start(work);
  }

  async #start(work: Work): Promise<RunningOperation> {
    const operation = new RunningOperation(work, this.#clock.read().getTime());
    for (const other of [...this.#wire.running, ...this.#wire.late.map(({ by }) => by)]) {
      if (!areOfOne(work, other.work)) continue;
      other.overlapped = true;
      operation.overlapped = true;
    }
    operation.after = this.ledger.highestAnswered;
    this.#wire.start(operation);
    await this.#wire.calm();
    return operation;
  }

  /** Lets all of an operation's requests through, while all others stand still. */
  async #finish(operation: RunningOperation, fault?: { at: number; fate: Fate }): Promise<void> {
    for (let count = 0; !operation.ended; count++) {
      const [held] = operation.held;
      if (held) await this.#wire.decide(held, count === fault?.at ? fault.fate : 'pass');
    }
  }

  /** Does something that must succeed. */
  async #alone(kind: Work['kind'], run: () => Promise<unknown>): Promise<unknown> {
    const operation = await this.#start({ kind, run });
    await this.#finish(operation);
    const { outcome } = operation;
    if (outcome && 'answer' in outcome) return outcome.answer;
    throw outcome && 'fault' in outcome ? outcome.fault : new Fault(`${kind} was refused`);
  }

  async #pass(seconds: number): Promise<void> {
    const now = this.#clock.read().getTime() + seconds * 1000;
    for (const operation of this.#wire.running)
      if (now - operation.startedAt >= deadlineMs) operation.harmed = true;
    this.#time.pass(seconds);
    this.#wire.late = this.#wire.late.filter(({ by }) => now - by.startedAt < longestUnderWayMs);
    await this.#wire.calm();
  }

  #look(): void {
    const [fault] = this.ledger.faults;
    if (fault) throw new Fault(fault);
  }

  /** What comes due again and again. */
  #due(): string[] {
    const pools = [...this.ledger.pools.values()].filter(({ dueAt }) => this.isSoon(dueAt));
    return [
      ...pools.map(({ pool, dueAt }) => `${pool} is due at ${dueAt}`),
      ...(this.#owesMail() ? ['a mail is owed'] : []),
    ];
  }

  #owesMail(): boolean {
    const { registrations, groups } = this.ledger;
    return [...registrations.values(), ...groups.values()].some(({ mailDueAt }) => this.isSoon(mailDueAt));
  }

  #post(raw: Uint8Array, by: RunningOperation | undefined): string {
    // A class's mail goes to each educator by itself, numbered.
    const [, debt = ''] = /^Message-ID: <([^@.]+)(?:\.\d+)?@/im.exec(Buffer.from(raw).toString()) ?? [];
    this.posted.set(debt, [...(this.posted.get(debt) ?? []), by]);
    return `posted-${debt}`;
  }

  #instance(index: number): Instance {
    const instance = this.instances[index];
    if (!instance) throw new Error(`There is no process ${index}`);
    return instance;
  }
}

/** Whether two works may be about the same person: a class's may be about any of its rows. */
function areOfOne(one: Work, other: Work): boolean {
  const isOfRow = (work: Work) => work.person !== undefined && isRowName(work.person);
  if (one.kind === 'class' || other.kind === 'class') return isOfRow(one) || isOfRow(other);
  return (
    one.kind === 'merge' ||
    other.kind === 'merge' ||
    (one.person !== undefined && one.person === other.person)
  );
}

/** A promise of the product was broken. */
export class Fault extends Error {}
