/**
 * What is made of a thing that many mails tell of, once for each variant instead of once for each mail. It is kept for
 * as long as the thing itself is, which must not change meanwhile: whoever reads an event anew gets another object.
 */
export class MadeOnce<Thing extends object, Made> {
  readonly #made = new WeakMap<Thing, Map<string, Made>>();

  of(thing: Thing, variant: string, make: () => Made): Made {
    const variants = this.#made.get(thing) ?? new Map<string, Made>();
    const known = variants.get(variant);
    if (known !== undefined) return known;
    const made = make();
    variants.set(variant, made);
    this.#made.set(thing, variants);
    return made;
  }
}
