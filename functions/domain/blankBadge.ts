import { derivedId, type Mac } from './ids.ts';

/**
 * The id of an event's n-th blank badge, from 1. Blank badges are printed before anyone has them: their texts are made
 * like any badge's, of version 1, and no registration has the id until a walk-in is bound to it.
 */
export function blankId(mac: Mac, event: string, number: number): string {
  return derivedId(mac, 'blank', event, String(number));
}

/** A blank badge and the walk-in who has it. */
export interface BlankBinding {
  event: string;
  /** The blank badge's id. */
  blank: string;
  registration: string;
  at: string;
}

/** That a blank badge was given to a walk-in, and when. Several can be made of one badge. */
export interface BlankClaim {
  registration: string;
  at: string;
  /** Whether a revoked phone's entry said so: any other claim goes before it. */
  rescued?: true;
}

/** Whose a blank badge is: whoever was given it first, of those that were not taken back. In any order the same. */
export function holderOf(claims: BlankClaim[], takenBack: ReadonlySet<string>): BlankClaim | undefined {
  const rank = ({ rescued, at, registration }: BlankClaim) => `${rescued ? 1 : 0} ${at} ${registration}`;
  return claims
    .filter(({ registration }) => !takenBack.has(registration))
    .reduce<BlankClaim | undefined>(
      (first, claim) => (!first || rank(claim) < rank(first) ? claim : first),
      undefined,
    );
}
