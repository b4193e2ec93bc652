import { type Lane, shares } from '#domain/sendingPace.ts';
import type { MailPace } from '#store/mailPace.ts';
import type { KnownQuota } from './knownQuota.ts';

export interface Pacing {
  mailPace: Pick<MailPace, 'reserve' | 'holdUntil'>;
  quota: Pick<KnownQuota, 'read' | 'forget'>;
  clock: () => Date;
  pause: (ms: number) => Promise<void>;
}

/** Bulk mail uses no more of the day's mails than this, so that the others always pass. */
const shareOfDay = 0.7;
/** How old the count of the day's mails may be while bulk mail goes out. */
const dayKnownMs = 30_000;
/** When to look again after the day's share was used up: it is of any 24 hours, so there is a little more all the time. */
const dayFullMs = 10 * 60_000;
/** A bulk block is what its lane carries in a second, up to so many: one write for all of them. */
const largestBlock = 50;
/** A slot not used by then is let go: others may be sending by now. */
const slotKeptMs = 2_000;

/**
 * A lane's slots as one process uses them. They are reserved in blocks: bulk mail by the second, prompt mail as many
 * as wait at this moment. Any number may wait at once.
 */
export class Slots {
  readonly #pacing: Pacing;
  readonly #lane: Lane;
  #inHand: number[] = [];
  #waiting = 0;
  #reserving: Promise<Date | undefined> | undefined;
  /** What is left of the day's share, as the quota that it was counted from said. */
  #day: { of: unknown; left: number } = { of: undefined, left: 0 };

  constructor(pacing: Pacing, lane: Lane) {
    this.#pacing = pacing;
    this.#lane = lane;
  }

  /** Waits until the next mail may leave and answers undefined; or answers when to come back, if that is not soon. */
  async next(): Promise<Date | undefined> {
    const slot = await this.#own();
    if (slot instanceof Date) return slot;
    const wait = slot - this.#now();
    if (wait > 0) await this.#pacing.pause(wait);
    return undefined;
  }

  /** SES asks for less: no slot of either lane comes before that instant, and its rate is asked for anew. */
  async holdUntil(instant: Date): Promise<void> {
    this.#inHand = [];
    this.#pacing.quota.forget();
    await this.#pacing.mailPace.holdUntil(instant);
  }

  /** The instant of a slot that is the caller's; or when to come back. */
  async #own(): Promise<number | Date> {
    this.#waiting++;
    try {
      for (;;) {
        const slot = this.#take();
        if (slot !== undefined) return slot;
        this.#reserving ??= this.#reserve().finally(() => {
          this.#reserving = undefined;
        });
        const notBefore = await this.#reserving;
        if (notBefore) return notBefore;
      }
    } finally {
      this.#waiting--;
    }
  }

  #take(): number | undefined {
    const oldest = this.#now() - slotKeptMs;
    while (this.#inHand[0] !== undefined && this.#inHand[0] < oldest) this.#inHand.shift();
    return this.#inHand.shift();
  }

  async #reserve(): Promise<Date | undefined> {
    const { mailPace, quota, clock } = this.#pacing;
    const isBulk = this.#lane === 'bulk';
    const known = await quota.read(clock(), ...(isBulk ? [dayKnownMs] : []));
    if (this.#day.of !== known) {
      this.#day = { of: known, left: Math.floor(known.perDay * shareOfDay) - known.sentLastDay };
    }
    if (isBulk && this.#day.left < 1) return new Date(this.#now() + dayFullMs);
    const perSecond = Math.max(known.perSecond, 0.1);
    const block = isBulk ? Math.min(perSecond * shares.bulk, this.#day.left) : this.#waiting;
    const count = Math.max(1, Math.min(Math.floor(block), largestBlock));
    const { slots, freeAt } = await mailPace.reserve(this.#lane, count, perSecond, clock());
    if (!slots.length) return new Date(freeAt);
    this.#day.left -= slots.length;
    this.#inHand = slots;
    return undefined;
  }

  #now(): number {
    return this.#pacing.clock().getTime();
  }
}
