import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { addresses } from '#contract/pages.ts';
import { acceptedLocale } from '#domain/acceptedLocale.ts';
import { headerRules, headersOf } from '#infra/headers.ts';
import { eventPageAddress } from '#infra/local/eventPages.ts';
import { ofType, type Resource, single, synthesise, target } from './synthesise.ts';

const { resources, besides } = synthesise();
const distribution = single(resources, 'AWS::CloudFront::Distribution').Properties.DistributionConfig;

describe('The site’s files', () => {
  test('are in a private bucket that outlives the stack', () => {
    expect(single(resources, 'AWS::S3::Bucket')).toMatchObject({
      DeletionPolicy: 'Retain',
      Properties: {
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
      },
    });
  });

  test('are read by this distribution alone, over TLS', () => {
    const { Statement } = single(resources, 'AWS::S3::BucketPolicy').Properties.PolicyDocument;
    const [allowed, ...more] = Statement.filter(({ Effect }: { Effect: string }) => Effect === 'Allow');
    expect(more).toEqual([]);
    expect(allowed).toMatchObject({
      Action: 's3:GetObject',
      Principal: { Service: 'cloudfront.amazonaws.com' },
      Condition: { StringEquals: { 'AWS:SourceArn': { 'Fn::Join': ['', expect.anything()] } } },
    });
    expect(Statement).toContainEqual(
      expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
    );
  });

  test('are kept by browsers when named after their content, and asked for anew otherwise', () => {
    const uploads = ofType(resources, 'Custom::CDKBucketDeployment').map(([, { Properties }]) => Properties);
    expect(uploads).toMatchObject([
      {
        Include: ['assets/*'],
        Prune: false,
        SystemMetadata: { 'cache-control': expect.stringContaining('immutable') },
      },
      { Exclude: ['assets/*'], SystemMetadata: { 'cache-control': 'no-cache' }, DistributionPaths: ['/*'] },
    ]);
  });
});

describe('No log holds a badge’s address', () => {
  test('CloudFront and the bucket log nothing', () => {
    expect(distribution.Logging).toBeUndefined();
    expect(single(resources, 'AWS::S3::Bucket').Properties.LoggingConfiguration).toBeUndefined();
    expect(ofType(resources, 'AWS::CloudFront::RealtimeLogConfig')).toEqual([]);
    expect(ofType(resources, 'AWS::Logs::Delivery')).toEqual([]);
  });
});

describe('Every answer carries the security headers', () => {
  test.each(headerRules)('$name: exactly the headers of headers.ts', ({ paths, headers }) => {
    for (const path of paths) expect(sentHeaders(behaviorFor(path))).toEqual(headers);
  });

  test('the API too, where it sends none itself', () => {
    expect(sentHeaders(behaviorFor('/api/*'))).toEqual(headersOf('/'));
    expect(sentHeaders(behaviorFor('/api/events/*'))).toEqual(headersOf('/'));
    expect(sentHeaders(behaviorFor('/e/*'))).toEqual(headersOf('/'));
  });

  test('but never in place of those that the API sends, since an event’s page has a policy of its own', () => {
    const { ResponseHeadersPolicyId } = behaviorFor('/e/*');
    const config = resources[target(ResponseHeadersPolicyId)]?.Properties.ResponseHeadersPolicyConfig;
    const rules: { Override: boolean }[] = [
      ...Object.values<{ Override: boolean }>(config.SecurityHeadersConfig),
      ...config.CustomHeadersConfig.Items,
    ];
    expect(rules.length).toBeGreaterThan(5);
    expect(rules.filter(({ Override }) => Override)).toEqual([]);
  });

  test('and the scanner’s may register the worker that opens it without a network, and be installed', () => {
    const scanner = headersOf('/s/')['content-security-policy'];
    expect(scanner).toContain("worker-src 'self'");
    expect(scanner).toContain("manifest-src 'self'");
    expect(headersOf('/scan-worker.js')['content-security-policy']).toContain("connect-src 'self'");
  });

  test('and everything is encrypted on its way', () => {
    for (const behavior of [distribution.DefaultCacheBehavior, ...distribution.CacheBehaviors]) {
      expect(['redirect-to-https', 'https-only']).toContain(behavior.ViewerProtocolPolicy);
    }
  });
});

describe('The API behind the site', () => {
  test('is not cached, and gets all but the host', () => {
    expect(behaviorFor('/api/*')).toMatchObject({
      CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad', // AWS: CachingDisabled
      OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac', // AWS: AllViewerExceptHostHeader
    });
    expect(behaviorFor('/api/*').AllowedMethods).toContain('PATCH');
  });

  test('but what everyone may see of an event is, as briefly as the API says, and knows no cookie', () => {
    const { CachePolicyId, OriginRequestPolicyId } = behaviorFor('/api/events/*');
    const { MinTTL, DefaultTTL, MaxTTL, ParametersInCacheKeyAndForwardedToOrigin } =
      resources[target(CachePolicyId)]?.Properties.CachePolicyConfig ?? {};
    expect([MinTTL, DefaultTTL, MaxTTL]).toEqual([0, 0, 60]);
    expect(ParametersInCacheKeyAndForwardedToOrigin).toMatchObject({
      CookiesConfig: { CookieBehavior: 'none' },
      HeadersConfig: { HeaderBehavior: 'none' },
      QueryStringsConfig: { QueryStringBehavior: 'all' },
    });
    expect(resources[target(OriginRequestPolicyId)]?.Properties.OriginRequestPolicyConfig).toMatchObject({
      CookiesConfig: { CookieBehavior: 'none' },
      HeadersConfig: { HeaderBehavior: 'allExcept', Headers: ['host'] },
    });
  });

  test('comes before the rule for everything else of the API', () => {
    const paths = distribution.CacheBehaviors.map(({ PathPattern }: { PathPattern: string }) => PathPattern);
    expect(paths.indexOf('/api/events/*')).toBeLessThan(paths.indexOf('/api/*'));
  });

  test('has its refusals passed on as they are and kept for nobody else', () => {
    const errors = distribution.CustomErrorResponses;
    expect(errors.map(({ ErrorCode }: { ErrorCode: number }) => ErrorCode)).toEqual(
      expect.arrayContaining([403, 404, 500, 502, 503, 504]),
    );
    for (const error of errors) expect(error).toEqual({ ErrorCode: error.ErrorCode, ErrorCachingMinTTL: 0 });
  });
});

describe('An event’s page', () => {
  const behavior = behaviorFor('/e/*');

  test('comes from the API, forms too, and is kept by path and language alone', () => {
    expect(behavior.TargetOriginId).toBe(behaviorFor('/api/*').TargetOriginId);
    expect(behavior.AllowedMethods).toEqual(expect.arrayContaining(['GET', 'HEAD', 'POST']));
    const { MinTTL, DefaultTTL, MaxTTL, ParametersInCacheKeyAndForwardedToOrigin } =
      resources[target(behavior.CachePolicyId)]?.Properties.CachePolicyConfig ?? {};
    expect([MinTTL, DefaultTTL, MaxTTL]).toEqual([0, 0, 60]);
    expect(ParametersInCacheKeyAndForwardedToOrigin).toMatchObject({
      CookiesConfig: { CookieBehavior: 'none' },
      HeadersConfig: { HeaderBehavior: 'whitelist', Headers: ['accept-language'] },
      QueryStringsConfig: { QueryStringBehavior: 'none' },
    });
    expect(
      resources[target(behavior.OriginRequestPolicyId)]?.Properties.OriginRequestPolicyConfig,
    ).toMatchObject({ CookiesConfig: { CookieBehavior: 'none' } });
  });

  /** What the edge makes of a request. */
  function edge(uri: string, header?: string, lang?: string) {
    const request = {
      uri,
      headers: header === undefined ? {} : { 'accept-language': { value: header } },
      querystring: { fbclid: { value: 'x' }, ...(lang !== undefined && { lang: { value: lang } }) },
    };
    return runInNewContext(`${codeOf('eventpagerequests')};handler(${JSON.stringify({ request })})`);
  }

  test.each([
    [undefined, undefined],
    ['', undefined],
    ['es-MX,es;q=0.9,en;q=0.8', undefined],
    ['fr-CA, ar;q=0.7, en;q=0.5', undefined],
    ['en;q=0.2, es ; q=0.9', undefined],
    ['es;q=0, en;q=0.1', undefined],
    ['fr, de;q=oops', undefined],
    ['en', 'ar'],
    ['es', 'fr'],
    ['es', 'ES-us'],
  ])('asked for with "%s" and ?lang=%s has the language that the Lambda would find', (header, lang) => {
    const { headers, querystring } = edge('/e/spring', header, lang);
    const wanted = acceptedLocale([lang, header].filter(Boolean).join(', '));
    expect(headers['accept-language'].value).toBe(wanted);
    expect(querystring).toEqual({});
  });

  test.each([
    ['/e/spring', '/e/spring'],
    ['/e/spring/', '/e/spring'],
    ['/e/', '/e/-'],
    ['/e/spring/more', '/e/-'],
  ])('%s is asked for as %s, at the edge as on a laptop', (address, asked) => {
    expect(edge(address).uri).toBe(asked);
    expect(eventPageAddress(address)).toBe(asked);
  });

  test('is drawn by a module that lies beside the code of the registration Lambda alone', () => {
    expect(besides).toEqual({ registration: 'web-server/eventPage.mjs' });
    const [, lambda] =
      ofType(resources, 'AWS::Lambda::Function').find(([id]) => id.startsWith('registration')) ?? [];
    expect(lambda?.Properties.Environment.Variables.EVENT_PAGE_MODULE).toBe('/var/task/eventPage.mjs');
  });
});

describe('An address finds its page', () => {
  const site = 'https://site.example';
  const FunctionCode = codeOf('pageaddresses');

  function run(event: object) {
    return runInNewContext(`${FunctionCode};handler(${JSON.stringify(event)})`);
  }

  function answer(address: string) {
    return run({ request: { method: 'GET', uri: new URL(address, site).pathname } });
  }

  function answeredStatus(address: string) {
    const request = { method: 'GET', uri: new URL(address, site).pathname };
    return run({ request, response: { statusCode: 200, headers: {} } }).statusCode;
  }

  test.each([
    ['/', '/index.html'],
    [addresses.registration(site, 'SECRET'), '/register/own.html'],
    [addresses.badge(site, '0123456789abcdefghjkmnpqrs'), '/register/badge.html'],
    ['/b/0123456789abcdefghjkmnpqrs', '/register/badge.html'],
    [addresses.explored(site, 'SECRET', 'es'), '/register/own.html'],
    [addresses.group(site, 'SECRET'), '/educator/index.html'],
    [addresses.handout(site, 'SECRET'), '/educator/index.html'],
    [addresses.mailChoices(site, 'TOKEN'), '/mails/index.html'],
    [`${site}/m/?lang=es#TOKEN`, '/mails/index.html'],
    [addresses.survey(site, 'TOKEN', 'es'), '/survey/index.html'],
    [addresses.station(site, 'SECRET'), '/scan/index.html'],
    [addresses.signIn(site, 'TOKEN'), '/console/index.html'],
    [addresses.eventConsole(site, 'event'), '/console/index.html'],
    ['/assets/register-Dm3x.js', '/assets/register-Dm3x.js'],
    ['/robots.txt', '/robots.txt'],
    ['/own-worker.js', '/own-worker.js'],
    ['/scan-worker.js', '/scan-worker.js'],
    ['/scan.webmanifest', '/scan.webmanifest'],
    ['/scan-icon-192.png', '/scan-icon-192.png'],
  ])('%s is %s', (address, file) => {
    expect(answer(address)).toMatchObject({ uri: file });
    expect(answeredStatus(address)).toBe(200);
  });

  test.each([['/console'], ['/s'], ['/m'], ['/v']])('%s is sent to the address with a slash', (address) => {
    expect(answer(address)).toMatchObject({
      statusCode: 308,
      headers: { location: { value: `${address}/` } },
    });
  });

  test.each([['/nothing'], ['/admin/console'], ['/E/spring'], ['/404.html']])(
    '%s leads nowhere',
    (address) => {
      expect(answer(address)).toMatchObject({ uri: '/404.html' });
      expect(answeredStatus(address)).toBe(404);
    },
  );

  test('and its answer passes the same function again', () => {
    for (const behavior of [
      distribution.DefaultCacheBehavior,
      behaviorFor('/s/*'),
      behaviorFor('/assets/*'),
    ]) {
      const events = behavior.FunctionAssociations.map(({ EventType }: { EventType: string }) => EventType);
      expect(events).toEqual(['viewer-request', 'viewer-response']);
    }
  });
});

describe('The site’s own name', () => {
  test('is the distribution’s, and the Lambdas know it', () => {
    expect(distribution.Aliases).toBeUndefined();
    expect(JSON.stringify(siteUrls(resources))).toContain('DomainName');
  });

  test('is a domain of one’s own where one is given', () => {
    const own = synthesise({
      domainName: 'events.example.org',
      certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/one',
    });
    const { DistributionConfig } = single(own.resources, 'AWS::CloudFront::Distribution').Properties;
    expect(DistributionConfig.Aliases).toEqual(['events.example.org']);
    expect(new Set(siteUrls(own.resources))).toEqual(new Set(['https://events.example.org']));
  });
});

/** The code of the CloudFront function of that name. */
function codeOf(name: string): string {
  const [found, ...more] = ofType(resources, 'AWS::CloudFront::Function').filter(([id]) => id.includes(name));
  if (!found || more.length) throw new Error(`Expected one function ${name}`);
  return found[1].Properties.FunctionCode;
}

function siteUrls(from: Record<string, Resource>): unknown[] {
  return ofType(from, 'AWS::Lambda::Function').flatMap(
    ([, { Properties }]) => Properties.Environment?.Variables?.SITE_URL ?? [],
  );
}

function behaviorFor(path: string) {
  if (path === '/*') return distribution.DefaultCacheBehavior;
  return distribution.CacheBehaviors.find(({ PathPattern }: { PathPattern: string }) => PathPattern === path);
}

/** What a behaviour's response headers policy sends, by lower-case name, as an HTTP answer would. */
function sentHeaders({ ResponseHeadersPolicyId }: Resource['Properties']): Record<string, string> {
  const config = resources[target(ResponseHeadersPolicyId)]?.Properties.ResponseHeadersPolicyConfig ?? {};
  const { SecurityHeadersConfig: security, CustomHeadersConfig: custom } = config;
  const { AccessControlMaxAgeSec, IncludeSubdomains, Preload } = security.StrictTransportSecurity;
  return {
    'content-security-policy': security.ContentSecurityPolicy.ContentSecurityPolicy,
    'strict-transport-security': `max-age=${AccessControlMaxAgeSec}${IncludeSubdomains ? '; includeSubDomains' : ''}${Preload ? '; preload' : ''}`,
    ...(security.ContentTypeOptions && { 'x-content-type-options': 'nosniff' }),
    'x-frame-options': security.FrameOptions.FrameOption,
    'referrer-policy': security.ReferrerPolicy.ReferrerPolicy,
    ...Object.fromEntries(
      custom.Items.map(({ Header, Value }: { Header: string; Value: string }) => [Header, Value]),
    ),
  };
}
