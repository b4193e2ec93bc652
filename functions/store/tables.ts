export type TableName = 'events' | 'registrations' | 'scans' | 'access';

/**
 * The four tables as data: the CDK app deploys them and the local runner creates them from this.
 * Every partition and sort key is a string named `pk` and `sk`.
 */
export interface TableDefinition {
  /** The environment variable that holds the deployed table's name. */
  variable: `${Uppercase<TableName>}_TABLE`;
  indexes: IndexDefinition[];
  /** Whether a stream of new images is needed. */
  stream: boolean;
  /** The attribute (epoch seconds) after which DynamoDB may delete an item, days late; code checks expiry itself. */
  expiryAttribute?: string;
  /** What the partition and sort keys are, for people. */
  keys: string;
}

export interface IndexDefinition {
  name: string;
  partitionKey: string;
  sortKey: string;
  /** Attributes copied into the index; keys alone if left out. */
  includes?: string[];
}

/** Mail owed, spread over `mailShards` partitions; the entry goes with the last debt. */
const mailDue: IndexDefinition = { name: 'mail-due', partitionKey: 'mailShard', sortKey: 'mailDueAt' };

export const tables = {
  events: {
    variable: 'EVENTS_TABLE',
    indexes: [
      {
        name: 'events-by-start',
        partitionKey: 'organization',
        sortKey: 'startsAt',
        includes: ['id', 'kind', 'status', 'slug', 'name', 'place', 'timeZone', 'endsAt', 'capacity'],
      },
      { name: 'jobs-due', partitionKey: 'job', sortKey: 'dueAt' },
    ],
    stream: false,
    keys: 'EVENT / event, station#ID · slug#SLUG / slug · pool#EVENT#POOL / pool, line · schedule#EVENT / NAME, accommodations · live#EVENT / live, stations, mails · survey#EVENT / answer#ANSWER',
  },
  registrations: {
    variable: 'REGISTRATIONS_TABLE',
    indexes: [
      mailDue,
      // Who came in or was undone, by when the server learned of it: what scanners are told of each other.
      {
        name: 'arrivals',
        partitionKey: 'arrivalsOf',
        sortKey: 'arrivalKnownAt',
        includes: ['badgeVersion', 'checkIn', 'walkIn', 'mergedFrom'],
      },
    ],
    stream: true,
    keys: 'EVENT / REGISTRATION · group#EVENT / GROUP · blank#EVENT / BLANK',
  },
  scans: {
    variable: 'SCANS_TABLE',
    indexes: [],
    stream: false,
    keys: 'EVENT / REGISTRATION#SCAN',
  },
  access: {
    variable: 'ACCESS_TABLE',
    indexes: [mailDue],
    stream: true,
    expiryAttribute: 'expires',
    keys: 'key#service / key · key#EVENT / key · member#EMAIL / member · sign-in#ID / sign-in · session#HASH / session · device#EVENT / DEVICE · device#EVENT#tries / DEVICE#WINDOW · supervisor#EVENT / LINK · slip#HASH / slip · suppressed#HASH / choices · suppressed#list / HASH · pace#mail / mail · crowd#NETWORK#WINDOW / crowd · allowance#KEY / allowance · survey-spent#EVENT / HASH · test-mail#ID / test-mail',
  },
} as const satisfies Record<TableName, TableDefinition>;
