import { type TableName, tables } from '#store/tables.ts';

/** What the SDK needs to talk to the stand-ins. They accept any credentials, and no real ones are ever read. */
export const awsStandIn = {
  region: 'us-west-2',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
};

/** The name a table has on a laptop. */
export const localTableName = (table: TableName) => `turnout-${table}`;

export const ownerEmail = 'owner@turnout.example';

/**
 * The environment of every Lambda on a laptop. It differs from the deployed one only in where the SDK
 * finds its services; `undefined` removes what the person's own shell may have set.
 */
export function localEnvironment(places: {
  site: string;
  dynamodb: string;
  ses: string;
  /** The built module that draws the event's page; empty where there is none. */
  eventPage?: string;
}): Record<string, string | undefined> {
  return {
    SITE_URL: places.site,
    ...Object.fromEntries(
      (Object.keys(tables) as TableName[]).map((name) => [tables[name].variable, localTableName(name)]),
    ),
    MAIL_FROM: 'Evergreen Career Network <hello@turnout.example>',
    MAIL_CONFIGURATION_SET: 'turnout-local',
    OWNER_EMAIL: ownerEmail,
    ORGANIZATION_NAME: 'Evergreen Career Network',
    ORGANIZATION_ADDRESS: '1200 Harbor Avenue, Suite 300, Tacoma, WA 98402',
    EVENT_PAGE_MODULE: places.eventPage ?? '',
    AWS_ENDPOINT_URL_DYNAMODB: places.dynamodb,
    AWS_ENDPOINT_URL_SES: places.ses,
    AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'false',
    AWS_REGION: awsStandIn.region,
    AWS_ACCESS_KEY_ID: awsStandIn.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: awsStandIn.credentials.secretAccessKey,
    AWS_SESSION_TOKEN: undefined,
    AWS_PROFILE: undefined,
  };
}
