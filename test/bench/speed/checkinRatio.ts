import { localTableName } from '#infra/local/environment.ts';
import type { Figure } from '../figure.ts';
import { alternate, eachOf, jobsAskedFor } from './alternate.ts';
import { type BenchEvent, deviceAtDoor } from './benchEvent.ts';
import { registerStudent } from './registrationRatio.ts';

const effort = { rounds: 9, jobs: 100, atOnce: 10 };
const exampleScan = 'example-scan';

/** One student's badge text, and where their registration is kept. */
interface Arriving {
  badge: string;
  registration: string;
}

/**
 * Check-ins a second through the check-in Lambda, one scan to an upload as at a door with a network,
 * against the two writes that each costs: the scan put on condition that it is new, and the check-in set on
 * condition that there is none or a later one.
 */
export async function checkinRatio(event: BenchEvent): Promise<Figure> {
  const count = jobsAskedFor(effort);
  const [ours, theirs] = [await students(event, count, 'a'), await students(event, count, 'b')];
  const [example] = await students(event, 1, 'example');
  if (!example) throw new Error('Expected a student as the example');
  const device = await deviceAtDoor(event);
  const scan = (student: Arriving, id: string) => handIn(event, device, student, id);
  await scan(example, exampleScan);
  const raw = await rawCheckin(event, example);
  const pace = await alternate(
    {
      ours: (index) => scan(at(ours, index), scanId(index)),
      theirs: (index) => raw(at(theirs, index), index),
    },
    effort,
  );
  return {
    name: 'checkin.ratio',
    value: pace.ours,
    unit: 'check-ins/s',
    against: pace.theirs,
    ratio: pace.ratio,
  };
}

async function students(event: BenchEvent, count: number, bus: string): Promise<Arriving[]> {
  const arriving: Arriving[] = [];
  await eachOf(count, effort.atOnce, async (index) => {
    const { badge, registrationId } = await registerStudent(event, `${bus}.${index}`);
    arriving.push({ badge, registration: registrationId });
  });
  return arriving;
}

async function handIn({ ask }: BenchEvent, device: string, { badge }: Arriving, id: string): Promise<void> {
  const now = new Date().toISOString();
  const upload = { sentAt: now, scans: [{ id, badge, at: now }] };
  const { results } = await ask('uploadScans', upload, { bearer: device });
  const verdict = results[0]?.verdict;
  if (verdict !== 'welcome') throw new Error(`A badge was answered ${verdict} instead of welcome`);
}

/** The raw calls, with a scan and a check-in like those that a real reading left in the store. */
async function rawCheckin({ id, raw }: BenchEvent, example: Arriving) {
  const [scans, registrations] = [localTableName('scans'), localTableName('registrations')];
  const { Item: registered } = await raw.getItem({
    TableName: registrations,
    Key: { pk: { S: id }, sk: { S: example.registration } },
    ConsistentRead: true,
  });
  const checkIn = registered?.checkIn;
  const { Item: item } = await raw.getItem({
    TableName: scans,
    // A scan is kept under its device's name too.
    Key: { pk: { S: id }, sk: { S: `${example.registration}#${checkIn?.M?.scan?.S}` } },
    ConsistentRead: true,
  });
  if (!item || !checkIn?.M?.at) throw new Error('The scan that serves as the example was not stored');
  const values = { ':checkIn': checkIn, ':at': checkIn.M.at };

  return async ({ registration }: Arriving, index: number) => {
    const scanned = scanId(index);
    await raw.putItem({
      TableName: scans,
      Item: { ...item, sk: { S: `${registration}#${scanned}` }, id: { S: scanned } },
      ConditionExpression: 'attribute_not_exists(pk)',
    });
    await raw.updateItem({
      TableName: registrations,
      Key: { pk: { S: id }, sk: { S: registration } },
      UpdateExpression: 'SET checkIn = :checkIn',
      ConditionExpression: 'attribute_not_exists(checkIn) OR checkIn.#at > :at',
      ExpressionAttributeNames: { '#at': 'at' },
      ExpressionAttributeValues: values,
      ReturnValues: 'ALL_NEW',
    });
  };
}

/** An id of a scan as long as those that phones make up. */
function scanId(index: number): string {
  return `scan-${String(index).padStart(31, '0')}`;
}

function at(arriving: Arriving[], index: number): Arriving {
  const student = arriving[index];
  if (!student) throw new Error(`Expected more than ${index} students`);
  return student;
}
