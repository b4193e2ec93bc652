import { createCipheriv, randomBytes } from 'node:crypto';
import { ivLength } from '#domain/doorMap.ts';
import type { RowKeys } from './rowKeys.ts';

/** Initialisation vectors are drawn many at a time: a call for each would cost as much as the encryption. */
const drawn = 1_024;
let vectors = Buffer.alloc(0);

/** A row as it goes out: its tag, a new initialisation vector, and the text encrypted under the row's own key. */
export function sealRow({ tag, key }: RowKeys, plain: Uint8Array): Buffer {
  const iv = freshVector();
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  return Buffer.concat([tag, iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Never the same twice: what was taken is cut off. */
function freshVector(): Buffer {
  if (vectors.length < ivLength) vectors = randomBytes(ivLength * drawn);
  const iv = vectors.subarray(0, ivLength);
  vectors = vectors.subarray(ivLength);
  return iv;
}
