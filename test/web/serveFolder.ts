import { createServer } from 'node:http';
import { close, listen, loopback } from '#infra/local/listen.ts';
import { makeSite } from '#infra/local/site.ts';

/** The built pages on a server that knows only its files. `origin` is its address without a final slash. */
export async function serveFolder(folder: string): Promise<{ origin: string; stop(): Promise<void> }> {
  const site = makeSite(folder);
  const server = createServer((incoming, response) => {
    const none = { headers: [], body: Buffer.alloc(0), sourceIp: '' };
    void site({ method: incoming.method ?? 'GET', url: incoming.url ?? '/', ...none }).then(
      ({ status, headers, body }) => {
        response.writeHead(status, Object.fromEntries(headers));
        response.end(body);
      },
    );
  });
  return {
    origin: `http://${loopback}:${await listen(server, 0)}`,
    async stop() {
      server.closeAllConnections();
      await close(server);
    },
  };
}
