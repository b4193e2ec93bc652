import { SESClient, SendRawEmailCommand, type SendRawEmailCommandInput } from '@aws-sdk/client-ses';
import { awsStandIn } from '#infra/local/environment.ts';
import type { Figure } from '../figure.ts';
import { scaleStudent } from '../scale/scaleStudent.ts';
import { alternate, eachOf, jobsAskedFor } from '../speed/alternate.ts';
import { type MailBench, makePastEvent, startMailBench } from './mailBench.ts';

/** A job is one mailing, whole. */
const effort = { rounds: 9, jobs: 1, atOnce: 1 };
const mails = 150;
/** As many as the mailer has under way. */
const rawAtOnce = 50;

/**
 * Follow-ups a second that the deployed mailer sends, each mailing to 150 students, against the same mails handed to
 * the same SES by its client and nothing else. Of all mails these are the many: who waits for a confirmation waits for
 * one, and what that takes is mostly a badge's picture.
 */
export async function mailRatio(): Promise<Figure> {
  const raw: SendRawEmailCommandInput[] = [];
  const bench = await startMailBench({
    copy: 'mail-ratio',
    onAccepted: (_, asked) => {
      if (raw.length < mails) raw.push(asHandedOver(asked));
    },
  });
  const client = new SESClient({ ...awsStandIn, endpoint: bench.ses.endpoint, maxAttempts: 1 });
  try {
    const send = await mailings(bench, jobsAskedFor(effort) + 1);
    // What left by this one is what is sent raw.
    await send(jobsAskedFor(effort));
    const pace = await alternate(
      {
        ours: send,
        theirs: () =>
          eachOf(mails, rawAtOnce, async (index) => {
            const mail = raw[index];
            if (!mail) throw new Error(`Expected more than ${index} mails`);
            await client.send(new SendRawEmailCommand(mail));
          }),
      },
      effort,
    );
    return {
      name: 'mail.ratio',
      value: pace.ours * mails,
      unit: 'mails/s',
      against: pace.theirs * mails,
      ratio: pace.ratio,
    };
  } finally {
    client.destroy();
    await bench.stop();
  }
}

/** So many events whose students came and wait for the follow-up; answers what mails those of one. */
async function mailings(bench: MailBench, count: number): Promise<(index: number) => Promise<void>> {
  const events = await Promise.all(Array.from({ length: count }, () => makePastEvent(bench)));
  const now = new Date();
  for (const { id } of events) {
    await eachOf(mails, rawAtOnce, async (number) => {
      await bench.services.registrations.create(scaleStudent(id, number, now), [], now);
    });
  }
  return async (index) => {
    const event = events[index];
    if (!event) throw new Error(`Expected more than ${index} events`);
    await bench.mailFollowUps(event, mails);
  };
}

/** A mail with all that it came with. */
function asHandedOver(asked: URLSearchParams): SendRawEmailCommandInput {
  const tags: { Name: string; Value: string }[] = [];
  for (let at = 1; asked.has(`Tags.member.${at}.Name`); at++)
    tags.push({
      Name: asked.get(`Tags.member.${at}.Name`) ?? '',
      Value: asked.get(`Tags.member.${at}.Value`) ?? '',
    });
  return {
    Source: asked.get('Source') ?? '',
    Destinations: [asked.get('Destinations.member.1') ?? ''],
    RawMessage: { Data: Buffer.from(asked.get('RawMessage.Data') ?? '', 'base64') },
    Tags: tags,
    ConfigurationSetName: asked.get('ConfigurationSetName') ?? '',
  };
}
