import type { CareerEvent } from '#domain/event.ts';
import { derivedId, newShortId, shortIdLength } from '#domain/ids.ts';
import type { Call } from '#functions/call.ts';
import { random } from '#store/keys.ts';

/** The id of an event that is made now: each try of one attempt gets the same. `of` says what else it is made of. */
export async function newEventId(
  { keys, caller }: Call<'session'>,
  attempt: string | undefined,
  ...of: string[]
): Promise<string> {
  if (attempt === undefined) return newShortId(random);
  const mac = await keys.service();
  return derivedId(mac, 'event', caller.member.organization, ...of, attempt).slice(0, shortIdLength);
}

/** What an earlier try of the same attempt made, if it came that far. */
export async function madeBefore(
  { events, caller }: Call<'session'>,
  id: string,
): Promise<CareerEvent | undefined> {
  const made = await events.read(id, { fresh: true });
  return made?.organization === caller.member.organization ? made : undefined;
}
