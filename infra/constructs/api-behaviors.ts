import { Duration } from 'aws-cdk-lib';
import {
  AllowedMethods,
  type BehaviorOptions,
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Function as CloudFrontFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  type IResponseHeadersPolicy,
  OriginProtocolPolicy,
  OriginRequestCookieBehavior,
  OriginRequestHeaderBehavior,
  OriginRequestPolicy,
  OriginRequestQueryStringBehavior,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { Construct } from 'constructs';
import { locales } from '#domain/vocabulary.ts';
import type { Api } from './api.ts';
import { eventPageRequests } from './event-page-requests.ts';

/**
 * How the API is reached through CloudFront. What everyone may see of an event, its page above all, is kept at
 * the edge for as long as the API says, a minute at most, so that a flash crowd meets the edge; the rest never
 * is. A page brings its own policy, which the response headers policy leaves as it is.
 */
export function apiBehaviors(
  scope: Construct,
  api: Api,
  responseHeadersPolicy: IResponseHeadersPolicy,
): Record<string, BehaviorOptions> {
  const behavior = {
    origin: new HttpOrigin(api.hostName, { protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY }),
    viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
    allowedMethods: AllowedMethods.ALLOW_ALL,
    responseHeadersPolicy,
  } satisfies BehaviorOptions;
  const kept = {
    minTtl: Duration.seconds(0),
    defaultTtl: Duration.seconds(0),
    maxTtl: Duration.minutes(1),
    cookieBehavior: CacheCookieBehavior.none(),
    enableAcceptEncodingGzip: true,
    enableAcceptEncodingBrotli: true,
  };
  // An answer that many will share is made without knowing whose cookie asked for it.
  const originRequestPolicy = new OriginRequestPolicy(scope, 'public-requests', {
    cookieBehavior: OriginRequestCookieBehavior.none(),
    headerBehavior: OriginRequestHeaderBehavior.denyList('host'),
    queryStringBehavior: OriginRequestQueryStringBehavior.all(),
  });
  return {
    '/e/*': {
      ...behavior,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: new CachePolicy(scope, 'event-page-cache', {
        ...kept,
        comment: 'As the API says, a minute at most; by path and by one of our languages',
        headerBehavior: CacheHeaderBehavior.allowList('accept-language'),
        queryStringBehavior: CacheQueryStringBehavior.none(),
      }),
      originRequestPolicy,
      functionAssociations: [
        {
          eventType: FunctionEventType.VIEWER_REQUEST,
          function: new CloudFrontFunction(scope, 'event-page-requests', {
            runtime: FunctionRuntime.JS_2_0,
            code: FunctionCode.fromInline(eventPageRequests(locales)),
          }),
        },
      ],
    },
    '/api/events/*': {
      ...behavior,
      cachePolicy: new CachePolicy(scope, 'public-cache', {
        ...kept,
        comment: 'As the API says, a minute at most; by path and query',
        headerBehavior: CacheHeaderBehavior.none(),
        queryStringBehavior: CacheQueryStringBehavior.all(),
      }),
      originRequestPolicy,
    },
    '/api/*': {
      ...behavior,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    },
  };
}
