import { addresses } from '#contract/pages.ts';
import { badgeText } from '#domain/badge.ts';
import { scanId } from '#domain/checkin.ts';
import { derivedId, type Mac } from '#domain/ids.ts';
import { eventPool, type Registration } from '#domain/registration.ts';
import { schoolOf } from '#domain/school.ts';
import { horizonAgeMs } from '#domain/seats.ts';
import { takeBack } from '#functions/attendance/takeBack.ts';
import { attendeeShown } from '../attendeeShown.ts';
import { keepScan } from './keepScan.ts';
import type { EntryParts } from './unsealed.ts';
import { type Entry, type Result, timeOf, type Upload } from './upload.ts';
import { whatWasRead } from './whoseBadge.ts';

type WalkIn = NonNullable<EntryParts['walkIn']>;

/** The id of the registration that a walk-in's entry makes: its own, whatever becomes of the blank badge. */
export function walkInId(mac: Mac, event: string, scan: string): string {
  return derivedId(mac, 'walk-in', event, scan);
}

/**
 * Someone came who had not registered. They are let in already, so in the station's hours nothing refuses: they get a registration of
 * their own, a seat if one is left, else a note that they came beyond the places; and the blank badge, unless someone
 * else was given it earlier, be that known now or later. Then a badge of their own is the answer. Two people are never
 * made one.
 */
export async function admitWalkIn(upload: Upload, entry: Entry, form: WalkIn): Promise<Result> {
  const { call, event } = upload;
  const { device, rescued } = call.caller;
  const scan = scanId(device.id, entry.id);
  const id = walkInId(await call.keys.service(), event.id, scan);
  const blank = await blankId(upload, form.badge);
  const known = await call.registrations.read(event.id, id);
  if (!known && (event.status !== 'published' || !timeOf(upload, entry).open))
    return { id: entry.id, verdict: 'not-open' };
  const registration = known ?? (await register(upload, entry, form, { id, scan, blank }));
  const { walkIn, registeredAt: at } = registration;
  const holder = walkIn?.blank
    ? await call.blanks.claim(event.id, walkIn.blank, {
        registration: id,
        at,
        ...(rescued && { rescued: true as const }),
      })
    : undefined;
  await settleEarlierUndo(upload, id);
  const { badgeVersion } = registration;
  // They came in as they were written in, whenever this try of the entry was sent: before anyone read their badge.
  const badge = { registration: id, version: badgeVersion };
  await keepScan(upload, entry, badge, 'walk-in', { at, open: true });
  const hasBlank = holder?.registration === id;
  return {
    id: entry.id,
    verdict: hasBlank ? 'admitted' : 'badge-taken',
    ...(!hasBlank && entry.named && { badge: await ownBadge(upload, registration) }),
    ...(entry.named && { attendee: attendeeShown(registration, call.caller.station.kind) }),
    ...(walkIn?.overCapacity && { overCapacity: true }),
  };
}

/** The id of a blank badge; empty for one that is a student's own, or none of this event's. */
async function blankId(upload: Upload, reading: string): Promise<string> {
  const read = await whatWasRead(upload, reading);
  if (!('badge' in read) || read.badge.version !== 1) return '';
  const { registration } = read.badge;
  return (await upload.call.registrations.read(upload.event.id, registration)) ? '' : registration;
}

/** Puts the registration down; one that another try put down meanwhile stands. */
async function register(
  upload: Upload,
  entry: Entry,
  { firstName, lastName, school, grade }: WalkIn,
  { id, scan, blank }: { id: string; scan: string; blank: string },
): Promise<Registration> {
  const { call, event } = upload;
  const { device, station, rescued } = call.caller;
  // A phone that was lost takes nobody's place, whatever it says was done on it.
  const seat = rescued
    ? undefined
    : await call.pools.take(event.id, eventPool, { onlySeats: true, signal: call.signal });
  call.signal.throwIfAborted();
  const registration: Registration = {
    ...{ event: event.id, id, firstName, lastName, grade },
    kind: 'student',
    status: 'confirmed',
    ...(seat && { number: seat.number }),
    sessions: {},
    released: {},
    school: schoolOf(event, school),
    // The volunteer asked for "13 or over, or with a school"; who is not known to be of age counts as under it.
    ageBand: '13-17',
    locale: 'en',
    interests: [],
    answers: {},
    attempt: scan,
    walkIn: { device: device.id, station: station.id, blank, overCapacity: !seat },
    badgeVersion: 1,
    linkVersion: 1,
    registeredAt: timeOf(upload, entry).at,
    revision: 1,
  };
  const isCreated = await call.registrations.create(registration, [], call.now, call.signal);
  // A number that is nobody's after all, or that a crash left so before, is found out once it is old enough.
  if (!seat || !isCreated) {
    await call.pools.markDue(event.id, eventPool, new Date(call.now.getTime() + horizonAgeMs));
  }
  if (isCreated) return registration;
  const known = await call.registrations.read(event.id, id);
  if (!known) throw new Error('A walk-in that was put down could not be read');
  return known;
}

/** A walk-in that was taken back before it arrived: the undo found no registration to note itself on. */
async function settleEarlierUndo({ call, event }: Upload, id: string): Promise<void> {
  for (const record of await call.scans.of(event.id, id)) {
    if (record.kind === 'undo') await takeBack(call, record, [id], call);
  }
}

async function ownBadge({ call, event }: Upload, { id, badgeVersion }: Registration): Promise<string> {
  const mac = await call.keys.badge(event.id);
  if (!mac) throw new Error('The badge key of an event that takes walk-ins is missing');
  return addresses.badge(call.config.siteUrl, badgeText(id, badgeVersion, mac));
}
