import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Answer, Request } from '#contract/contract.ts';
import type { OperationId } from '#contract/routes.ts';
import { ask, type Problem } from './ask.ts';

/**
 * Reads again and again while the page is visible: every so many milliseconds, or as many as follow from what was read
 * (a function that stays the same). The last value stays while a later reading fails. `setValue` puts a newer one in
 * place, one that a change answered; what was being read meanwhile is older and dropped. Another `round` has it read
 * again at once.
 */
export function usePolled<Id extends OperationId>(
  operation: Id,
  request: Request<Id>,
  everyMs: number | ((last?: Answer<Id>) => number),
  round = 0,
) {
  const [state, setState] = useState<{ value?: Answer<Id>; problem?: Problem }>({});
  const changes = useRef(0);
  const key = JSON.stringify(request);
  useEffect(() => {
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let reading = false;
    const read = async () => {
      clearTimeout(timer);
      if (reading || document.hidden) return;
      reading = true;
      const before = changes.current;
      const outcome = await ask(operation, request, stop.signal);
      reading = false;
      if (stop.signal.aborted) return;
      if (changes.current === before) {
        setState((shown) => (outcome.ok ? { value: outcome.value } : { ...shown, problem: outcome.problem }));
      }
      const last = outcome.ok ? outcome.value : undefined;
      timer = setTimeout(() => void read(), typeof everyMs === 'number' ? everyMs : everyMs(last));
    };
    const wake = () => void read();
    document.addEventListener('visibilitychange', wake);
    void read();
    return () => {
      stop.abort();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', wake);
    };
  }, [operation, key, everyMs, round]);
  const setValue = useCallback((change: (shown: Answer<Id>) => Answer<Id>) => {
    changes.current += 1;
    setState(({ value }) => (value === undefined ? {} : { value: change(value) }));
  }, []);
  return { ...state, setValue };
}
