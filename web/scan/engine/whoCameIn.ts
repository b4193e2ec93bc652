import type { KeptArrival } from './tables.ts';

/** How far the server's time for an entry may be from this phone's, and still be that entry, in milliseconds. */
const sameMs = 5_000;

/**
 * Who came in, by tag: what the server told, and this phone's own entries before the server knows of them. Every change
 * answers what to keep of that tag; undefined if nothing.
 */
export class WhoCameIn {
  readonly #arrivals: Map<string, KeptArrival>;

  constructor(kept: Iterable<[string, KeptArrival]> = []) {
    this.#arrivals = new Map(kept);
  }

  /** When and at which station; an own entry is at `here`. */
  since(tag: string, here: string): { at: string; station: string } | undefined {
    const arrival = this.#arrivals.get(tag);
    if (arrival?.at !== undefined) return { at: arrival.at, station: arrival.station ?? '' };
    return arrival?.own && { at: arrival.own.at, station: here };
  }

  /** The tags of those an entry of this phone let in. */
  letInBy(entry: string): string[] {
    return [...this.#arrivals].filter(([, { own }]) => own?.entry === entry).map(([tag]) => tag);
  }

  /** The server's word: who came in elsewhere, or whose check-in was undone. `pending` entries it can't know yet. */
  told(
    tag: string,
    { at, station }: { at?: string | undefined; station?: string | undefined },
    pending: (entry: string) => boolean,
  ): KeptArrival | undefined {
    const own = this.#arrivals.get(tag)?.own;
    if (at !== undefined) return this.#set(tag, { at, station, ...(own && { own }) });
    return this.#set(tag, own && pending(own.entry) ? { own } : undefined);
  }

  /** This phone let them in; `at` is the server's time for it. */
  letIn(tag: string, entry: string, at: string): KeptArrival | undefined {
    return this.#set(tag, { ...this.#arrivals.get(tag), own: { entry, at } });
  }

  /** This phone's entry let nobody in after all, or was taken back. The server may have told of it as of any other. */
  takenBack(tag: string, entry: string, here: string): KeptArrival | undefined {
    const arrival = this.#arrivals.get(tag);
    if (arrival?.own?.entry !== entry) return arrival;
    const { own, ...told } = arrival;
    const apart = Math.abs(Date.parse(told.at ?? '') - Date.parse(own.at));
    const isOwn = told.station === here && apart <= sameMs;
    return this.#set(tag, told.at === undefined || isOwn ? undefined : told);
  }

  clear(): void {
    this.#arrivals.clear();
  }

  #set(tag: string, arrival: KeptArrival | undefined): KeptArrival | undefined {
    if (arrival) this.#arrivals.set(tag, arrival);
    else this.#arrivals.delete(tag);
    return arrival;
  }
}
