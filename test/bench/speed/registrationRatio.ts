import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Answer } from '#contract/contract.ts';
import { localTableName } from '#infra/local/environment.ts';
import type { Figure } from '../figure.ts';
import { alternate } from './alternate.ts';
import type { BenchEvent } from './benchEvent.ts';

const effort = { rounds: 9, jobs: 150, atOnce: 10 };

type Registered = Exclude<Answer<'registerStudent'>, { status: 'mailed' }>;

/**
 * Registrations a second through the registration Lambda, against the two SDK calls that each of them
 * costs: a number from a pool, and an item of the same size put on condition that there is none.
 */
export async function registrationRatio(event: BenchEvent): Promise<Figure> {
  const { registrationId } = await registerStudent(event, 'example');
  const put = await rawRegistration(event, registrationId);
  const pace = await alternate(
    { ours: async (index) => void (await registerStudent(event, index)), theirs: put },
    effort,
  );
  return {
    name: 'registration.ratio',
    value: pace.ours,
    unit: 'registrations/s',
    against: pace.theirs,
    ratio: pace.ratio,
  };
}

/** Registers a student of that number, with e-mail, so that the item owes a mail as most do. */
export async function registerStudent(
  { slug, ask }: Pick<BenchEvent, 'slug' | 'ask'>,
  number: number | string,
): Promise<Registered> {
  const answer = await ask('registerStudent', {
    slug,
    ageBand: '13-17',
    firstName: 'Maya',
    lastName: 'Okafor',
    school: 'Cascade High School',
    grade: '10',
    email: `maya.${number}@students.example`,
    interests: ['healthcare-human-services'],
  });
  if (answer.status !== 'confirmed') throw new Error(`A student was ${answer.status} instead of confirmed`);
  return answer;
}

/** The raw calls, on a pool and an item like those that a real registration left in the store. */
async function rawRegistration({ id, raw }: BenchEvent, registration: string) {
  const [events, registrations] = [localTableName('events'), localTableName('registrations')];
  const poolKey = { pk: { S: `pool#${id}#event` }, sk: { S: 'pool' } };
  const { Item: pool } = await raw.getItem({ TableName: events, Key: poolKey });
  const { Item: item } = await raw.getItem({
    TableName: registrations,
    Key: { pk: { S: id }, sk: { S: registration } },
    ConsistentRead: true,
  });
  if (!pool || !item) throw new Error('The registration that serves as the example was not stored');
  const rawPool = { pk: { S: 'pool#raw#event' }, sk: { S: 'pool' } };
  await raw.putItem({ TableName: events, Item: { ...pool, ...rawPool } });

  return async (index: number) => {
    await raw.updateItem({
      TableName: events,
      Key: rawPool,
      UpdateExpression: 'ADD issued :one',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':one': { N: '1' } },
      ReturnValues: 'ALL_NEW',
    });
    const sk: AttributeValue = { S: String(index).padStart(registration.length, '0') };
    await raw.putItem({
      TableName: registrations,
      Item: { ...item, pk: { S: 'raw' }, sk, id: sk },
      ConditionExpression: 'attribute_not_exists(pk)',
    });
  };
}
