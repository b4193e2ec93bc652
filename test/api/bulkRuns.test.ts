import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CareerEvent } from '#domain/event.ts';
import type { MailRule } from '#domain/mailRules.ts';
import { mailState } from '#domain/mailState.ts';
import type { Registration } from '#domain/registration.ts';
import { sendScheduled } from '#functions/mailer/sendScheduled.ts';
import { planMailings } from '#functions/mailings/planMailings.ts';
import { type PlannedMailing, plannedMailings } from '#functions/mailings/plannedMailings.ts';
import type { MailServices } from '#functions/services.ts';
import type { Fate } from '#test/support/carrier.ts';
import { type MailerProcess, type MailWorld, mailWorld } from './mailWorld.ts';

/** What happens to an event and its people while a mailing of theirs goes out. */
describe('while a reminder goes out to many', () => {
  let world: MailWorld;
  let sender: MailerProcess;
  let events = 0;
  beforeAll(async () => {
    world = await mailWorld({ timeoutMs: 4_000 });
    sender = await world.process();
  });
  afterAll(() => world.stop());
  beforeEach(() => {
    world.carrier.decide(() => 'accept');
    world.carrier.taken.length = 0;
  });

  /** An event of its own whose reminder is due now, and so many students in the order in which they are mailed. */
  async function due(
    people: number,
    audience: Partial<MailRule['audience']> = {},
    to: MailRule['to'] = 'students',
  ) {
    const template = await sender.services.events.read('ev1');
    if (!template) throw new Error('The world of these tests has an event');
    const now = world.clock.read();
    const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000).toISOString();
    const event: CareerEvent = {
      ...template,
      ...{ id: `run${++events}`, startsAt: later(480), endsAt: later(482) },
      mailRules: template.mailRules.map((rule) => ({
        ...rule,
        ...{ to, when: { from: 'start', minutes: -480 * 60 }, audience: { ...rule.audience, ...audience } },
      })),
    };
    await sender.services.events.create(event);
    await sender.services.keys.makeBadgeKey(event.id);
    const students: (Registration & { email: string })[] = [];
    for (let count = 0; count < people; count++) students.push(await world.owing([], { event: event.id }));
    await planMailings(sender.services, event);
    const reminder = plannedMailings(event).find(({ kind }) => kind === 'reminder');
    if (!reminder) throw new Error('The event has a reminder');
    students.sort((one, other) => (one.id < other.id ? -1 : 1));
    return { event, reminder, students };
  }
  /** One run of it; `onSlot` is asked before each mail gets its slot. */
  async function run(
    event: CareerEvent,
    { name }: PlannedMailing,
    onSlot: (number: number) => Promise<void> | void = () => {},
  ): Promise<void> {
    let number = 0;
    const bulkSlots = {
      ...{ holdUntil: async () => {} },
      next: async () => {
        await onSlot(++number);
        return undefined;
      },
    };
    const services = { ...sender.services, bulkSlots } as unknown as MailServices;
    const until = world.clock.read().getTime() + 240_000;
    await sendScheduled(services, { pk: `schedule#${event.id}`, sk: name }, until);
  }
  const mailed = () => world.carrier.taken.map(({ to }) => to);
  const changeEvent = async (event: CareerEvent, changes: Partial<CareerEvent>) => {
    const changed = { ...event, ...changes, revision: event.revision + 1 };
    if (!(await sender.services.events.replace(changed))) throw new Error('Somebody else changed it');
  };

  it('whoever cancels meanwhile is not mailed', async () => {
    const { event, reminder, students } = await due(60);
    const last = students.at(-1);
    if (!last) throw new Error('There are students');
    await run(event, reminder, async (number) => {
      if (number !== 1) return;
      await sender.services.registrations.change(last, { status: 'cancelled' }, { now: world.clock.read() });
    });
    expect(mailed()).not.toContain(last.email);
    expect(mailed()).toHaveLength(59);
  });

  it('whoever is meant by the rule as it is changed is mailed too, and nobody twice', async () => {
    const { event, reminder, students } = await due(4, { locales: ['es'] });
    const speak = async (student: Registration | undefined) => {
      if (student)
        await sender.services.registrations.change(student, { locale: 'es' }, { now: world.clock.read() });
    };
    await speak(students[1]);
    await speak(students[3]);
    await run(event, reminder, async (number) => {
      if (number !== 2) return;
      const mailRules = event.mailRules.map((rule) => ({
        ...rule,
        audience: { ...rule.audience, locales: [] },
      }));
      await changeEvent(event, { mailRules });
    });
    expect(mailed()).toEqual([students[1]?.email]);
    world.clock.pass({ minutes: 2 });
    await run(event, reminder);
    expect(mailed().sort()).toEqual(students.map(({ email }) => email).sort());
  });

  it('mail that is under way is recorded, although the run fails', async () => {
    const { event, reminder, students } = await due(3);
    const gate = Promise.withResolvers<void>();
    world.carrier.decide(async (): Promise<Fate> => {
      await gate.promise;
      return 'accept';
    });
    const failing = run(event, reminder, (number) => {
      if (number < 2) return;
      gate.resolve();
      throw new Error('The store is away');
    });
    await expect(failing).rejects.toThrow('The store is away');
    const [first] = students;
    const stored = first && (await sender.services.registrations.read(event.id, first.id));
    expect(stored?.sent[reminder.name]).toBeDefined();
  });

  it('mail that SES tells of before its answer is given up is owed no more', async () => {
    const { event, reminder, students } = await due(1);
    const [only] = students;
    if (!only) throw new Error('There is a student');
    world.carrier.decide(async (): Promise<Fate> => {
      // What feedback does with SES's word.
      const tags = { event: event.id, item: only.id, mail: reminder.name };
      const place = await sender.services.mailOutcomes.find(tags);
      const at = world.clock.read().toISOString();
      if (place) await sender.services.mailOutcomes.keep(place, { sent: { at, message: 'ses-told' } });
      return 'taken-silent';
    });
    await run(event, reminder);
    const stored = await sender.services.registrations.read(event.id, only.id);
    expect(stored?.owes).toEqual({});
    expect(stored?.sent[reminder.name]?.message).toBe('ses-told');
  });

  it('whoever is mailed by a few is tried again with longer and longer pauses, and given up in the end', async () => {
    const { event, reminder } = await due(0, {}, 'employers');
    world.carrier.decide(() => 'broken');
    world.carrier.handed.length = 0;
    const read = () => sender.services.schedules.read(event.id, reminder.name);
    for (let hours = 0; hours < 20 && !(await read())?.doneAt; hours++) {
      world.clock.pass({ minutes: 67 });
      await run(event, reminder);
    }
    const { recipients = {}, outcome } = (await read()) ?? {};
    const addresses = event.employers.filter(({ contactEmail }) => contactEmail).length;
    expect([outcome, Object.values(recipients)]).toEqual([
      'done',
      Array.from({ length: addresses }, () => ({ failed: 'ServiceUnavailable' })),
    ]);
    expect(world.carrier.handed).toHaveLength(15 * addresses);
  });

  it('what SES tells before the mail is recorded stands', async () => {
    const { event, reminder, students } = await due(1);
    const [only] = students;
    if (!only) throw new Error('There is a student');
    world.carrier.decide(async (): Promise<Fate> => {
      const tags = { event: event.id, item: only.id, mail: reminder.name };
      const place = await sender.services.mailOutcomes.find(tags);
      const at = world.clock.read().toISOString();
      if (place) await sender.services.mailOutcomes.keep(place, { heard: { state: 'bounced', at } });
      // What it takes until the answer is here, and noted.
      world.clock.pass({ seconds: 2 });
      return 'accept';
    });
    await run(event, reminder);
    const stored = await sender.services.registrations.read(event.id, only.id);
    expect(stored && mailState(stored, reminder.name)).toBe('bounced');
  });
});
