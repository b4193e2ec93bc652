import type { SNSEvent } from 'aws-lambda';
import { mailKindOf } from '#domain/mailNames.ts';
import { errorFacts, log } from '#functions/log.ts';
import type { Services } from '#functions/services.ts';
import { hear } from './hear.ts';
import { mailEventIn } from './mailEvent.ts';

/**
 * Takes in what SES tells of each mail. A fault is thrown, and SNS's message tried again by Lambda: taking in the same
 * twice is harmless, and losing a bounce would have mail go on to an address that does not exist.
 */
export function feedback(services: Services) {
  return async ({ Records }: SNSEvent): Promise<void> => {
    for (const { Sns } of Records) {
      const event = mailEventIn(Sns.Message);
      if (!event) continue;
      try {
        const { suppressed, kept } = await hear(services, event);
        // Nearly all are of mails that arrived; the log would cost as much as all else here.
        if (event.outcome === 'sent' || event.outcome === 'delivered') continue;
        log({
          ...{ feedback: event.outcome, mail: mailKindOf(event.tags.mail), event: event.tags.event },
          ...{ reason: event.reason, kept: kept ? 1 : 0, suppressed: suppressed ? 1 : 0 },
        });
      } catch (error) {
        log({ feedback: event.outcome, ...errorFacts(error) });
        throw error;
      }
    }
  };
}
