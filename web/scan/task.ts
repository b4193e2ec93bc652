import type { Answer } from './engine/stationEngine.ts';

/** What a supervisor does besides scanning. `new-badge` is for a walk-in whose blank badge was another's. */
export type Task =
  | { kind: 'search' }
  | { kind: 'class'; code: string }
  | { kind: 'walk-in'; blank: string }
  | { kind: 'new-badge'; answer: Answer };

/** The task that an answer begins by itself: a blank badge is written in, a class is ticked off. */
export function taskOf(answer: Answer | undefined): Task | undefined {
  if (answer?.verdict === 'blank-badge') return { kind: 'walk-in', blank: answer.text };
  if (answer?.verdict === 'group-code') return { kind: 'class', code: answer.text };
  if (answer?.verdict === 'badge-taken' && answer.badge) return { kind: 'new-badge', answer };
  return undefined;
}
