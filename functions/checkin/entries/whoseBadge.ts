import { badgeTextIn, verifyBadge, verifyGroupCode } from '#domain/badge.ts';
import type { Verdict } from '#domain/vocabulary.ts';
import type { Call } from '#functions/call.ts';
import type { StoredRegistration } from '#store/registrations.ts';
import { isOfNeighbouringEvent } from '../isOfNeighbouringEvent.ts';
import type { Upload } from './upload.ts';

/** A badge of this event, verified: the id it was made for, which a blank badge's nobody has, and its version. */
export interface Badge {
  registration: string;
  version: number;
}

/** What a reading is, without looking anybody up. */
export async function whatWasRead(
  { call, event }: Pick<Upload, 'call' | 'event'>,
  reading: string,
): Promise<
  { badge: Badge } | { group: string } | { verdict: Extract<Verdict, 'other-event' | 'unknown-badge'> }
> {
  const text = badgeTextIn(reading);
  const mac = text ? await call.keys.badge(event.id) : undefined;
  if (!text || !mac) return { verdict: 'unknown-badge' };
  const badge = verifyBadge(text, mac);
  if (badge) return { badge };
  const group = verifyGroupCode(text, mac);
  if (group) return { group };
  return { verdict: (await isOfNeighbouringEvent(call, event, text)) ? 'other-event' : 'unknown-badge' };
}

/**
 * Whose a badge is, with the version of it that was read: the registration it was made for, or the one that was merged
 * into, or the walk-in that a blank badge was given to. Undefined for a blank badge that is nobody's.
 */
export async function whose(
  { registrations, blanks }: Pick<Call, 'registrations' | 'blanks'>,
  event: string,
  badge: Badge,
  registration: StoredRegistration | undefined,
): Promise<{ registration: StoredRegistration; version: number } | undefined> {
  if (!registration) {
    const binding = badge.version === 1 ? await blanks.read(event, badge.registration) : undefined;
    const given = binding && (await registrations.read(event, binding.registration));
    const holder = given && (await registrations.standing(given));
    return holder && { registration: holder, version: holder.badgeVersion };
  }
  if (registration.mergedInto && badge.version === registration.badgeVersion) {
    const stands = await registrations.standing(registration);
    if (stands && !stands.mergedInto) return { registration: stands, version: stands.badgeVersion };
  }
  return { registration, version: badge.version };
}
