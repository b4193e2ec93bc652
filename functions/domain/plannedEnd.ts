import type { CareerEvent } from './event.ts';

/** Longer than an organizer's clock is off, and an answer on its way. */
const slackMs = 5 * 60_000;

/**
 * When an event was to end before its organizer ended it by hand. An end that was set once the event had begun, and for
 * that minute or an earlier one, says how the day went and not how it was planned; unless it went on for longer, which
 * whoever put that down would plan for. An instant, ISO 8601 in UTC.
 */
export function plannedEnd({
  startsAt,
  endsAt,
  formerTimes = [],
}: Pick<CareerEvent, 'startsAt' | 'endsAt' | 'formerTimes'>): string {
  let [planned, set] = [endsAt, endsAt];
  for (const former of formerTimes.toReversed()) {
    const isByHand = former.at >= startsAt && Date.parse(former.at) >= Date.parse(set) - slackMs;
    if (!isByHand || former.startsAt !== startsAt) break;
    set = former.endsAt;
    if (set > planned) planned = set;
  }
  return planned;
}
