import { type RecordingWire, recordingWire } from '#test/support/recordingWire.ts';
import { Meter } from '#test/units/meter.ts';
import { total } from '#test/units/writeUnits.ts';
import type { Figure } from '../figure.ts';
import { median } from '../median.ts';
import { scaleStudent } from '../scale/scaleStudent.ts';
import { eachOf } from '../speed/alternate.ts';
import { type MailBench, makePastEvent, startMailBench } from './mailBench.ts';

const followUps = 200;
const confirmations = 30;

/**
 * Write units that the mailer uses for one mail: of a mailing's follow-ups on average, since they share the writes of
 * the mailing itself and of its pace; and of one confirmation in the middle, each owed by itself on a quiet day.
 */
export async function mailWrites(): Promise<Figure[]> {
  let wire: RecordingWire | undefined;
  const bench = await startMailBench({
    copy: 'mail-writes',
    wire: async (endpoint) => {
      wire = await recordingWire(endpoint);
      return wire.endpoint;
    },
  });
  try {
    const meter = new Meter();
    /** The write units of all that crossed the wire since it was last asked. */
    const unitsWritten = () => {
      let sum = 0;
      for (const exchange of wire?.exchanges.splice(0) ?? []) {
        const units = meter.note(exchange);
        if (units && /^(?:Put|Update|Delete)Item$/.test(exchange.operation)) sum += total(units);
      }
      return sum;
    };
    const mailing = await followUpsWritten(bench, unitsWritten);
    const single = await confirmationsWritten(bench, unitsWritten);
    return [
      { name: 'mail.writes-per-mail', value: mailing / followUps, unit: 'units' },
      { name: 'mail.writes-per-confirmation', value: median(single), unit: 'units' },
    ];
  } finally {
    await bench.stop();
    await wire?.stop();
  }
}

async function followUpsWritten(bench: MailBench, unitsWritten: () => number): Promise<number> {
  const event = await makePastEvent(bench);
  const now = new Date();
  await eachOf(followUps, 20, async (number) => {
    await bench.services.registrations.create(scaleStudent(event.id, number, now), [], now);
  });
  unitsWritten();
  await bench.mailFollowUps(event, followUps);
  return unitsWritten();
}

async function confirmationsWritten(bench: MailBench, unitsWritten: () => number): Promise<number[]> {
  const { id } = await bench.makeEvent(30, []);
  const now = new Date();
  const units: number[] = [];
  for (let number = 0; number < confirmations; number++) {
    const { checkIn: _, ...student } = scaleStudent(id, number, now);
    await bench.services.registrations.create(student, ['confirmation'], now);
    unitsWritten();
    await bench.wake(id, student.id);
    units.push(unitsWritten());
  }
  return units;
}
