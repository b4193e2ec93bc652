import type { CareerEvent } from '#domain/event.ts';
import { derivedId } from '#domain/ids.ts';
import { type Refusal, refuse } from '#domain/refusals.ts';
import type { Call } from '#functions/call.ts';
import { errorFacts, log } from '#functions/log.ts';

/** What a wrong code costs, in milliseconds: nothing to a person, much to a program that tries them all. */
const wrongCodeMs = 1_000;
/** The longest wait of someone in a crowd, in milliseconds; well within an operation's deadline. */
const longestWaitMs = 4_000;

/** Why someone may not enter without another invitation code, or null. Codes are the same in any case. */
export async function mayEnter(
  { pause }: Pick<Call, 'pause'>,
  { invitationCode }: Pick<CareerEvent, 'invitationCode'>,
  given: string,
): Promise<Refusal | null> {
  if (!invitationCode || given.toLowerCase() === invitationCode.toLowerCase()) return null;
  if (given) await pause(wrongCodeMs);
  return refuse('invitation-needed', [
    { path: 'invitationCode', message: 'Expected the code from the invitation' },
  ]);
}

/**
 * Lets whoever comes from an uncommonly busy network wait a moment, before a number is taken: a whole school sits
 * behind one address, so nobody is refused. Answers the network's name, under which registrations are counted.
 */
export async function slowedDown(call: Call, event: Pick<CareerEvent, 'id'>): Promise<string> {
  const network = derivedId(await call.keys.service(), 'network', event.id, networkPrefix(call.network));
  const excess = call.crowds.excess(network, call.now);
  if (excess > 0) await call.pause(Math.min(longestWaitMs, 1_000 + excess * 1_000));
  return network;
}

/** Counts a registration for its network. A fault in that is none of whoever registers, who is answered all the same. */
export async function countedIn(
  { crowds, now }: Pick<Call, 'crowds' | 'now'>,
  network: string,
): Promise<void> {
  try {
    await crowds.count(network, now);
  } catch (error) {
    log({ counting: 'crowd', ...errorFacts(error) });
  }
}

/** One subscriber has a whole /64 of IPv6 addresses. */
function networkPrefix(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const [front = '', back] = address.split('::');
  const groups = front.split(':').filter(Boolean);
  const missing = back === undefined ? 0 : 8 - groups.length - back.split(':').filter(Boolean).length;
  return [...groups, ...Array(missing).fill('0'), ...(back ?? '').split(':').filter(Boolean)]
    .slice(0, 4)
    .join(':');
}
