import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Api } from './api.ts';
import { eventPageAddress, secured } from './eventPages.ts';
import { type HttpAnswer, type HttpRequest, internalServerError } from './http.ts';
import { bodyTooLarge, headTooLarge, limits } from './limits.ts';
import type { Log } from './log.ts';
import type { Site } from './site.ts';

/** Node would answer large heads itself; up to here the converter refuses them in our own words. */
const maxHeaderSize = 256 * 1024;

/** The one web server: the API below `/api/`, event pages below `/e/`, the site's files everywhere else. */
export function makeServer(api: Api, site: Site, log: Log): Server {
  const server = createServer({ maxHeaderSize }, (incoming, response) => {
    respond(incoming, response, api, site).catch((error: unknown) => {
      log(`${incoming.method} ${incoming.url} failed`, error);
      if (!response.headersSent) send(response, internalServerError);
    });
  });
  server.on('clientError', refuseUnreadable);
  return server;
}

async function respond(incoming: IncomingMessage, response: ServerResponse, api: Api, site: Site) {
  const body = await readBody(incoming);
  if (body === 'too-large') return send(response, bodyTooLarge);
  const request = requestOf(incoming, body);
  const isApi = /^\/api(\/|\?|$)/.test(request.url);
  if (isApi) return send(response, await api(request));
  const elsewhere = canonicalAddress(incoming);
  if (elsewhere) return send(response, movedTo(elsewhere));
  const page = eventPageAddress(request.url);
  send(response, page ? secured(await api({ ...request, url: page })) : await site(request));
}

/** Reads on past the limit without keeping anything, so that the client gets to read the refusal. */
async function readBody(incoming: IncomingMessage): Promise<Buffer | 'too-large'> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    size += chunk.length;
    if (size <= limits.body) chunks.push(chunk);
    else chunks.length = 0;
  }
  return size > limits.body ? 'too-large' : Buffer.concat(chunks);
}

function requestOf(incoming: IncomingMessage, body: Buffer): HttpRequest {
  const headers: [string, string][] = [];
  for (let at = 0; at < incoming.rawHeaders.length; at += 2) {
    headers.push([incoming.rawHeaders[at] ?? '', incoming.rawHeaders[at + 1] ?? '']);
  }
  return {
    method: incoming.method ?? 'GET',
    url: incoming.url ?? '/',
    headers,
    body,
    sourceIp: incoming.socket.remoteAddress ?? '',
  };
}

/** Cookies and the Origin check hold for one host name; `localhost` would be another. */
function canonicalAddress({ headers, socket, url, method }: IncomingMessage): string | undefined {
  const host = `${socket.localAddress}:${socket.localPort}`;
  return method === 'GET' && headers.host !== host ? `http://${host}${url}` : undefined;
}

function movedTo(location: string): HttpAnswer {
  return { status: 307, headers: [['location', location]], body: Buffer.alloc(0) };
}

function send(response: ServerResponse, { status, headers, body }: HttpAnswer): void {
  const bodyless = status === 204 || status === 304;
  response.writeHead(status, [
    ...headers.flat(),
    ...(bodyless ? [] : ['content-length', String(body.length)]),
  ]);
  response.end(bodyless ? undefined : body);
}

function refuseUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable) return;
  if (error.code !== 'HPE_HEADER_OVERFLOW') {
    socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
    return;
  }
  const { status, body } = headTooLarge;
  socket.end(
    `HTTP/1.1 ${status} Request Header Fields Too Large\r\nconnection: close\r\n` +
      `content-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  );
}
