import { randomUUID } from 'node:crypto';
import { refuse } from '#domain/refusals.ts';
import { type HttpAnswer, type HttpRequest, internalServerError } from './http.ts';
import { decodedPath, httpToLambda } from './httpToLambda.ts';
import type { Invoke } from './lambdas.ts';
import { lambdaToHttp } from './lambdaToHttp.ts';
import { jsonAnswer } from './limits.ts';
import type { Log } from './log.ts';
import type { Router } from './router.ts';

export type Api = (request: HttpRequest) => Promise<HttpAnswer>;

/** API Gateway's part: finds the route, hands its Lambda an event, and makes an answer of what it returns. */
export function makeApi(route: Router, invoke: Invoke, log: Log): Api {
  return async (request) => {
    const path = decodedPath(request.url);
    if (path === undefined) {
      const fault = { path: 'path', message: 'Expected percent-encoded UTF-8' };
      return jsonAnswer(400, refuse('invalid-input', [fault]));
    }
    const match = route(request.method, path);
    if (!match) return jsonAnswer(404, refuse('unknown-route'));
    const { lambda, routeKey, pathParameters } = match;
    const arrival = { routeKey, pathParameters, now: new Date(), requestId: randomUUID() };
    const conversion = httpToLambda(request, arrival);
    if ('refused' in conversion) return conversion.refused;
    try {
      return lambdaToHttp(await invoke(lambda, conversion.event));
    } catch (error) {
      log(`${routeKey} failed`, error);
      return internalServerError;
    }
  };
}
