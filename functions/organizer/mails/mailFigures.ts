import type { CareerEvent } from '#domain/event.ts';
import type { MailFigures } from '#domain/mailFigures.ts';
import type { Call } from '#functions/call.ts';
import { countMails } from './countMails.ts';

/** Whoever finds the figures stale counts; everyone else gets the last count, or counts alone if there is none. */
export async function mailFigures(
  call: Pick<Call, 'liveFigures' | 'registrations' | 'groups' | 'now'>,
  event: CareerEvent,
): Promise<MailFigures> {
  const { figures, mine } = await call.liveFigures.read('mails', event.id, call.now);
  if (figures && !mine) return figures;
  const counted = await countMails(call, event, call.now);
  if (mine) await call.liveFigures.store('mails', event.id, counted);
  return counted;
}
