import { isRefusal, refuse } from '#domain/refusals.ts';
import type { OperationCode } from '#functions/call.ts';
import { findEvent } from '../findEvent.ts';
import { findAddressee, recordsOf } from './addressee.ts';
import { isWorthSendingAgain, notWelcome } from './mayBeSentAgain.ts';
import { sendAgainToFew } from './sendAgainToFew.ts';

/** Owes a person's mail once more, made from what is true by then. What is owed already is owed once. */
export const sendMailAgain: OperationCode<'sendMailAgain'> = async (
  { event: id, name, attempt, ...whose },
  call,
) => {
  const event = await findEvent(call, id);
  if (isRefusal(event)) return event;
  const addressee = await findAddressee(call, event, whose);
  if (isRefusal(addressee)) return addressee;
  if ('recipient' in addressee) return sendAgainToFew(call, event, addressee.recipient, { name, attempt });
  const records = recordsOf(addressee);
  if (records.owes[name] !== undefined) return { status: 'owed' };
  const [first] = addressee.emails;
  if (first === undefined || !isWorthSendingAgain(event, addressee, name, call.now))
    return refuse('unknown-mailing', [
      { path: 'name', message: 'Expected a mail this person was sent, and that still says something' },
    ]);
  const refusal = notWelcome(await call.mailChoices.read(event.organization, first), name);
  if (refusal) return refusal;
  call.signal.throwIfAborted();
  const debtors = 'group' in addressee ? call.groups : call.registrations;
  await debtors.oweAgain(event.id, records.id, name, call.now);
  return { status: 'owed' };
};
