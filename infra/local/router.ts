import type { LambdaManifest } from '#functions/manifest.ts';

export interface Match {
  lambda: string;
  operation: string;
  routeKey: string;
  pathParameters: Record<string, string>;
}

export type Router = (method: string, path: string) => Match | undefined;

/**
 * Matches a decoded path the way an HTTP API does: segment by segment, `{name}` takes exactly one that is
 * not empty, and of several routes that fit the one with the earliest fixed segment wins.
 */
export function makeRouter(manifest: Record<string, LambdaManifest>): Router {
  const table = Object.entries(manifest)
    .flatMap(([lambda, { routes = {} }]) =>
      Object.entries(routes).flatMap(([operation, { method, path, head }]) =>
        (head ? [method, 'HEAD'] : [method]).map((method) => ({
          lambda,
          operation,
          method,
          routeKey: `${method} ${path}`,
          segments: path.split('/'),
        })),
      ),
    )
    .sort((one, other) => (specificity(one.segments) < specificity(other.segments) ? -1 : 1));

  return (method, path) => {
    const given = path.split('/');
    for (const route of table) {
      if (route.method !== method) continue;
      const pathParameters = fitted(route.segments, given);
      if (!pathParameters) continue;
      return { lambda: route.lambda, operation: route.operation, routeKey: route.routeKey, pathParameters };
    }
    return undefined;
  };
}

function fitted(segments: string[], given: string[]): Record<string, string> | undefined {
  if (segments.length !== given.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [position, segment] of segments.entries()) {
    const value = given[position] ?? '';
    const name = /^\{(\w+)\}$/.exec(segment)?.[1];
    if (name === undefined ? segment !== value : value === '') return undefined;
    if (name !== undefined) parameters[name] = value;
  }
  return parameters;
}

function specificity(segments: string[]): string {
  return segments.map((segment) => (segment.startsWith('{') ? '1' : '0')).join('');
}
