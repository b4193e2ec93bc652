import { newToken } from '#domain/ids.ts';
import type { LambdaManifest } from '#functions/manifest.ts';
import { manifest } from '#functions/manifest.ts';
import type { Handler } from '#infra/local/lambdas.ts';
import { startStore } from '#infra/local/store.ts';
import { random } from '#store/keys.ts';
import { publishedEvent, secretOf } from '#test/support/people.ts';
import { type RecordingWire, recordingWire } from '#test/support/recordingWire.ts';
import { join, openStation } from '#test/support/stations.ts';
import { type ReceivedMail, startTurnout, type Turnout } from '#test/support/turnout.ts';
import { Meter } from '#test/units/meter.ts';
import { total } from '#test/units/writeUnits.ts';
import { LambdaRuns } from './lambdaRuns.ts';
import { readUnitsOfBatch } from './readUnitsOfBatch.ts';
import type { Used } from './used.ts';

/** The eight calls: event, registering, own page, badge, door, booth, record, survey. */
export const callsEach = 8;
const attendees = 120;

interface Student {
  link: string;
  badge: string;
}

/**
 * A whole event's life on the deployed handlers and a clock of its own: everyone registers, looks at the own page and
 * badge, is reminded twice, comes, visits a booth, is sent the follow-up, keeps the record and answers the survey.
 * Everything that is paid for is counted on the way.
 */
export async function eventLife(): Promise<Omit<Used, 'edgeCalls' | 'edgeBytes'>> {
  let wire: RecordingWire | undefined;
  let runs: LambdaRuns | undefined;
  const log = countLog();
  const turnout: Turnout = await startTurnout({
    now: '2027-02-01T17:00:00.000Z',
    // Nothing here takes time by itself; waiting for slots is reckoned apart.
    pause: async (ms) => turnout.clock.pass({ seconds: ms / 1000 }),
    openStore: async () => {
      const store = await startStore(undefined);
      wire = await recordingWire(store.endpoint);
      runs = new LambdaRuns(wire);
      return {
        ...store,
        endpoint: wire.endpoint,
        stop: async () => {
          await wire?.stop();
          await store.stop();
        },
      };
    },
    watch: (entry, handler) => watched(runs, entry, handler),
  });
  try {
    const owner = await turnout.owner();
    const event = await publishedEvent(owner, {
      capacity: attendees,
      employers: [{ name: 'River Hospital', nextSteps: 'Shadow a nurse for a day.' }],
    });
    const [employer] = event.employers;
    const door = await openStation(owner, event.id);
    const booth = await openStation(owner, event.id, {
      kind: 'booth',
      name: 'River Hospital',
      employer: employer?.id,
    });
    const meter = new Meter();
    for (const exchange of wire?.exchanges.splice(0) ?? []) meter.note(exchange);
    for (const paid of Object.values(runs?.paid ?? {})) Object.assign(paid, { runs: 0, gbSeconds: 0 });
    const mailsBefore = (await turnout.mails()).length;
    log.begin();

    const students: Student[] = [];
    for (let number = 0; number < attendees; number++)
      students.push(await register(turnout, event.slug, number));
    for (const day of ['2027-02-26T00:01:00.000Z', '2027-03-04T00:01:00.000Z']) await passUntil(turnout, day);
    await comeIn(turnout, students, { door: door.stationUrl, booth: booth.stationUrl });
    for (const at of ['2027-03-04T20:05:00.000Z', '2027-03-05T16:01:00.000Z']) await passUntil(turnout, at);
    const surveys = surveysIn(await turnout.mails());
    if (surveys.length !== attendees)
      throw new Error(`${surveys.length} follow-ups for ${attendees} students`);
    for (const [index, student] of students.entries()) await lookBack(turnout, student, surveys[index] ?? '');
    await turnout.local.tick();

    const mails = (await turnout.mails()).slice(mailsBefore);
    return {
      attendees,
      ...units(meter, wire?.exchanges ?? []),
      lambdas: runs?.paid ?? {},
      apiCalls: attendees * callsEach,
      mails: mails.length,
      attachedBytes: mails
        .flatMap(({ attachments }) => attachments)
        .reduce((sum, { content }) => sum + content.length, 0),
      notifications: runs?.paid.feedback?.runs ?? 0,
      logBytes: log.end(),
    };
  } finally {
    await turnout.stop();
  }
}

async function register(turnout: Turnout, slug: string, number: number): Promise<Student> {
  const student = turnout.someone();
  await student.get('getEvent', { slug });
  const answer = await student.get('registerStudent', {
    slug,
    ...{ ageBand: '13-17', firstName: 'Maya', lastName: `Okafor ${letters(number)}` },
    ...{ school: 'Cascade High School', grade: '10', attempt: newToken(random) },
    email: `maya.${number}@students.example`,
    interests: ['healthcare-human-services'],
  });
  if (answer.status !== 'confirmed') throw new Error(`A student was ${answer.status}`);
  const link = secretOf(answer.manageUrl);
  const { badge } = await student.get('getRegistration', {}, link);
  await student.get('getBadge', {}, link);
  return { link, badge };
}

/** Moves the clock and lets every schedule run until nothing more leaves. */
async function passUntil(turnout: Turnout, instant: string): Promise<void> {
  turnout.clock.moveTo(instant);
  await turnout.local.tick();
}

/** Each badge is read at the door and at the booth, by one phone each, and handed in one by one as with a network. */
async function comeIn(
  turnout: Turnout,
  students: Student[],
  links: { door: string; booth: string },
): Promise<void> {
  turnout.clock.moveTo('2027-03-04T17:05:00.000Z');
  for (const link of [links.door, links.booth]) {
    const device = await join(turnout, link);
    for (const { badge } of students) {
      const now = turnout.clock.read().toISOString();
      const scans = [{ id: newToken(random), badge, at: now }];
      const { results } = await turnout.someone().get('uploadScans', { sentAt: now, scans }, device);
      if (results[0]?.verdict !== 'welcome') throw new Error(`A badge was ${results[0]?.verdict}`);
    }
  }
}

/** The survey's link is in the follow-up. */
async function lookBack(turnout: Turnout, { link }: Student, survey: string): Promise<void> {
  const student = turnout.someone();
  await student.get('getExplored', {}, link);
  await student.get('answerSurvey', {
    token: survey,
    ...{ attempt: newToken(random), answer: newToken(random), useful: '4', nextStep: 'yes' },
  });
}

function surveysIn(mails: ReceivedMail[]): string[] {
  return mails.flatMap(({ text }) => /\/v\/[^#\s]*#(\w+)/.exec(text)?.[1] ?? []);
}

function units(meter: Meter, exchanges: RecordingWire['exchanges']): Pick<Used, 'writeUnits' | 'readUnits'> {
  const sum = { writeUnits: 0, readUnits: 0 };
  for (const exchange of exchanges) {
    const counted = meter.note(exchange);
    if (exchange.operation === 'BatchGetItem') sum.readUnits += readUnitsOfBatch(exchange);
    else if (counted && /^(?:Put|Update|Delete)Item$/.test(exchange.operation))
      sum.writeUnits += total(counted);
    else if (counted) sum.readUnits += total(counted);
  }
  return sum;
}

function watched(runs: LambdaRuns | undefined, entry: string, handler: Handler): Handler {
  const [name, lambda] =
    Object.entries<LambdaManifest>(manifest).find(([, one]) => one.entry === entry) ?? [];
  return runs && name && lambda ? runs.watched(name, lambda.memoryMb, handler) : handler;
}

/** Counts what the Lambdas write to their logs, from `begin` to `end`. */
function countLog() {
  const write = process.stdout.write;
  let bytes = 0;
  return {
    begin() {
      process.stdout.write = (line: string | Uint8Array) => {
        bytes += Buffer.byteLength(line);
        return true;
      };
    },
    end() {
      process.stdout.write = write;
      return bytes;
    },
  };
}

/** A number in letters: names hold no digits. */
function letters(number: number): string {
  return [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
}
