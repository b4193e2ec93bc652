import { useEffect, useState } from 'preact/hooks';
import { type CodePath, codeDrawer } from '#web/shared/sheets/codePath.ts';
import { useClass } from '../class/classContext.ts';
import type { Sheet } from '../group.ts';
import type { Trouble } from '../trouble.ts';
import { type PrintedPerson, withCodes } from './codePaths.ts';

export type Sheets =
  | { state: 'waiting'; count: number }
  | { state: 'ready'; people: PrintedPerson[]; waiting: Sheet[]; classCode: CodePath }
  | { state: 'trouble'; trouble: Trouble };

/** Everyone's badge and slip and the class's own code, drawn, and apart from them those who wait for a place. */
export function useSheets(): { sheets: Sheets; load: () => void } {
  const { ask, group } = useClass();
  const [sheets, setSheets] = useState<Sheets>({ state: 'waiting', count: 0 });
  const [round, setRound] = useState(0);
  useEffect(() => {
    const stopped = new AbortController();
    setSheets({ state: 'waiting', count: 0 });
    const fetchAll = async () => {
      const people = new Map<string, Sheet>();
      for (let cursor: string | undefined; ; ) {
        const came = await ask('getSheets', { ...(cursor && { cursor }) });
        if (stopped.signal.aborted) return;
        if (came.state !== 'answered') return setSheets({ state: 'trouble', trouble: came });
        for (const person of came.value.badges) people.set(person.id, person);
        if (came.value.next === undefined) break;
        cursor = came.value.next;
      }
      const all = [...people.values()];
      const coming = all.filter(({ status }) => status === 'confirmed');
      const printed = await withCodes(
        coming,
        (count) => setSheets({ state: 'waiting', count }),
        stopped.signal,
      );
      setSheets({
        state: 'ready',
        people: printed,
        waiting: all.filter(({ status }) => status === 'waitlisted'),
        classCode: (await codeDrawer())(group.code, 'Q'),
      });
    };
    fetchAll().catch(() => {
      if (!stopped.signal.aborted) setSheets({ state: 'trouble', trouble: { state: 'lost', offline: true } });
    });
    return () => stopped.abort();
  }, [round]);
  return { sheets, load: () => setRound(round + 1) };
}
