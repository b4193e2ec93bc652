const kept = 'turnout.scan.link';

/** Where the link past the page's header leads: the one fragment that is no secret. */
const mainPart = 'main';

/** The secret in the fragment, taken out of the address bar and kept for this tab; undefined if there is none. */
export function givenStationSecret(): string | undefined {
  const given = decodeFragment(location.hash.slice(1));
  if (!given || given === mainPart) return undefined;
  history.replaceState(history.state, '', location.pathname + location.search);
  remember(given);
  return given;
}

/** The same, or the one given before a reload, while the volunteer has not yet given a name. */
export function takeStationSecret(): string | undefined {
  const given = givenStationSecret();
  if (given) return given;
  try {
    return sessionStorage.getItem(kept) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Once the device is enrolled, or the link was refused. */
export function forgetStationSecret(): void {
  try {
    sessionStorage.removeItem(kept);
  } catch {
    // Storage is switched off: nothing was kept.
  }
}

function remember(secret: string): void {
  try {
    sessionStorage.setItem(kept, secret);
  } catch {
    // Storage is switched off: the secret lives as long as the page.
  }
}

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment).trim();
  } catch {
    return fragment;
  }
}
