import type { Answer } from '#contract/contract.ts';
import type { Asked } from '#web/shared/useReply.ts';
import type { Group } from '../group.ts';
import type { RosterValues } from '../roster/rosterRow.ts';
import type { Trouble } from '../trouble.ts';

type Added = Answer<'addToRoster'>;
export type RowOutcome = Added['rows'][number];
type Came = Exclude<Asked<Added>, { state: 'waiting' }>;

/** How many rows the server takes at a time. */
export const rowsAtATime = 100;

/** What was saved so far: an outcome for each row from the first one on. */
export interface Saved {
  outcomes: RowOutcome[];
  group?: Group;
  /** Why it stopped before the end. Going on from here is safe: the same rows again are the same people. */
  trouble?: Trouble;
}

/**
 * Saves rows a piece at a time, going on after those in `before`. Someone else's change in between is no reason
 * to stop: the piece is sent again a few times.
 */
export async function saveRows(
  rows: RosterValues[],
  before: RowOutcome[],
  send: (rows: ReturnType<typeof sentRow>[]) => Promise<Came>,
  progress: (count: number) => void,
): Promise<Saved> {
  let outcomes = before;
  let group: Group | undefined;
  let tries = 0;
  while (outcomes.length < rows.length) {
    const piece = rows.slice(outcomes.length, outcomes.length + rowsAtATime);
    const came = await send(piece.map(sentRow));
    if (came.state !== 'answered') {
      const again =
        came.state === 'refused' && ['changed-meanwhile', 'try-again'].includes(came.refusal.refusal);
      if (again && ++tries < 4) continue;
      return { outcomes, ...(group && { group }), trouble: came };
    }
    tries = 0;
    group = came.value.group;
    outcomes = [...outcomes, ...came.value.rows];
    progress(outcomes.length);
  }
  return { outcomes, ...(group && { group }) };
}

/** A row as the server takes it. */
export function sentRow({ kind, firstName, lastName, grade, email, subgroup, sessions, twin }: RosterValues) {
  return {
    kind,
    firstName,
    lastName,
    grade: grade ?? 'other',
    ...(email && { email }),
    ...(subgroup && { subgroup }),
    preferences: sessions,
    twin,
  };
}
