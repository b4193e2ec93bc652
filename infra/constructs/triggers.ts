import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Trigger } from '#functions/manifest.ts';
import type { HouseFunction } from './house-function.ts';
import type { Mail } from './mail.ts';
import type { Tables } from './tables.ts';

/** Lets a trigger of the manifest wake a Lambda. */
export function wake(
  houseFunction: HouseFunction,
  trigger: Trigger,
  { tables, mail }: { tables: Tables; mail: Mail },
): void {
  if (trigger.kind === 'stream') followStream(houseFunction, trigger, tables);
  else if (trigger.kind === 'schedule') runEvery(houseFunction, trigger.everyMinutes);
  else mail.events.addSubscription(new LambdaSubscription(houseFunction));
}

type StreamTrigger = Extract<Trigger, { kind: 'stream' }>;

/**
 * The stream only makes mail quick; the sweep of what is due makes it sure. So a record that keeps
 * failing is given up after a few tries and blocks nobody, and there is no dead-letter queue to watch.
 */
function followStream(
  houseFunction: HouseFunction,
  { table, newImageHas }: StreamTrigger,
  tables: Tables,
): void {
  const streamArn = tables[table].tableStreamArn;
  if (!streamArn) throw new Error(`The table ${table} has no stream; store/tables.ts says which do`);
  // CDK's own event source would also grant ListStreams on every table of the account.
  houseFunction.addToRolePolicy(
    new PolicyStatement({
      actions: [
        'dynamodb:DescribeStream',
        'dynamodb:GetRecords',
        'dynamodb:GetShardIterator',
        'dynamodb:ListStreams',
      ],
      resources: [streamArn],
    }),
  );
  houseFunction.addEventSourceMapping(`${table}-stream`, {
    eventSourceArn: streamArn,
    startingPosition: StartingPosition.LATEST,
    // A filter sees leaves only, and the leaf of a text attribute is its `S`.
    filters: [
      FilterCriteria.filter({ dynamodb: { NewImage: { [newImageHas]: { S: FilterRule.exists() } } } }),
    ],
    batchSize: 10,
    bisectBatchOnError: true,
    reportBatchItemFailures: true,
    retryAttempts: 3,
    maxRecordAge: Duration.minutes(15),
    parallelizationFactor: 2,
  });
}

function runEvery(houseFunction: HouseFunction, minutes: number): void {
  new Rule(houseFunction, `every-${minutes}-minutes`, {
    schedule: Schedule.rate(Duration.minutes(minutes)),
    targets: [new LambdaTarget(houseFunction, { retryAttempts: 0, maxEventAge: Duration.minutes(minutes) })],
  });
}
