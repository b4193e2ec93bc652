const kept = (event: string) => `turnout.console.different-people.${event}`;

/** The pairs that someone at this computer said are two people; ids alone, never names. */
export function dismissedPairs(event: string): string[] {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(kept(event)) ?? '[]');
    return Array.isArray(read) ? read.filter((key) => typeof key === 'string') : [];
  } catch {
    return [];
  }
}

export function keepDismissedPairs(event: string, keys: string[]): void {
  try {
    localStorage.setItem(kept(event), JSON.stringify(keys));
  } catch {
    // Storage is switched off: they stay aside as long as the page is open.
  }
}
