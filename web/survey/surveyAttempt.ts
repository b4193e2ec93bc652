import { encodeBase32 } from '#domain/base32.ts';

/** What one sending of the answers is named by. Neither follows from the other, nor from the link. */
export interface SurveyAttempt {
  /** Tells the server that a second sending is the first one again. */
  attempt: string;
  /** What the answers are kept under. */
  answer: string;
}

interface Kept extends SurveyAttempt {
  of: string;
}

const key = 'turnout.survey.attempt';

/** Made once for a link and kept for this tab until it is answered, so that a retry, even after a reload, is the same. */
export function surveyAttempt(token: string): SurveyAttempt {
  const kept = read();
  if (kept?.of === token) return { attempt: kept.attempt, answer: kept.answer };
  const made = { attempt: newName(), answer: newName() };
  sessionStorage.setItem(key, JSON.stringify({ of: token, ...made } satisfies Kept));
  return made;
}

/** Leaves nothing here that could tell which answers were sent from this tab. */
export function forgetSurveyAttempt(): void {
  sessionStorage.removeItem(key);
}

function read(): Kept | undefined {
  const text = sessionStorage.getItem(key);
  return text ? JSON.parse(text) : undefined;
}

function newName(): string {
  return encodeBase32(crypto.getRandomValues(new Uint8Array(16)));
}
