import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StartFault } from './startFault.ts';

export const loopback = '127.0.0.1';

/** Listens on the loopback interface only, or on every one; port 0 takes any free one. Answers the port. */
export async function listen(
  server: Server,
  port: number,
  on: 'loopback' | 'every interface' = 'loopback',
): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(fault(error, port)));
    server.listen({ port, ...(on === 'loopback' && { host: loopback }) }, resolve);
  });
  return (server.address() as AddressInfo).port;
}

/** Closes a server; connections still busy after `graceMs` are cut. */
export async function close(server: Server, graceMs = 300): Promise<void> {
  const cut = setTimeout(() => server.closeAllConnections(), graceMs);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  clearTimeout(cut);
}

function fault(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new StartFault(
      `Port ${port} is taken. Choose another with --port, for example --port ${port + 10}.`,
    );
  }
  if (error.code === 'EACCES')
    return new StartFault(`Port ${port} may not be used. Choose one above 1024 with --port.`);
  return error;
}
