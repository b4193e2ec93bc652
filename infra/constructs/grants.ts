import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Grant } from '#functions/manifest.ts';
import type { TableName } from '#store/tables.ts';

/** What a grant's words mean to DynamoDB. No Scan, no batches, no PartiQL: the store uses none of them. */
const actions = {
  read: ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'],
  put: ['dynamodb:PutItem'],
  update: ['dynamodb:UpdateItem'],
  delete: ['dynamodb:DeleteItem'],
} as const satisfies Record<Grant['actions'][number], string[]>;

/** The IAM statements of a Lambda's grants: one for the table's items, one more for its indexes. */
export function statementsFor(
  grants: readonly Grant[],
  arnOf: (table: TableName) => string,
): PolicyStatement[] {
  return grants.flatMap((grant) => [
    items(grant, arnOf(grant.table)),
    ...(grant.indexes ? [indexes(grant.indexes, arnOf(grant.table))] : []),
  ]);
}

/**
 * ForAllValues is true of a request that names no key at all, so Null demands that one is named.
 */
function items(grant: Grant, arn: string): PolicyStatement {
  return new PolicyStatement({
    actions: grant.actions.flatMap((action) => actions[action]),
    resources: [arn],
    ...(grant.keys && {
      conditions: {
        'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': grant.keys },
        Null: { 'dynamodb:LeadingKeys': 'false' },
      },
    }),
  });
}

/** An index has partition keys of its own, so the table's keys are no condition here. */
function indexes(names: readonly string[], arn: string): PolicyStatement {
  return new PolicyStatement({
    actions: ['dynamodb:Query'],
    resources: names.map((name) => `${arn}/index/${name}`),
  });
}
