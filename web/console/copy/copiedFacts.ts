import type { Answer } from '#contract/contract.ts';

/** What a copy was made of, as its maker was told. */
export type CopiedFacts = Answer<'copyEvent'>['copied'];

const kept = (event: string) => `turnout.copied.${event}`;

/** Keeps for the tab what an event was copied from, so that its note is there until it is put away. */
export function keepCopied(event: string, facts: CopiedFacts): void {
  sessionStorage.setItem(kept(event), JSON.stringify(facts));
}

export function copiedFacts(event: string): CopiedFacts | undefined {
  const text = sessionStorage.getItem(kept(event));
  return text ? JSON.parse(text) : undefined;
}

export function forgetCopied(event: string): void {
  sessionStorage.removeItem(kept(event));
}
