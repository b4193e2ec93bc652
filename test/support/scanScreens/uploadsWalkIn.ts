import { sealedEntry } from '#contract/entry.ts';

/** Whether the contract takes a walk-in of this form. */
export function uploadsWalkIn(form: object): boolean {
  return sealedEntry.safeParse({ walkIn: { badge: '00000000000000000000000000', ...form } }).success;
}
