import type { EventStatus } from '#domain/vocabulary.ts';

/** Where an event stands, for a word beside its name. */
export type EventPhase = 'draft' | 'open' | 'on' | 'over' | 'cancelled';

export const phaseTexts: Record<EventPhase, string> = {
  draft: 'Draft',
  open: 'Published',
  on: 'Happening now',
  over: 'Over',
  cancelled: 'Cancelled',
};

interface Times {
  status: EventStatus;
  startsAt: string;
  endsAt: string;
}

export function eventPhase({ status, startsAt, endsAt }: Times, now: Date): EventPhase {
  if (status !== 'published') return status;
  if (Date.parse(endsAt) <= now.getTime()) return 'over';
  return Date.parse(startsAt) <= now.getTime() ? 'on' : 'open';
}
