import type { CareerEvent } from '#domain/event.ts';
import type { Services } from '#functions/services.ts';

/** So many events say how it usually goes. */
const eventsCompared = 10;
const eventsLookedAt = 60;

/**
 * How many of those registered came to the organization's events before this one, as the summaries of the latest ten
 * said; undefined where there were none, or nobody was registered.
 */
export async function earlierRate(
  { events, schedules }: Pick<Services, 'events' | 'schedules'>,
  { organization, startsAt }: Pick<CareerEvent, 'organization' | 'startsAt'>,
): Promise<{ events: number; rate: number } | undefined> {
  const before = (await events.endedBefore(organization, startsAt, eventsLookedAt)).filter(
    ({ status }) => status === 'published',
  );
  const compared: { registered: number; came: number }[] = [];
  for (const { id } of before) {
    if (compared.length === eventsCompared) break;
    const [settled, first] = await Promise.all([
      schedules.read(id, 'summary_settled'),
      schedules.read(id, 'summary'),
    ]);
    const figures = settled?.figures ?? first?.figures;
    if (figures?.registered) compared.push(figures);
  }
  if (!compared.length) return undefined;
  const sum = (of: 'registered' | 'came') => compared.reduce((total, figures) => total + figures[of], 0);
  return { events: compared.length, rate: sum('came') / sum('registered') };
}
