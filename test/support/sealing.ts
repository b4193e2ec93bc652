import { ivLength, sealBound, sealInfo } from '#domain/doorMap.ts';

const curve = { name: 'ECDH', namedCurve: 'P-256' } as const;

/** What an entry of a test is bound to where it doesn't matter. */
export const bound = sealBound('device0001', { id: 'entry-0001', at: '2027-03-04T16:00:00.000Z' });

/** The phone's side of a sealed entry, with what a browser has. `sealTo` is the event's public point, base64. */
export async function sealed(sealTo: string, content: unknown, additionalData = bound): Promise<string> {
  const { subtle } = crypto;
  const event = await subtle.importKey('raw', Buffer.from(sealTo, 'base64'), curve, false, []);
  const own = await subtle.generateKey(curve, false, ['deriveBits']);
  const point = await subtle.exportKey('raw', own.publicKey);
  const shared = await subtle.deriveBits({ name: 'ECDH', public: event }, own.privateKey, 256);
  const source = await subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const key = await subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: point, info: new TextEncoder().encode(sealInfo) },
    source,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt'],
  );
  const iv = crypto.getRandomValues(new Uint8Array(ivLength));
  const text = new TextEncoder().encode(JSON.stringify(content));
  const cipherText = await subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, text);
  return Buffer.concat([Buffer.from(point), iv, Buffer.from(cipherText)]).toString('base64');
}
