import type { KeptArrival } from './tables.ts';

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
    {
      at,
      station,
      mine,
    }: { at?: string | undefined; station?: string | undefined; mine?: boolean | undefined },
    pending: (entry: string) => boolean,
  ): KeptArrival | undefined {
    const own = this.#arrivals.get(tag)?.own;
    if (at !== undefined) return this.#set(tag, { at, station, ...(mine && { mine }), ...(own && { own }) });
    return this.#set(tag, own && pending(own.entry) ? { own } : undefined);
  }

  /** This phone let them in; `at` is the server's time for it. */
  letIn(tag: string, entry: string, at: string): KeptArrival | undefined {
    return this.#set(tag, { ...this.#arrivals.get(tag), own: { entry, at } });
  }

  /** This phone's entry let nobody in after all, or was taken back; another's check-in that the server told of stands. */
  takenBack(tag: string, entry: string): KeptArrival | undefined {
    const arrival = this.#arrivals.get(tag);
    if (arrival?.own?.entry !== entry) return arrival;
    const { own: _, ...told } = arrival;
    return this.#set(tag, told.at === undefined || told.mine ? undefined : told);
  }

  /** This phone's entry came after another that let them in, maybe its own: the server's word stands, whoever's it is. */
  cameLater(tag: string, entry: string): KeptArrival | undefined {
    const arrival = this.#arrivals.get(tag);
    if (arrival?.own?.entry !== entry) return arrival;
    const { own: _, ...told } = arrival;
    return this.#set(tag, told.at === undefined ? undefined : told);
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
