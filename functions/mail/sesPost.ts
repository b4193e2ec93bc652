import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import type { Post } from './post.ts';
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
    requestHandler: { connectionTimeout: 3_000, requestTimeout: timeoutMs, throwOnRequestTimeout: true },
  });
  const { address } = senderOf(from);
  return {
    async send(raw, to) {
      const answer = await client.send(
        new SendRawEmailCommand({
          Source: address,
          Destinations: [to],
          RawMessage: { Data: raw },
          ...(configurationSet && { ConfigurationSetName: configurationSet }),
        }),
      );
      if (!answer.MessageId) throw new Error('SES took a mail and gave no id for it');
      return answer.MessageId;
    },
  };
}
