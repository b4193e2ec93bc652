import type { EntryResult } from './entryQueue.ts';
import type { Made } from './madeEntries.ts';

type Result = EntryResult | { id: string; verdict: 'refused' };

/** A class goes to the server in several entries, and is answered as one: once all of them are, with their sums. */
export function joinGroupAnswers(): { add(made: Made, result: Result): Result | undefined } {
  const answers = new Map<Made, Map<string, Result>>();
  return {
    add(made, result) {
      if (made.entries.length === 1) return result;
      const own = answers.get(made) ?? new Map<string, Result>();
      answers.set(made, own.set(result.id, result));
      if (own.size < made.entries.length) return undefined;
      answers.delete(made);
      const results = [...own.values()];
      const fault = results.find(({ verdict }) => verdict !== 'group-in');
      if (fault) return fault;
      const parts = results.flatMap((one) => ('group' in one && one.group ? [one.group] : []));
      const sum = (count: 'came' | 'unknown') => parts.reduce((total, part) => total + part[count], 0);
      const school = parts[0]?.school ?? '';
      return {
        id: result.id,
        verdict: 'group-in',
        group: { school, came: sum('came'), unknown: sum('unknown') },
      };
    },
  };
}
