import { RemovalPolicy } from 'aws-cdk-lib';
import {
  type Attribute,
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import type { Grant } from '#functions/manifest.ts';
import { type IndexDefinition, type TableDefinition, tables } from '#store/tables.ts';
import { statementsFor } from './grants.ts';
import type { HouseFunction } from './house-function.ts';

/** The four tables of store/tables.ts, each billed by request, backed up, encrypted and kept. */
export class Tables extends Construct {
  readonly events = houseTable(this, 'events', tables.events);
  readonly registrations = houseTable(this, 'registrations', tables.registrations);
  readonly scans = houseTable(this, 'scans', tables.scans);
  readonly access = houseTable(this, 'access', tables.access);

  grant(houseFunction: HouseFunction, grants: readonly Grant[]): void {
    for (const statement of statementsFor(grants, (table) => this[table].tableArn)) {
      houseFunction.addToRolePolicy(statement);
    }
  }
}

/**
 * Encrypted with the key that AWS manages for DynamoDB in this account: every use of it is recorded in
 * CloudTrail, it costs nothing by the month, and a small organization cannot lose it with its data.
 */
function houseTable(scope: Construct, id: string, definition: TableDefinition): Table {
  const table = new Table(scope, id, {
    partitionKey: text('pk'),
    sortKey: text('sk'),
    billingMode: BillingMode.PAY_PER_REQUEST,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    encryption: TableEncryption.AWS_MANAGED,
    removalPolicy: RemovalPolicy.RETAIN,
    deletionProtection: true,
    ...(definition.stream && { stream: StreamViewType.NEW_IMAGE }),
    ...(definition.expiryAttribute && { timeToLiveAttribute: definition.expiryAttribute }),
  });
  for (const index of definition.indexes) addIndex(table, index);
  return table;
}

function addIndex(table: Table, { name, partitionKey, sortKey, includes }: IndexDefinition): void {
  table.addGlobalSecondaryIndex({
    indexName: name,
    partitionKey: text(partitionKey),
    sortKey: text(sortKey),
    ...(includes
      ? { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...includes] }
      : { projectionType: ProjectionType.KEYS_ONLY }),
  });
}

function text(name: string): Attribute {
  return { name, type: AttributeType.STRING };
}
