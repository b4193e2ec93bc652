import { grantedPlaces, numbersIn, placesAsked } from '#domain/group.ts';
import { eventPool } from '#domain/registration.ts';
import type { StoredGroup } from '#store/groups.ts';
import type { StoredRegistration } from '#store/registrations.ts';
import { isRowName } from './classWorks.ts';
import { numbersOfGroup } from './numbersOf.ts';
import type { World } from './world.ts';
import { wrongLinks } from './wrongLinks.ts';

/** What is wrong once everything has come to rest: idle seats, broken order, people doubled, mails missing. */
export async function wrongAtRest(world: World): Promise<string[]> {
  const { ledger } = world;
  const stored = [...ledger.registrations.values()];
  return [
    ...ledger.oversold(),
    ...[...ledger.pools.keys()].flatMap((pool) => wrongSeats(world, pool)),
    ...stored.flatMap(wrongWishes),
    ...[...ledger.groups.values()].flatMap((group) => wrongClass(world, group)),
    ...doubled(stored),
    ...stored.flatMap((one) => wrongRow(world, one)),
    ...(await wrongLinks(world)),
    ...wrongMails(world),
    ...(await notAsTold(world)),
  ];
}

function wrongSeats({ ledger }: World, name: string): string[] {
  const pool = ledger.pools.get(name);
  if (!pool) return [];
  const held = ledger.heldIn(name);
  const seated = held.filter((number) => number <= pool.cutoff).length;
  const faults: string[] = [];
  if (seated < Math.min(held.length, pool.capacity))
    faults.push(`idle: ${seated} of ${held.length} sit in ${name} on ${pool.capacity} places`);
  const promised = Math.max(0, pool.cutoff - pool.issued);
  if (seated + promised > Math.max(seated, pool.capacity))
    faults.push(`${name} has ${pool.capacity} places, ${seated} taken and ${promised} promised`);
  for (const { firstName, status, number, sessions } of ledger.registrations.values()) {
    const seat = name === eventPool ? { status, number } : sessions[name];
    if (status === 'cancelled' || seat?.number === undefined) continue;
    const sits = seat.status === 'confirmed';
    if (sits !== seat.number <= pool.cutoff)
      faults.push(
        `${firstName} is ${seat.status} in ${name} on number ${seat.number}, the cutoff is ${pool.cutoff}`,
      );
  }
  return faults;
}

function wrongWishes({ firstName, status, number: seat, sessions }: StoredRegistration): string[] {
  if (status !== 'cancelled' && seat === undefined) return [`${firstName} is ${status} and has no number`];
  if (status !== 'confirmed') return [];
  return Object.entries(sessions).flatMap(([id, { number }]) =>
    number === undefined ? [`${firstName} is in and has no number of ${id}`] : [],
  );
}

/** While its hold lasts a class has a number for everyone it asks a place for, and its educators know which are seats. */
function wrongClass({ ledger, now }: World, group: StoredGroup): string[] {
  const { school, confirmedAt, cancelledAt, numbers, granted, rows } = group;
  if (!confirmedAt || cancelledAt) return [];
  const cutoff = ledger.pools.get(eventPool)?.cutoff ?? 0;
  const faults: string[] = [];
  const isHeld = Date.parse(confirmedAt) + leastHoldMs > now.getTime();
  const held = numbersIn(numbers).length;
  const asked = placesAsked(group) - (ledger.takenAlong.get(group.id) ?? 0);
  if (isHeld && !ledger.everWithoutWaitlist && held < asked)
    faults.push(`${school} asks for ${asked} places and holds ${held}`);
  if (!isHeld && numbersOfGroup(group).length > 0)
    faults.push(`${school} holds ${numbersOfGroup(group)} when its time is over`);
  if (grantedPlaces(group, cutoff) > granted)
    faults.push(`nobody tells ${school} that more places are granted`);
  for (const [id, number] of Object.entries(rows)) {
    const row = ledger.registrations.get(id);
    if (row && number > 0 && row.status !== 'cancelled' && row.number !== number)
      faults.push(`${row.firstName} holds ${row.number}, and ${school} has ${number} put down`);
  }
  return faults;
}

const leastHoldMs = 2 * 86_400_000;

function doubled(stored: StoredRegistration[]): string[] {
  const names = stored.map(({ firstName }) => firstName);
  return names.filter((name, index) => names.indexOf(name) !== index).map((name) => `${name} is there twice`);
}

/** Whoever stands on a number of a class is on its roster, so that its educators see them. */
function wrongRow({ ledger }: World, { id, group = '', firstName, status }: StoredRegistration): string[] {
  if (!isRowName(firstName) || status === 'cancelled') return [];
  const isOn = Object.hasOwn(ledger.groups.get(group)?.rows ?? {}, id);
  return isOn ? [] : [`${firstName} is ${status} and on no roster`];
}

function wrongMails(world: World): string[] {
  const { ledger, posted } = world;
  return [...ledger.debts].flatMap(([id, { kind, of, replaced, settled }]) => {
    const senders = posted.get(id) ?? [];
    // Whoever was stopped after the post took a mail could not note it, and then it goes out once more.
    const noted = senders.filter((sender) => !sender?.harmed);
    const who = ledger.registrations.get(of);
    const group = ledger.groups.get(of);
    const name = `${kind} to ${who?.firstName ?? group?.school}`;
    if (noted.length > 1) return [`the ${name} went out ${senders.length} times`];
    if (senders.length > 0 || replaced) return [];
    // An address that had its share of today's mails gets the rest tomorrow.
    const { mailDueAt } = who ?? group ?? {};
    if (!settled && mailDueAt && !world.isSoon(mailDueAt)) return [];
    // A mail that something overtook meanwhile is not sent: its place was given up or came free, its class confirmed.
    const isOvertaken =
      settled === 'failed' && (group || kind === 'waitlisted' || (kind !== 'cancelled' && wasCancelled(who)));
    return isOvertaken ? [] : [`the ${name} never went out`];
  });
}

function wasCancelled(registration: StoredRegistration | undefined): boolean {
  return registration?.status === 'cancelled' || registration?.released[eventPool] !== undefined;
}

/** Whether the store has what was told of it; else nothing said here means anything. */
async function notAsTold({ ledger, event, instances }: World): Promise<string[]> {
  const [instance] = instances;
  const stored = (await Array.fromAsync(instance?.services.registrations.all(event.id) ?? [])).map(
    ({ id, revision, status }) => `${id} ${revision} ${status}`,
  );
  const told = [...ledger.registrations.values()].map(
    ({ id, revision, status }) => `${id} ${revision} ${status}`,
  );
  return stored.sort().join() === told.sort().join() ? [] : ['the store has something else than was written'];
}
