import http from 'node:http';
import { close, listen, loopback } from '#infra/local/listen.ts';

/** One request to a store and its answer. Times are milliseconds of this process. */
export interface Exchange {
  operation: string;
  body: string;
  status: number;
  answer: string;
  sentAt: number;
  answeredAt: number;
}

export interface RecordingWire {
  endpoint: string;
  /** Everything that crossed, in the order of the answers. */
  exchanges: Exchange[];
  stop(): Promise<void>;
}

/** A wire between the SDK and an endpoint that writes down what crosses it. */
export async function recordingWire(endpoint: string): Promise<RecordingWire> {
  const exchanges: Exchange[] = [];
  const agent = new http.Agent({ keepAlive: true });
  const server = http.createServer(async (request, response) => {
    const sentAt = performance.now();
    const body = await textOf(request);
    const onward = http.request(
      endpoint + request.url,
      { method: request.method, headers: request.headers, agent },
      async (answered) => {
        const answer = await textOf(answered);
        const status = answered.statusCode ?? 502;
        const operation = String(request.headers['x-amz-target']).split('.').at(-1) ?? '';
        exchanges.push({ operation, body, status, answer, sentAt, answeredAt: performance.now() });
        response.writeHead(status, answered.headers).end(answer);
      },
    );
    onward.on('error', () => request.socket.destroy());
    onward.end(body);
  });
  return {
    endpoint: `http://${loopback}:${await listen(server, 0)}`,
    exchanges,
    stop: async () => {
      agent.destroy();
      await close(server);
    },
  };
}

async function textOf(message: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
