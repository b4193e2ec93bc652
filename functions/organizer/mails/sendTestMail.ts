import { derivedId, newToken } from '#domain/ids.ts';
import { isRefusal, refuse } from '#domain/refusals.ts';
import type { OperationCode } from '#functions/call.ts';
import { random } from '#store/keys.ts';
import { findEvent } from '../findEvent.ts';
import { shownOf } from './shownOf.ts';

/** How many of these a member may send, to the own address and no other. */
const allowed = { most: 20, spanMs: 3_600_000 };

export const sendTestMail: OperationCode<'sendTestMail'> = async ({ event: id, ...wanted }, call) => {
  const event = await findEvent(call, id);
  if (isRefusal(event)) return event;
  const shown = shownOf(event, { event: id, ...wanted }, call.now);
  if (isRefusal(shown)) return shown;
  const { email: to } = call.caller.member;
  const key = derivedId(await call.keys.service(), 'test-mail', to);
  if (await call.allowances.take(key, newToken(random), allowed, call.now)) return refuse('too-many-tries');
  call.signal.throwIfAborted();
  await call.testMails.owe({ event: event.id, to, shown }, call.now, call.signal);
  return { status: 'mailed', to };
};
