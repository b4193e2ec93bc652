import type { Answer } from '#contract/contract.ts';

export type RegisterAnswer = Answer<'registerStudent'>;
export type RegisteredAnswer = Exclude<RegisterAnswer, { status: 'mailed' }>;

/** What came of registering, with what the page itself still needs of what was entered. */
export interface Outcome {
  firstName: string;
  lastName: string;
  /** Empty if none was given. */
  email: string;
  answer: RegisterAnswer;
}

const key = 'turnout.outcome';

/** Kept for the tab, so that a reload doesn't lose the badge of a student without e-mail; "Done" forgets it. */
export const outcomeKept = {
  keep(slug: string, outcome: Outcome): void {
    sessionStorage.setItem(key, JSON.stringify({ slug, outcome }));
  },
  read(slug: string): Outcome | undefined {
    const text = sessionStorage.getItem(key);
    const kept: { slug: string; outcome: Outcome } | null = text && JSON.parse(text);
    return kept?.slug === slug ? kept.outcome : undefined;
  },
  forget(): void {
    sessionStorage.removeItem(key);
  },
};

/** The secret of a private link; it stands in the fragment, so no server's log sees it. */
export function secretOf(manageUrl: string): string {
  return new URL(manageUrl).hash.slice(1);
}
