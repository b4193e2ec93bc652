import { keptAttempt } from '#web/shared/keptAttempt.ts';
import type { Draft } from './draft.ts';

const key = 'turnout.attempt';

/**
 * The random name of one person's attempt to register at one event. Another person's details make another
 * attempt: at a shared computer nobody gets the badge of whoever's answer was lost before.
 */
export function attemptFor(slug: string, draft: Draft, storage: Storage = sessionStorage): string {
  return keptAttempt(key, [slug, draft.firstName, draft.lastName, draft.school, draft.email], storage);
}

export function forgetAttempt(storage: Storage = sessionStorage): void {
  storage.removeItem(key);
}
