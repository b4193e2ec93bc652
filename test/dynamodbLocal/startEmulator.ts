import { spawn } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';

export interface Emulator {
  endpoint: string;
  stop(): Promise<void>;
}

const patienceMs = 30_000;

/** Starts DynamoDB Local in memory on a free port and waits until it answers. */
export async function startEmulator(folder: string): Promise<Emulator> {
  const port = await freePort();
  const java = spawn(
    'java',
    [
      `-Djava.library.path=${join(folder, 'DynamoDBLocal_lib')}`,
      '-jar',
      join(folder, 'DynamoDBLocal.jar'),
      ...['-inMemory', '-port', String(port)],
    ],
    // It leaves a note of its own where it runs.
    { stdio: 'ignore', cwd: folder },
  );
  const ended = new Promise<void>((resolve) => java.once('exit', () => resolve()));
  const stop = async () => {
    java.kill();
    await ended;
  };
  const endpoint = `http://127.0.0.1:${port}`;
  for (const until = performance.now() + patienceMs; performance.now() < until; ) {
    if (java.exitCode !== null) break;
    if (await answers(endpoint)) return { endpoint, stop };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await stop();
  throw new Error('DynamoDB Local did not start');
}

/** It answers a request without credentials with a refusal. */
async function answers(endpoint: string): Promise<boolean> {
  return fetch(endpoint).then(
    () => true,
    () => false,
  );
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
