import { describe, expect, it, test } from 'vitest';
import { type MailEvent, mailEventIn } from '#functions/feedback/mailEvent.ts';
import { outcomeOf } from '#functions/feedback/outcomeOf.ts';
import type { KnownOfMail } from '#store/mailOutcomes.ts';
import { greeting, type RecordedMail, records, type SesRecord } from './feedbackRecords.ts';

const sentAt = '2027-03-01T17:00:00.000Z';
const now = '2027-03-01T17:00:05.000Z';
const mail: RecordedMail = {
  to: 'maya@students.example',
  messageId: 'm-1',
  sentAt,
  tags: { event: '4f7v1jgch4', item: '0123456789abc', mail: 'reminder_4f7v1jgch4_20270303' },
};
const recorded: KnownOfMail = { sent: { at: '2027-03-01T17:00:00.400Z', message: 'm-1' } };

function told(record: SesRecord, changes: Partial<RecordedMail> = {}): MailEvent {
  const event = mailEventIn(JSON.stringify(record({ ...mail, ...changes })));
  if (!event) throw new Error('Expected a record that says something');
  return event;
}

describe('Of what SES tells', () => {
  test.each<[name: keyof typeof records, outcome: string, reason: string, suppresses: string | undefined]>([
    ['send', 'sent', '', undefined],
    ['delivery', 'delivered', '', undefined],
    ['noSuchMailbox', 'bounced', 'Permanent General', 'bounced'],
    ['noEmail', 'bounced', 'Permanent NoEmail', 'bounced'],
    ['suppressedBySes', 'bounced', 'Permanent Suppressed', 'bounced'],
    ['onAccountList', 'bounced', 'Permanent OnAccountSuppressionList', 'bounced'],
    ['mailboxFull', 'bounced', 'Transient MailboxFull', undefined],
    ['outOfOffice', 'bounced', 'Transient General', undefined],
    ['undetermined', 'bounced', 'Undetermined Undetermined', undefined],
    ['abuse', 'complained', 'abuse', 'complained'],
    ['bareComplaint', 'complained', '', 'complained'],
    ['reject', 'rejected', 'Bad content', undefined],
  ])('%s is understood as: %s (%s)', (name, outcome, reason, suppresses) => {
    expect(told(records[name])).toEqual({
      ...{ outcome, reason, message: 'm-1', sentAt, to: mail.to, tags: mail.tags },
      ...(suppresses && { suppresses }),
    });
  });

  test.each<[string, string]>([
    ['a delay, after which it goes on trying', JSON.stringify(records.delay(mail))],
    ['a complaint taken back', JSON.stringify(records.takenBack(mail))],
    ['a check of the sender’s signature', JSON.stringify(records.senderCheck(mail))],
    ['that someone read a mail, which is asked of nobody', JSON.stringify(records.open(mail))],
    ['its greeting to a new topic', greeting],
    ['nothing in particular', '{}'],
    ['a mail that has no tags of ours', JSON.stringify(records.delivery({ ...mail, tags: {} }))],
    [
      'a mail of no kind of ours',
      JSON.stringify(records.delivery({ ...mail, tags: { ...mail.tags, mail: 'advertisement' } })),
    ],
    [
      'an event of no form of ours',
      JSON.stringify(records.delivery({ ...mail, tags: { ...mail.tags, event: 'EVENT#1' } })),
    ],
    [
      'the name of a method of every object',
      JSON.stringify({ ...records.delivery(mail), eventType: 'toString' }),
    ],
  ])('%s is passed over', (_, message) => {
    expect(mailEventIn(message)).toBeUndefined();
  });

  it('keeps words and no address, whatever stands in the place of a reason', () => {
    const record = {
      ...records.reject(mail),
      reject: { reason: 'Sent to maya@students.example <b>now</b>' },
    };
    expect(mailEventIn(JSON.stringify(record))?.reason).toBe('Sent to maya students example b now b');
  });
});

describe('What is kept of a mail', () => {
  test.each<[title: string, record: SesRecord, known: KnownOfMail, kept: object | undefined]>([
    ['its delivery', records.delivery, recorded, { heard: { state: 'delivered', at: now } }],
    [
      'its bounce with the reason',
      records.noSuchMailbox,
      recorded,
      { heard: { state: 'bounced', at: now, reason: 'Permanent General' } },
    ],
    ['nothing when it was just taken, as was known', records.send, recorded, undefined],
    [
      'that it was sent, where nobody lived to note it',
      records.send,
      {},
      { sent: { at: sentAt, message: 'm-1' } },
    ],
    [
      'both, where the delivery is the first that is heard',
      records.delivery,
      { failed: 'TimeoutError' },
      { sent: { at: sentAt, message: 'm-1' }, failed: null, heard: { state: 'delivered', at: now } },
    ],
    [
      'that it was rejected, and so not sent',
      records.reject,
      recorded,
      { failed: 'rejected: Bad content', sent: null },
    ],
    [
      'nothing of a mail that was sent again since',
      records.noSuchMailbox,
      { sent: { at: '2027-03-01T17:00:03.000Z', message: 'm-2' } },
      undefined,
    ],
    [
      'a delivery after a bounce of the mail before',
      records.delivery,
      {
        ...recorded,
        heard: { state: 'bounced', at: '2027-03-01T16:00:00.000Z', reason: 'Permanent General' },
      },
      { heard: { state: 'delivered', at: now } },
    ],
  ])('is %s', (_, record, known, kept) => {
    expect(outcomeOf(told(record), known, now)).toEqual(kept);
  });

  it('is of each mail of several by itself, where one debt is owed as several', () => {
    const part = { tags: { ...mail.tags, part: '1' }, messageId: 'm-7' };
    expect(outcomeOf(told(records.noSuchMailbox, part), recorded, now)).toEqual({
      heard: { state: 'bounced', at: now, reason: 'Permanent General' },
    });
  });

  it('has sent no later than it was heard of, however the two clocks differ', () => {
    const ahead = told(records.delivery, { sentAt: '2027-03-01T17:00:30.000Z' });
    expect(outcomeOf(ahead, {}, now)).toMatchObject({ sent: { at: now }, heard: { at: now } });
  });

  const ends: [SesRecord[], string][] = [
    [[records.send, records.delivery], 'delivered'],
    [[records.send, records.delivery, records.noSuchMailbox], 'bounced'],
    [[records.send, records.delivery, records.mailboxFull], 'bounced'],
    [[records.send, records.delivery, records.outOfOffice], 'delivered'],
    [[records.send, records.delivery, records.abuse], 'complained'],
    [[records.delivery, records.noSuchMailbox, records.abuse, records.outOfOffice], 'complained'],
  ];
  test.each(
    ends.flatMap(([all, end]) =>
      orders(all).map((order) => [order.map(typeOf).join(', '), order, end] as const),
    ),
  )('after %s is the same as in any order', (_, order, end) => {
    let known: KnownOfMail = {};
    for (const record of [...order, ...order]) known = keep(known, told(record));
    expect(known).toMatchObject({ sent: { message: 'm-1' }, heard: { state: end } });
  });
});

function keep(known: KnownOfMail, event: MailEvent): KnownOfMail {
  const { sent, failed, heard } = outcomeOf(event, known, now) ?? {};
  return {
    sent: sent === undefined ? known.sent : (sent ?? undefined),
    failed: failed === undefined ? known.failed : (failed ?? undefined),
    heard: heard ?? known.heard,
  };
}

function typeOf(record: SesRecord): string {
  const { outcome, reason } = told(record);
  return reason ? `${outcome} (${reason})` : outcome;
}

function orders<T>(things: T[]): T[][] {
  if (things.length < 2) return [things];
  return things.flatMap((first, place) =>
    orders(things.filter((_, at) => at !== place)).map((rest) => [first, ...rest]),
  );
}
