import http from 'node:http';
import { close, listen, loopback } from '#infra/local/listen.ts';
import type { RunningClock } from './runningClock.ts';

/** What becomes of one request on its way between a phone and the server. */
export type Fate =
  | 'pass'
  /** The network breaks before it arrives. */
  | 'refused'
  /** The server takes it, and its answer is lost. */
  | 'lost'
  /** Both later than others that were sent after it. */
  | 'held'
  /** The answer takes its time. */
  | 'slow'
  /** It arrives twice. */
  | 'twice'
  /** The phone is told at once that it was lost; it arrives seconds later. */
  | 'ghost';

/** An upload as it reached the server. Times by the server's clock, but for `sentAt`, which is the phone's. */
export interface Delivery {
  ids: string[];
  sentAt: number;
  forwardedAt: number;
  answeredAt: number;
  status: number;
}

interface Answered {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
}

interface Options {
  /** The site's origin. */
  site: string;
  clock: RunningClock;
  /** Decides over an upload or a sync. */
  fate(path: string): Fate;
  /** A time in milliseconds by which something is late. */
  lateness(): number;
}

const uploads = '/api/scans';
const faulty = [uploads, '/api/device/sync'];

/** The way between one phone and the server, which breaks as it likes and notes what went by. It is the phone's site. */
export class PhoneLink {
  /** When each entry was made by the phone's clock, as the phone sends it. */
  readonly entries = new Map<string, number>();
  readonly deliveries: Delivery[] = [];
  /** Entries whose acknowledgement was handed to the phone. */
  readonly acknowledged = new Set<string>();
  readonly fates = new Map<Fate, number>();
  /** Whether the API is out of reach; pages still load. */
  cut = false;
  /** Whether nothing breaks any more. */
  calm = false;
  origin = '';
  readonly #options: Options;
  readonly #agent = new http.Agent({ keepAlive: true });
  readonly #server: http.Server;
  readonly #late = new Set<Promise<unknown>>();

  constructor(options: Options) {
    this.#options = options;
    this.#server = http.createServer((request, response) => {
      this.#carry(request, response).catch(() => request.socket.destroy());
    });
  }

  async open(): Promise<this> {
    this.origin = `http://${loopback}:${await listen(this.#server, 0)}`;
    return this;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await close(this.#server);
    await this.arrived();
    this.#agent.destroy();
  }

  /** Waits until everything that is late has arrived. */
  async arrived(): Promise<void> {
    while (this.#late.size) await Promise.allSettled(this.#late);
  }

  async #carry(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    const path = request.url ?? '/';
    const isApi = path.startsWith('/api/');
    if (path === uploads) this.#noteEntries(body);
    if (isApi && this.cut) return void request.socket.destroy();
    const fate = faulty.includes(path) && !this.calm ? this.#options.fate(path) : 'pass';
    this.fates.set(fate, (this.fates.get(fate) ?? 0) + 1);
    const onward = () => this.#forward(request, body);
    const late = () => new Promise((done) => setTimeout(done, this.#options.lateness()));

    if (fate === 'refused' || fate === 'ghost') {
      request.socket.destroy();
      if (fate === 'ghost') this.#later(late().then(onward));
      return;
    }
    if (fate === 'held') await late();
    const answered = await onward();
    if (fate === 'twice') this.#later(late().then(onward));
    if (fate === 'slow') await late();
    if (fate === 'lost' || (isApi && this.cut)) return void request.socket.destroy();
    if (path === uploads && answered.status === 200 && !request.socket.destroyed) {
      for (const { id } of JSON.parse(answered.body.toString()).results) this.acknowledged.add(id);
    }
    response.writeHead(answered.status, answered.headers).end(answered.body);
  }

  #later(work: Promise<unknown>): void {
    const done = work.catch(() => undefined).finally(() => this.#late.delete(done));
    this.#late.add(done);
  }

  #noteEntries(body: Buffer): void {
    for (const { id, at } of uploadIn(body).scans) this.entries.set(id, Date.parse(at));
  }

  async #forward(request: http.IncomingMessage, body: Buffer): Promise<Answered> {
    const { site, clock } = this.#options;
    clock.set();
    const forwardedAt = clock.now();
    const host = new URL(site).host;
    const headers = { ...request.headers, host, ...(request.headers.origin && { origin: site }) };
    const answered = await new Promise<Answered>((resolve, reject) => {
      const options = { method: request.method, headers, agent: this.#agent };
      const onward = http.request(site + request.url, options, async (answer) => {
        const { statusCode: status = 502, headers } = answer;
        resolve({ status, headers, body: await bodyOf(answer) });
      });
      onward.on('error', reject);
      onward.end(body);
    });
    if (request.url === uploads) {
      const { sentAt, scans } = uploadIn(body);
      const ids = scans.map(({ id }) => id);
      const answeredAt = clock.now();
      this.deliveries.push({
        ...{ ids, sentAt: Date.parse(sentAt), forwardedAt, answeredAt, status: answered.status },
      });
    }
    return answered;
  }
}

function uploadIn(body: Buffer): { sentAt: string; scans: { id: string; at: string }[] } {
  return JSON.parse(body.toString());
}

async function bodyOf(message: http.IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
