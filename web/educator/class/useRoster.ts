import { useCallback, useRef, useState } from 'preact/hooks';
import { call } from '#contract/client.ts';
import { type Asked, settle } from '#web/shared/useReply.ts';
import type { Row } from '../group.ts';

/** Everyone on the roster, and how that is kept up to date. */
export interface Roster {
  asked: Asked<Row[]>;
  /** Fetches it anew; what is shown stays until the answer is here. */
  load: () => void;
  put: (row: Row) => void;
  drop: (id: string) => void;
}

export function useRoster(secret: string): Roster {
  const [asked, setAsked] = useState<Asked<Row[]>>({ state: 'waiting' });
  const round = useRef(0);
  const load = useCallback(() => {
    const mine = ++round.current;
    setAsked((now) => (now.state === 'answered' ? now : { state: 'waiting' }));
    void everyone(secret).then((came) => {
      if (mine === round.current)
        setAsked((now) => (came.state === 'lost' && now.state === 'answered' ? now : came));
    });
  }, [secret]);
  const change = (rows: (now: Row[]) => Row[]) =>
    setAsked((now) => (now.state === 'answered' ? { ...now, value: rows(now.value) } : now));
  return {
    asked,
    load,
    put: (row) => change((rows) => rows.map((each) => (each.id === row.id ? row : each))),
    drop: (id) => change((rows) => rows.filter((each) => each.id !== id)),
  };
}

/** All pages. Someone who moved between two pages meanwhile is listed once. */
async function everyone(secret: string): Promise<Exclude<Asked<Row[]>, { state: 'waiting' }>> {
  const rows = new Map<string, Row>();
  for (let cursor: string | undefined; ; ) {
    const came = await settle<'listRoster'>((signal) =>
      call('listRoster', { ...(cursor && { cursor }) }, { bearer: secret, signal }),
    );
    if (came.state !== 'answered') return came;
    for (const row of came.value.rows) rows.set(row.id, row);
    if (came.value.next === undefined) return { state: 'answered', value: [...rows.values()] };
    cursor = came.value.next;
  }
}
