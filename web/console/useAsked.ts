import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Answer, Request } from '#contract/contract.ts';
import type { OperationId } from '#contract/routes.ts';
import { ask, type Problem } from './ask.ts';

/** What a screen was loaded with: a value, or why there is none, or neither yet. */
export interface Asked<Value> {
  value?: Value;
  problem?: Problem;
  /** Puts a newer value in place, one that a change answered. */
  setValue: (value: Value) => void;
  reload: () => void;
}

/** Reads something when a screen opens, and again when the request changes. */
export function useAsked<Id extends OperationId>(operation: Id, request: Request<Id>): Asked<Answer<Id>> {
  const [state, setState] = useState<{ value?: Answer<Id>; problem?: Problem }>({});
  const [round, setRound] = useState(0);
  const key = JSON.stringify(request);
  useEffect(() => {
    const stop = new AbortController();
    setState({});
    void ask(operation, request, stop.signal).then((outcome) => {
      if (stop.signal.aborted) return;
      setState(outcome.ok ? { value: outcome.value } : { problem: outcome.problem });
    });
    return () => stop.abort();
  }, [operation, key, round]);
  const setValue = useCallback((value: Answer<Id>) => setState({ value }), []);
  const reload = useCallback(() => setRound((before) => before + 1), []);
  return { ...state, setValue, reload };
}
