import type { Undo } from '#domain/checkin.ts';
import { eventPool, releasing } from '#domain/registration.ts';
import { handOnSeats } from '#functions/seats/handOnSeats.ts';
import type { Services } from '#functions/services.ts';
import type { StoredRegistration } from '#store/registrations.ts';
import { settleCheckIn } from './settleCheckIn.ts';

interface Options {
  now: Date;
  signal: AbortSignal;
}

/**
 * Takes a scan back: keeps the undo in the log, notes it on every registration that the scan can have checked in, and
 * folds their scans again. Each step can be repeated, and comes before or after the scan itself. A walk-in that is
 * taken back gives its place back, too.
 */
export async function takeBack(
  services: Services,
  undo: Undo,
  registrations: string[],
  options: Options,
): Promise<void> {
  await services.scans.append(undo);
  for (const id of registrations) {
    options.signal.throwIfAborted();
    const noted = await services.registrations.undo(undo.event, id, undo.undoes);
    if (!noted) continue;
    const settled = await settleCheckIn(services, noted, options.now);
    if (settled.walkIn && settled.attempt === undo.undoes) await cancelWalkIn(services, settled, options);
  }
}

/** How often a cancellation is tried again after losing a race. */
const tries = 5;

/** Ends the registration of a walk-in that was a mistake. */
async function cancelWalkIn(services: Services, walkIn: StoredRegistration, options: Options): Promise<void> {
  const { event, id } = walkIn;
  let read: StoredRegistration | undefined = walkIn;
  for (let attempt = 0; attempt < tries && read && read.status !== 'cancelled'; attempt++) {
    const pools = [eventPool, ...Object.keys(read.sessions)];
    for (const pool of pools) await services.pools.markChanging(event, pool, options.now);
    options.signal.throwIfAborted();
    const cancelled = await services.registrations.change(
      read,
      { status: 'cancelled', number: undefined, sessions: {}, released: releasing(read, pools) },
      options,
    );
    if (cancelled) return handOnSeats(services, event, pools);
    read = await services.registrations.read(event, id);
  }
  if (read && read.status !== 'cancelled') throw new Error('A walk-in that was taken back keeps changing');
}
