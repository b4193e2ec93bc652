import { GetSendQuotaCommand, SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { awsStandIn } from '#infra/local/environment.ts';
import { type LocalMail, startMail } from '#infra/local/mail.ts';
import { mailEvents } from '#infra/local/mailEvents.ts';
import { makeMailTopic } from '#infra/local/mailTopic.ts';
import type { TakenMail } from '#infra/local/watchMails.ts';
import { maya, publishedEvent } from '#test/support/people.ts';
import { startTurnout } from '#test/support/turnout.ts';

const mail: TakenMail = {
  messageId: 'm-1',
  to: 'maya@schools.example',
  source: 'hello@turnout.example',
  configurationSet: 'turnout-local',
  tags: { event: '4f7v1jgch4', item: '0123456789abc', mail: 'confirmation' },
  head: 'From: Evergreen <hello@turnout.example>\r\nSubject: You are\r\n in\r\nDate: Mon, 01 Mar 2027 17:00:00 +0000',
};

describe('The SES stand-in', () => {
  let ses: LocalMail;
  let client: SESClient;
  const taken: TakenMail[] = [];
  beforeAll(async () => {
    ses = await startMail(0, undefined);
    ses.onMail((one) => taken.push(one));
    client = new SESClient({ endpoint: ses.endpoint, ...awsStandIn });
  });
  afterAll(() => ses.stop());

  const send = (to: string, text: string) =>
    client.send(
      new SendRawEmailCommand({
        Source: mail.source,
        Destinations: [to],
        RawMessage: {
          Data: Buffer.from(`From: ${mail.source}\r\nTo: ${to}\r\nSubject: Hello\r\n\r\n${text}`),
        },
        Tags: Object.entries(mail.tags).map(([Name, Value]) => ({ Name, Value })),
        ConfigurationSetName: mail.configurationSet,
      }),
    );

  it('says what it carries, and counts what it carried', async () => {
    const before = await client.send(new GetSendQuotaCommand({}));
    expect(before).toMatchObject({ Max24HourSend: 200_000, MaxSendRate: 250 });
    await send('maya@schools.example', 'Hello');
    const { SentLast24Hours } = await client.send(new GetSendQuotaCommand({}));
    expect(SentLast24Hours).toBe((before.SentLast24Hours ?? 0) + 1);
  });

  it.each([['a few words'], ['many words '.repeat(40_000)]])(
    'tells of each mail it took, with its tags',
    async (text) => {
      const { MessageId } = await send('diego@schools.example', text);
      expect(taken.at(-1)).toMatchObject({
        ...{ messageId: MessageId, to: 'diego@schools.example', source: mail.source },
        ...{ configurationSet: 'turnout-local', tags: mail.tags },
      });
      expect(taken.at(-1)?.head).toContain('Subject: Hello');
    },
  );

  it('tells of nothing that it did not take', async () => {
    const before = taken.length;
    const faulty = new SendRawEmailCommand({ RawMessage: { Data: Buffer.from('no mail at all') } });
    await expect(client.send(faulty)).rejects.toThrow();
    expect(taken).toHaveLength(before);
  });
});

describe('What the stand-in tells of a mail', () => {
  it('is what came of it, by the clock and in the shape of the mail', () => {
    const told = mailEvents(mail) as { eventType: string; mail: object }[];
    expect(told.map(({ eventType }) => eventType)).toEqual(['Delivery']);
    expect(told[0]?.mail).toMatchObject({
      ...{ timestamp: '2027-03-01T17:00:00.000Z', messageId: 'm-1', destination: ['maya@schools.example'] },
      tags: { 'ses:configuration-set': ['turnout-local'], event: ['4f7v1jgch4'], mail: ['confirmation'] },
      commonHeaders: { subject: 'You are in' },
    });
  });

  it('is nothing without a configuration set, as at SES', () => {
    expect(mailEvents({ ...mail, configurationSet: '' })).toEqual([]);
  });

  it('is delivered in order, tried three times, and given up with a word', async () => {
    const seen: string[] = [];
    const said: string[] = [];
    let failures = 5;
    const topic = makeMailTopic({
      deliver: async ({ Records }) => {
        const [{ Sns }] = Records as [{ Sns: { Message: string } }];
        seen.push(Sns.Message);
        if (failures-- > 0) throw new Error('away');
      },
      log: (message) => said.push(message),
    });
    topic.publish([{ n: 1 }, { n: 2 }]);
    await topic.settled();
    expect(seen).toEqual([1, 1, 1, 2, 2, 2].map((n) => JSON.stringify({ n })));
    expect(said).toHaveLength(5);
    topic.stop();
    topic.publish([{ n: 3 }]);
    await topic.settled();
    expect(seen).toHaveLength(6);
  });
});

it('On a laptop a mail is delivered as on AWS, and one to the simulator’s address bounces', async () => {
  const turnout = await startTurnout();
  const event = await publishedEvent(await turnout.owner(), { sessions: [] });
  const heardBy = async (firstName: string, email: string) => {
    const form = { ...maya, slug: event.slug, firstName, email };
    const answer = await turnout.someone().get('registerStudent', form);
    if (!('registrationId' in answer)) throw new Error('Expected a new registration');
    await turnout.local.tick();
    return (await turnout.services.registrations.read(event.id, answer.registrationId))?.heard?.confirmation;
  };
  expect(await heardBy('Maya', 'maya@schools.example')).toMatchObject({ state: 'delivered' });
  expect(await heardBy('Noor', 'bounce+noor@simulator.amazonses.com')).toMatchObject({
    state: 'bounced',
    reason: 'Permanent General',
  });
  await turnout.stop();
});
