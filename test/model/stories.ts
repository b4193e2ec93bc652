import fc from 'fast-check';
import type { Action, Deed, Doing, Moment } from './actions.ts';

/**
 * A step told in short: a deed, of the event's own pool, the first class and without sessions unless said, or the
 * passing of so many seconds.
 */
export type Step =
  | number
  | 'settle'
  | 'schedule'
  | 'mail'
  | 'confirm'
  | 'disband'
  | { do: 'register' | 'cancel'; person: number }
  | { do: 'capacity'; places: number }
  | { do: 'class'; students: number }
  | { do: 'roster'; rows: number[] }
  | { do: 'change-row'; row: number; sessions: number[] }
  | { do: 'remove' | 'leave'; row: number }
  | { do: 'merge'; person: number; row: number };

/** No operation makes more requests than this, here. */
const mostRequests = 24;

/** The scheduler finds nothing left to do. */
export const lookTwice: Step[] = [61, 'schedule', 61, 'schedule'];

/** One story, each step from beginning to end. */
export function whole(steps: Step[]): fc.Arbitrary<Action[]> {
  return fc.constant(steps.map(actionOf));
}

/** Stories in which an operation is stopped before one of its requests, and others go on meanwhile. */
export function stoppedAt(
  step: Step,
  meanwhile: Step[],
  { before = [], after = [], crash = false }: { before?: Step[]; after?: Step[]; crash?: boolean } = {},
): fc.Arbitrary<Action[]> {
  return fc.integer({ min: 1, max: mostRequests }).map((requests) => {
    const passed = Array.from(
      { length: requests },
      (): Moment => ({ of: 'request', which: 0, fate: 'pass' }),
    );
    const moments = [...passed, ...meanwhile.map(momentOf)];
    return [
      ...before.map(actionOf),
      { act: 'race', doings: [doingOf(step, 0)], moments, crash },
      ...after.map(actionOf),
    ];
  });
}

function actionOf(step: Step): Action {
  return typeof step === 'number' ? { act: 'pass', seconds: step } : { act: 'whole', ...doingOf(step, 1) };
}

function momentOf(step: Step): Moment {
  return typeof step === 'number'
    ? { of: 'pass', seconds: step }
    : { of: 'meanwhile', doing: doingOf(step, 1) };
}

function doingOf(step: Step, on: number): Doing {
  return { deed: deedOf(step), on };
}

function deedOf(step: Step): Deed {
  if (step === 'schedule') return { do: 'schedule' };
  if (step === 'mail') return { do: 'mail', debtor: 0 };
  if (step === 'settle') return { do: 'settle', pool: 0 };
  if (step === 'confirm' || step === 'disband') return { do: step, group: 0 };
  if (typeof step === 'number') throw new Error('The passing of time is no deed');
  switch (step.do) {
    case 'register':
      return { ...step, do: 'register', sessions: [], stranger: false };
    case 'cancel':
      return { do: 'cancel', person: step.person };
    case 'capacity':
      return { ...step, pool: 0 };
    case 'class':
      return { ...step, group: 0, chaperones: 0 };
    case 'roster':
    case 'change-row':
      return { ...step, group: 0 };
    case 'remove':
    case 'leave':
      return { do: step.do, row: step.row, group: 0 };
    case 'merge':
      return { ...step, group: 0 };
  }
}
