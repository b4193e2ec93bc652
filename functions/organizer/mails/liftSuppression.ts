import { isRefusal } from '#domain/refusals.ts';
import type { OperationCode } from '#functions/call.ts';
import { together } from '#functions/seats/together.ts';
import { findEvent } from '../findEvent.ts';
import { findAddressee } from './addressee.ts';

/** Lets mail go again to all addresses of whoever is named; lifting what does not stand is harmless. */
export const liftSuppression: OperationCode<'liftSuppression'> = async ({ event: id, ...whose }, call) => {
  const event = await findEvent(call, id);
  if (isRefusal(event)) return event;
  const addressee = await findAddressee(call, event, whose);
  if (isRefusal(addressee)) return addressee;
  call.signal.throwIfAborted();
  await together(addressee.emails.map((email) => call.mailChoices.lift(event.organization, email, call.now)));
  return { status: 'lifted' };
};
