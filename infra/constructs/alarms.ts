import { Duration, Stack } from 'aws-cdk-lib';
import type { HttpStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { Alarm, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { FilterPattern } from 'aws-cdk-lib/aws-logs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { LambdaManifest } from '#functions/manifest.ts';
import type { HouseFunction } from './house-function.ts';

const period = Duration.minutes(5);

/** Who hears that something fails, in words about people: an alarm says what they notice. */
export class Alarms extends Construct {
  private readonly topic: Topic;

  constructor(scope: Construct, id: string, alarmEmail?: string) {
    super(scope, id);
    this.topic = new Topic(this, 'topic', { displayName: 'Turnout' });
    if (alarmEmail) this.topic.addSubscription(new EmailSubscription(alarmEmail));
  }

  /**
   * A Lambda that crashes or runs out of time counts as an error, one that never ran as throttled, and what
   * a Lambda survives (an answer of 500, one mail among many) as a fault, known by its line in the log.
   */
  watch(houseFunction: HouseFunction, { impact, triggers = [] }: LambdaManifest): void {
    const { id } = houseFunction.node;
    this.alarm(`${id}-errors`, houseFunction.metricErrors({ period }), 1, impact);
    this.alarm(`${id}-faults`, this.faults(houseFunction), 1, impact);
    this.alarm(`${id}-throttles`, houseFunction.metricThrottles({ period }), 1, impact);
    if (triggers.some(({ kind }) => kind === 'stream')) {
      const age = houseFunction.metric('IteratorAge', { period, statistic: 'Maximum' });
      this.alarm(`${id}-stream-age`, age, period.toMilliseconds(), impact);
    }
  }

  /** What fails between the API and its Lambdas is in no Lambda's figures. */
  watchApi(stage: HttpStage, manifest: Record<string, LambdaManifest>): void {
    const impacts = Object.entries(manifest)
      .filter(([, lambda]) => lambda.routes)
      .map(([name, { impact }]) => `${name}: ${impact}`);
    this.alarm(
      'api-failures',
      stage.metricServerError({ period, statistic: 'Sum' }),
      1,
      `Requests end in an error; the log's routeKey says which. ${impacts.join(' ')}`,
    );
  }

  /** Lines that name an `error`, as functions/log.ts writes them. */
  private faults(houseFunction: HouseFunction): IMetric {
    const filter = houseFunction.logGroup.addMetricFilter('faults', {
      filterPattern: FilterPattern.exists('$.error'),
      metricNamespace: Stack.of(this).stackName,
      metricName: `${houseFunction.node.id}-faults`,
    });
    return filter.metric({ period, statistic: 'Sum' });
  }

  private alarm(id: string, metric: IMetric, threshold: number, description: string): void {
    new Alarm(this, id, {
      metric,
      threshold,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: description,
    }).addAlarmAction(new SnsAction(this.topic));
  }
}
