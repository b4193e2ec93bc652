import { GetSendQuotaCommand, SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import type { MailTags, Post } from './post.ts';
import { senderOf } from './sender.ts';

export interface SesPostOptions {
  /** As configured: an address, or a name and an address in angle brackets. */
  from: string;
  /** Empty where there is none. */
  configurationSet: string;
  /** How long SES may take over one mail. */
  timeoutMs?: number;
}

/**
 * Amazon SES as the post. One try per call: the mailer owns retries, since a time-out may follow acceptance.
 */
export function sesPost({ from, configurationSet, timeoutMs = 10_000 }: SesPostOptions): Post {
  const client = new SESClient({
    maxAttempts: 1,
    // Nothing is ever added to how it sends, so that is put together once and not for every mail.
    cacheMiddleware: true,
    requestHandler: { connectionTimeout: 3_000, requestTimeout: timeoutMs, throwOnRequestTimeout: true },
  });
  const { address } = senderOf(from);
  return {
    async send(raw, to, tags) {
      const answer = await client.send(
        new SendRawEmailCommand({
          Source: address,
          Destinations: [to],
          RawMessage: { Data: raw },
          Tags: sesTags(tags),
          ...(configurationSet && { ConfigurationSetName: configurationSet }),
        }),
      );
      if (!answer.MessageId) throw new Error('SES took a mail and gave no id for it');
      return answer.MessageId;
    },

    async quota() {
      const answer = await client.send(new GetSendQuotaCommand({}));
      const { MaxSendRate: perSecond, Max24HourSend: perDay, SentLast24Hours: sentLastDay } = answer;
      if (perSecond === undefined || perDay === undefined || sentLastDay === undefined)
        throw new Error('SES did not say how much it carries');
      // SES says -1 for no limit.
      return { perSecond, perDay: perDay < 0 ? Number.POSITIVE_INFINITY : perDay, sentLastDay };
    },
  };
}

/** SES refuses a mail whose tags have other characters; that would be a fault of ours, and not of the mail. */
function sesTags(tags: MailTags): { Name: string; Value: string }[] {
  return Object.entries(tags).flatMap(([Name, Value]) => {
    if (Value === undefined) return [];
    if (!/^[\w-]{1,255}$/.test(Value)) throw new Error(`The tag ${Name} has characters that SES refuses`);
    return [{ Name, Value }];
  });
}
