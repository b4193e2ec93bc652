import { scanId } from '#domain/checkin.ts';
import type { Deed } from './deed.ts';
import type { Delivery, PhoneLink } from './phoneLink.ts';

/** A phone as the judge sees it. */
export interface WatchedPhone {
  name: string;
  /** The id that organizers see. */
  device: string;
  link: Pick<PhoneLink, 'entries' | 'deliveries'>;
  deeds: Deed[];
  /** By how many milliseconds its clock is ahead of the server's. */
  wrongBy: number;
  /** When it was revoked, by the server's clock in ISO 8601; undefined if it was not. */
  revokedAt?: string | undefined;
}

/** A deed with the entry the phone made of it. */
export interface Made {
  deed: Deed;
  phone: WatchedPhone;
  /** The id under which the server must keep it. */
  id: string;
  entry: string;
  /** When it was done, by the server's clock. Milliseconds since 1970. */
  at: number;
  /** The uploads that brought it to the server. */
  deliveries: Delivery[];
}

/**
 * Finds the entry of each deed: a phone makes exactly one per deed, in their order, at a moment between before and after
 * it. Answers also what does not fit.
 */
export function matched(phone: WatchedPhone): { made: Made[]; faults: string[] } {
  const { name, device, deeds, link, wrongBy } = phone;
  const entries = [...link.entries].toSorted(([, one], [, other]) => one - other);
  const faults: string[] = [];
  if (entries.length !== deeds.length) {
    faults.push(`${name} sent ${entries.length} entries for ${deeds.length} deeds`);
  }
  const made = deeds.flatMap((deed, place): Made[] => {
    const [entry, at] = entries[place] ?? [];
    if (entry === undefined || at === undefined) return [];
    if (at < deed.from || at > deed.to) {
      faults.push(
        `${name}: deed ${place} (${deed.done.kind}) has an entry ${at - deed.from} ms after it began`,
      );
    }
    const deliveries = link.deliveries.filter(({ ids, status }) => ids.includes(entry) && status !== 401);
    return [{ deed, phone, entry, id: scanId(device, entry), at: at - wrongBy, deliveries }];
  });
  return { made, faults };
}

/** What this machine itself is late by at most, in milliseconds. */
const toleranceMs = 100;

/**
 * Whether a time the server kept is what a delivery explains: the skew of the phone's clock is taken out, and how long
 * the upload was on its way is all that is wrong about it.
 */
export function isExplained({ at, deliveries, phone }: Made, kept: string): boolean {
  const time = Date.parse(kept);
  return deliveries.some(({ sentAt, forwardedAt, answeredAt }) => {
    const sent = sentAt - phone.wrongBy;
    const [least, most] = [forwardedAt - sent, answeredAt - sent];
    return time >= at + least - toleranceMs && time <= at + most + toleranceMs;
  });
}
