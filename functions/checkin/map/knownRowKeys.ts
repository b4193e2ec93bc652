import { badgeText } from '#domain/badge.ts';
import type { MapSecrets } from './mapSecrets.ts';
import { type RowKeys, rowKeys } from './rowKeys.ts';

/** How many one process remembers: some 300 bytes each. */
const mostKept = 150_000;

/** The tags and keys of badges, each worked out once by a process. */
export class KnownRowKeys {
  readonly #known = new Map<string, RowKeys>();

  of({ event, salt, badge }: MapSecrets, id: string, version: number): RowKeys {
    const name = `${event}${id}${version}`;
    const known = this.#known.get(name);
    if (known) return known;
    const made = rowKeys(badgeText(id, version, badge), salt);
    if (this.#known.size >= mostKept) this.#known.clear();
    this.#known.set(name, made);
    return made;
  }
}
