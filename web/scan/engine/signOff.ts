import { earlierScans } from './earlierVersion.ts';
import type { Enrolment } from './enrolment.ts';
import { patienceMs } from './sendEntries.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * Ends a device that was left and has nothing to hand in any more: first on the server, which frees its place, then
 * here. Without an answer it stays, for another time. Answers whether it is gone.
 */
export async function signOff(
  { enrolment, token }: Pick<Enrolment, 'enrolment' | 'token'>,
  { call, tables, storage }: Pick<Surroundings, 'call' | 'tables' | 'storage'>,
): Promise<boolean> {
  const waiting = await tables.rows('entries', enrolment);
  if (waiting.length > 0 || earlierScans(storage, enrolment).length > 0) return false;
  const signal = AbortSignal.timeout(patienceMs);
  const answered = await call('leaveStation', {}, { bearer: token, signal }).then(
    (reply) => reply.ok || reply.refusal.refusal !== 'try-again',
    () => false,
  );
  if (!answered) return false;
  await tables.write([{ table: 'enrolments', of: enrolment, dropAll: true }]);
  return true;
}
