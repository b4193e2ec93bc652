import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Answer, Request } from '#contract/contract.ts';
import { ask, type Problem } from '../ask.ts';

export type PersonalMail = Answer<'listMails'>['mails'][number];

/** How many are read without being asked for more. */
const unasked = 100;
/** A rare state can fill a whole event's pages with nothing; so many at most are read unasked. */
const pagesUnasked = 40;

interface Mails {
  mails: PersonalMail[];
  /** Where the rest starts, if there is a rest. */
  next?: string | undefined;
  busy: boolean;
  problem?: Problem;
}

/** Mails to single people, read page after page until there is a screenful. */
export function useMails(request: Request<'listMails'>) {
  const [state, setState] = useState<Mails>({ mails: [], busy: true });
  const [round, setRound] = useState<{ cursor?: string; mails: PersonalMail[] }>({ mails: [] });
  const key = JSON.stringify(request);

  useEffect(() => {
    const stop = new AbortController();
    const read = async () => {
      let { mails, cursor }: typeof round = round;
      setState({ mails, next: cursor, busy: true });
      const enough = mails.length + unasked;
      for (let page = 0; page < pagesUnasked && mails.length < enough; page += 1) {
        const outcome = await ask('listMails', { ...request, ...(cursor && { cursor }) }, stop.signal);
        if (stop.signal.aborted) return;
        if (!outcome.ok) return setState({ mails, next: cursor, busy: false, problem: outcome.problem });
        mails = [...mails, ...outcome.value.mails];
        cursor = outcome.value.next;
        if (cursor === undefined) break;
        setState({ mails, next: cursor, busy: true });
      }
      setState({ mails, next: cursor, busy: false });
    };
    void read();
    return () => stop.abort();
  }, [key, round]);

  const goOn = useCallback(
    () => setRound({ mails: state.mails, ...(state.next !== undefined && { cursor: state.next }) }),
    [state.next, state.mails],
  );
  const reload = useCallback(() => setRound({ mails: [] }), []);
  const change = useCallback(
    (changed: (mail: PersonalMail) => PersonalMail) =>
      setState((before) => ({ ...before, mails: before.mails.map(changed) })),
    [],
  );
  return { ...state, goOn, reload, change };
}
