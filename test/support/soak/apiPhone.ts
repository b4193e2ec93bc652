import { call } from '#contract/client.ts';
import type { Request } from '#contract/contract.ts';
import { newToken } from '#domain/ids.ts';
import { random } from '#store/keys.ts';
import { secretOf } from '#test/support/people.ts';
import type { Deed, Person } from './deed.ts';
import type { PhoneLink } from './phoneLink.ts';
import type { SeededChance } from './seededChance.ts';

type Entry = Request<'uploadScans'>['scans'][number];

/** A supervisor's phone without a screen: it makes entries of its own and sends them until they are acknowledged. */
export class ApiPhone {
  readonly name: string;
  readonly link: PhoneLink;
  readonly deeds: Deed[] = [];
  readonly #now: () => number;
  readonly #waiting = new Map<string, Entry>();
  readonly #chance: SeededChance;
  #token = '';

  constructor(options: { name: string; link: PhoneLink; now: () => number; chance: SeededChance }) {
    this.name = options.name;
    this.link = options.link;
    this.#now = options.now;
    this.#chance = options.chance;
  }

  get waiting(): number {
    return this.#waiting.size;
  }

  get token(): string {
    return this.#token;
  }

  async join(url: string): Promise<void> {
    const form = { station: secretOf(url), name: this.name, attempt: newToken(random) };
    const reply = await call('enrollDevice', form, {}, this.link.origin);
    if (!reply.ok) throw new Error(`${this.name} may not join: ${reply.refusal.refusal}`);
    this.#token = reply.value.device;
  }

  writeIn(text: string, person: Person): Deed {
    const walkIn = { badge: text, ...person, attested: true as const };
    return this.#make({ walkIn }, { kind: 'walk-in', text, person });
  }

  read(text: string): Deed {
    return this.#make({ badge: text }, { kind: 'reading', text });
  }

  #make(parts: Omit<Entry, 'id' | 'at'>, done: Deed['done']): Deed {
    // Two entries of one moment would have no order
    const at = Math.max(this.#now(), (this.deeds.at(-1)?.to ?? 0) + 1);
    const id = newToken(random);
    this.#waiting.set(id, { id, at: new Date(at).toISOString(), ...parts });
    const deed: Deed = { phone: this.name, from: at, to: at, done };
    this.deeds.push(deed);
    return deed;
  }

  /** Sends what waits once, in any order; what was not answered waits on. */
  async handIn(): Promise<void> {
    const scans = this.#chance.shuffled([...this.#waiting.values()]).slice(0, this.#chance.between(1, 8));
    if (!scans.length) return;
    const sentAt = new Date(Math.max(this.#now(), this.deeds.at(-1)?.to ?? 0)).toISOString();
    const options = { bearer: this.#token, signal: AbortSignal.timeout(10_000) };
    const reply = await call('uploadScans', { sentAt, scans }, options, this.link.origin).catch(
      () => undefined,
    );
    if (reply?.ok) for (const { id } of reply.value.results) this.#waiting.delete(id);
  }
}
