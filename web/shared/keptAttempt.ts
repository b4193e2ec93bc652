interface Kept {
  attempt: string;
  of: string;
}

/**
 * The random name of one attempt, 128 bits, kept for the tab under `key` until it is answered, so that sending
 * it again, even after a reload, takes nothing twice. Other `words` (whatever says who and what it is about)
 * make another attempt. Nobody can read the words back from what is kept.
 */
export function keptAttempt(key: string, words: string[], storage: Storage): string {
  const of = fingerprint(words);
  const kept = read(key, storage);
  if (kept?.of === of) return kept.attempt;
  const attempt = [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  storage.setItem(key, JSON.stringify({ attempt, of }));
  return attempt;
}

function read(key: string, storage: Storage): Kept | undefined {
  const text = storage.getItem(key);
  return text ? JSON.parse(text) : undefined;
}

/** FNV-1a, 32 bits: tells one person's details from the next without keeping them. */
function fingerprint(words: string[]): string {
  let hash = 0x811c9dc5;
  for (const character of words.map((word) => word.trim().toLowerCase()).join('\n')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(36);
}
