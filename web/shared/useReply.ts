import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Reply } from '#contract/client.ts';
import type { OperationId } from '#contract/routes.ts';
import type { Refusal } from '#domain/refusals.ts';

/** What came of asking the server. `lost`: no answer, or none that can be used; asking again may help. */
export type Asked<Value> =
  | { state: 'waiting' }
  | { state: 'answered'; value: Value }
  | { state: 'refused'; refusal: Refusal }
  | { state: 'lost'; offline: boolean };

type Value<Id extends OperationId> = Extract<Reply<Id>, { ok: true }>['value'];

/** Asks once, and again on `retry`. `set` puts in its place what a later operation answered. */
export function useReply<Id extends OperationId>(ask: (signal: AbortSignal) => Promise<Reply<Id>>) {
  const [asked, setAsked] = useState<Asked<Value<Id>>>({ state: 'waiting' });
  const retry = useCallback(() => {
    setAsked({ state: 'waiting' });
    void settle(ask).then(setAsked);
  }, []);
  useEffect(retry, []);
  const set = useCallback((value: Value<Id>) => setAsked({ state: 'answered', value }), []);
  return { asked, retry, set };
}

/** Longer than the server takes at most; gym Wi-Fi can hang forever. In milliseconds. */
export const patience = 20_000;

/** An answer, a refusal or a loss, as one value. */
export async function settle<Id extends OperationId>(
  ask: (signal: AbortSignal) => Promise<Reply<Id>>,
): Promise<Exclude<Asked<Value<Id>>, { state: 'waiting' }>> {
  try {
    const reply = await ask(AbortSignal.timeout(patience));
    return reply.ok
      ? { state: 'answered', value: reply.value }
      : { state: 'refused', refusal: reply.refusal };
  } catch (failure) {
    // A connection that fails is a TypeError, one that hangs runs out of patience.
    const hung = failure instanceof DOMException && failure.name === 'TimeoutError';
    return { state: 'lost', offline: hung || failure instanceof TypeError };
  }
}
