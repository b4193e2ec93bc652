import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { Socket } from 'node:net';
import type { Api } from './api.ts';
import { eventPageAddress, secured } from './eventPages.ts';
import { type HttpAnswer, type HttpRequest, internalServerError } from './http.ts';
import type { Lan } from './lan.ts';
import { bodyTooLarge, headTooLarge, limits } from './limits.ts';
import type { Log } from './log.ts';
import { originOf } from './origin.ts';
import type { Site } from './site.ts';

/** Node would answer large heads itself; up to here the converter refuses them in our own words. */
const maxHeaderSize = 256 * 1024;
/** Who says nothing is cut off, so that stopping need not wait for them. */
const handshakeTimeout = 5_000;

/**
 * The one web server: the API below `/api/`, event pages below `/e/`, the site's files everywhere else. For the
 * network it speaks TLS, and nobody gets through before it is given a certificate.
 */
export function makeServer(api: Api, site: Site, log: Log, lan?: Lan): Server {
  const listener = (incoming: IncomingMessage, response: ServerResponse) => {
    respond(incoming, response, { api, site, lan }).catch((error: unknown) => {
      // Without what follows: the rest of an address can be a badge, or a link to unsubscribe.
      log(`${incoming.method} ${incoming.url?.split('/', 3).join('/')} failed`, error);
      if (!response.headersSent) send(response, internalServerError);
    });
  };
  const server = lan
    ? createSecureServer({ maxHeaderSize, handshakeTimeout }, listener)
    : createServer({ maxHeaderSize }, listener);
  server.on('clientError', refuseUnreadable);
  return server;
}

async function respond(
  incoming: IncomingMessage,
  response: ServerResponse,
  { api, site, lan }: { api: Api; site: Site; lan: Lan | undefined },
) {
  const body = await readBody(incoming);
  if (body === 'too-large') return send(response, bodyTooLarge);
  const request = requestOf(incoming, body);
  const isApi = /^\/api(\/|\?|$)/.test(request.url);
  if (isApi) return send(response, await api(request));
  const elsewhere = canonicalAddress(incoming, lan);
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
    // On every interface an IPv4 address arrives in the clothes of IPv6.
    sourceIp: incoming.socket.remoteAddress?.replace(/^::ffff:/, '') ?? '',
  };
}

/** Cookies and the Origin check hold for one host name; `localhost` would be another. */
function canonicalAddress(
  { headers, socket, url, method }: IncomingMessage,
  lan: Lan | undefined,
): string | undefined {
  const origin = originOf(socket.localPort ?? 0, lan);
  return method === 'GET' && headers.host !== new URL(origin).host ? `${origin}${url}` : undefined;
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
