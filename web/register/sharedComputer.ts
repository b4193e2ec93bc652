const key = 'turnout.shared';

/**
 * Whether students take turns here: the address says so (`?shared`), or someone has tapped "Done, next
 * student" in this browser before. Says nothing about any of them.
 */
export function isSharedComputer(): boolean {
  // On the server nobody's computer is known.
  if (typeof location === 'undefined') return false;
  if (new URLSearchParams(location.search).has('shared')) return true;
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

export function rememberSharedComputer(): void {
  try {
    localStorage.setItem(key, 'yes');
  } catch {
    // Storage is switched off: then nothing stays here anyway.
  }
}
