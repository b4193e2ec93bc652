import { addresses } from '#contract/pages.ts';
import { badgeText, shortCode } from '#domain/badge.ts';
import { blankId } from '#domain/blankBadge.ts';
import { isRefusal, refuse } from '#domain/refusals.ts';
import type { OperationCode } from '#functions/call.ts';
import { findEvent } from './findEvent.ts';

/** Badges are made without a name; each that a printer spoils is simply never used. */
const version = 1;

export const printBlankBadges: OperationCode<'printBlankBadges'> = async ({ event: id, count }, call) => {
  const event = await findEvent(call, id);
  if (isRefusal(event)) return event;
  if (event.status === 'cancelled') return refuse('event-cancelled');
  const [service, mac] = await Promise.all([call.keys.service(), call.keys.badge(id)]);
  // Without its key the event's data is gone, and so are its badges.
  if (!mac) return refuse('unknown-event');
  const last = await call.blanks.print(id, count);
  const badges = Array.from({ length: count }, (_, index) => {
    const number = last - count + 1 + index;
    const blank = blankId(service, id, number);
    return {
      number,
      badge: addresses.badge(call.config.siteUrl, badgeText(blank, version, mac)),
      shortCode: shortCode(blank, version, mac),
    };
  });
  return { badges };
};
