import type { Output } from '#contract/contract.ts';
import type { CareerEvent } from '#domain/event.ts';
import { holdUntil, mayBeOnTheWay, numbersIn, runsOf } from '#domain/group.ts';
import { isRefusal, type Refusal, refuse } from '#domain/refusals.ts';
import { eventPool, releasing, sessionFaults } from '#domain/registration.ts';
import type { Call, OperationCode } from '#functions/call.ts';
import { owedTo } from '#functions/registration/registered.ts';
import { chooseSessions } from '#functions/seats/chooseSessions.ts';
import { handOnSeats } from '#functions/seats/handOnSeats.ts';
import { together } from '#functions/seats/together.ts';
import type { StoredGroup } from '#store/groups.ts';
import type { RegistrationChange } from '#store/registrations.ts';
import { educatorGroup } from './educatorGroup.ts';
import { changeableGroup, confirmedGroup } from './findGroup.ts';
import { type Row, shownRow } from './roster.ts';

/** Corrects one person. An address that is new gets the badge by mail; that of a merged registration is its student's own. */
export const changeRow: OperationCode<'changeRow'> = async (
  { row: id, revision, sessions, ...wanted },
  call,
) => {
  const found = await confirmedGroup(call);
  if (isRefusal(found)) return found;
  const { group, event } = found;
  const row = await readRow(call, group, id);
  if (!row) return refuse('unknown-row');
  const { made } = row;
  if (revision !== undefined && revision !== made.revision) return refuse('changed-meanwhile');
  const refusal = rowFaults(event, row, { ...wanted, sessions });
  if (refusal) return refusal;
  // Whoever was merged with a registration of their own chooses sessions there; that this is so is not told here.
  const choice = await chooseSessions(call, event, made, made.mergedInto ? undefined : sessions, call);
  if (isRefusal(choice)) return choice;
  const { seats, freed } = choice;
  await together(freed.map((pool) => call.pools.markChanging(event.id, pool, call.now)));
  const change = {
    ...given(wanted),
    ...(seats && { sessions: seats, released: releasing(made, freed) }),
  };
  if (!Object.keys(change).length) return shownRow(event, row);
  call.signal.throwIfAborted();
  const email = 'email' in change ? change.email : made.email;
  const isNewAddress = email !== undefined && email !== made.email;
  const tells = made.mergedInto === undefined && email !== undefined;
  const news = isNewAddress ? owedTo({ ...made, email })[0] : seats ? 'changed' : undefined;
  const changed = await call.registrations.change(made, change, { ...call, owes: tells ? news : undefined });
  await handOnSeats(call, event.id, freed);
  if (changed) return shownRow(event, { made: changed, stands: made.mergedInto ? row.stands : changed });
  await together(Object.keys(seats ?? {}).map((pool) => call.pools.markChanging(event.id, pool, call.now)));
  return refuse('changed-meanwhile');
};

type Wanted = Omit<Parameters<typeof changeRow>[0], 'row' | 'revision'>;

function rowFaults(event: CareerEvent, { made }: Row, wanted: Wanted): Refusal | null {
  const grade = wanted.grade ?? made.grade;
  const email = wanted.email ?? made.email;
  if (made.kind === 'student' && email && ['6', '7', '8'].includes(grade)) {
    return refuse('invalid-input', [{ path: 'email', message: 'Expected no e-mail address below grade 9' }]);
  }
  if (wanted.sessions?.length && made.kind === 'chaperone') {
    const message = 'Expected no sessions: chaperones go along with their students';
    return refuse('invalid-input', [{ path: 'sessions', message }]);
  }
  return wanted.sessions ? sessionFaults(event, wanted.sessions) : null;
}

/** An empty text takes the address or the subgroup away. */
function given({ email, subgroup, ...plain }: Omit<Wanted, 'sessions'>): RegistrationChange {
  return {
    ...Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined)),
    ...(email !== undefined && { email: email || undefined }),
    ...(subgroup !== undefined && { subgroup: subgroup || undefined }),
  };
}

/**
 * Takes one person off the roster. While the class holds places, the number stays the class's, for someone else;
 * after that it goes to the line. A student who also registered alone keeps that registration.
 */
export const removeRow: OperationCode<'removeRow'> = async ({ row: id }, call) => {
  const found = await changeableGroup(call);
  if (isRefusal(found)) return found;
  const { group, event } = found;
  const row = await readRow(call, group, id);
  if (!row && id in group.rows)
    return mayBeOnTheWay(group, call.now) ? removedFrom(call, group) : withoutRow(call, group, id);
  if (!row) return refuse('unknown-row');
  const { made, stands } = row;
  // An organizer's merge is under way, which alone ends the row now.
  if (made.mergedInto && made.status !== 'cancelled') return refuse('changed-meanwhile');
  if (made.mergedInto) {
    const left = { group: undefined, subgroup: undefined };
    const changed = stands.group !== group.id || (await call.registrations.change(stands, left, call));
    return changed ? withoutRow(call, group, id, stands.number) : refuse('changed-meanwhile');
  }
  const staysHeld =
    holdUntil(event, group) > call.now.toISOString() && numbersIn(group.numbers).includes(made.number ?? 0);
  const pools = [...(staysHeld ? [] : [eventPool]), ...Object.keys(made.sessions)];
  await together(pools.map((pool) => call.pools.markChanging(event.id, pool, call.now)));
  call.signal.throwIfAborted();
  const cancelled = await call.registrations.change(
    made,
    {
      status: 'cancelled',
      number: undefined,
      sessions: {},
      released: releasing(made, pools),
      accommodations: undefined,
    },
    { ...call, owes: made.email ? 'cancelled' : undefined },
  );
  if (!cancelled) return refuse('changed-meanwhile');
  const answer = await withoutRow(call, group, id);
  await handOnSeats(call, event.id, pools);
  return answer;
};

/** How often taking a row off is tried again after losing a race. */
const tries = 5;

/**
 * The class without a row, and without the number that goes with it where the student keeps it. If numbers were put
 * down meanwhile, the row may be on its way back onto the roster, and its number stays noted.
 */
async function withoutRow(
  call: Call<'group'>,
  first: StoredGroup,
  id: string,
  leaving?: number,
): Promise<Output<'removeRow'> | Refusal> {
  let group: StoredGroup | undefined = first;
  for (let attempt = 0; group && attempt < tries; attempt++) {
    if (attempt > 0 && leaving === undefined && mayBeOnTheWay(group, call.now))
      return removedFrom(call, group);
    const { [id]: _number, ...rows } = group.rows;
    const numbers = runsOf(numbersIn(group.numbers).filter((number) => number !== leaving));
    const changed: StoredGroup | null =
      id in group.rows ? await call.groups.change(group, { rows, numbers }, call) : group;
    if (changed) return removedFrom(call, changed);
    group = await call.groups.read(first.event, first.id);
  }
  return refuse('changed-meanwhile');
}

async function removedFrom(call: Call<'group'>, group: StoredGroup): Promise<Output<'removeRow'> | Refusal> {
  const shown = await educatorGroup(call, group);
  return isRefusal(shown) ? shown : { status: 'removed', group: shown };
}

async function readRow(call: Call<'group'>, group: StoredGroup, id: string): Promise<Row | undefined> {
  if (!Object.hasOwn(group.rows, id)) return undefined;
  const made = await call.registrations.read(group.event, id);
  const stands = made && (await call.registrations.standing(made));
  return made && stands && stands.status !== 'cancelled' ? { made, stands } : undefined;
}
