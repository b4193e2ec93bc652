import { consoleAddresses, routeOf } from './routing.ts';

const kept = 'turnout.console.return';

/** Remembers where signing in was needed: the mailed link opens in a tab that knows nothing of this one. */
export function keepReturnPath(path: string): void {
  try {
    localStorage.setItem(kept, path);
  } catch {
    // Storage is switched off: signing in leads to the list of events.
  }
}

/** Where to go after signing in; forgotten once read. */
export function takeReturnPath(): string {
  try {
    const path = localStorage.getItem(kept) ?? '';
    localStorage.removeItem(kept);
    const { screen } = routeOf(path);
    return screen === 'nowhere' || screen === 'sign-in' ? consoleAddresses.events() : path;
  } catch {
    return consoleAddresses.events();
  }
}
