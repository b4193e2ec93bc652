import http from 'node:http';
import type { AddressInfo } from 'node:net';

export interface WireRequest {
  /** The operation of an AWS call, e.g. `UpdateItem`; for SES its action. */
  operation: string;
  body: string;
}

/** `pass` it on; `refuse` it, so that it never arrives; or `lose` the answer after it was carried out. */
export type Fate = 'pass' | 'refuse' | 'lose';

export interface FaultyWire {
  endpoint: string;
  /** Decides over each request from now on; one whose fate is not yet known waits for it. */
  decide(fate: (request: WireRequest) => Fate | Promise<Fate>): void;
  /** Holds the first request from now on that is wanted, and passes on every other. */
  hold(wanted: (request: WireRequest) => boolean): HeldRequest;
  stop(): Promise<void>;
}

export interface HeldRequest {
  /** Settles once the request stands before the wire. */
  arrived: Promise<void>;
  /** Passes it on, and decides over each request after it as said. */
  letGo(after?: (request: WireRequest) => Fate): void;
}

/** A wire between the SDK and an endpoint, which a test can break: below the SDK's own retries, like a network. */
export async function faultyWire(endpoint: string): Promise<FaultyWire> {
  let fateOf: (request: WireRequest) => Fate | Promise<Fate> = () => 'pass';
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const body = Buffer.concat(chunks);
      const fate = await fateOf({ operation: operationOf(request, body), body: body.toString() });
      if (fate === 'refuse') return void request.socket.destroy();
      const onward = http.request(
        endpoint + request.url,
        { method: request.method, headers: request.headers },
        (answer) => {
          if (fate === 'lose') {
            answer.resume().on('end', () => request.socket.destroy());
            return;
          }
          response.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(response);
        },
      );
      onward.on('error', () => request.socket.destroy());
      onward.end(body);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    decide: (fate) => {
      fateOf = fate;
    },
    hold: (wanted) => {
      const arrived = Promise.withResolvers<void>();
      const fate = Promise.withResolvers<Fate>();
      let held = false;
      fateOf = (request) => {
        if (held || !wanted(request)) return 'pass';
        held = true;
        arrived.resolve();
        return fate.promise;
      };
      return {
        arrived: arrived.promise,
        letGo: (after = () => 'pass') => {
          fateOf = after;
          fate.resolve('pass');
        },
      };
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function operationOf(request: http.IncomingMessage, body: Buffer): string {
  const target = request.headers['x-amz-target'];
  if (typeof target === 'string') return target.split('.').at(-1) ?? '';
  return new URLSearchParams(body.toString()).get('Action') ?? '';
}
