import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import type { Answer } from '#contract/contract.ts';
import { type MailName, mailName } from '#domain/mailNames.ts';
import { mailState } from '#domain/mailState.ts';
import { feedback } from '#functions/feedback/feedback.ts';
import { type LocalMail, startMail } from '#infra/local/mail.ts';
import { mailEvents } from '#infra/local/mailEvents.ts';
import type { TakenMail } from '#infra/local/watchMails.ts';
import type { StoredRegistration } from '#store/registrations.ts';
import { type FaultyWire, faultyWire } from '#test/support/faultyWire.ts';
import { maya, publishedEvent } from '#test/support/people.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';
import { greeting, records, type SesRecord, snsEvent } from './feedbackRecords.ts';

/** SES takes mails here and tells nothing of them by itself: each test says what it tells, and when. */
let ses: LocalMail;
let wire: FaultyWire;
let turnout: Turnout;
let event: Answer<'readEvent'>;
let taken: TakenMail[] = [];
let students = 0;
const lines: string[] = [];

beforeAll(async () => {
  ses = await startMail(0, undefined);
  ses.onMail((mail) => taken.push(mail));
  wire = await faultyWire(ses.endpoint);
  turnout = await startTurnout({ ses: wire.endpoint, pause: async () => {} });
  event = await publishedEvent(await turnout.owner(), { sessions: [] });
});
afterAll(async () => {
  await turnout.stop();
  await wire.stop();
  await ses.stop();
});
beforeEach(() => {
  wire.decide(() => 'pass');
  taken = [];
  lines.length = 0;
  turnout.clock.pass({ minutes: 5 });
});

/** Hands the Lambda what SES's topic would. */
async function tell(...messages: (object | string)[]): Promise<void> {
  const write = process.stdout.write;
  process.stdout.write = ((chunk: string) => lines.push(String(chunk)) > 0) as typeof write;
  try {
    for (const message of messages) await feedback(turnout.services)(snsEvent(message) as never);
  } finally {
    process.stdout.write = write;
  }
}

/** A new student, whose confirmation was taken by SES. */
async function confirmed(email = `student${++students}@schools.example`) {
  const form = { ...maya, slug: event.slug, firstName: `Maya${'abcdefghijklmnop'[students % 16]}`, email };
  const answer = await turnout.someone().get('registerStudent', form);
  if (!('registrationId' in answer)) throw new Error('Expected a new registration');
  await turnout.local.tick();
  return { id: answer.registrationId, email };
}

async function stored(id: string): Promise<StoredRegistration> {
  const found = await turnout.services.registrations.read(event.id, id);
  if (!found) throw new Error('Expected a registration');
  return found;
}

const stateOf = async (id: string, name: MailName = 'confirmation') => mailState(await stored(id), name);
const isStopped = async (email: string, organization?: string) => {
  const { organization: of = '' } = (await turnout.services.events.read(event.id)) ?? {};
  return (await turnout.services.mailChoices.read(organization ?? of, email)).suppressed?.reason;
};

/** SES's record of the newest mail to an address that it took. */
function about(
  record: SesRecord,
  { email, ...changes }: { email: string; messageId?: string; sentAt?: string },
) {
  const mail = taken.findLast(({ to }) => to === email);
  if (!mail) throw new Error('SES took no such mail');
  const { messageId, tags, to } = mail;
  return record({ to, messageId, tags, sentAt: turnout.clock.read().toISOString(), ...changes });
}

describe('What SES tells of a mail', () => {
  test.each<[SesRecord, string, string | undefined]>([
    [records.delivery, 'delivered', undefined],
    [records.noSuchMailbox, 'bounced', 'bounced'],
    [records.suppressedBySes, 'bounced', 'bounced'],
    [records.mailboxFull, 'bounced', undefined],
    [records.abuse, 'complained', 'complained'],
    [records.takenBack, 'sent', undefined],
    [records.delay, 'sent', undefined],
    [records.reject, 'failed', undefined],
  ])(
    'is how it stands, and stops mail to the address where nothing may go there (case %#)',
    async (record, state, stopped) => {
      const { id, email } = await confirmed();
      expect(await stateOf(id)).toBe('sent');
      await tell(about(record, { email }));
      expect(await stateOf(id)).toBe(state);
      expect(await isStopped(email)).toBe(stopped);
    },
  );

  it('says the same told twice, in any order, and several at once', async () => {
    const { id, email } = await confirmed();
    const all = [records.abuse, records.noSuchMailbox, records.delivery, records.send].map((one) =>
      about(one, { email }),
    );
    await tell(...all, ...all.toReversed());
    expect(await stateOf(id)).toBe('complained');
    const other = await confirmed();
    const told = [records.send, records.delivery, records.mailboxFull, records.abuse];
    await Promise.all(told.map((one) => feedback(turnout.services)(snsEvent(about(one, other)) as never)));
    expect(await stateOf(other.id)).toBe('complained');
    expect(await isStopped(other.email)).toBe('complained');
  });

  it('is of one organization: others go on mailing the address', async () => {
    const { email } = await confirmed();
    await tell(about(records.noSuchMailbox, { email }));
    expect(await isStopped(email)).toBe('bounced');
    expect(await isStopped(email.toUpperCase())).toBe('bounced');
    expect(await isStopped(email, 'another')).toBeUndefined();
  });

  it('keeps a mail from an address that bounced, until that is lifted', async () => {
    const { id, email } = await confirmed();
    const sentAt = turnout.clock.read().toISOString();
    await tell(about(records.noSuchMailbox, { email }));
    await turnout.services.registrations.owe(event.id, id, 'changed', turnout.clock.read());
    await turnout.local.tick();
    expect(await stateOf(id, 'changed')).toBe('suppressed');
    expect(taken.filter(({ to }) => to === email)).toHaveLength(1);

    turnout.clock.pass({ minutes: 1 });
    const { organization = '' } = (await turnout.services.events.read(event.id)) ?? {};
    await turnout.services.mailChoices.lift(organization, email, turnout.clock.read());
    await turnout.services.registrations.owe(event.id, id, 'changed', turnout.clock.read());
    await turnout.local.tick();
    expect(await stateOf(id, 'changed')).toBe('sent');
    // What is told late of the mail from before says nothing of the address as it is now.
    await tell(about(records.noSuchMailbox, { email, sentAt }));
    expect(await isStopped(email)).toBeUndefined();
    await tell(about(records.noSuchMailbox, { email }));
    expect(await isStopped(email)).toBe('bounced');
  });

  it('is of the newer mail, where one was sent again after it came back', async () => {
    const { id, email } = await confirmed();
    const first = about(records.mailboxFull, { email });
    await tell(first);
    turnout.clock.pass({ minutes: 2 });
    await turnout.services.registrations.owe(event.id, id, 'confirmation', turnout.clock.read());
    expect(await stateOf(id)).toBe('waiting');
    await turnout.local.tick();
    expect(await stateOf(id)).toBe('sent');
    await tell(first);
    expect(await stateOf(id)).toBe('sent');
    await tell(about(records.delivery, { email }));
    expect(await stateOf(id)).toBe('delivered');
  });

  it('is nothing where it is of nobody here, or no record at all', async () => {
    const { email } = await confirmed();
    const mail = taken.findLast(({ to }) => to === email);
    const of = (tags: Record<string, string>) =>
      records.noSuchMailbox({
        ...{ to: 'someone@schools.example', messageId: 'm', sentAt: '2027-03-01T17:00:00.000Z' },
        tags: { ...mail?.tags, ...tags },
      });
    await tell(
      greeting,
      '{',
      of({ item: '0000000000000' }),
      of({ event: '0000000000' }),
      of({ item: 'sign-in_1' }),
    );
    expect(await turnout.services.registrations.read(event.id, '0000000000000')).toBeUndefined();
    expect(await isStopped(email)).toBeUndefined();
  });

  it('leaves no address and no name in the log', async () => {
    const { email, id } = await confirmed();
    const kept = about(records.noEmail, { email });
    await tell(kept, about(records.abuse, { email }), about(records.delivery, { email }));
    expect(lines).toHaveLength(2);
    expect(lines.join('')).toContain('"reason":"Permanent NoEmail"');
    for (const secret of [email, 'Maya', id, 'Cascade', '@']) expect(lines.join('')).not.toContain(secret);
  });

  it('is thrown back to Lambda, to be tried again, where the store fails', async () => {
    const { email } = await confirmed();
    const broken = { ...turnout.services, mailOutcomes: { find: () => Promise.reject(new Error('away')) } };
    const write = process.stdout.write;
    process.stdout.write = (() => true) as typeof write;
    const heard = feedback(broken as never)(snsEvent(about(records.delivery, { email })) as never);
    await expect(
      heard.finally(() => {
        process.stdout.write = write;
      }),
    ).rejects.toThrow('away');
  });
});

describe('A mail that SES took and nobody lived to note', () => {
  it('is not sent again once SES tells of it, and counts as sent', async () => {
    wire.decide(({ operation }) => (operation === 'SendRawEmail' ? 'lose' : 'pass'));
    const { id, email } = await confirmed();
    expect((await stored(id)).owes.confirmation).toBeDefined();
    expect(taken.filter(({ to }) => to === email)).toHaveLength(1);
    await tell(about(records.send, { email }));
    wire.decide(() => 'pass');
    expect(await stateOf(id)).toBe('sent');
    const { owes, mailShard } = await stored(id);
    expect({ owes, mailShard }).toEqual({ owes: {} });
    for (let minutes = 0; minutes < 30; minutes += 10) {
      turnout.clock.pass({ minutes: 10 });
      await turnout.local.tick();
    }
    expect(taken.filter(({ to }) => to === email)).toHaveLength(1);
  });

  it('leaves a newer debt alone', async () => {
    wire.decide(({ operation }) => (operation === 'SendRawEmail' ? 'lose' : 'pass'));
    const { id, email } = await confirmed();
    const first = about(records.delivery, { email });
    await turnout.services.registrations.owe(event.id, id, 'confirmation', turnout.clock.read());
    const { confirmation } = (await stored(id)).owes;
    await tell(first);
    expect((await stored(id)).owes.confirmation).toBe(confirmation);
    wire.decide(() => 'pass');
  });
});

it('keeps of a mailing to few what was heard by whose mail it was', async () => {
  const name = mailName('reminder', '4f7v1jgch4', '20270303');
  const dueAt = '2027-12-01T00:00:00.000Z';
  await turnout.services.schedules.plan(event.id, { name, kind: 'reminder', dueAt });
  const mail = (item: string, messageId: string) => ({
    ...{ to: `${item}@employers.example`, messageId, sentAt: '2027-03-01T17:00:00.000Z' },
    tags: { event: event.id, item, mail: name },
  });
  await tell(records.delivery(mail('harborview', 'm-1')), records.noSuchMailbox(mail('northgate', 'm-2')));
  await tell(records.send(mail('northgate', 'm-2')), records.delivery(mail('northgate', 'm-2')));
  expect(await turnout.services.schedules.read(event.id, name)).toMatchObject({
    sent: 0,
    recipients: { harborview: { sent: { message: 'm-1' } }, northgate: { sent: { message: 'm-2' } } },
    heard: { harborview: { state: 'delivered' }, northgate: { state: 'bounced' } },
  });
  await tell(records.reject(mail('harborview', 'm-1')));
  const { recipients } = (await turnout.services.schedules.read(event.id, name)) ?? {};
  expect(recipients?.harborview).toEqual({ failed: 'rejected: Bad content' });
});

it('is told by the local stand-in as by SES: the simulator’s addresses have their fates, all others arrive', async () => {
  const fates = ['maya@schools.example', 'bounce', 'suppressionlist', 'complaint', 'ooto', 'success'].map(
    (name) => (name.includes('@') ? name : `${name}+maya@simulator.amazonses.com`),
  );
  const states: Record<string, unknown> = {};
  for (const email of fates) {
    const { id } = await confirmed(email);
    const mail = taken.findLast(({ to }) => to === email);
    if (!mail) throw new Error('SES took no such mail');
    await tell(...mailEvents(mail));
    states[email.split(/[+@]/)[0] ?? ''] = [
      await stateOf(id),
      (await stored(id)).heard?.confirmation?.reason,
    ];
  }
  expect(states).toEqual({
    maya: ['delivered', undefined],
    bounce: ['bounced', 'Permanent General'],
    suppressionlist: ['bounced', 'Permanent Suppressed'],
    complaint: ['complained', 'abuse'],
    ooto: ['delivered', undefined],
    success: ['delivered', undefined],
  });
});
