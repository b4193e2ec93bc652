import { Duration } from 'aws-cdk-lib';
import {
  HeadersFrameOption,
  HeadersReferrerPolicy,
  type ResponseHeadersPolicyProps,
} from 'aws-cdk-lib/aws-cloudfront';

/** An origin that sends one of these headers itself, as the API does, knows better. */
const override = false;

/** The headers that CloudFront takes in a form of its own, and refuses as custom headers. */
const security: Record<string, (value: string) => ResponseHeadersPolicyProps['securityHeadersBehavior']> = {
  'content-security-policy': (contentSecurityPolicy) => ({
    contentSecurityPolicy: { contentSecurityPolicy, override },
  }),
  'strict-transport-security': (value) => ({
    strictTransportSecurity: {
      accessControlMaxAge: Duration.seconds(Number(/max-age=(\d+)/i.exec(value)?.[1] ?? 0)),
      includeSubdomains: /includeSubDomains/i.test(value),
      preload: /preload/i.test(value),
      override,
    },
  }),
  'x-content-type-options': () => ({ contentTypeOptions: { override } }),
  'x-frame-options': (value) => ({
    frameOptions: { frameOption: oneOf(HeadersFrameOption, value), override },
  }),
  'referrer-policy': (value) => ({
    referrerPolicy: { referrerPolicy: oneOf(HeadersReferrerPolicy, value), override },
  }),
};

/** Headers as data in the form CloudFront wants them. */
export function responseHeaders(headers: Record<string, string>): ResponseHeadersPolicyProps {
  const entries = Object.entries(headers);
  return {
    securityHeadersBehavior: Object.assign({}, ...entries.map(([name, value]) => security[name]?.(value))),
    customHeadersBehavior: {
      customHeaders: entries
        .filter(([name]) => !(name in security))
        .map(([header, value]) => ({ header, value, override })),
    },
  };
}

function oneOf<Value extends string>(choices: Record<string, Value>, value: string): Value {
  const found = Object.values(choices).find((choice) => choice === value);
  if (!found) throw new Error(`Expected one of ${Object.values(choices).join(', ')}, got ${value}`);
  return found;
}
