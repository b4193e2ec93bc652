import { isRefusal } from '#domain/refusals.ts';
import type { OperationCode } from '#functions/call.ts';
import { findEvent } from '../findEvent.ts';
import { mailFigures } from './mailFigures.ts';
import { answeredMails, shownMailings } from './shownMailings.ts';

export const listMailings: OperationCode<'listMailings'> = async ({ event: id }, call) => {
  const event = await findEvent(call, id);
  if (isRefusal(event)) return event;
  const [figures, entries] = await Promise.all([mailFigures(call, event), call.schedules.all(event.id)]);
  const mailings = shownMailings(event, entries, figures, call.now);
  return { at: figures.at, mailings, answered: answeredMails(figures, mailings) };
};
