import type { Answer } from '#contract/contract.ts';
import type { Ledger } from './ledger.ts';
import type { RunningOperation } from './runningOperation.ts';

/**
 * What is wrong with how an operation ended: it failed with nothing in its way, or it answered what is not so.
 * Where others were about the same person at the same time, what is so may be theirs by now.
 */
export function wrongAnswers(operation: RunningOperation, ledger: Ledger): string[] {
  const { outcome, work, harmed, overlapped } = operation;
  if (!outcome || 'refusal' in outcome) return [];
  if ('fault' in outcome) return harmed ? [] : [`${work.kind} failed for no reason: ${text(outcome.fault)}`];
  const person = work.person;
  if (person === undefined) return [];
  if (ledger.of(person).length !== 1)
    return [`${person} was answered ${work.kind} and has ${ledger.of(person).length} registrations`];
  if (work.kind === 'merge')
    return wrongMerge(outcome.answer as Answer<'mergeRegistrations'>, person, ledger);
  const [stored] = ledger.of(person);
  if (!stored) return [];
  ledger.highestAnswered = Math.max(ledger.highestAnswered, stored.number ?? 0);
  if (overlapped) return [];
  const answer = outcome.answer as Partial<Answer<'getRegistration'>> | { status: 'mailed' };
  const wrong = (what: string) => `${person} was answered ${work.kind}: ${what}`;
  if (work.kind === 'cancel')
    return stored.status === 'cancelled' ? [] : [wrong(`and is still ${stored.status}`)];
  if (answer.status === 'mailed') return stored.status === 'cancelled' ? [wrong('and is cancelled')] : [];
  if (answer.registrationId !== stored.id) return [wrong('another registration')];
  const faults: string[] = [];
  if (answer.status === 'confirmed' && stored.status !== 'confirmed')
    faults.push(wrong(`confirmed, and is ${stored.status}`));
  for (const { id, status } of answer.sessions ?? []) {
    const seat = stored.sessions[id];
    if (!seat || (status === 'confirmed' && seat.status !== 'confirmed'))
      faults.push(wrong(`${status} in ${id}, and is ${seat?.status ?? 'not there'}`));
  }
  if (work.kind === 'change' && work.sessions) {
    const has = Object.keys(stored.sessions).sort().join();
    if (has !== work.sessions.toSorted().join()) faults.push(wrong(`${work.sessions} wanted, has ${has}`));
  }
  return faults;
}

function wrongMerge(
  { registration }: Answer<'mergeRegistrations'>,
  person: string,
  ledger: Ledger,
): string[] {
  const merged = [...ledger.registrations.values()].some(({ mergedInto }) => mergedInto === registration);
  const [alone] = ledger.of(person);
  return merged && alone?.id === registration ? [] : [`${person} was answered merge, and no row is merged`];
}

function text(fault: unknown): string {
  return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
}
