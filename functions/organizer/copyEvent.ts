import type { Output } from '#contract/contract.ts';
import { copiedEvent } from '#domain/copiedEvent.ts';
import type { CareerEvent } from '#domain/event.ts';
import { derivedId, shortIdLength } from '#domain/ids.ts';
import { newInvitationCode } from '#domain/invitationCode.ts';
import { nameInYear } from '#domain/nameInYear.ts';
import { isRefusal } from '#domain/refusals.ts';
import type { Call, OperationCode } from '#functions/call.ts';
import { dayOf } from '#functions/mailings/ruleDueAt.ts';
import { together } from '#functions/seats/together.ts';
import { daysLater, daysUntil } from '#functions/time/daysLater.ts';
import type { Station } from '#store/events.ts';
import { random } from '#store/keys.ts';
import { eventFaults } from './eventChanges.ts';
import { madeBefore, newEventId } from './eventOfAttempt.ts';
import { findEvent } from './findEvent.ts';
import { openPools } from './openPools.ts';
import { organizerEvent } from './organizerEvent.ts';
import { slugOf, takeSlug } from './slugs.ts';

/** Characters of an address that leave room for a year after them. */
const longestBeforeYear = 45;

/** The event is written last, after its stations and pools: a try that crashed left nothing that anyone sees. */
export const copyEvent: OperationCode<'copyEvent'> = async ({ event: of, startsOn, name, attempt }, call) => {
  const source = await findEvent(call, of);
  if (isRefusal(source)) return source;
  const stations = (await call.events.listStations(of)).filter((station) => isOfUse(station, source));
  const id = await newEventId(call, attempt, source.id);
  const answered = (copy: CareerEvent) => answerOf(call, { source, copy, stations });
  const before = await madeBefore(call, id);
  if (before) return answered(before);

  const { timeZone } = source;
  const days = daysUntil(startsOn, source.startsAt, timeZone);
  const made = {
    id,
    slug: '',
    name: name ?? source.name,
    invitationCode: source.invitationCode && newInvitationCode(random),
    accommodationsFor: await readersStill(call, source),
    createdAt: call.now.toISOString(),
  };
  const draft = copiedEvent(source, made, {
    moved: (instant) => daysLater(instant, days, timeZone),
    inYear: (text) => nameInYear(text, yearOf(dayOf(source.startsAt, timeZone)), yearOf(startsOn)),
  });
  const refusal = eventFaults(draft, { endsEarly: true });
  if (refusal) return refusal;
  const slug = await takeSlug(call, id, undefined, withYear(made.name, yearOf(startsOn)));
  if (isRefusal(slug)) return slug;
  const copy = { ...draft, slug };
  await call.keys.makeBadgeKey(id);
  await openPools(call, copy, undefined, call.now);
  await together(stations.map((station) => addCopy(call, station, id)));
  await call.events.create(copy);
  // Of two tries at once, one made it.
  return answered((await madeBefore(call, id)) ?? copy);
};

const yearOf = (day: string) => day.slice(0, 4);

/** Where a name says no year, or only after what an address has room for, the address does: last year's has the name alone. */
function withYear(name: string, year: string): string {
  const slug = slugOf(name);
  return slug.includes(year) ? slug : `${slug.slice(0, longestBeforeYear) || 'event'}-${year}`;
}

/** A station that is open, and stands for something the event still has. */
function isOfUse({ revoked, session, employer }: Station, { sessions, employers }: CareerEvent): boolean {
  const has = (things: { id: string }[], wanted: string | undefined) =>
    wanted === undefined || things.some(({ id }) => id === wanted);
  return !revoked && has(sessions, session) && has(employers, employer);
}

/** The same station at another event. Its id is derived, so that another try adds none; and its link is new with it. */
async function addCopy(call: Call<'session'>, station: Station, event: string): Promise<void> {
  const mac = await call.keys.service();
  const id = derivedId(mac, 'copied-station', event, station.id).slice(0, shortIdLength);
  await call.events.addStation({ ...station, event, id, linkVersion: 1 });
}

/** Of those who may read what students need, who is a member still; if none is, whoever copies chooses. */
async function readersStill(
  { members, caller }: Call<'session'>,
  { asksAccommodations, accommodationsFor, organization }: CareerEvent,
): Promise<string[]> {
  const read = await Promise.all(accommodationsFor.map((email) => members.read(email.toLowerCase())));
  const still = accommodationsFor.filter((_, index) => read[index]?.organization === organization);
  return asksAccommodations && !still.length ? [caller.member.email] : still;
}

function answerOf(
  call: Call<'session'>,
  { source, copy, stations }: { source: CareerEvent; copy: CareerEvent; stations: Station[] },
): Output<'copyEvent'> {
  const rulesOff = source.mailRules.filter(({ on, audience }) => on && audience.groups.length);
  return {
    ...organizerEvent(call, copy),
    copied: {
      name: source.name,
      startsAt: source.startsAt,
      stations: stations.length,
      rulesOff: rulesOff.length,
    },
  };
}
