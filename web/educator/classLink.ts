/** Apart from a student's link, which one tab may hold as well. */
const key = 'turnout.class';

/**
 * The secret of the class's link that was opened: taken from the fragment, which then leaves the address bar and
 * the history, and kept for this tab, so that a reload still shows the class.
 */
export function takeSecret(): string | undefined {
  const secret = location.hash.slice(1);
  if (secret) {
    history.replaceState(null, '', location.pathname + location.search);
    sessionStorage.setItem(key, secret);
  }
  return sessionStorage.getItem(key) ?? undefined;
}

export function forgetSecret(): void {
  sessionStorage.removeItem(key);
}
