import { describe, expect, test } from 'vitest';
import { environment } from '#functions/config.ts';
import { type LambdaManifest, manifest } from '#functions/manifest.ts';
import { lambdas, ofType, type Resource, synthesise, target } from './synthesise.ts';

const { resources, entries } = synthesise();
const named: [string, LambdaManifest][] = Object.entries<LambdaManifest>(manifest);
const deployed = lambdas(
  resources,
  named.map(([name]) => name),
);

describe('The template has all that the manifest says', () => {
  test.each(named)('%s is a Lambda made from its entry', (name, { entry, memoryMb, timeoutSeconds }) => {
    expect(entries[name]).toBe(entry);
    expect(lambda(name).Properties).toMatchObject({
      Handler: 'index.handler',
      MemorySize: memoryMb,
      Timeout: timeoutSeconds,
    });
  });

  test.each(named)('%s has the environment that config.ts reads, and nothing else', (name) => {
    const { Variables } = lambda(name).Properties.Environment;
    expect(Object.keys(Variables).sort()).toEqual(Object.keys(environment.shape).sort());
  });

  test('each route leads to its Lambda, and there is no other', () => {
    const expected = named.flatMap(([name, { routes = {} }]) =>
      Object.values(routes).flatMap(({ method, path, head }) =>
        [method, ...(head ? ['HEAD'] : [])].map((each) => `${each} ${path} -> ${name}`),
      ),
    );
    const found = ofType(resources, 'AWS::ApiGatewayV2::Route').map(
      ([, { Properties }]) => `${Properties.RouteKey} -> ${integrated(target(Properties.Target))}`,
    );
    expect(expected.length).toBeGreaterThan(20);
    expect(found.sort()).toEqual(expected.sort());
  });

  test('the API may call the Lambdas that have routes, and no other', () => {
    const expected = named.filter(([, { routes }]) => routes).map(([name]) => name);
    expect(callersOf('apigateway.amazonaws.com').sort()).toEqual(expected.sort());
  });

  test('each stream wakes its Lambda for items with the attribute, a few tries each', () => {
    const expected = named.flatMap(([name, { triggers = [] }]) =>
      triggers.flatMap((trigger) =>
        trigger.kind === 'stream' ? [`${trigger.table} ${trigger.newImageHas} -> ${name}`] : [],
      ),
    );
    const mappings = ofType(resources, 'AWS::Lambda::EventSourceMapping').map(
      ([, { Properties }]) => Properties,
    );
    const found = mappings.map(({ EventSourceArn, FilterCriteria, FunctionName }) => {
      const table = /^tables([a-z]+)/.exec(target(EventSourceArn))?.[1];
      const [filter] = FilterCriteria.Filters.map(({ Pattern }: { Pattern: string }) => JSON.parse(Pattern));
      const [[attribute, rule] = []] = Object.entries(filter.dynamodb.NewImage);
      expect(rule).toEqual({ S: [{ exists: true }] });
      return `${table} ${attribute} -> ${nameOf(target(FunctionName))}`;
    });
    expect(found.sort()).toEqual(expected.sort());
    for (const mapping of mappings) {
      expect(mapping).toMatchObject({
        BisectBatchOnFunctionError: true,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        MaximumRetryAttempts: 3,
      });
    }
  });

  test('what SES tells wakes its Lambda, which is tried again where it fails', () => {
    const expected = named.filter(([, { triggers }]) => triggers?.some(({ kind }) => kind === 'mail-events'));
    const subscribed = ofType(resources, 'AWS::SNS::Subscription').map(([, { Properties }]) => Properties);
    expect(expected.map(([name]) => name)).toEqual(['feedback']);
    expect(subscribed.map(({ Protocol, Endpoint }) => `${Protocol} ${nameOf(target(Endpoint))}`)).toEqual([
      'lambda feedback',
    ]);
    expect(subscribed.map(({ TopicArn }) => target(TopicArn).replace(/[0-9A-F]{8}$/, ''))).toEqual([
      'mailevents',
    ]);
    expect(callersOf('sns.amazonaws.com')).toEqual(['feedback']);
    const retries = ofType(resources, 'AWS::Lambda::EventInvokeConfig').map(([, { Properties }]) => [
      nameOf(target(Properties.FunctionName)),
      Properties.MaximumRetryAttempts,
    ]);
    expect(Object.fromEntries(retries)).toMatchObject({ feedback: 2, mailer: 0, scheduler: 0 });
  });

  test('each schedule wakes its Lambda, once per interval', () => {
    const expected = named.flatMap(([name, { triggers = [] }]) =>
      triggers.flatMap((trigger) =>
        trigger.kind === 'schedule'
          ? [`rate(${trigger.everyMinutes} minute${trigger.everyMinutes > 1 ? 's' : ''}) -> ${name}`]
          : [],
      ),
    );
    const found = ofType(resources, 'AWS::Events::Rule').map(
      ([, { Properties }]) =>
        `${Properties.ScheduleExpression} -> ${nameOf(target(Properties.Targets[0].Arn))}`,
    );
    expect(found.sort()).toEqual(expected.sort());
    expect(callersOf('events.amazonaws.com').sort()).toEqual(
      expected.map((line) => line.split('> ')[1]).sort(),
    );
  });
});

function lambda(name: string): Resource {
  const found = deployed[name];
  if (!found) throw new Error(`No Lambda ${name} in the template`);
  return found[1];
}

function nameOf(logicalId: string): string | undefined {
  return Object.keys(deployed).find((name) => deployed[name]?.[0] === logicalId);
}

function integrated(logicalId: string): string | undefined {
  return nameOf(target(resources[logicalId]?.Properties.IntegrationUri));
}

function callersOf(principal: string): (string | undefined)[] {
  return ofType(resources, 'AWS::Lambda::Permission')
    .filter(([, { Properties }]) => Properties.Principal === principal)
    .map(([, { Properties }]) => nameOf(target(Properties.FunctionName)));
}
