import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownerEmail } from '#infra/local/environment.ts';
import { type LocalMail, startMail } from '#infra/local/mail.ts';
import type { Caller } from '#test/support/caller.ts';
import { type FaultyWire, faultyWire } from '#test/support/faultyWire.ts';
import { healthcareMorning } from '#test/support/people.ts';
import { type ApiProcess, startRunnerProcess } from '#test/support/startApiProcess.ts';

const students = 6;

describe('mail, while SES fails and the runner is killed', () => {
  let folder: string;
  let mail: LocalMail;
  let wire: FaultyWire;
  let runner: ApiProcess;
  /** How often each mail was tried, by its Message-ID. */
  const tries = new Map<string, number>();
  const accepted: string[] = [];
  /** While it is killed no mail is taken: a kill between a yes and its note repeats a mail, by design. */
  let isKilled = false;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'turnout-mail-'));
    mail = await startMail(0, undefined);
    wire = await faultyWire(mail.endpoint);
    wire.decide(({ operation, body }) => {
      if (operation !== 'SendRawEmail') return 'pass';
      const id = messageId(body);
      const count = (tries.get(id) ?? 0) + 1;
      tries.set(id, count);
      if (count <= 2 || isKilled) return 'refuse';
      accepted.push(id);
      return 'pass';
    });
    runner = await startRunnerProcess(folder, wire.endpoint);
  });
  afterAll(async () => {
    await runner.kill();
    await wire.stop();
    await mail.stop();
    await rm(folder, { recursive: true });
  });

  it('sends each mail once, although the first two tries fail and the runner is killed between them', async () => {
    const owner = runner.someone();
    await signIn(owner);
    const { id } = await owner.get('createEvent', {
      ...healthcareMorning,
      startsAt: new Date(Date.now() + 86_400_000).toISOString(),
      endsAt: new Date(Date.now() + 90_000_000).toISOString(),
      sessions: [],
    });
    const { slug } = await owner.get('publishEvent', { event: id });
    for (let index = 0; index < students; index++) {
      await runner.someone().get('registerStudent', {
        slug,
        ageBand: '13-17',
        firstName: `Student ${index}`,
        lastName: 'Rivera',
        school: 'Cascade High School',
        grade: '10',
        email: `student${index}@students.example`,
      });
    }
    isKilled = true;
    for (const failedTries of [1, 2]) {
      await expect
        .poll(() => triedAtLeast(failedTries), { timeout: 90_000, interval: 100 })
        .toBe(students + 1);
      await runner.kill();
      runner = await startRunnerProcess(folder, wire.endpoint);
    }
    isKilled = false;
    await expect.poll(() => accepted.length, { timeout: 120_000, interval: 200 }).toBe(students + 1);
    const everyone = Array.from({ length: students }, (_, index) => `student${index}@students.example`);
    await expect.poll(async () => (await inbox()).filter((to) => to !== ownerEmail).sort()).toEqual(everyone);
    expect(new Set(accepted).size).toBe(accepted.length);
  }, 300_000);

  /** The owner's sign-in mail, too, comes at the third try. */
  async function signIn(owner: Caller): Promise<void> {
    const { code } = await owner.get('requestSignIn', { email: ownerEmail });
    const received = async () => (await store()).emails.length;
    await expect.poll(received, { interval: 200 }).toBe(1);
    const { emails } = await store();
    const token = /sign-in#(\w+)/.exec(emails[0]?.body.text ?? '')?.[1];
    await owner.get('openSession', { token, code });
  }

  function triedAtLeast(count: number): number {
    return [...tries.values()].filter((tried) => tried >= count).length;
  }

  async function store(): Promise<{ emails: { destination: { to: string[] }; body: { text?: string } }[] }> {
    return (await fetch(`${mail.endpoint}/store`)).json();
  }

  async function inbox(): Promise<string[]> {
    return (await store()).emails.map(({ destination }) => destination.to[0]?.replace(/^.*<|>$/g, '') ?? '');
  }
});

/** The Message-ID of a SendRawEmail call. */
function messageId(body: string): string {
  const raw = new URLSearchParams(body).get('RawMessage.Data') ?? '';
  return /^Message-ID: (.*)$/im.exec(Buffer.from(raw, 'base64').toString())?.[1] ?? '';
}
