import { derivedId, type Mac } from './ids.ts';

/**
 * The id of an event's n-th blank badge, from 1. Blank badges are printed before anyone has them: their texts are made
 * like any badge's, of version 1, and no registration has the id until a walk-in is bound to it.
 */
export function blankId(mac: Mac, event: string, number: number): string {
  return derivedId(mac, 'blank', event, String(number));
}

/** A blank badge and the walk-in it was given to: the earliest, whatever order they arrive in. */
export interface BlankBinding {
  event: string;
  /** The blank badge's id. */
  blank: string;
  registration: string;
  at: string;
}

/** Whether a walk-in takes a blank badge from the one it is bound to now. */
export function isBoundEarlier(
  one: Pick<BlankBinding, 'at' | 'registration'>,
  current: Pick<BlankBinding, 'at' | 'registration'> | undefined,
): boolean {
  if (!current) return true;
  return one.at < current.at || (one.at === current.at && one.registration < current.registration);
}
