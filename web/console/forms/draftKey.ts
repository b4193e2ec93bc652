let made = 0;

/** Tells apart the rows of a list on screen, new ones without an id too. */
export function draftKey(): string {
  made += 1;
  return `draft-${made}`;
}
