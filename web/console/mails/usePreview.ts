import { useEffect, useState } from 'preact/hooks';
import type { Answer, Request } from '#contract/contract.ts';
import { ask, type Problem } from '../ask.ts';

/** Long enough that nothing is asked between two letters. */
const quietMs = 600;

/**
 * A mail as it would look, asked for again once nothing has changed for a moment. The last one stays meanwhile.
 * Nothing is asked while there is no request, because what was typed cannot be sent.
 */
export function usePreview(request: Request<'previewMail'> | undefined) {
  const [state, setState] = useState<{ mail?: Answer<'previewMail'>; problem?: Problem; of?: string }>({});
  const [round, setRound] = useState(0);
  const key = request && JSON.stringify(request);
  useEffect(() => {
    if (!request) return;
    const stop = new AbortController();
    const look = async () => {
      const outcome = await ask('previewMail', request, stop.signal);
      if (stop.signal.aborted) return;
      setState(
        (before) =>
          ({
            ...before,
            ...(outcome.ok ? { mail: outcome.value, problem: undefined } : { problem: outcome.problem }),
            of: JSON.stringify(request),
          }) as typeof before,
      );
    };
    const timer = setTimeout(() => void look(), state.of === undefined ? 0 : quietMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [key, round]);
  return {
    ...state,
    /** Whether what is shown is not yet what was typed. */
    isOlder: key !== undefined && key !== state.of,
    retry: () => setRound((before) => before + 1),
  };
}
