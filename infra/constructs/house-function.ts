import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, type Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type * as z from 'zod';
import type { environment } from '#functions/config.ts';
import type { LambdaManifest } from '#functions/manifest.ts';

/** The variables that functions/config.ts reads, every one of them. */
export type Environment = Record<keyof z.infer<typeof environment>, string>;

export interface HouseFunctionProps extends Pick<LambdaManifest, 'memoryMb' | 'timeoutSeconds' | 'triggers'> {
  code: Code;
  environment: Environment;
}

/** A Lambda with the house's defaults, and a role of its own that may only write its own log. */
export class HouseFunction extends LambdaFunction {
  constructor(
    scope: Construct,
    id: string,
    { code, environment, memoryMb, timeoutSeconds, triggers = [] }: HouseFunctionProps,
  ) {
    const logGroup = new LogGroup(scope, `${id}-log`, {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(scope, `${id}-role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    role.addToPolicy(
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [logGroup.logGroupArn],
      }),
    );
    super(scope, id, {
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code,
      environment: { ...environment },
      memorySize: memoryMb,
      timeout: Duration.seconds(timeoutSeconds),
      // A run that the schedule started and that failed is repeated by the next minute's; what SES tells comes once.
      retryAttempts: triggers.some(({ kind }) => kind === 'mail-events') ? 2 : 0,
      role,
      logGroup,
    });
  }
}
