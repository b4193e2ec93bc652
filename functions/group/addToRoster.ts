import type { Output } from '#contract/contract.ts';
import { rowForm } from '#contract/rosterRow.ts';
import type { CareerEvent } from '#domain/event.ts';
import { awaitsApproval, isOnRoster } from '#domain/group.ts';
import { derivedId, newToken } from '#domain/ids.ts';
import { isRefusal } from '#domain/refusals.ts';
import { eventPool, foldedName, type Registration } from '#domain/registration.ts';
import { horizonAgeMs } from '#domain/seats.ts';
import type { Call, OperationCode } from '#functions/call.ts';
import { owedTo } from '#functions/registration/registered.ts';
import { inPieces } from '#functions/seats/inPieces.ts';
import type { StoredGroup } from '#store/groups.ts';
import { random } from '#store/keys.ts';
import type { StoredRegistration } from '#store/registrations.ts';
import { claimNumbers } from './claimNumbers.ts';
import { educatorGroup } from './educatorGroup.ts';
import { confirmedGroup } from './findGroup.ts';
import { newRow, type RowForm } from './newRow.ts';

type Outcome = Output<'addToRoster'>['rows'][number];
type Wanted = { id: string; form: RowForm };

/**
 * Puts people on the roster. First the class notes which of its numbers stands for whom, so that no number stands for
 * two; rows beyond its places take new numbers, in the same line as everyone. Then each row's registration is put
 * under an id made from its name, so that the same row again, after a crash or from a second educator, is the same
 * person. A faulty row is answered by itself and holds nobody up.
 */
export const addToRoster: OperationCode<'addToRoster'> = async ({ rows }, call) => {
  const found = await confirmedGroup(call);
  if (isRefusal(found)) return found;
  const { event } = found;
  const read = await Promise.all(rows.map((row) => readRow(call, found.group, row)));
  const good = new Map(read.flatMap((row) => ('form' in row ? [[row.id, row] as const] : [])));
  const known = (await call.registrations.readMany(event.id, [...good.keys()])).filter(isOnRoster);
  const outcomes = new Map<string, Outcome>();
  for (const row of known) outcomes.set(row.id, await knownAs(call, row));
  const missing = [...good.values()].filter(({ id }) => !outcomes.has(id));
  const ids = missing.map(({ id }) => id);
  const group = ids.length ? await claimNumbers(call, event, found.group, ids) : found.group;
  if (isRefusal(group)) return group;
  await putRows(call, event, group, missing, outcomes);
  const shown = await educatorGroup(call, group);
  if (isRefusal(shown)) return shown;
  const outside: Outcome = { outcome: awaitsApproval(group) ? 'awaits-approval' : 'no-place' };
  const outcomeOf = (id: string): Outcome => outcomes.get(id) ?? outside;
  return { rows: read.map((row) => ('form' in row ? outcomeOf(row.id) : row)), group: shown };
};

/** On the roster already; one who was merged stands as the registration it is now, which nobody learns here. */
async function knownAs(call: Call<'group'>, row: StoredRegistration): Promise<Outcome> {
  const stands = await call.registrations.standing(row);
  return { outcome: 'known', id: row.id, status: stands?.status ?? row.status };
}

/** A row with the id its name gives it, or what is wrong with it. */
async function readRow(call: Call<'group'>, group: StoredGroup, row: unknown): Promise<Wanted | Outcome> {
  const form = rowForm.safeParse(row);
  if (!form.success) {
    const fields = form.error.issues.map(({ path, message }) => ({ path: path.join('.') || 'row', message }));
    return { outcome: 'refused', fields };
  }
  const { firstName, lastName, twin } = form.data;
  const name = [foldedName(firstName), foldedName(lastName), String(twin)];
  const mac = await call.keys.service();
  return { id: derivedId(mac, 'row', group.event, group.id, ...name), form: form.data };
}

/** Puts a registration for every row that has a number put down for it; the others have no place. */
async function putRows(
  call: Call<'group'>,
  event: CareerEvent,
  group: StoredGroup,
  rows: Wanted[],
  outcomes: Map<string, Outcome>,
): Promise<void> {
  const cutoff = (await call.pools.read(event.id, eventPool))?.cutoff ?? 0;
  const seated = rows.flatMap(({ id, form }) => {
    const number = group.rows[id];
    return number ? [{ id, form, number }] : [];
  });
  const put = async ({ id, form, number }: (typeof seated)[number]) => {
    const registration: Registration = {
      ...newRow(group, form, call.now),
      ...{ id, number },
      attempt: newToken(random),
      status: number <= cutoff ? 'confirmed' : 'waitlisted',
    };
    outcomes.set(id, await putRow(call, registration));
  };
  await inPieces(seated, put, call);
  if (seated.some(({ number }) => number > cutoff))
    await call.pools.markDue(event.id, eventPool, new Date(call.now.getTime() + horizonAgeMs));
}

/** A row someone took off comes back; one that a second educator put meanwhile is known. */
async function putRow(call: Call<'group'>, wanted: Registration): Promise<Outcome> {
  const { id, event, status } = wanted;
  if (await call.registrations.create(wanted, owedTo(wanted), call.now, call.signal))
    return { outcome: 'added', id, status };
  const existing = await call.registrations.read(event, id);
  if (existing?.attempt === wanted.attempt) return { outcome: 'added', id, status };
  if (!existing) return { outcome: 'known', id, status };
  if (isOnRoster(existing)) return knownAs(call, existing);
  const revived = await revive(call, existing, wanted);
  return { outcome: revived ? 'added' : 'known', id, status };
}

/** Badge and link stay what they were, for slips that are printed. */
function revive(call: Call<'group'>, cancelled: StoredRegistration, wanted: Registration) {
  const { kind, status, number, firstName, lastName, school, grade, ageBand, email, locale } = wanted;
  const { group, subgroup, preferences, attempt, registeredAt, sessions } = wanted;
  return call.registrations.change(
    cancelled,
    {
      ...{ kind, status, number, firstName, lastName, school, grade, ageBand, email, locale },
      ...{ group, subgroup, preferences, attempt, registeredAt, sessions },
    },
    { owes: owedTo(wanted)[0], now: call.now, signal: call.signal },
  );
}
