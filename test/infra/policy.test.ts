import { describe, expect, test } from 'vitest';
import { type LambdaManifest, manifest } from '#functions/manifest.ts';
import { tables } from '#store/tables.ts';
import { lambdas, ofType, type Resource, single, synthesise, target } from './synthesise.ts';

const { resources } = synthesise();
const named = Object.entries<LambdaManifest>(manifest);
const ours = lambdas(resources, Object.keys(manifest));

describe('Every table', () => {
  const found = ofType(resources, 'AWS::DynamoDB::Table');

  test('of store/tables.ts is there', () => {
    expect(found.map(([id]) => id.replace(/^tables|[0-9A-F]{8}$/g, '')).sort()).toEqual(
      Object.keys(tables).sort(),
    );
  });

  test.each(found)('%s is kept, backed up, encrypted, and billed by request', (_, table) => {
    expect(table).toMatchObject({
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        BillingMode: 'PAY_PER_REQUEST',
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        SSESpecification: { SSEEnabled: true },
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
      },
    });
  });

  test.each(found)('%s copies into an index no more than named', (_, table) => {
    for (const { Projection } of table.Properties.GlobalSecondaryIndexes ?? []) {
      expect(['KEYS_ONLY', 'INCLUDE']).toContain(Projection.ProjectionType);
    }
  });

  test('with mail owed streams new images; sessions and sign-ins expire', () => {
    const streaming = found.filter(([, table]) => table.Properties.StreamSpecification);
    expect(streaming.map(([id]) => id.replace(/[0-9A-F]{8}$/, ''))).toEqual([
      'tablesregistrations',
      'tablesaccess',
    ]);
    for (const [, table] of streaming) {
      expect(table.Properties.StreamSpecification).toEqual({ StreamViewType: 'NEW_IMAGE' });
    }
    const expiring = found.filter(([, table]) => table.Properties.TimeToLiveSpecification);
    expect(expiring.map(([, table]) => table.Properties.TimeToLiveSpecification)).toEqual([
      { AttributeName: 'expires', Enabled: true },
    ]);
  });
});

describe('Every Lambda', () => {
  test('is one of ours, but for the one that CDK uploads the site with', () => {
    const ids = new Set(Object.values(ours).map(([id]) => id));
    const others = ofType(resources, 'AWS::Lambda::Function').filter(([id]) => !ids.has(id));
    expect(ids.size).toBe(named.length);
    expect(others.map(([id]) => id.replace(/8693.*$/, ''))).toEqual(['CustomCDKBucketDeployment']);
  });

  test.each(Object.entries(ours))('%s runs Node 24 on arm64', (_, [, { Properties }]) => {
    expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
  });

  test.each(ofType(resources, 'AWS::Lambda::Function'))(
    '%s logs where logs are forgotten',
    (_, { Properties }) => {
      const log = resources[target(Properties.LoggingConfig?.LogGroup)];
      expect(log).toMatchObject({ Type: 'AWS::Logs::LogGroup', Properties: { RetentionInDays: 30 } });
    },
  );

  test.each(named)(
    '%s has alarms on errors, faults and throttles that say what people notice',
    (name, { impact }) => {
      const said = { AlarmDescription: impact, Threshold: 1, TreatMissingData: 'notBreaching' };
      expect(alarmsOn(name).filter(({ MetricName }) => MetricName !== 'IteratorAge')).toMatchObject([
        { MetricName: 'Errors', Statistic: 'Sum', ...said },
        { MetricName: `${name}-faults`, Statistic: 'Sum', ...said },
        { MetricName: 'Throttles', Statistic: 'Sum', ...said },
      ]);
    },
  );

  test.each(named)('%s has the lines of its log counted that name an error', (name) => {
    const filters = ofType(resources, 'AWS::Logs::MetricFilter').map(([, { Properties }]) => Properties);
    expect(filters).toContainEqual({
      FilterPattern: '{ $.error = "*" }',
      LogGroupName: ours[name]?.[1].Properties.LoggingConfig.LogGroup,
      MetricTransformations: [{ MetricNamespace: 'Turnout', MetricName: `${name}-faults`, MetricValue: '1' }],
    });
  });

  test.each(named.filter(([, { triggers }]) => triggers?.some(({ kind }) => kind === 'stream')))(
    '%s has an alarm on the age of its streams',
    (name, { impact }) => {
      expect(alarmsOn(name)).toContainEqual(
        expect.objectContaining({
          MetricName: 'IteratorAge',
          AlarmDescription: impact,
          Statistic: 'Maximum',
          Threshold: 300_000,
        }),
      );
    },
  );
});

describe('No permission of ours', () => {
  const statements = ofType(resources, 'AWS::IAM::Policy')
    .filter(([id]) => !id.startsWith('CustomCDKBucketDeployment'))
    .flatMap(([id, { Properties }]) =>
      Properties.PolicyDocument.Statement.map((found: unknown) => [id, found]),
    );

  test.each(statements)('%s names a wildcard action or resource', (_, { Action, Resource }) => {
    expect(statements.length).toBeGreaterThan(named.length);
    expect(JSON.stringify(Action)).not.toContain('*');
    // SES knows no resource for its quota.
    if (Action !== 'ses:GetSendQuota') expect(JSON.stringify(Resource)).not.toContain('*');
  });
});

describe('Every alarm', () => {
  test.each(ofType(resources, 'AWS::CloudWatch::Alarm'))('%s tells the topic', (_, { Properties }) => {
    expect(resources[target(Properties.AlarmActions[0])]?.Type).toBe('AWS::SNS::Topic');
  });

  test('reaches the address given, if one is', () => {
    const told = (found: Record<string, Resource>) =>
      ofType(found, 'AWS::SNS::Subscription').filter(([, { Properties }]) => Properties.Protocol === 'email');
    expect(told(resources)).toEqual([]);
    const [given] = told(synthesise({ alarmEmail: 'ada@example.org' }).resources);
    expect(given?.[1].Properties.Endpoint).toBe('ada@example.org');
  });

  test('counts what fails between the API and its Lambdas', () => {
    const api = ofType(resources, 'AWS::CloudWatch::Alarm').find(
      ([, { Properties }]) => Properties.MetricName === '5xx',
    );
    expect(api?.[1].Properties.AlarmDescription).toContain(manifest.registration.impact);
  });
});

describe('Mail', () => {
  test('is sent over TLS only, and opens and clicks are not watched', () => {
    expect(single(resources, 'AWS::SES::ConfigurationSet').Properties).toMatchObject({
      DeliveryOptions: { TlsPolicy: 'REQUIRE' },
      ReputationOptions: { ReputationMetricsEnabled: true },
      VdmOptions: { DashboardOptions: { EngagementMetrics: 'DISABLED' } },
    });
    expect(single(resources, 'AWS::SES::ConfigurationSet').Properties.TrackingOptions).toBeUndefined();
    const { EventDestination } = single(resources, 'AWS::SES::ConfigurationSetEventDestination').Properties;
    // Without these two SES neither rewrites a link nor puts a picture into a mail.
    expect(EventDestination.MatchingEventTypes).not.toContain('open');
    expect(EventDestination.MatchingEventTypes).not.toContain('click');
  });

  test('is stopped by the list of each organization alone, and not by one of the account’s', () => {
    const { SuppressionOptions } = single(resources, 'AWS::SES::ConfigurationSet').Properties;
    expect(SuppressionOptions).toEqual({ SuppressedReasons: [] });
  });

  test('is told of by a topic that SES alone publishes to, for this configuration set, over TLS', () => {
    const { EventDestination } = single(resources, 'AWS::SES::ConfigurationSetEventDestination').Properties;
    expect(EventDestination).toMatchObject({
      Enabled: true,
      MatchingEventTypes: ['delivery', 'bounce', 'complaint', 'reject'],
    });
    const topic = target(EventDestination.SnsDestination.TopicARN);
    const statements = ofType(resources, 'AWS::SNS::TopicPolicy')
      .filter(([, { Properties }]) => Properties.Topics.some((each: unknown) => target(each) === topic))
      .flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement);
    const allowed = statements.filter(({ Effect }) => Effect === 'Allow');
    expect(allowed).toMatchObject([
      { Action: 'sns:Publish', Principal: { Service: 'ses.amazonaws.com' }, Resource: { Ref: topic } },
    ]);
    expect(JSON.stringify(allowed[0].Condition)).toContain('configuration-set/');
    expect(statements.filter(({ Effect }) => Effect === 'Deny')).toMatchObject([
      { Action: 'sns:Publish', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
    ]);
    expect(single(resources, 'AWS::SES::EmailIdentity').Properties.FeedbackAttributes).toEqual({
      EmailForwardingEnabled: false,
    });
  });

  test('of a domain says where bounces go, and puts out all that the domain’s DNS must say', () => {
    const { resources, outputs } = synthesise({ mailDomain: 'example.org' });
    expect(single(resources, 'AWS::SES::EmailIdentity').Properties.MailFromAttributes).toEqual({
      BehaviorOnMxFailure: 'USE_DEFAULT_VALUE',
      MailFromDomain: 'bounce.example.org',
    });
    const values = Object.entries<{ Value: unknown }>(outputs)
      .filter(([name]) => name.includes('Record'))
      .map(([, { Value }]) => joined(Value));
    expect(values).toEqual([
      ...Array(3).fill(expect.stringMatching(/ CNAME /)),
      'bounce.example.org MX 10 feedback-smtp.REGION.amazonses.com',
      'bounce.example.org TXT v=spf1 include:amazonses.com -all',
      '_dmarc.example.org TXT v=DMARC1; p=quarantine; adkim=r; aspf=r',
    ]);
    expect(ofType(resources, 'AWS::Route53::RecordSet')).toEqual([]);
  });

  test('of a domain whose zone is named has its records put there, under whole names', () => {
    const zone = { mailZoneId: 'Z0123456789ABC', mailZoneName: 'example.org' };
    const { resources } = synthesise({
      ...{ mailDomain: 'events.example.org', mailFrom: 'hello@events.example.org' },
      ...zone,
    });
    const found = ofType(resources, 'AWS::Route53::RecordSet').map(([, { Properties }]) => Properties);
    expect(found.map(({ Name, Type }) => `${typeof Name === 'string' ? Name : 'of SES'} ${Type}`)).toEqual([
      ...Array(3).fill('of SES CNAME'),
      'bounce.events.example.org. MX',
      'bounce.events.example.org. TXT',
      '_dmarc.events.example.org. TXT',
    ]);
    for (const { HostedZoneId } of found) expect(HostedZoneId).toBe(zone.mailZoneId);
  });

  test('comes from the address, or from the domain where one is given, with its DKIM records put out', () => {
    expect(single(resources, 'AWS::SES::EmailIdentity').Properties.EmailIdentity).toBe('events@example.org');
    const domain = synthesise({ mailDomain: 'example.org' });
    expect(single(domain.resources, 'AWS::SES::EmailIdentity').Properties.EmailIdentity).toBe('example.org');
    expect(Object.keys(domain.outputs).filter((name) => name.includes('DkimRecord'))).toHaveLength(3);
  });
});

test('The API notes no address, query, header or network address of a request, and has a brake', () => {
  const { AccessLogSettings, DefaultRouteSettings } = single(
    resources,
    'AWS::ApiGatewayV2::Stage',
  ).Properties;
  expect(JSON.parse(AccessLogSettings.Format)).toEqual({
    requestId: '$context.requestId',
    at: '$context.requestTimeEpoch',
    routeKey: '$context.routeKey',
    status: '$context.status',
    latencyMs: '$context.responseLatency',
  });
  expect(DefaultRouteSettings).toEqual({ ThrottlingRateLimit: 1000, ThrottlingBurstLimit: 2000 });
});

/** A text of the template with its region named. */
function joined(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null && 'Fn::Join' in value && Array.isArray(value['Fn::Join']))
    return value['Fn::Join'][1].map(joined).join('');
  return JSON.stringify(value).includes('AWS::Region') ? 'REGION' : 'VALUE';
}

/** By the Lambda a metric is about, or the metric's own name. */
function alarmsOn(name: string): Resource['Properties'][] {
  return ofType(resources, 'AWS::CloudWatch::Alarm')
    .map(([, { Properties }]) => Properties)
    .filter(
      ({ Dimensions, MetricName }) =>
        MetricName.startsWith(`${name}-`) ||
        Dimensions?.some(({ Value }: { Value: unknown }) => target(Value) === ours[name]?.[0]),
    );
}
