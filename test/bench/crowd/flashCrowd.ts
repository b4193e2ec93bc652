import { services } from '#functions/services.ts';
import type { Figure } from '../figure.ts';
import { eachOf } from '../speed/alternate.ts';
import { type BenchEvent, startBenchEvent } from '../speed/benchEvent.ts';

const students = 5_000;
const seats = 1_000;
const atOnce = 200;
/** How often a page sends the same form again before it gives up. */
const tries = 20;

interface Answered {
  id: string;
  status: string;
}

/**
 * Five thousand students at once for a thousand seats, every other one with e-mail, each from a network of their own.
 * Oversold is judged by what is stored; lost is who was answered and is not there, or not as answered.
 */
export async function flashCrowd(): Promise<Figure[]> {
  const event = await startBenchEvent({ changes: { capacity: seats }, copy: 'crowd' });
  try {
    const answers: Answered[] = [];
    const times: number[] = [];
    const started = performance.now();
    await eachOf(students, atOnce, async (number) => {
      const sent = performance.now();
      answers.push(await register(event, number));
      times.push(performance.now() - sent);
    });
    const seconds = (performance.now() - started) / 1000;
    const stored = new Map<string, string>();
    for await (const { id, status } of services().registrations.all(event.id)) stored.set(id, status);
    const seated = [...stored.values()].filter((status) => status === 'confirmed').length;
    const lost = answers.filter(({ id, status }) => stored.get(id) !== status).length;
    const ascending = times.sort((one, other) => one - other);
    return [
      { name: 'flash-crowd.oversold', value: Math.max(0, seated - seats), unit: 'seats' },
      { name: 'flash-crowd.lost', value: lost + students - stored.size, unit: 'students' },
      { name: 'flash-crowd.per-second', value: students / seconds, unit: 'registrations/s' },
      { name: 'flash-crowd.p99-ms', value: ascending[Math.ceil(students * 0.99) - 1] ?? 0, unit: 'ms' },
    ];
  } finally {
    await event.stop();
  }
}

async function register({ slug, ask }: BenchEvent, number: number): Promise<Answered> {
  const form = {
    slug,
    ageBand: '13-17',
    firstName: 'Maya',
    lastName: 'Okafor',
    school: 'Cascade High School',
    grade: '10',
    interests: ['healthcare-human-services'],
    attempt: `attempt-of-student-${String(number).padStart(6, '0')}`,
    ...(number % 2 === 0 && { email: `maya.${number}@students.example` }),
  };
  for (let attempt = 1; ; attempt++) {
    try {
      const answer = await ask('registerStudent', form);
      if (answer.status === 'mailed') throw new Error('A student was not answered as the one who asked');
      return { id: answer.registrationId, status: answer.status };
    } catch (error) {
      if (attempt === tries) throw error;
    }
  }
}
