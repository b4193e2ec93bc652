import type { Request } from '#contract/contract.ts';
import { ivLength, sealInfo, sealPointLength } from '#domain/doorMap.ts';
import { toBase64 } from './base64.ts';

export type WireEntry = Request<'uploadScans'>['scans'][number];

/** What an entry is, in clear: exactly one of a reading, an undo, a walk-in, a class, a person. */
export type EntryParts = Omit<WireEntry, 'id' | 'at' | 'sealed'>;

/** Texts are padded to a multiple of this, so that their length doesn't tell a walk-in from a reading. */
const block = 256;

/**
 * An entry that only the server can open, and only as this device's and under its own id and time. `sealTo` is the
 * event's public key, an uncompressed P-256 point. Base64.
 */
export async function sealEntry(
  parts: EntryParts,
  sealTo: Uint8Array<ArrayBuffer>,
  additionalData: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const curve = { name: 'ECDH', namedCurve: 'P-256' };
  const [own, event] = await Promise.all([
    crypto.subtle.generateKey(curve, false, ['deriveBits']),
    crypto.subtle.importKey('raw', sealTo, curve, false, []),
  ]);
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', own.publicKey));
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: event }, own.privateKey, 256);
  const secret = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const key = await crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: point, info: new TextEncoder().encode(sealInfo) },
    secret,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt'],
  );
  const iv = crypto.getRandomValues(new Uint8Array(ivLength));
  const cipher = new Uint8Array(
    await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, padded(parts)),
  );
  const sealed = new Uint8Array(sealPointLength + ivLength + cipher.length);
  sealed.set(point);
  sealed.set(iv, sealPointLength);
  sealed.set(cipher, sealPointLength + ivLength);
  return toBase64(sealed);
}

/** JSON takes spaces at its end. */
function padded(parts: EntryParts): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(JSON.stringify(parts));
  const bytes = new Uint8Array(Math.ceil(text.length / block) * block).fill(0x20);
  bytes.set(text);
  return bytes;
}
