import { call } from '#contract/client.ts';
import type { Answer, Request } from '#contract/contract.ts';
import type { OperationId } from '#contract/routes.ts';
import type { FieldFault, Refusal, RefusalCode } from '#domain/refusals.ts';

/** Why something was not done, in words for the organizer. */
export interface Problem {
  /** `no-answer`: nothing usable came back, so the request may or may not have arrived. */
  code: RefusalCode | 'no-answer';
  message: string;
  faults: FieldFault[];
}

export type Outcome<Value> = { ok: true; value: Value } | { ok: false; problem: Problem };

export const noAnswer: Problem = {
  code: 'no-answer',
  message: 'Turnout did not answer. Check your connection, then try again.',
  faults: [],
};

let signInNeeded: () => void = () => undefined;
/** How often somebody signed in here. */
let signIns = 0;

/** Who hears that a request came back for want of a session. */
export function whenSignInIsNeeded(listener: () => void): void {
  signInNeeded = listener;
}

/** From now on there is a session: that there was none says only what was asked before. */
export function signedIn(): void {
  signIns++;
}

/** Calls an operation; whatever goes wrong comes back as a problem to show. */
export async function ask<Id extends OperationId>(
  operation: Id,
  request: Request<Id>,
  signal?: AbortSignal,
): Promise<Outcome<Answer<Id>>> {
  const before = signIns;
  try {
    const reply = await call(operation, request, signal ? { signal } : {});
    return reply.ok ? reply : { ok: false, problem: problemOf(reply.refusal, before) };
  } catch {
    return { ok: false, problem: noAnswer };
  }
}

/** `before`: how often somebody had signed in when it was asked. */
export function problemOf({ refusal, message, fields }: Refusal, before = signIns): Problem {
  if (refusal === 'sign-in-needed' && before === signIns) signInNeeded();
  return { code: refusal, message, faults: fields ?? [] };
}
