import type { Refusal, RefusalCode } from '#domain/refusals.ts';
import { type Enrolment, linkEnd } from './enrolment.ts';
import { newEntryId } from './newEntryId.ts';
import { patienceMs } from './sendEntries.ts';
import type { Surroundings } from './surroundings.ts';
import { type Change, eventGone } from './tables.ts';

export type EnrolAnswer =
  | { kind: 'enrolled'; enrolled: Enrolment }
  | { kind: 'refused'; refusal: Refusal }
  /** No answer: trying again, even after a reload, joins no second device. */
  | { kind: 'unreached' };

/** After these the same attempt may do better; any other refusal ends it. */
const passing: RefusalCode[] = ['try-again', 'invalid-input', 'station-not-open', 'event-draft'];

/** Attempts that a browser without storage keeps as long as the page. */
const attempts = new Map<string, string>();

/**
 * Makes this phone a scanner at the link's station. The attempt is kept until it is answered. What an earlier enrolment
 * held of its event goes; what waits of it is handed in by itself.
 */
export async function enrolStation(
  secret: string,
  name: string,
  { call, tables, clocks }: Surroundings,
): Promise<EnrolAnswer> {
  const link = linkEnd(secret);
  const attempt = await attemptFor(link, tables);
  const end: Change = { table: 'attempts', of: link, dropAll: true };
  const signal = AbortSignal.timeout(2 * patienceMs);
  const reply = await call('enrollDevice', { station: secret, name, attempt }, { signal }).catch(
    () => undefined,
  );
  if (!reply || (!reply.ok && reply.refusal.refusal === 'try-again')) return { kind: 'unreached' };
  if (!reply.ok) {
    if (!passing.includes(reply.refusal.refusal)) {
      attempts.delete(link);
      await tables.write([end]).catch(() => undefined);
    }
    return { kind: 'refused', refusal: reply.refusal };
  }
  const { device: token, state, role, station, event } = reply.value;
  const enrolled: Enrolment = {
    ...{ enrolment: newEntryId(), token, role, station, event, volunteer: name, linkEnd: link },
    ...{ admitted: state !== 'waiting', joinedAt: clocks.now(), left: false, made: 0 },
  };
  const before = await tables.rows('enrolments');
  attempts.delete(link);
  await tables
    .write([
      ...before.flatMap(({ value }) => leaving(value)),
      { table: 'enrolments', of: enrolled.enrolment, name: '', put: enrolled },
      end,
    ])
    .catch(() => undefined);
  return { kind: 'enrolled', enrolled };
}

async function attemptFor(link: string, tables: Surroundings['tables']): Promise<string> {
  const [kept] = await tables.rows('attempts', link);
  const attempt = kept?.value.attempt ?? attempts.get(link) ?? newEntryId();
  attempts.set(link, attempt);
  if (!kept) {
    await tables.write([{ table: 'attempts', of: link, name: '', put: { attempt } }]).catch(() => undefined);
  }
  return attempt;
}

function leaving(before: Enrolment): Change[] {
  const { enrolment: of } = before;
  return [{ table: 'enrolments', of, name: '', put: { ...before, left: true } }, ...eventGone(of)];
}
