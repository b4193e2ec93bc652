import { randomBytes } from 'node:crypto';
import http from 'node:http';
import { awsStandIn } from '#infra/local/environment.ts';
import { close, listen, loopback } from '#infra/local/listen.ts';
import { createTables, type LocalStore } from '#infra/local/store.ts';
import { watchWrites } from '#infra/local/watchWrites.ts';

/**
 * A store of its own within a running DynamoDB Local, which keeps what each access key wrote apart: everything goes
 * through a wire that puts a key of its own in place of the one that the product has locally. Signatures aren't checked.
 */
export async function openIsolatedStore(emulator: string): Promise<LocalStore> {
  const key = `store${randomBytes(8).toString('hex')}`;
  const known = `Credential=${awsStandIn.credentials.accessKeyId}/`;
  const agent = new http.Agent({ keepAlive: true });
  const server = http.createServer((request, response) => {
    const authorization = request.headers.authorization?.replace(known, `Credential=${key}/`);
    const headers = { ...request.headers, ...(authorization && { authorization }) };
    const onward = http.request(
      emulator + request.url,
      { method: request.method, headers, agent },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    onward.on('error', () => request.socket.destroy());
    request.pipe(onward);
  });
  const writes = watchWrites(server);
  const endpoint = `http://${loopback}:${await listen(server, 0)}`;
  await createTables(endpoint);
  return {
    endpoint,
    onWrite: (listener) => writes.on('write', listener),
    stop: async () => {
      agent.destroy();
      await close(server);
    },
  };
}
