import { keptAttempt } from '#web/shared/keptAttempt.ts';
import type { ClassDraft } from '../class/classDraft.ts';

const key = 'turnout.class-attempt';

/** The random name of one educator's attempt to register a class, so that a retry registers it once. */
export const classAttempt = {
  of(slug: string, draft: ClassDraft, storage: Storage = sessionStorage): string {
    const { school, contactName, contactEmail, grade, students } = draft;
    return keptAttempt(key, [slug, school, contactName, contactEmail, grade, students], storage);
  },
  forget(storage: Storage = sessionStorage): void {
    storage.removeItem(key);
  },
};
