import { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { badgeText } from '#domain/badge.ts';
import { ivLength, plainLength, rowInfo, rowKeyLength, tagLength } from '#domain/doorMap.ts';
import type { MapSecrets } from '#functions/checkin/map/mapSecrets.ts';
import type { Roster } from '#store/rosters.ts';

/** What no map can do without: each badge's text, its key, and one encryption. Answers how many bytes it made. */
export function bareMap({ people }: Roster, { badge, salt }: MapSecrets): number {
  const plain = new Uint8Array(plainLength);
  let made = 0;
  for (const id of people.keys()) {
    const text = badgeText(id, 1, badge);
    const keys = Buffer.from(hkdfSync('sha256', text, salt, rowInfo, tagLength + rowKeyLength));
    const cipher = createCipheriv('aes-256-gcm', keys.subarray(tagLength), randomBytes(ivLength));
    made += cipher.update(plain).length + cipher.final().length + cipher.getAuthTag().length;
  }
  return made;
}
