import { afterAll, beforeAll, expect, it } from 'vitest';
import { localTableName } from '#infra/local/environment.ts';
import { type RecordingWire, recordingWire } from '#test/support/recordingWire.ts';
import { Meter } from '#test/units/meter.ts';
import { type MailWorld, mailWorld } from './mailWorld.ts';

let world: MailWorld;
let wire: RecordingWire;
const meter = new Meter();

beforeAll(async () => {
  world = await mailWorld({
    between: async (endpoint) => {
      wire = await recordingWire(endpoint);
      return wire.endpoint;
    },
  });
});
afterAll(async () => {
  await world.stop();
  await wire.stop();
});

/** What was written since it was last asked: how often each kind of item, and the units of all. */
function written(): { items: Record<string, number>; units: number; indexUnits: number } {
  const sum = { items: {} as Record<string, number>, units: 0, indexUnits: 0 };
  for (const exchange of wire.exchanges.splice(0)) {
    const units = meter.note(exchange);
    if (!units || !['PutItem', 'UpdateItem'].includes(exchange.operation)) continue;
    const { TableName, Key, Item } = JSON.parse(exchange.body) as {
      TableName: string;
      Key?: { pk: { S: string } };
      Item?: { pk: { S: string } };
    };
    const [kind = ''] = ((Key ?? Item)?.pk.S ?? '').split('#');
    const name = TableName === localTableName('registrations') ? 'registration' : kind;
    sum.items[name] = (sum.items[name] ?? 0) + 1;
    sum.units += units.table;
    sum.indexUnits += Object.values(units.indexes).reduce((all, one) => all + one, 0);
  }
  return sum;
}

it('is two writes of the registration for a mail that its own deed caused, and one each for its turn and its allowance', async () => {
  const student = await world.owing(['confirmation']);
  const sender = await world.process();
  written();
  await sender.run([student]);
  expect(written()).toEqual({
    items: { registration: 2, allowance: 1, pace: 1 },
    units: 4,
    // The entry that said mail is due goes; the lease leaves it where it is.
    indexUnits: 1,
  });
});

it('shares the write for a turn among all who wait for one', async () => {
  const students = [];
  for (let count = 0; count < 20; count++) students.push(await world.owing(['promoted']));
  const sender = await world.process();
  written();
  await sender.run(students);
  const { items } = written();
  expect(world.carrier.taken.length).toBeGreaterThanOrEqual(20);
  expect(items.registration).toBe(40);
  expect(items.allowance).toBeUndefined();
  expect(items.pace).toBeLessThan(20);
});
