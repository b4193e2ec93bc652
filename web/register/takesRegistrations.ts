import type { PublicEvent } from './draft.ts';

/** Whether anyone can register now, be it for a place or to wait for one. */
export function takesRegistrations(event: PublicEvent): boolean {
  const open = event.status === 'published' && !event.over && event.registration === 'open';
  return open && (!event.full || event.waitlist);
}
