import { Fn, RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Route } from '#contract/routes.ts';
import type { HouseFunction } from './house-function.ts';

/**
 * What is noted of a request. `routeKey` is the contract's pattern and not the address that was asked for:
 * addresses, queries, headers and network addresses can point at a person, and are in no log.
 */
const accessLog = {
  requestId: '$context.requestId',
  at: '$context.requestTimeEpoch',
  routeKey: '$context.routeKey',
  status: '$context.status',
  latencyMs: '$context.responseLatency',
} as const;

/** A brake on the bill, well above 25 arrivals a minute or a district's flash crowd. */
const throttle = { rateLimit: 1000, burstLimit: 2000 } as const;

export class Api extends Construct {
  readonly stage: HttpStage;
  /** Where CloudFront finds the API. */
  readonly hostName: string;
  private readonly api: HttpApi;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const log = new LogGroup(this, 'log', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.api = new HttpApi(this, 'http', { createDefaultStage: false });
    this.stage = new HttpStage(this, 'stage', {
      httpApi: this.api,
      autoDeploy: true,
      throttle,
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        format: AccessLogFormat.custom(JSON.stringify(accessLog)),
      },
    });
    this.hostName = Fn.select(2, Fn.split('/', this.api.apiEndpoint));
  }

  /** One route per operation, so that what is not in the contract never reaches a Lambda. */
  route(name: string, houseFunction: HouseFunction, routes: Record<string, Route>): void {
    // One permission for the API, since one per route would outgrow a Lambda's policy.
    const integration = new HttpLambdaIntegration(name, houseFunction, { scopePermissionToRoute: false });
    for (const { method, path, head } of Object.values(routes)) {
      const methods = [HttpMethod[method], ...(head ? [HttpMethod.HEAD] : [])];
      this.api.addRoutes({ path, methods, integration });
    }
  }
}
