import {
  AllowedMethods,
  type BehaviorOptions,
  Function as CloudFrontFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  ResponseHeadersPolicy,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { homePage, pages } from '#contract/pages.ts';
import { headerRules } from '../headers.ts';
import { pageAddresses } from './page-addresses.ts';
import { responseHeaders } from './response-headers.ts';

/** How the built pages are answered: one behaviour per rule of headers.ts, of which the last fits all. */
export function pageBehaviors(scope: Construct, bucket: Bucket) {
  const addressing = new CloudFrontFunction(scope, 'page-addresses', {
    runtime: FunctionRuntime.JS_2_0,
    code: FunctionCode.fromInline(pageAddresses({ pages, homePage, notFoundPage: '404.html' })),
  });
  const behavior = {
    origin: S3BucketOrigin.withOriginAccessControl(bucket),
    viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
    functionAssociations: [FunctionEventType.VIEWER_REQUEST, FunctionEventType.VIEWER_RESPONSE].map(
      (eventType) => ({ eventType, function: addressing }),
    ),
  } satisfies BehaviorOptions;
  const rules = headerRules.map(({ name, paths, headers }) => {
    const responseHeadersPolicy = new ResponseHeadersPolicy(
      scope,
      `${name}-headers`,
      responseHeaders(headers),
    );
    return { paths, behavior: { ...behavior, responseHeadersPolicy } };
  });
  const everywhere = rules.pop();
  if (!everywhere) throw new Error('headers.ts has no rule');
  return {
    everywhere: everywhere.behavior,
    special: Object.fromEntries(
      rules.flatMap(({ paths, behavior }) => paths.map((path) => [path, behavior])),
    ),
  };
}
