/** Short texts kept by name. `set` may throw where there is no room. */
export interface Entries {
  names(): string[];
  get(name: string): string | null;
  set(name: string, text: string): void;
  remove(name: string): void;
}

/** What this browser keeps through a reload; where a person has switched that off, as long as the page lives. */
export function browserEntries(): Entries {
  try {
    const storage = window.localStorage;
    storage.getItem('turnout');
    return {
      names: () => Object.keys(storage),
      get: (name) => storage.getItem(name),
      set: (name, text) => storage.setItem(name, text),
      remove: (name) => storage.removeItem(name),
    };
  } catch {
    return pageEntries();
  }
}

/** Entries that live as long as the page. */
export function pageEntries(): Entries {
  const entries = new Map<string, string>();
  return {
    names: () => [...entries.keys()],
    get: (name) => entries.get(name) ?? null,
    set: (name, text) => void entries.set(name, text),
    remove: (name) => void entries.delete(name),
  };
}
