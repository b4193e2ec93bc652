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
 * on whatever those were merged into, and folds their scans again. Each step can be repeated, and comes before or
 * after the scan itself. A walk-in that is taken back gives its place and its badge back, too. False if so much was
 * taken back of one registration that no more is noted.
 */
export async function takeBack(
  services: Services,
  undo: Undo,
  registrations: string[],
  options: Options,
): Promise<boolean> {
  await services.scans.append(undo);
  const ids = new Set(registrations);
  let isNoted = true;
  for (const id of ids) {
    options.signal.throwIfAborted();
    const noted = await services.registrations.undo(undo.event, id, undo.undoes);
    if (!noted) continue;
    if (noted.mergedInto) ids.add(noted.mergedInto);
    isNoted &&= noted.undone?.has(undo.undoes) === true;
    const settled = await settleCheckIn(services, noted, options.now);
    if (isMistaken(settled, undo)) await cancelWalkIn(services, settled, options);
  }
  return isNoted;
}

/** A walk-in that nobody else let in meanwhile, and that stands for nobody who had registered. */
function isMistaken(
  { walkIn, attempt, checkIn, mergedFrom, group }: StoredRegistration,
  undo: Undo,
): boolean {
  return walkIn !== undefined && attempt === undo.undoes && !checkIn && !mergedFrom && group === undefined;
}

/** Leaves a blank badge to whoever else was given it, whose check-in then is news: phones know the badge as another's. */
async function passOn(
  { blanks, registrations }: Services,
  event: string,
  blank: string,
  mistake: string,
  { now }: Options,
): Promise<void> {
  await blanks.letGo(event, blank, mistake);
  const next = await blanks.read(event, blank);
  const holder = next && (await registrations.read(event, next.registration));
  if (holder?.checkIn) await registrations.replaceCheckIn(holder, holder.checkIn, now);
}

/** How often a cancellation is tried again after losing a race. */
const tries = 5;

/** Ends the registration of a walk-in that was a mistake, and leaves its badge to whoever is given it next. */
async function cancelWalkIn(
  services: Services,
  mistake: StoredRegistration,
  options: Options,
): Promise<void> {
  const { event, id, walkIn } = mistake;
  if (walkIn?.blank) await passOn(services, event, walkIn.blank, id, options);
  let read: StoredRegistration | undefined = mistake;
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
