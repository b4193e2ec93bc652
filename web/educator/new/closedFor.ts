import type { PublicEvent } from '../group.ts';

export type ClosedFor = 'cancelled' | 'over' | 'noGroups' | 'notYet' | 'closed' | 'full';

/** Why no class can register at this event now; undefined where one can. */
export function closedFor(event: PublicEvent): ClosedFor | undefined {
  if (event.status === 'cancelled') return 'cancelled';
  if (event.over) return 'over';
  if (!event.takesGroups) return 'noGroups';
  if (event.registration === 'not-yet') return 'notYet';
  if (event.registration === 'closed') return 'closed';
  return event.full && !event.waitlist ? 'full' : undefined;
}
