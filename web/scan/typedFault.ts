import { badgeTextLength } from '#domain/badge.ts';

/** What to look at in a typed text that is no badge: its characters where as many as a badge has are there. */
export function typedFault(text: string): 'length' | 'character' {
  const code = text.slice(text.lastIndexOf('/') + 1).replace(/[\s-]/g, '');
  return code.length === badgeTextLength ? 'character' : 'length';
}
