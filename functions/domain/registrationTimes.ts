import { type CareerEvent, isOver } from './event.ts';

export type RegistrationPhase = 'not-yet' | 'open' | 'closed';

/** Whether new registrations are taken at this moment, by the event's own opening and closing times. */
export function registrationPhase(
  event: Pick<CareerEvent, 'opensAt' | 'closesAt' | 'endsAt'>,
  now: Date,
): RegistrationPhase {
  const at = now.toISOString();
  if (event.opensAt && at < event.opensAt) return 'not-yet';
  return (event.closesAt && at >= event.closesAt) || isOver(event, now) ? 'closed' : 'open';
}
