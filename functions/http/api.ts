import middy from '@middy/core';
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
import { readInput } from './readInput.ts';
import { statuses } from './statuses.ts';

type Event = APIGatewayProxyEventV2;
type Result = APIGatewayProxyStructuredResultV2;
export type ApiHandler = (event: Event, context: Context) => Promise<Result>;

/** The operations of one Lambda, each under its id. */
export type Operations<Id extends OperationId> = { [One in Id]: OperationCode<One> };

/**
 * The Lambda of one audience: every route goes through the same stack, which checks the origin,
 * authorises, parses, calls the operation, and parses what it answers. A refusal is an answer; whatever is
 * thrown is logged once and answered 500.
 */
export function api<Id extends OperationId>(
  services: Services,
  contract: Record<Id, Operation>,
  routes: Record<Id, Route>,
  operations: Operations<Id>,
): ApiHandler {
  const ids = Object.keys(routes) as Id[];
  const router = httpRouter<Event, Result>({
    routes: ids.map((id) => ({
      method: routes[id].method,
      path: routes[id].path,
      // The checks before the call make the input and the caller what this operation's types say.
      handler: guarded(id, services, routes[id], contract[id], operations[id] as unknown as AnyOperation),
    })),
    notFoundResponse: () => refused(refuse('unknown-route')),
  });
  const stack = middy<Event, Result>()
    .use(httpHeaderNormalizer())
    .use(httpSecurityHeaders())
    .onError((request) => {
      log({ operation: 'none', ...errorFacts(request.error) });
      request.response = failed(request.context.awsRequestId);
    })
    .handler(router as unknown as ApiHandler);
  return (event, context) => stack(event, context);
}

type AnyOperation = (input: unknown, call: Call) => Promise<unknown>;

/** An operation with everything that every operation has in common around it. */
function guarded(id: string, services: Services, route: Route, operation: Operation, code: AnyOperation) {
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
        return refused(answer);
      }
      note({});
      return answered(operation, answer);
    } catch (error) {
      note(errorFacts(error));
      return isPassing(error) ? refused(refuse('try-again')) : failed(context.awsRequestId);
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
  const read = readInput(event, route, operation.input);
  if ('refusal' in read) return read.refusal;
  return code(read.input, { ...services, caller: caller as Call['caller'], now, signal, cookies });
}

/** Browsers name the origin of every change; a program that names none has no one's cookies to misuse. */
function isForeign(origin: string | undefined, siteUrl: string): boolean {
  return origin !== undefined && origin !== new URL(siteUrl).origin;
}

function answered(operation: Operation, result: unknown): Result {
  const { answer, headers, cookies } = hasHeaders(result)
    ? result
    : { answer: result, headers: {}, cookies: [] };
  const value = operation.output.parse(answer);
  return {
    statusCode: operation.status ?? 200,
    headers: {
      'content-type': operation.media ? `${operation.media}; charset=utf-8` : 'application/json',
      'cache-control': 'no-store',
      ...headers,
    },
    ...(cookies?.length && { cookies }),
    body: operation.media ? String(value) : JSON.stringify(value),
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
