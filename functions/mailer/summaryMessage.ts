import { addresses } from '#contract/pages.ts';
import type { CareerEvent } from '#domain/event.ts';
import { countForSummary, type SummaryCounts } from '#functions/attendance/countForSummary.ts';
import { audienceOf } from '#functions/mailings/summaryAudience.ts';
import type { Services } from '#functions/services.ts';
import type { Message } from '#mail/message.ts';
import { summary } from '#mail/messages/summary.ts';
import { hashed } from '#store/keys.ts';
import type { SummaryRecord } from '#store/schedules.ts';
import { earlierRate } from './earlierRate.ts';
import { type SenderServices, senderFacts } from './senderFacts.ts';

export type SummaryServices = SenderServices &
  Pick<Services, 'registrations' | 'groups' | 'scans' | 'blanks' | 'devices' | 'events'> &
  Pick<Services, 'schedules' | 'survey' | 'members' | 'clock'>;

/** What summaries say, counted once for all who get one. */
export interface CountedSummary {
  record: SummaryRecord;
  /** The summary as this address gets it. */
  to(address: string): Promise<Message>;
}

/** Counts an event for its summary. `settled`: it is the second, after late scans came in. */
export async function countedSummary(
  services: SummaryServices,
  event: CareerEvent,
  { settled }: { settled: boolean },
): Promise<CountedSummary> {
  const counts = await countForSummary(services, event, services.clock());
  const [earlier, survey] = await Promise.all([
    earlierRate(services, event),
    services.survey.figures(event.id),
  ]);
  const facts = {
    ...{ event, settled, earlier, ...counts },
    ...(survey.answers && { survey }),
    consoleUrl: addresses.eventConsole(services.config.siteUrl, event.id),
  };
  return {
    record: recordOf(counts),
    to: async (address) => {
      const { organization } = event;
      const about = { organization, kind: 'summary', email: address, locale: 'en' } as const;
      const audience = await audienceOf(services, event, address);
      return summary({ ...facts, audience, ...(await senderFacts(services, about)) });
    },
  };
}

/** What was counted, but for when. */
function recordOf({ attendance, stations, ...rest }: SummaryCounts): SummaryRecord {
  const { at: _at, ...came } = attendance;
  const { at: _countedAt, ...stood } = stations;
  const { registered, came: all } = attendance;
  return { registered, came: all, digest: hashed(JSON.stringify({ ...came, ...stood, ...rest })) };
}
