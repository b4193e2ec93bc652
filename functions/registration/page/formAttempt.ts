import type { Input } from '#contract/contract.ts';
import { encodeBase32 } from '#domain/base32.ts';
import type { CareerEvent } from '#domain/event.ts';
import type { Call } from '#functions/call.ts';
import { registrationId } from '../registrationIds.ts';

/** How long the same form from the same network is the same try, in milliseconds. */
const windowMs = 120_000;

/**
 * The attempt of a form that no script sent. Everyone gets the same page from the edge, so the page can't
 * hold one: it is made from what was sent, from where, and when, so that a double tap is one registration and
 * nobody else comes by the badge. A second tap just after the turn of a window belongs to the first one's.
 */
export async function formAttempt(
  call: Call,
  event: Pick<CareerEvent, 'id'>,
  form: Input<'registerStudent'>,
): Promise<string> {
  const mac = await call.keys.service();
  const turn = Math.floor(call.now.getTime() / windowMs);
  const attemptAt = (window: number) =>
    encodeBase32(mac(JSON.stringify(['form', event.id, call.network, window, form])).subarray(0, 16));
  const before = attemptAt(turn - 1);
  const made = await call.registrations.read(event.id, registrationId(mac, event.id, form, before));
  const again = made?.attempt === before && call.now.getTime() - Date.parse(made.registeredAt) < windowMs;
  return again ? before : attemptAt(turn);
}
