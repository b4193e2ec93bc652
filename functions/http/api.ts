import middy, { type MiddlewareObj } from '@middy/core';
import httpHeaderNormalizer from '@middy/http-header-normalizer';
import httpRouter from '@middy/http-router';
import httpSecurityHeaders from '@middy/http-security-headers';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { readCookies } from '#contract/cookies.ts';
import type { Operation, WithHeaders } from '#contract/operation.ts';
import type { OperationId, Route } from '#contract/routes.ts';
import { isRefusal, type Refusal, refuse } from '#domain/refusals.ts';
import { deadlineMs } from '#domain/seats.ts';
import type { Call, OperationCode } from '#functions/call.ts';
import { errorFacts, log } from '#functions/log.ts';
import type { Services } from '#functions/services.ts';
import { authorise } from './authorise.ts';
import { networkOf } from './networkOf.ts';
import { readInput } from './readInput.ts';
import { isSame } from './sameAnswer.ts';
import { statuses } from './statuses.ts';

type Event = APIGatewayProxyEventV2;
type Result = APIGatewayProxyStructuredResultV2;
export type ApiHandler = (event: Event, context: Context) => Promise<Result>;

/** The operations of one Lambda, each under its id. */
export type Operations<Id extends OperationId> = { [One in Id]: OperationCode<One> };

/** A refusal as a page, for operations that answer with pages: a person reads it. */
export type RefusalPage = (refusal: Refusal, call: Pick<Call, 'language'>) => Promise<WithHeaders<string>>;

/**
 * The Lambda of one audience: every route goes through the same stack, which checks the origin,
 * authorises, parses, calls the operation, and parses what it answers. A refusal is an answer; whatever is
 * thrown is logged once and answered 500. Where an operation answers with pages, refusals are pages too.
 */
export function api<Id extends OperationId>(
  services: Services,
  contract: Record<Id, Operation>,
  routes: Record<Id, Route>,
  operations: Operations<Id>,
  refusalPage?: RefusalPage,
): ApiHandler {
  const ids = Object.keys(routes) as Id[];
  const router = httpRouter<Event, Result>({
    routes: ids.flatMap((id) => {
      const { method, path, head } = routes[id];
      // The checks before the call make the input and the caller what this operation's types say.
      const code = operations[id] as unknown as AnyOperation;
      const page = contract[id].media === 'text/html' ? refusalPage : undefined;
      const handler = guarded(id, services, routes[id], contract[id], code, page);
      const answered = head ? [method, 'HEAD' as const] : [method];
      return answered.map((method) => ({ method, path, handler }));
    }),
    notFoundResponse: () => refused(refuse('unknown-route')),
  });
  const stack = middy<Event, Result>()
    .use(httpHeaderNormalizer())
    .use(securityHeaders())
    .onError((request) => {
      log({ operation: 'none', ...errorFacts(request.error) });
      request.response = failed(request.context.awsRequestId);
    })
    .handler(router as unknown as ApiHandler);
  return (event, context) => stack(event, context);
}

type AnyOperation = (input: unknown, call: Call) => Promise<unknown>;

/** The library's headers are those of data. A page brings all of its own, its policy among them. */
function securityHeaders(): MiddlewareObj<Event, Result> {
  const { after, onError } = httpSecurityHeaders();
  return {
    after: (request) =>
      request.response?.headers?.['content-security-policy'] ? undefined : after?.(request as never),
    ...(onError && { onError: (request) => onError(request as never) }),
  };
}

/** An operation with everything that every operation has in common around it. */
function guarded(
  id: string,
  services: Services,
  route: Route,
  operation: Operation,
  code: AnyOperation,
  refusalPage: RefusalPage | undefined,
) {
  const sayNo = async (event: Event, refusal: Refusal): Promise<Result> =>
    refusalPage
      ? answered(event, operation, {
          ...(await refusalPage(refusal, { language: languageOf(event) })),
          refused: refusal.refusal,
        })
      : refused(refusal);
  return async (event: Event, context: Context): Promise<Result> => {
    const started = performance.now();
    const note = (facts: Record<string, string | number | undefined>) =>
      log({
        operation: id,
        request: context.awsRequestId,
        ms: Math.round(performance.now() - started),
        ...facts,
      });
    try {
      const answer = await perform(event, services, route, operation, code);
      if (isRefusal(answer)) {
        note({ refusal: answer.refusal });
        return await sayNo(event, answer);
      }
      note({ refusal: hasHeaders(answer) ? answer.refused : undefined });
      return answered(event, operation, answer);
    } catch (error) {
      note(errorFacts(error));
      if (refusalPage || isPassing(error)) return sayNo(event, refuse('try-again'));
      return failed(context.awsRequestId);
    }
  };
}

async function perform(
  event: Event,
  services: Services,
  route: Route,
  operation: Operation,
  code: AnyOperation,
): Promise<unknown> {
  const now = services.clock();
  const signal = AbortSignal.timeout(deadlineMs);
  if (route.method !== 'GET' && isForeign(event.headers.origin, services.config.siteUrl))
    return refuse('wrong-origin');
  const cookies = readCookies(event.cookies);
  const bearer = /^Bearer (\S+)$/i.exec(event.headers.authorization ?? '')?.[1];
  const caller = await authorise[route.credential](
    { bearer, cookies },
    services,
    now,
    operation.role ?? 'owner',
  );
  if (isRefusal(caller)) return caller;
  const read = readInput(event, route, operation);
  if ('refusal' in read) return read.refusal;
  return code(read.input, {
    ...services,
    ...{ caller: caller as Call['caller'], now, signal, cookies },
    network: networkOf(event),
    language: languageOf(event),
  });
}

/** A language that the address names goes before those that the browser does. */
function languageOf({ headers, queryStringParameters }: Event): string {
  const named = /^[A-Za-z-]{2,35}$/.exec(queryStringParameters?.lang ?? '')?.[0];
  return [named, headers['accept-language']].filter(Boolean).join(', ');
}

/** Browsers name the origin of every change; a program that names none has no one's cookies to misuse. */
function isForeign(origin: string | undefined, siteUrl: string): boolean {
  return origin !== undefined && origin !== new URL(siteUrl).origin;
}

function answered(event: Event, operation: Operation, result: unknown): Result {
  const { answer, refused, headers, cookies }: WithHeaders<unknown> = hasHeaders(result)
    ? result
    : { answer: result };
  const value = operation.output.parse(answer);
  const unchanged = isSame(headers?.etag, event.headers['if-none-match']);
  const bodyless = unchanged || event.requestContext.http.method === 'HEAD';
  return {
    statusCode: unchanged ? 304 : refused ? statuses[refused] : (operation.status ?? 200),
    headers: {
      'content-type': operation.media ? `${operation.media}; charset=utf-8` : 'application/json',
      'cache-control': 'no-store',
      ...headers,
    },
    ...(cookies?.length && { cookies }),
    body: bodyless ? '' : operation.media ? String(value) : JSON.stringify(value),
  };
}

function hasHeaders(result: unknown): result is WithHeaders<unknown> {
  return typeof result === 'object' && result !== null && 'answer' in result;
}

function refused(refusal: Refusal): Result {
  return {
    statusCode: statuses[refusal.refusal],
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    body: JSON.stringify(refusal),
  };
}

function failed(request: string): Result {
  return {
    statusCode: 500,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    body: JSON.stringify({ message: 'Something went wrong on our side.', request }),
  };
}

/** Faults of the store that pass by themselves: out of time, out of throughput. */
function isPassing(error: unknown): boolean {
  return (
    error instanceof Error &&
    /^(AbortError|TimeoutError|ThrottlingException|ProvisionedThroughputExceededException|RequestLimitExceeded)$/.test(
      error.name,
    )
  );
}
