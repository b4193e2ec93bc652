const key = 'turnout.link';

/** What a link can ask for besides the registration: to free the place, or the record of what was explored. */
const wishes = ['free', 'explored'] as const;

/** What the address asked for when the page was opened. */
export interface OpenedLink {
  secret: string | undefined;
  asks?: (typeof wishes)[number] | undefined;
}

/**
 * The private link that was opened: its secret is taken from the fragment, which then leaves the address bar and
 * the history, and kept for this tab so that a reload still shows the registration.
 */
export function takeLink(): OpenedLink {
  const secret = location.hash.slice(1);
  if (secret) {
    history.replaceState(null, '', location.pathname + location.search);
    keepSecret(secret);
  }
  const asked = new URLSearchParams(location.search);
  return {
    secret: secret || (sessionStorage.getItem(key) ?? undefined),
    asks: wishes.find((wish) => asked.has(wish)),
  };
}

export function keepSecret(secret: string): void {
  sessionStorage.setItem(key, secret);
}

export function forgetSecret(): void {
  sessionStorage.removeItem(key);
}

/** The address without what it asked for, so that a reload doesn't ask again. */
export function clearAddress(): void {
  history.replaceState(null, '', '/r/');
}
