import { isOver } from '#domain/event.ts';
import { refuse } from '#domain/refusals.ts';
import { eventPool, releasing } from '#domain/registration.ts';
import type { OperationCode } from '#functions/call.ts';
import { handOnSeats } from '#functions/seats/handOnSeats.ts';
import { together } from '#functions/seats/together.ts';
import { ownRegistration } from './ownRegistration.ts';

/**
 * Cancels and hands the places on at once. The pools are marked first: should this crash after the
 * cancellation, the scheduler hands them on within the minute.
 */
export const cancelRegistration: OperationCode<'cancelRegistration'> = async (_input, call) => {
  const { registration } = call.caller;
  if (registration.status === 'cancelled') return ownRegistration(call, registration);
  const event = await call.events.read(registration.event);
  if (!event) return refuse('unknown-registration');
  if (isOver(event, call.now)) return refuse('event-over');

  const pools = [eventPool, ...Object.keys(registration.sessions)];
  await together(pools.map((pool) => call.pools.markChanging(event.id, pool, call.now)));
  call.signal.throwIfAborted();
  const cancelled = await call.registrations.change(
    registration,
    {
      status: 'cancelled',
      number: undefined,
      sessions: {},
      released: releasing(registration, pools),
      accommodations: undefined,
      shared: undefined,
    },
    { owes: registration.email ? 'cancelled' : undefined, now: call.now, signal: call.signal },
  );
  if (!cancelled) return refuse('changed-meanwhile');
  await handOnSeats(call, event.id, pools);
  return ownRegistration(call, cancelled);
};
