import { AsyncLocalStorage } from 'node:async_hooks';
import http from 'node:http';
import type { RunningOperation } from './runningOperation.ts';
import {
  bodyOf,
  carry,
  operationOf,
  plain,
  type RequestBody,
  type SdkRequest,
  type SdkResponse,
  type StoredItem,
  withBody,
} from './storeRequest.ts';

/**
 * What becomes of a request that stands before the wire. `lose`: it is carried out and the answer is lost. `late`:
 * the sender gives it up, and it may still arrive. The crashes end the whole operation, without a word.
 */
export type Fate = 'pass' | 'refuse' | 'lose' | 'late' | 'crash-before' | 'crash-after';

export interface Held {
  by: RunningOperation;
  what: string;
  carryOut(): Promise<unknown>;
  answer(result: unknown): void;
  fail(error: Error): void;
}

/** A write that the store accepted: the whole item as it then was. */
export interface Commit {
  by: RunningOperation;
  table: string;
  item: Record<string, unknown> & { pk: string; sk: string };
}

/**
 * Stands below the SDK's own retries and holds each request of a running operation until it is told what becomes
 * of it. Requests are carried one at a time, so all that is written has an order; `onCommit` hears of it.
 */
export class Wire {
  readonly running = new Set<RunningOperation>();
  /** Requests given up by who sent them, under way still. */
  late: Held[] = [];
  readonly #agent = new http.Agent({ keepAlive: true });
  readonly #current = new AsyncLocalStorage<RunningOperation>();
  readonly #onCommit: (commit: Commit) => void;
  readonly #onEnd: (operation: RunningOperation) => void;
  readonly #rewritten: (operation: string, body: RequestBody) => RequestBody;
  #underWay = 0;

  constructor(options: {
    onCommit: (commit: Commit) => void;
    /** An operation ended by itself, not by a crash. */
    onEnd: (operation: RunningOperation) => void;
    /** Changes a request as it goes by; for tests that take a guard away. */
    rewrite?: ((operation: string, body: RequestBody) => RequestBody) | undefined;
  }) {
    this.#onCommit = options.onCommit;
    this.#onEnd = options.onEnd;
    this.#rewritten = options.rewrite ?? ((_, body) => body);
  }

  /** What the SDK's clients are given to carry their requests. */
  readonly requestHandler = {
    metadata: { handlerProtocol: 'http/1.1' },
    handle: async (request: SdkRequest, { abortSignal }: { abortSignal?: AbortSignal } = {}) => {
      const what = operationOf(request);
      return { response: await this.call(what, (by) => this.#carry(request, by), abortSignal) };
    },
    updateHttpClientConfig: () => {},
    httpHandlerConfigs: () => ({}),
    destroy: () => {},
  };

  /** Anything that leaves the process; outside of running operations it is carried out at once. */
  call<T>(
    what: string,
    carry: (by: RunningOperation | undefined) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    const by = this.#current.getStore();
    if (!by) return carry(undefined);
    const carryOut = () => carry(by);
    return new Promise<T>((resolve, reject) => {
      if (by.ended) return;
      const held: Held = { by, what, carryOut, answer: (result) => resolve(result as T), fail: reject };
      by.held.push(held);
      const abort = () => {
        if (!by.drop(held)) return;
        by.harmed = true;
        this.late.push(held);
        reject(Object.assign(new Error('Out of time'), { name: 'AbortError' }));
      };
      if (signal?.aborted) abort();
      else signal?.addEventListener('abort', abort, { once: true });
    });
  }

  /** Starts an operation; it goes on whenever its requests are let through. */
  start(operation: RunningOperation): void {
    this.running.add(operation);
    this.#current.run(operation, () => operation.start());
  }

  /** Every request that waits before the wire, in the order of the operations and of their requests. */
  held(): Held[] {
    return [...this.running].flatMap(({ held }) => held);
  }

  /** Decides over one request and waits until every operation has ended or waits before the wire again. */
  async decide(held: Held, fate: Fate): Promise<void> {
    const { by } = held;
    by.drop(held);
    if (fate !== 'pass') by.harmed = true;
    if (fate === 'crash-before') return this.#crash(by);
    if (fate === 'late') this.late.push(held);
    if (fate === 'late' || fate === 'refuse') held.fail(brokenConnection());
    else await this.#carryOut(held, fate);
    if (fate === 'crash-after') return this.#crash(by);
    await this.calm();
  }

  /** Lets a request arrive that its sender gave up. */
  async arriveLate(held: Held): Promise<void> {
    this.late = this.late.filter((one) => one !== held);
    await this.#carryOut({ ...held, answer: () => {}, fail: () => {} }, 'pass');
    await this.calm();
  }

  /** Nothing of what is under way arrives any more. */
  crashAll(): void {
    for (const operation of this.running) this.#crash(operation);
    this.late = [];
  }

  close(): void {
    this.#agent.destroy();
  }

  async calm(): Promise<void> {
    for (let turns = 0; turns < 2; turns++) {
      await new Promise((resolve) => setImmediate(resolve));
      for (const operation of this.running) {
        if (!operation.ended) continue;
        this.running.delete(operation);
        this.#onEnd(operation);
      }
      const isBusy = [...this.running].some(({ held }) => held.length === 0);
      if (isBusy || this.#underWay > 0) turns = -1;
    }
  }

  #crash(operation: RunningOperation): void {
    operation.crash();
    this.running.delete(operation);
  }

  async #carryOut(held: Held, fate: Fate): Promise<void> {
    this.#underWay++;
    try {
      const result = await held.carryOut();
      if (fate === 'pass') held.answer(result);
      if (fate === 'lose') held.fail(brokenConnection());
    } catch (error) {
      held.fail(error instanceof Error ? error : new Error(String(error)));
    } finally {
      this.#underWay--;
    }
  }

  async #carry(request: SdkRequest, by: RunningOperation | undefined): Promise<SdkResponse> {
    const operation = operationOf(request);
    const asked = bodyOf(request);
    const body = this.#rewritten(operation, asked);
    const response = await carry(body === asked ? request : withBody(request, body), this.#agent);
    if (response.statusCode === 200 && by) this.#tell(by, operation, body, response);
    return response;
  }

  #tell(by: RunningOperation, operation: string, { TableName, Item }: RequestBody, { body }: SdkResponse) {
    const written =
      operation === 'PutItem'
        ? Item
        : operation === 'UpdateItem'
          ? (JSON.parse(Buffer.from(body).toString()) as { Attributes?: StoredItem }).Attributes
          : undefined;
    if (written) this.#onCommit({ by, table: TableName, item: plain(written) });
  }
}

function brokenConnection(): Error {
  return Object.assign(new Error('The connection broke'), { name: 'Error', code: 'ECONNRESET' });
}
