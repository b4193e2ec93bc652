import { type RecordingWire, recordingWire } from '#test/support/recordingWire.ts';
import { Meter } from '#test/units/meter.ts';
import { total } from '#test/units/writeUnits.ts';
import type { Figure } from '../figure.ts';
import { median } from '../median.ts';
import { type BenchEvent, startBenchEvent } from '../speed/benchEvent.ts';
import { roundTrips } from './roundTrips.ts';

const confirmed = 30;
const waitlisted = 30;

/**
 * What one registration asks of the store, with the event known already: requests that wait for one another, the most
 * of all; and write units, of one in the middle, with e-mail and without sessions.
 */
export async function registrationCost(): Promise<Figure[]> {
  let wire: RecordingWire | undefined;
  const event = await startBenchEvent({
    changes: { capacity: 1 + confirmed },
    copy: 'cost',
    wire: async (endpoint) => {
      wire = await recordingWire(endpoint);
      return wire.endpoint;
    },
  });
  try {
    if (!wire) throw new Error('Expected the event to be opened over the wire');
    const meter = new Meter();
    const meet = () =>
      (wire?.exchanges.splice(0) ?? []).map((exchange) => ({ ...exchange, units: meter.note(exchange) }));
    await register(event, 0);
    meet();
    const trips: number[] = [];
    const writes: number[] = [];
    for (let number = 1; number <= confirmed + waitlisted; number++) {
      const status = await register(event, number);
      if (status !== (number <= confirmed ? 'confirmed' : 'waitlisted'))
        throw new Error(`Number ${number} was ${status}`);
      const exchanges = meet();
      trips.push(roundTrips(exchanges));
      const written = exchanges.filter(({ operation }) => /^(?:Put|Update|Delete)Item$/.test(operation));
      writes.push(written.reduce((sum, { units }) => sum + (units ? total(units) : 0), 0));
    }
    return [
      { name: 'registration.store-round-trips', value: Math.max(...trips), unit: 'round trips' },
      { name: 'registration.write-units', value: median(writes.slice(0, confirmed)), unit: 'units' },
    ];
  } finally {
    await event.stop();
    await wire?.stop();
  }
}

async function register({ slug, ask }: BenchEvent, number: number): Promise<string> {
  const answer = await ask('registerStudent', {
    slug,
    ageBand: '13-17',
    firstName: 'Maya',
    lastName: 'Okafor',
    school: 'Cascade High School',
    grade: '10',
    email: `maya.okafor.${number}@students.example`,
    interests: ['healthcare-human-services'],
  });
  return answer.status;
}
