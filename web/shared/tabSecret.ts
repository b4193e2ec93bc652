/**
 * The secret of a link that was opened: taken from the fragment, which then leaves the address bar and the history,
 * and kept for this tab under `key`, so that a reload still shows what it opens.
 */
export function takeTabSecret(key: string): string | undefined {
  const secret = location.hash.slice(1);
  if (secret) {
    history.replaceState(null, '', location.pathname + location.search);
    sessionStorage.setItem(key, secret);
  }
  return sessionStorage.getItem(key) ?? undefined;
}
