import type { APIGatewayProxyEventV2 } from 'aws-lambda';

/**
 * The network address a request comes from. Behind CloudFront the API sees the edge's address, and in
 * `X-Forwarded-For` the last but one is the caller's as the edge saw it; those before it are only claimed.
 */
export function networkOf({
  headers,
  requestContext,
}: Pick<APIGatewayProxyEventV2, 'headers' | 'requestContext'>): string {
  const hops = (headers['x-forwarded-for'] ?? '').split(',').map((hop) => hop.trim());
  return hops.at(-2) || requestContext.http.sourceIp;
}
