import { randomBytes, randomUUID } from 'node:crypto';
import { newToken } from '#domain/ids.ts';
import { ownerEmail } from '../environment.ts';
import type { Caller } from './client.ts';
import { employers } from './employers.ts';
import { schools, students } from './students.ts';

const leadMs = 6_000;
const durationMs = 90_000;
const registered = 56;
const missing = 11;
const walkIns = 4;

/**
 * A career day that begins and ends while the runner starts, so that its figures, the follow-ups and the
 * attendance summary can be seen within minutes. Students register before it begins and come after.
 */
export async function rehearse(call: Caller, now: Date): Promise<void> {
  const startsAt = new Date(now.getTime() + leadMs);
  const {
    id,
    mailRules,
    employers: exhibitors,
  } = await call('createEvent', {
    kind: 'career-day',
    name: 'Cedar Flats Career Day',
    description: 'A rehearsal of the door with invented students, a few minutes long.',
    place: { name: 'Cedar Flats High School, gym', address: '18 School Street, Cedar Flats, WA' },
    timeZone: 'America/Los_Angeles',
    startsAt: startsAt.toISOString(),
    endsAt: new Date(startsAt.getTime() + durationMs).toISOString(),
    capacity: 80,
    sessions: [],
    employers: employers.slice(5),
    schools,
    summaryTo: [ownerEmail],
  });
  // The next morning is far away for whoever looks on.
  const atTheEnd = { from: 'end' as const, minutes: 0 };
  const soon = mailRules.map((rule) => (rule.kind === 'reminder' ? rule : { ...rule, when: atTheEnd }));
  await call('updateEvent', { event: id, mailRules: soon });
  const { slug } = await call('publishEvent', { event: id });
  const door = await call('createStation', { event: id, kind: 'door', name: 'Gym door' });
  const booths = await inTurns(range(0, exhibitors.length), async (number) => {
    const { id: employer, name = '' } = exhibitors[number] ?? {};
    return [
      (await call('createStation', { event: id, kind: 'booth', name: name.slice(0, 60), employer }))
        .stationUrl,
    ];
  });
  const everyone = students(registered + walkIns);
  const register = async (number: number) => {
    const student = everyone[number];
    const answer = student && (await call('registerStudent', { slug, ...student }));
    return answer && 'badge' in answer ? [answer.badge] : [];
  };

  const early = await inTurns(range(0, registered), register);
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, startsAt.getTime() + 200 - Date.now())));
  const late = await inTurns(range(registered, registered + walkIns), register);

  const badges = [...early.slice(missing), ...late];
  await scan(call, door.stationUrl, badges);
  // Everyone saw some of the booths, and hardly two of them the same.
  for (const [booth, link] of booths.entries()) {
    await scan(
      call,
      link,
      badges.filter((_, index) => (index + booth) % (booth + 2) === 0),
    );
  }
}

/** One phone at a station reads these badges. */
async function scan(call: Caller, link: string, badges: string[]): Promise<void> {
  const station = link.split('#')[1] ?? '';
  const { device } = await call('enrollDevice', { station, name: 'Robin', attempt: newToken(randomBytes) });
  for (let from = 0; from < badges.length; from += 10) {
    const scans = badges
      .slice(from, from + 10)
      .map((badge) => ({ id: randomUUID(), badge, at: new Date().toISOString() }));
    await call('uploadScans', { sentAt: new Date().toISOString(), scans }, device);
  }
}

/** Eight at a time, so that a slow machine is not swamped. */
async function inTurns(numbers: number[], work: (number: number) => Promise<string[]>): Promise<string[]> {
  const results: string[] = [];
  for (let from = 0; from < numbers.length; from += 8) {
    results.push(...(await Promise.all(numbers.slice(from, from + 8).map(work))).flat());
  }
  return results;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, number) => from + number);
}
