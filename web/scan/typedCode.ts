import { badgeTextIn } from '#domain/badge.ts';
import { stationSecretIn } from './stationSecret.ts';
import { shortCodeLength, typedFault } from './typedFault.ts';

/** What a person or a hand scanner has put into the field. */
export type TypedCode =
  | { kind: 'whole'; text: string }
  /** 8 characters, to be resolved by the server. */
  | { kind: 'short'; code: string }
  | { kind: 'fault'; fault: 'length' | 'character' };

/** Letters that look like digits are read as those, as everywhere in the alphabet of badges. */
export function typedCode(text: string): TypedCode {
  if (badgeTextIn(text) !== null || stationSecretIn(text)) return { kind: 'whole', text };
  const code = text.replace(/[\s-]/g, '').toLowerCase().replace(/o/g, '0').replace(/[il]/g, '1');
  const isShort = code.length === shortCodeLength && /^[0-9a-hjkmnp-tv-z]+$/.test(code);
  return isShort ? { kind: 'short', code } : { kind: 'fault', fault: typedFault(text) };
}
