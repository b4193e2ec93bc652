import type { Output } from '#contract/contract.ts';
import { accommodationsEnd } from '#domain/accommodations.ts';
import { type Refusal, refuse } from '#domain/refusals.ts';
import { chosenSessions, eventPool, type Registration } from '#domain/registration.ts';
import { placeInLine } from '#domain/seats.ts';
import { sharingRefusal } from '#domain/sharing.ts';
import type { Call } from '#functions/call.ts';
import type { StoredRegistration } from '#store/registrations.ts';
import { badgeCodes } from './links.ts';
import { publicEvent } from './publicEvent.ts';
import { shownVisits } from './shownVisits.ts';

/** What the private link shows its student. */
export async function ownRegistration(
  call: Call<'link'>,
  registration: StoredRegistration,
): Promise<Output<'getRegistration'> | Refusal> {
  const event = await call.events.read(registration.event);
  if (!event) return refuse('unknown-registration');
  const [codes, shown, places, visits] = await Promise.all([
    badgeCodes(call, registration),
    publicEvent(call, event, call.now, registration.locale),
    placesInLines(call, registration),
    // Where a student was is no educator's business.
    call.caller.isOwn ? shownVisits(call, event, registration) : [],
  ]);
  const { [eventPool]: placeInEvent } = places;
  return {
    ...registration,
    registrationId: registration.id,
    accommodations: (call.now.toISOString() < accommodationsEnd(event) && registration.accommodations) || '',
    group: registration.group === undefined ? undefined : { school: registration.school },
    ...(placeInEvent !== undefined && { placeInLine: placeInEvent }),
    sessions: chosenSessions(event, registration.sessions).map((session) => ({
      ...session,
      ...(places[session.id] !== undefined && { placeInLine: places[session.id] }),
    })),
    ...codes,
    visits,
    showsVisits: call.caller.isOwn,
    mayShareContact: call.caller.isOwn && sharingRefusal(registration) === null,
    event: shown,
  };
}

/** Where a registration stands in each line it waits in, by pool. */
async function placesInLines(
  { pools, lines }: Pick<Call, 'pools' | 'lines'>,
  { event, status, number, sessions }: Registration,
): Promise<Record<string, number>> {
  const waiting: [string, number | undefined][] = [
    ...(status === 'waitlisted' ? [[eventPool, number] as [string, number | undefined]] : []),
    ...Object.entries(sessions).flatMap(([id, seat]): [string, number | undefined][] =>
      seat.status === 'waiting' ? [[id, seat.number]] : [],
    ),
  ];
  const places = await Promise.all(
    waiting.map(async ([name, held]): Promise<[string, number][]> => {
      if (held === undefined) return [];
      const [pool, line] = await Promise.all([pools.read(event, name), lines.read(event, name)]);
      return pool ? [[name, placeInLine(held, pool.cutoff, line)]] : [];
    }),
  );
  return Object.fromEntries(places.flat());
}
