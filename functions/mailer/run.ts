import type { MailShare } from '#store/schedules.ts';

/**
 * How a run of a mailing ended: everyone was dealt with; or it goes on later, as soon as its share of mails allows
 * (`forShare`) or for another reason; or the entry was lost to another run.
 */
export type Run = 'done' | 'lost' | { goOnAt: Date; forShare?: boolean };

/** Slots are never reserved further ahead than half a minute; whoever waits longer waits for more of the day's mails. */
const longestTurnMs = 60_000;

/** What a run waits for, if for its share of mails. */
export function shareOf({ goOnAt, forShare }: Exclude<Run, string>, now: Date): MailShare | undefined {
  if (!forShare) return undefined;
  return goOnAt.getTime() - now.getTime() > longestTurnMs ? 'day' : 'turn';
}
