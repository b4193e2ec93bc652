import { basename, join } from 'node:path/posix';
import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { type LambdaManifest, manifest } from '#functions/manifest.ts';
import { type Bundle, codeFolder } from './bundle.ts';
import { Alarms } from './constructs/alarms.ts';
import { Api } from './constructs/api.ts';
import { type Environment, HouseFunction } from './constructs/house-function.ts';
import { Mail } from './constructs/mail.ts';
import { Site } from './constructs/site.ts';
import { Tables } from './constructs/tables.ts';
import { wake } from './constructs/triggers.ts';
import { eventPageModule } from './eventPageModule.ts';
import type { Settings } from './settings.ts';

export interface TurnoutStackProps extends StackProps {
  settings: Settings;
  bundle: Bundle;
  /** The built site; without it everything but its files is deployed. */
  webFolder?: string | undefined;
}

/** All of Turnout in one stack: what runs, what it may do, and who hears when it fails. */
export class TurnoutStack extends Stack {
  constructor(scope: Construct, id: string, { settings, bundle, webFolder, ...props }: TurnoutStackProps) {
    super(scope, id, props);
    const tables = new Tables(this, 'tables');
    const mail = new Mail(this, 'mail', settings);
    const api = new Api(this, 'api');
    const site = new Site(this, 'site', { api, webFolder, ...settings });
    const alarms = new Alarms(this, 'alarms', settings.alarmEmail);
    const pageModule = webFolder ? eventPageModule(webFolder) : '';
    const environment: Environment = {
      SITE_URL: site.url,
      EVENTS_TABLE: tables.events.tableName,
      REGISTRATIONS_TABLE: tables.registrations.tableName,
      SCANS_TABLE: tables.scans.tableName,
      ACCESS_TABLE: tables.access.tableName,
      MAIL_FROM: settings.mailFrom,
      MAIL_CONFIGURATION_SET: mail.configurationSet.configurationSetName,
      OWNER_EMAIL: settings.ownerEmail,
      ORGANIZATION_NAME: settings.organizationName,
      ORGANIZATION_ADDRESS: settings.organizationAddress,
      EVENT_PAGE_MODULE: pageModule && join(codeFolder, basename(pageModule)),
    };

    for (const [name, lambda] of Object.entries<LambdaManifest>(manifest)) {
      const code = bundle(name, lambda.entry, (lambda.drawsPages && pageModule) || undefined);
      const houseFunction = new HouseFunction(this, name, { ...lambda, code, environment });
      tables.grant(houseFunction, lambda.grants);
      if (lambda.mails) mail.grantSend(houseFunction);
      if (lambda.routes) api.route(name, houseFunction, lambda.routes);
      for (const trigger of lambda.triggers ?? []) wake(houseFunction, trigger, { tables, mail });
      alarms.watch(houseFunction, lambda);
    }
    alarms.watchApi(api.stage, manifest);

    new CfnOutput(this, 'SiteUrl', { value: site.url });
    new CfnOutput(this, 'DistributionDomain', { value: site.distribution.distributionDomainName });
  }
}
