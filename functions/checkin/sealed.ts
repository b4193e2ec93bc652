import { createDecipheriv, hkdfSync } from 'node:crypto';
import { ivLength, rowKeyLength, sealInfo, sealPointLength } from '#domain/doorMap.ts';
import type { Keys } from '#store/keys.ts';

const tagLength = 16;
/** How an uncompressed point begins. */
const uncompressed = 4;

/**
 * What a scanner sealed to its event, parsed; undefined if it can't be opened, be it cut, forged, sealed to another
 * event or `bound` to another entry, or no JSON. Its form isn't checked here.
 */
export async function openSealed(
  keys: Pick<Keys, 'sealing'>,
  event: string,
  sealedBase64: string,
  bound: Uint8Array,
): Promise<unknown> {
  const key = await keys.sealing(event);
  const sealed = Buffer.from(sealedBase64, 'base64');
  if (!key || sealed.length <= sealPointLength + ivLength + tagLength || sealed[0] !== uncompressed)
    return undefined;
  const point = sealed.subarray(0, sealPointLength);
  try {
    const secret = hkdfSync('sha256', key.shared(point), point, sealInfo, rowKeyLength);
    const iv = sealed.subarray(sealPointLength, sealPointLength + ivLength);
    const decipher = createDecipheriv('aes-256-gcm', Buffer.from(secret), iv, { authTagLength: tagLength });
    decipher.setAAD(bound);
    decipher.setAuthTag(sealed.subarray(-tagLength));
    const cipherText = sealed.subarray(sealPointLength + ivLength, -tagLength);
    const plain = Buffer.concat([decipher.update(cipherText), decipher.final()]);
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain));
  } catch {
    return undefined;
  }
}
