import { ivLength, tagLength } from '#domain/doorMap.ts';

/** The padded text of one row (tag, initialisation vector, ciphertext); undefined if the key is not its own. */
export async function openRow(
  row: Uint8Array<ArrayBuffer>,
  key: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array | undefined> {
  const iv = row.subarray(tagLength, tagLength + ivLength);
  try {
    const opener = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt']);
    return new Uint8Array(
      await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, opener, row.subarray(tagLength + ivLength)),
    );
  } catch {
    return undefined;
  }
}
