const key = 'turnout.link';

/** What the address asked for when the page was opened. */
export interface OpenedLink {
  secret: string | undefined;
  /** Whether it is the link that asks to free the place. */
  frees: boolean;
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
  const frees = new URLSearchParams(location.search).has('free');
  return { secret: secret || (sessionStorage.getItem(key) ?? undefined), frees };
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
