import { badgeTextLength } from '#domain/badge.ts';

export const shortCodeLength = 8;

/** What to look at in a typed text that is no code: its characters where as many as a code has are there. */
export function typedFault(text: string): 'length' | 'character' {
  const code = text.slice(text.lastIndexOf('/') + 1).replace(/[\s-]/g, '');
  return code.length === badgeTextLength || code.length === shortCodeLength ? 'character' : 'length';
}
