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
  /** Decides over each request from now on. */
  decide(fate: (request: WireRequest) => Fate): void;
  stop(): Promise<void>;
}

/** A wire between the SDK and an endpoint, which a test can break: below the SDK's own retries, like a network. */
export async function faultyWire(endpoint: string): Promise<FaultyWire> {
  let fateOf: (request: WireRequest) => Fate = () => 'pass';
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      const fate = fateOf({ operation: operationOf(request, body), body: body.toString() });
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
