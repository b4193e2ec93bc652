import type { CareerEvent } from '#domain/event.ts';
import type { MailName } from '#domain/mailNames.ts';
import { isRefusal, type Refusal, refuse } from '#domain/refusals.ts';
import type { OperationCode } from '#functions/call.ts';
import { broughtForward } from '#functions/mailings/broughtForward.ts';
import { isBeforeItsTime } from '#functions/mailings/isBeforeItsTime.ts';
import { type PlannedMailing, plannedMailing } from '#functions/mailings/plannedMailings.ts';
import { findEvent } from '../findEvent.ts';
import { mailFigures } from './mailFigures.ts';
import { shownMailing } from './shownMailings.ts';

/** Brings the mailing's time forward; the mailer does the rest. What is done or under way stays as it is. */
export const sendMailing: OperationCode<'sendMailing'> = async ({ event: id, name }, call) => {
  const event = await findEvent(call, id);
  if (isRefusal(event)) return event;
  const planned = sendable(event, name, call.now);
  if (isRefusal(planned)) return planned;
  call.signal.throwIfAborted();
  const entry = await call.schedules.bringForward(event.id, planned, call.now);
  const figures = await mailFigures(call, event);
  return shownMailing(broughtForward(planned, entry, event), entry, figures, call.now);
};

function sendable(event: CareerEvent, name: MailName, now: Date): PlannedMailing | Refusal {
  const planned = plannedMailing(event, name);
  if (!planned) return unknown('Expected a mailing that the event plans');
  const { usefulUntil } = broughtForward(planned, { forcedAt: now.toISOString() }, event);
  if (usefulUntil <= now.toISOString()) return unknown('Expected a mailing that is still of use');
  if (isBeforeItsTime(planned.kind, event, now))
    return unknown('Expected a mailing whose time can be now: this one tells how the event was');
  return planned;
}

function unknown(message: string): Refusal {
  return refuse('unknown-mailing', [{ path: 'name', message }]);
}
