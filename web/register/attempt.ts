import type { Draft } from './draft.ts';

const key = 'turnout.attempt';

interface Kept {
  attempt: string;
  of: string;
}

/**
 * The random name of one person's attempt to register at one event. It is kept for the tab until the
 * registration is answered, so that sending it again, even after a reload, takes no second place. Another
 * person's details make another attempt: at a shared computer nobody gets the badge of whoever's answer
 * was lost before.
 */
export function attemptFor(slug: string, draft: Draft, storage: Storage = sessionStorage): string {
  const of = fingerprint([slug, draft.firstName, draft.lastName, draft.school, draft.email]);
  const kept = read(storage);
  if (kept?.of === of) return kept.attempt;
  const attempt = [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  storage.setItem(key, JSON.stringify({ attempt, of }));
  return attempt;
}

export function forgetAttempt(storage: Storage = sessionStorage): void {
  storage.removeItem(key);
}

function read(storage: Storage): Kept | undefined {
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
