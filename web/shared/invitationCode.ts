let taken = '';

/**
 * The invitation code that the address brought (`?code=`), which then leaves the address bar and the history. It
 * is an event's and not a person's, so it is kept for as long as the page: the next student needs it, too.
 */
export function takeInvitationCode(): string {
  const address = new URL(location.href);
  const code = address.searchParams.get('code');
  if (code !== null) {
    taken = code.trim().slice(0, 40);
    address.searchParams.delete('code');
    history.replaceState(history.state, '', address.pathname + address.search + address.hash);
  }
  return taken;
}
