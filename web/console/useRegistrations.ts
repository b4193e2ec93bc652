import { useCallback, useEffect, useState } from 'preact/hooks';
import { ask, type Problem } from './ask.ts';
import type { RegistrationRow } from './registrationFilter.ts';

/** How many are read without being asked for more. */
const unasked = 2500;

interface Registrations {
  rows: RegistrationRow[];
  /** Where the rest starts, if there is a rest. */
  next?: string | undefined;
  busy: boolean;
  problem?: Problem;
}

/** An event's registrations, read page after page; very long lists stop and wait for a tap. */
export function useRegistrations(event: string) {
  const [state, setState] = useState<Registrations>({ rows: [], busy: true });
  const [round, setRound] = useState({
    cursor: undefined as string | undefined,
    rows: [] as RegistrationRow[],
  });

  useEffect(() => {
    const stop = new AbortController();
    const read = async () => {
      let { rows, cursor } = round;
      setState({ rows, next: cursor, busy: true });
      const enough = rows.length + unasked;
      do {
        const outcome = await ask('listRegistrations', { event, ...(cursor && { cursor }) }, stop.signal);
        if (stop.signal.aborted) return;
        if (!outcome.ok) return setState({ rows, next: cursor, busy: false, problem: outcome.problem });
        rows = [...rows, ...outcome.value.registrations];
        cursor = outcome.value.next;
        setState({ rows, next: cursor, busy: cursor !== undefined && rows.length < enough });
      } while (cursor !== undefined && rows.length < enough);
    };
    void read();
    return () => stop.abort();
  }, [event, round]);

  const goOn = useCallback(
    () => setRound({ cursor: state.next, rows: state.rows }),
    [state.next, state.rows],
  );
  const reload = useCallback(() => setRound({ cursor: undefined, rows: [] }), []);
  const replace = useCallback(
    (row: RegistrationRow) =>
      setState((before) => ({
        ...before,
        rows: before.rows.map((other) => (other.id === row.id ? row : other)),
      })),
    [],
  );
  return { ...state, goOn, reload, replace };
}
