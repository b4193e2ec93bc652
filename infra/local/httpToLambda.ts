import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { HttpAnswer, HttpRequest } from './http.ts';
import { bodyTooLarge, eventTooLarge, headTooLarge, limits } from './limits.ts';

/** What API Gateway knows beside the request itself. */
export interface Arrival {
  /** The route that fits, as API Gateway names it: `POST /api/events/{slug}/registrations`. */
  routeKey: string;
  /** Percent-decoded values of the route's `{name}` segments. */
  pathParameters: Record<string, string>;
  now: Date;
  requestId: string;
}

export type Conversion = { event: APIGatewayProxyEventV2 } | { refused: HttpAnswer };

/**
 * The event that an HTTP API hands to a Lambda, payload format 2.0, or the answer it gives itself when the
 * request exceeds a limit.
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export function httpToLambda(request: HttpRequest, arrival: Arrival): Conversion {
  if (headSize(request) > limits.head) return { refused: headTooLarge };
  if (request.body.length > limits.body) return { refused: bodyTooLarge };
  const event = toEvent(request, arrival);
  if (Buffer.byteLength(JSON.stringify(event)) > limits.event) return { refused: eventTooLarge };
  return { event };
}

/** The path as API Gateway sees it: decoded once, before routing, and ending at a decoded question mark. */
export function decodedPath(url: string): string | undefined {
  try {
    return decodeURIComponent(url.split('?', 1)[0] ?? '').split('?', 1)[0];
  } catch {
    return undefined;
  }
}

function toEvent(request: HttpRequest, arrival: Arrival): APIGatewayProxyEventV2 {
  const { method, url, body } = request;
  const path = decodedPath(url) ?? url;
  const rawQueryString = url.includes('?') ? url.slice(url.indexOf('?') + 1) : '';
  const cookies = cookiesOf(request);
  const headers = joinedHeaders(request);
  const query = joined(new URLSearchParams(rawQueryString));
  const isBase64Encoded = body.length > 0 && !isText(headers['content-type']);
  const domainName = headers.host ?? '';
  return {
    version: '2.0',
    routeKey: arrival.routeKey,
    rawPath: path,
    rawQueryString,
    ...(cookies.length > 0 && { cookies }),
    headers,
    ...(Object.keys(query).length > 0 && { queryStringParameters: query }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName,
      domainPrefix: domainName.split('.', 1)[0] ?? '',
      http: {
        method,
        path,
        protocol: 'HTTP/1.1',
        sourceIp: request.sourceIp,
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: arrival.requestId,
      routeKey: arrival.routeKey,
      stage: '$default',
      time: commonLogTime(arrival.now),
      timeEpoch: arrival.now.getTime(),
    },
    ...(Object.keys(arrival.pathParameters).length > 0 && { pathParameters: arrival.pathParameters }),
    ...(body.length > 0 && { body: body.toString(isBase64Encoded ? 'base64' : 'utf8') }),
    isBase64Encoded,
  };
}

function headSize({ method, url, headers }: HttpRequest): number {
  const requestLine = `${method} ${url} HTTP/1.1`;
  return headers.reduce(
    (size, [name, value]) => size + Buffer.byteLength(name) + Buffer.byteLength(value),
    Buffer.byteLength(requestLine),
  );
}

/** Cookies leave the headers: the event has them in a list of their own. */
function cookiesOf({ headers }: HttpRequest): string[] {
  return headers
    .filter(([name]) => name.toLowerCase() === 'cookie')
    .flatMap(([, value]) => value.split(';'))
    .map((cookie) => cookie.trim())
    .filter((cookie) => cookie !== '');
}

function joinedHeaders({ headers }: HttpRequest): Record<string, string> {
  const others = headers.map(([name, value]): [string, string] => [name.toLowerCase(), value]);
  return joined(others.filter(([name]) => name !== 'cookie'));
}

/** Repeated names become one value, joined by commas. Own properties only: a name may be `__proto__`. */
function joined(pairs: Iterable<[string, string]>): Record<string, string> {
  const values = new Map<string, string>();
  for (const [name, value] of pairs) {
    const before = values.get(name);
    values.set(name, before === undefined ? value : `${before},${value}`);
  }
  return Object.fromEntries(values);
}

/** Everything else reaches the Lambda in base64, form data and bodies of no stated type too. */
function isText(contentType = ''): boolean {
  const media = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return media.startsWith('text/') || /^application\/(json|javascript|xml|[\w.-]+\+(json|xml))$/.test(media);
}

/** `12/Mar/2026:19:03:58 +0000` */
function commonLogTime(now: Date): string {
  const [, day, month, year, time] = now.toUTCString().split(' ');
  return `${day}/${month}/${year}:${time} +0000`;
}
