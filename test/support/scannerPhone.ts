import type { CallOptions, call, Reply } from '#contract/client.ts';
import type { Request } from '#contract/contract.ts';
import type { OperationId } from '#contract/routes.ts';
import { refuse } from '#domain/refusals.ts';
import type { Enrolment } from '#web/scan/engine/enrolment.ts';
import { enrolStation } from '#web/scan/engine/enrolStation.ts';
import { handInEarlier } from '#web/scan/engine/handInEarlier.ts';
import { makeStationEngine } from '#web/scan/engine/makeStationEngine.ts';
import { memoryTables } from '#web/scan/engine/memoryTables.ts';
import type { Answer, StationEngine } from '#web/scan/engine/stationEngine.ts';
import type { Surroundings } from '#web/scan/engine/surroundings.ts';
import { type Tables, tableNames } from '#web/scan/engine/tables.ts';
import { secretOf } from './people.ts';
import type { Turnout } from './turnout.ts';

/** What happens to a call: it gets through, finds no network, hangs, or its answer is lost once the server did its part. */
export type Network = 'on' | 'off' | 'hanging' | 'answers-lost';

/** Only ends what hangs: on a busy machine a phone may take long. */
const patienceMs = 60_000;

/**
 * A phone with the scanner's engine and no screen. Its clock is the server's, plus whatever it is wrong by; time passes
 * only when told to. What it keeps outlives `reload`.
 */
export class ScannerPhone {
  network: Network = 'on';
  /** By how many milliseconds this phone's clock is ahead. */
  wrongBy = 0;
  visible = true;
  readonly tables: Tables = { ...memoryTables(), keeps: true };
  readonly answers: Answer[] = [];
  readonly calls: { operation: OperationId; request: object; bearer: string | undefined }[] = [];
  enrolled: Enrolment | undefined;
  readonly #turnout: Turnout;
  #engine: StationEngine | undefined;
  #timers: { due: number; action: () => void }[] = [];
  #listeners = new Set<() => void>();
  #passed = 0;
  #pending = 0;

  constructor(turnout: Turnout) {
    this.#turnout = turnout;
  }

  get engine(): StationEngine {
    if (!this.#engine) throw new Error('This phone has not joined a station');
    return this.#engine;
  }

  readonly around: Surroundings = {
    call: this.#call.bind(this) as typeof call,
    tables: this.tables,
    storage: undefined,
    clocks: {
      now: () => this.#turnout.clock.read().getTime() + this.wrongBy,
      steady: () => this.#passed,
    },
    after: (ms, action) => {
      const timer = { due: this.#passed + ms, action };
      this.#timers.push(timer);
      return () => {
        this.#timers = this.#timers.filter((other) => other !== timer);
      };
    },
    chance: () => 0.5,
    version: 'test',
    visible: () => this.visible,
    connected: () => this.network !== 'off',
    onChange: (listener) => {
      this.#listeners.add(listener);
      return () => this.#listeners.delete(listener);
    },
  };

  async #call<Id extends OperationId>(
    operation: Id,
    request: Request<Id>,
    { bearer }: CallOptions = {},
  ): Promise<Reply<Id>> {
    this.calls.push({ operation, request, bearer });
    if (this.network === 'off') throw new TypeError('no network');
    if (this.network === 'hanging') return new Promise(() => undefined);
    this.#pending += 1;
    const { status, body } = await this.#turnout
      .someone()
      .call(operation, request, bearer)
      .finally(() => {
        this.#pending -= 1;
      });
    if (this.network !== 'on') throw new TypeError('the answer was lost');
    if (status >= 500) throw new Error(`The server answered ${status}`);
    if (status < 300) return { ok: true, value: body };
    return { ok: false, refusal: refuse(body.refusal ?? 'try-again', body.fields) };
  }

  enrol(link: string) {
    return enrolStation(secretOf(link), 'Sam', this.around);
  }

  /** Joins and opens the engine, up to its first map unless the network is off. */
  async join(link: string): Promise<this> {
    const answer = await this.enrol(link);
    if (answer.kind !== 'enrolled') throw new Error(`Joining was answered ${JSON.stringify(answer)}`);
    this.enrolled = answer.enrolled;
    await this.open();
    return this;
  }

  async open(): Promise<void> {
    const kept = (await this.tables.rows('enrolments')).find(({ value }) => !value.left);
    if (!kept) throw new Error('This phone is at no station');
    this.enrolled = kept.value;
    this.#engine = await makeStationEngine(kept.value, this.around);
    this.#engine.onAnswer((answer) => this.answers.push(answer));
    if (this.network === 'on') await this.until(() => this.engine.state().syncedAt !== undefined);
  }

  /** The page is closed and opened again. */
  async reload(): Promise<void> {
    this.engine.stop();
    this.#timers = [];
    this.#listeners.clear();
    await this.open();
  }

  handInEarlier(tell: (waiting: number) => void): () => void {
    return handInEarlier(this.around, tell);
  }

  setNetwork(network: Network): void {
    this.network = network;
    for (const listener of this.#listeners) listener();
  }

  /** Time passes here and at the server; what is due is done, and done with. */
  async pass(seconds: number): Promise<void> {
    for (let second = 0; second < seconds; second += 1) {
      this.#passed += 1_000;
      this.#turnout.clock.pass({ seconds: 1 });
      const due = this.#timers.filter((timer) => timer.due <= this.#passed);
      this.#timers = this.#timers.filter((timer) => timer.due > this.#passed);
      for (const { action } of due) action();
      if (due.length > 0) await this.quiet();
    }
  }

  /** Waits until nothing more is asked. */
  async quiet(): Promise<void> {
    let asked = -1;
    while (asked !== this.calls.length || this.#pending > 0) {
      asked = this.calls.length;
      for (let turn = 0; turn < 20; turn += 1) await new Promise((done) => setTimeout(done, 1));
    }
  }

  async until(condition: () => boolean): Promise<void> {
    for (const end = performance.now() + patienceMs; performance.now() < end; ) {
      if (condition()) return;
      await new Promise((done) => setTimeout(done, 2));
    }
    throw new Error(`It never came to be that ${condition}`);
  }

  /** Waits until so many entries are kept, sealed. */
  async keeps(count: number): Promise<void> {
    for (const end = performance.now() + patienceMs; performance.now() < end; ) {
      if ((await this.tables.rows('entries')).length === count) return;
      await new Promise((done) => setTimeout(done, 2));
    }
    throw new Error(`There were never ${count} entries kept`);
  }

  /** Lets time pass until nothing waits any more. */
  async delivered(): Promise<void> {
    for (let second = 0; second < 100 && this.engine.state().waiting > 0; second += 1) {
      await this.quiet();
      await this.pass(1);
    }
    if (this.engine.state().waiting > 0) throw new Error('What waits is not delivered');
  }

  /** The server's answer to an entry. */
  async confirmed({ entry }: Answer): Promise<Answer> {
    const found = () => this.answers.find((answer) => answer.entry === entry && answer.by === 'server');
    await this.until(() => found() !== undefined);
    return found() as Answer;
  }

  /** Everything it keeps, as one text. */
  async everythingKept(): Promise<string> {
    const tables = await Promise.all(tableNames.map((name) => this.tables.rows(name)));
    return JSON.stringify(tables, (_, value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
    );
  }
}
