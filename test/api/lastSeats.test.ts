import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '#contract/contract.ts';
import type { StoredRegistration } from '#store/registrations.ts';
import { diego, publishedEvent } from '#test/support/people.ts';
import { type ApiProcess, startApiProcess } from '#test/support/startApiProcess.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';

type Registered = Exclude<Answer<'registerStudent'>, { status: 'mailed' }>;

const students = 200;
const seats = 20;

describe('200 students at once for the last 20 seats, through two processes on one store', () => {
  let turnout: Turnout;
  let processes: [ApiProcess, ApiProcess];
  let event: Answer<'readEvent'>;

  beforeEach(async () => {
    turnout = await startTurnout();
    processes = await Promise.all([startApiProcess(turnout), startApiProcess(turnout)]);
    event = await publishedEvent(await turnout.owner(), { capacity: seats });
  });
  afterEach(async () => {
    await Promise.all(processes.map((one) => one.kill()));
    await turnout.stop();
  });

  const form = (index: number) => ({
    ...diego,
    slug: event.slug,
    firstName: `Student${index}`,
    attempt: `attempt-of-student-${String(index).padStart(4, '0')}`,
    // Every other one has no e-mail, so that both kinds of identity are at stake.
    ...(index % 2 && { email: `student${index}@students.example` }),
  });

  /** Registers as a page does: whatever gets no answer is sent again with the same attempt, to whoever lives. */
  async function persistently(index: number, answered: (registration: Registered) => void = () => {}) {
    for (let attempt = 0; attempt < 20; attempt++) {
      const to = processes[(index + attempt) % 2] ?? processes[0];
      const answer = await to
        .someone()
        .call('registerStudent', form(index))
        .catch(() => undefined);
      if (answer?.status !== 201) continue;
      answered(answer.body as Registered);
      return answer.body as Registered;
    }
    throw new Error(`Student ${index} was never answered`);
  }

  async function stored(): Promise<StoredRegistration[]> {
    return Array.fromAsync(turnout.services.registrations.all(event.id));
  }

  it('seats 20, has 180 wait in order, loses none and registers none twice', async () => {
    const answers = await Promise.all(Array.from({ length: students }, (_, index) => persistently(index)));
    const registrations = await stored();
    expect(registrations).toHaveLength(students);
    expect(new Set(answers.map(({ registrationId }) => registrationId)).size).toBe(students);

    const byNumber = registrations.toSorted((one, other) => (one.number ?? 0) - (other.number ?? 0));
    expect(new Set(byNumber.map(({ number }) => number)).size).toBe(students);
    expect(byNumber.map(({ status }) => status)).toEqual([
      ...Array(seats).fill('confirmed'),
      ...Array(students - seats).fill('waitlisted'),
    ]);
    const statusOf = new Map(registrations.map(({ id, status }) => [id, status]));
    for (const { registrationId, status } of answers) expect(statusOf.get(registrationId)).toBe(status);
  });

  it('keeps every answer when one process is killed in the middle, and after settling no seat is idle', async () => {
    let killed: Promise<void> | undefined;
    let count = 0;
    const answers = await Promise.all(
      Array.from({ length: students }, (_, index) =>
        persistently(index, () => {
          count++;
          if (count === 12) killed = processes[0].kill();
        }),
      ),
    );
    expect(killed).toBeDefined();
    for (let look = 0; look < 3; look++) {
      await turnout.local.tick();
      turnout.clock.pass({ seconds: 61 });
    }
    const registrations = await stored();
    expect(registrations).toHaveLength(students);
    const statusOf = new Map(registrations.map(({ id, status }) => [id, status]));
    const confirmed = answers.filter(({ status }) => status === 'confirmed');
    for (const { registrationId } of confirmed) expect(statusOf.get(registrationId)).toBe('confirmed');
    expect(registrations.filter(({ status }) => status === 'confirmed')).toHaveLength(seats);

    // Strict order: nobody sits with a higher number than someone who waits.
    const highestSeated = Math.max(...registrations.filter(isSeated).map(({ number }) => number ?? 0));
    const lowestWaiting = Math.min(
      ...registrations.filter((one) => !isSeated(one)).map(({ number }) => number ?? 0),
    );
    expect(highestSeated).toBeLessThan(lowestWaiting);
  });

  it('gives a lost answer again for the same attempt, with and without e-mail, and takes no second seat', async () => {
    for (const index of [0, 1]) {
      const first = await persistently(index);
      const again = await persistently(index);
      expect(again).toEqual(first);
    }
    expect(await stored()).toHaveLength(2);
  });
});

function isSeated({ status }: StoredRegistration): boolean {
  return status === 'confirmed';
}
