import { expect, test } from 'vitest';
import { manifest } from '#functions/manifest.ts';
import { ofType, synthesise } from './synthesise.ts';

/**
 * What each Lambda may do, written by hand: a change of the manifest's grants must be a change here too.
 * `events of pool#*` are the items of the table `events` whose partition key has that form.
 */
const expected: Record<keyof typeof manifest, string[]> = {
  registration: [
    'own log: CreateLogStream, PutLogEvents',
    'events: GetItem, BatchGetItem, Query',
    'events of pool#*: UpdateItem',
    'registrations: GetItem, BatchGetItem, Query, PutItem, UpdateItem',
    'access of key#*, slip#*, suppressed#*: GetItem, BatchGetItem, Query',
    'access of slip#*: PutItem',
    'events of survey#*: PutItem',
    'access of survey-spent#*: GetItem, BatchGetItem, Query, PutItem',
    'access of crowd#*, suppressed#*: UpdateItem',
    'scans: GetItem, BatchGetItem, Query',
  ],
  checkin: [
    'own log: CreateLogStream, PutLogEvents',
    'events: GetItem, BatchGetItem, Query',
    'events/index/events-by-start: Query',
    'events of pool#*: UpdateItem',
    'registrations: GetItem, BatchGetItem, Query, PutItem, UpdateItem',
    'registrations/index/arrivals: Query',
    'scans: GetItem, BatchGetItem, Query, PutItem',
    'access of key#*, device#*, supervisor#*: GetItem, BatchGetItem, Query',
    'access of device#*: PutItem',
    'access of device#*, supervisor#*: UpdateItem',
  ],
  organizer: [
    'own log: CreateLogStream, PutLogEvents',
    'events: GetItem, BatchGetItem, Query, PutItem, UpdateItem',
    'events/index/events-by-start: Query',
    'registrations: GetItem, BatchGetItem, Query, UpdateItem',
    'scans: GetItem, BatchGetItem, Query, PutItem',
    'access of key#*, member#*, session#*, sign-in#*: GetItem, BatchGetItem, Query, PutItem',
    'access of device#*: GetItem, BatchGetItem, Query',
    'access of supervisor#*, test-mail#*: PutItem',
    'access of allowance#*: GetItem, BatchGetItem, Query, PutItem',
    'access of suppressed#*: GetItem, BatchGetItem, Query, UpdateItem',
    'access of sign-in#*, device#*: UpdateItem',
    'access of session#*: DeleteItem',
  ],
  mailer: [
    'own log: CreateLogStream, PutLogEvents',
    'events: GetItem, BatchGetItem, Query',
    'events/index/jobs-due and events/index/events-by-start: Query',
    'events of schedule#*: UpdateItem',
    'registrations: GetItem, BatchGetItem, Query, UpdateItem',
    'registrations/index/mail-due: Query',
    'scans: GetItem, BatchGetItem, Query',
    'access of key#*, sign-in#*, allowance#*: GetItem, BatchGetItem, Query',
    'access of suppressed#*, pace#*, test-mail#*: GetItem, BatchGetItem, Query',
    'access of device#*, member#*: GetItem, BatchGetItem, Query',
    'access of allowance#*: PutItem',
    'access of sign-in#*, pace#*, test-mail#*: UpdateItem',
    'access/index/mail-due: Query',
    'mail identity and mail configurationset: SendRawEmail',
    '*: GetSendQuota',
    'registrations stream: DescribeStream, GetRecords, GetShardIterator, ListStreams',
    'access stream: DescribeStream, GetRecords, GetShardIterator, ListStreams',
  ],
  feedback: [
    'own log: CreateLogStream, PutLogEvents',
    'events: GetItem, BatchGetItem, Query',
    'events of schedule#*: UpdateItem',
    'registrations: GetItem, BatchGetItem, Query, UpdateItem',
    'access of key#*, suppressed#*: GetItem, BatchGetItem, Query',
    'access of suppressed#*: UpdateItem',
  ],
  scheduler: [
    'own log: CreateLogStream, PutLogEvents',
    'events: GetItem, BatchGetItem, Query',
    'events/index/jobs-due: Query',
    'events of pool#*, schedule#*: UpdateItem',
    'registrations: GetItem, BatchGetItem, Query, UpdateItem',
  ],
};

const { resources } = synthesise({ mailDomain: 'example.org' });

test('The table above names every Lambda', () => {
  expect(Object.keys(expected).sort()).toEqual(Object.keys(manifest).sort());
});

test.each(Object.entries(expected))('%s may do this and nothing else', (name, grants) => {
  expect(
    policiesOf(name)
      .map((statement) => sentence(name, statement))
      .sort(),
  ).toEqual([...grants].sort());
});

test.each(Object.keys(expected))('%s has a role of its own with no managed policy', (name) => {
  const roles = ofType(resources, 'AWS::IAM::Role').filter(([id]) => id.startsWith(`${name}role`));
  expect(roles).toHaveLength(1);
  expect(roles[0]?.[1].Properties.ManagedPolicyArns).toBeUndefined();
  expect(roles[0]?.[1].Properties.Policies).toBeUndefined();
});

interface Statement {
  Effect: string;
  Action: string | string[];
  Resource: unknown;
  Condition?: Record<string, Record<string, unknown>>;
}

function policiesOf(name: string): Statement[] {
  return ofType(resources, 'AWS::IAM::Policy')
    .filter(([, { Properties }]) =>
      Properties.Roles.some(({ Ref }: { Ref: string }) => Ref.startsWith(`${name}role`)),
    )
    .flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement);
}

function sentence(lambda: string, { Effect, Action, Resource, Condition }: Statement): string {
  const on = [Resource].flat().map((resource) => spoken(lambda, resource));
  const actions = [Action].flat().map((action) => action.replace(/^\w+:/, ''));
  const said = `${on.join(' and ')}${keysOf(Condition)}: ${actions.join(', ')}`;
  return Effect === 'Allow' ? said : `${Effect} ${said}`;
}

/** Keys count only together with the demand that a key is named at all. */
function keysOf(condition: Statement['Condition']): string {
  if (!condition) return '';
  const { 'ForAllValues:StringLike': like, Null: absent, ...others } = condition;
  const keys = like?.['dynamodb:LeadingKeys'];
  const sound =
    Array.isArray(keys) && absent?.['dynamodb:LeadingKeys'] === 'false' && !Object.keys(others).length;
  return sound ? ` of ${keys.join(', ')}` : ` under ${JSON.stringify(condition)}`;
}

function spoken(lambda: string, resource: unknown): string {
  if (typeof resource === 'string') return resource;
  if (typeof resource !== 'object' || resource === null) return String(resource);
  if ('Fn::GetAtt' in resource && Array.isArray(resource['Fn::GetAtt'])) {
    const [id, attribute] = resource['Fn::GetAtt'];
    return wordFor(lambda, String(id)) + (attribute === 'StreamArn' ? ' stream' : '');
  }
  if ('Ref' in resource) return wordFor(lambda, String(resource.Ref));
  if ('Fn::Join' in resource && Array.isArray(resource['Fn::Join'])) {
    const joined: string = resource['Fn::Join'][1].map((part: unknown) => spoken(lambda, part)).join('');
    return joined.replace(/^arn:\S*?:(identity|configuration-set)\//, '');
  }
  return JSON.stringify(resource);
}

function wordFor(lambda: string, logicalId: string): string {
  const id = logicalId.replace(/[0-9A-F]{8}$/, '');
  return id
    .replace(/^tables/, '')
    .replace(new RegExp(`^${lambda}log$`), 'own log')
    .replace(/^mail(?=[a-z])/, 'mail ');
}
