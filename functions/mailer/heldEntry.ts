import type { CareerEvent } from '#domain/event.ts';
import type { MailServices } from '#functions/services.ts';
import { type LeasedEntry, scheduleLeaseMs } from '#store/schedules.ts';

/** So many mails are noted in one write; whoever takes over after a crash passes over those again, one by one. */
const mailsPerNote = 25;
/** Well before a lease ends, whatever else there is to note. */
const noteEveryMs = scheduleLeaseMs / 4;
/** What one mail may take from its slot to its record. */
const mailMs = scheduleLeaseMs / 2;

/** A schedule entry in the hands of a run that goes through registrations: notes how far it came, and holds it. */
export class HeldEntry {
  readonly #services: Pick<MailServices, 'schedules' | 'clock'>;
  readonly #entry: LeasedEntry;
  readonly #revision: number;
  #cursor: string | undefined;
  #sent: number;
  #left: number;
  #unnoted = 0;
  #notedAt: number;

  /** `event`: as the run goes by it. */
  constructor(
    services: Pick<MailServices, 'schedules' | 'clock'>,
    entry: LeasedEntry,
    { revision }: Pick<CareerEvent, 'revision'>,
  ) {
    this.#services = services;
    this.#entry = entry;
    this.#revision = revision;
    // Whoever was passed over may be meant by the event as it is now; who had the mail says so.
    this.#cursor = entry.revision === revision ? entry.cursor : undefined;
    this.#sent = entry.sent;
    this.#left = entry.left;
    this.#notedAt = services.clock().getTime();
  }

  /** After whom to go on; nobody yet, if undefined. */
  get cursor(): string | undefined {
    return this.#cursor;
  }

  /** Everyone up to this one was dealt with; false if the entry is held no more. */
  async past(id: string, dealt: 'sent' | 'left' | 'otherwise' | 'passed-over'): Promise<boolean> {
    this.#cursor = id;
    if (dealt === 'sent') this.#sent++;
    if (dealt === 'left') this.#left++;
    if (dealt !== 'passed-over') this.#unnoted++;
    return this.#unnoted >= mailsPerNote || this.#age() >= noteEveryMs ? this.note() : true;
  }

  /** Whether it is still held for as long as one more mail takes. */
  async isHeld(): Promise<boolean> {
    return this.#age() < scheduleLeaseMs - mailMs || this.note();
  }

  /** Notes how far the run came; false if the entry is held no more. */
  async note(): Promise<boolean> {
    const now = this.#services.clock();
    const [cursor, revision] = [this.#cursor, this.#revision];
    const state = { ...(cursor && { cursor, revision }), sent: this.#sent, left: this.#left };
    const held = await this.#services.schedules.progress(this.#entry, state, now);
    this.#unnoted = 0;
    this.#notedAt = now.getTime();
    return held;
  }

  #age(): number {
    return this.#services.clock().getTime() - this.#notedAt;
  }
}
