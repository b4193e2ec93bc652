import { mayBeOnTheWay } from '#domain/group.ts';
import { eventPool, releasing } from '#domain/registration.ts';
import type { Services } from '#functions/services.ts';
import type { HoldingGroup, StoredGroup } from '#store/groups.ts';
import type { StoredRegistration } from '#store/registrations.ts';
import { inPieces } from './inPieces.ts';
import { together } from './together.ts';

type Needs = Pick<Services, 'pools' | 'registrations' | 'groups'>;

/**
 * Cancels everyone on the roster of a cancelled class, and empties the roster with the last one; null if one may
 * still be left. Whoever registered alone as well keeps that registration.
 */
export async function cancelRows(
  services: Needs,
  group: HoldingGroup,
  now: Date,
): Promise<StoredGroup | null> {
  const standing = (await services.registrations.readMany(group.event, Object.keys(group.rows))).filter(
    ({ status }) => status !== 'cancelled',
  );
  // A row whose merge is under way ends with that, and not before.
  const rows = standing.filter(({ mergedInto }) => !mergedInto);
  const freed = rows.flatMap((row) => [eventPool, ...Object.keys(row.sessions)]);
  await together([...new Set(freed)].map((pool) => services.pools.markChanging(group.event, pool, now)));
  const done = await inPieces(rows, (row) => cancelRow(services, row, now));
  const complete = rows.length === standing.length && !done.includes(null);
  // A row on its way is found by the next settling, by its note.
  return complete && !mayBeOnTheWay(group, now) ? services.groups.change(group, { rows: {} }, { now }) : null;
}

function cancelRow({ registrations }: Needs, row: StoredRegistration, now: Date) {
  const pools = [eventPool, ...Object.keys(row.sessions)];
  return registrations.change(
    row,
    {
      status: 'cancelled',
      number: undefined,
      sessions: {},
      released: releasing(row, pools),
      accommodations: undefined,
    },
    { owes: row.email ? 'cancelled' : undefined, now },
  );
}
