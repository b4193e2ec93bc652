import { errorFacts, log } from '#functions/log.ts';
import type { Post, Quota } from '#mail/post.ts';

const goodForMs = 5 * 60_000;
const askedAgainAfterMs = 30_000;
/** What SES allows every account, until it says how much it allows this one. */
const cautious: Quota = { perSecond: 1, perDay: Number.POSITIVE_INFINITY, sentLastDay: 0 };

/** How much SES carries, as it last said. Where it says nothing, the last known goes on being true. */
export class KnownQuota {
  readonly #post: Pick<Post, 'quota'>;
  #known: { quota: Quota; at: number } | undefined;
  #asking: Promise<Quota> | undefined;
  #askedAt = Number.NEGATIVE_INFINITY;

  constructor(post: Pick<Post, 'quota'>) {
    this.#post = post;
  }

  async read(now: Date, maxAgeMs = goodForMs): Promise<Quota> {
    const at = now.getTime();
    if (this.#known && at - this.#known.at < maxAgeMs) return this.#known.quota;
    if (at - this.#askedAt < askedAgainAfterMs && !this.#asking) return this.#known?.quota ?? cautious;
    this.#asking ??= this.#ask(at).finally(() => {
      this.#asking = undefined;
    });
    return this.#asking;
  }

  /** It turned out to be wrong: ask again as soon as it is not too often. */
  forget(): void {
    if (this.#known) this.#known.at = Number.NEGATIVE_INFINITY;
  }

  async #ask(at: number): Promise<Quota> {
    this.#askedAt = at;
    try {
      const quota = await this.#post.quota();
      this.#known = { quota, at };
      return quota;
    } catch (error) {
      // Without any answer mail crawls, which people should hear of; a single one that fails is everyday.
      log(this.#known ? { mailer: 'quota unknown' } : { mailer: 'quota unknown', ...errorFacts(error) });
      return this.#known?.quota ?? cautious;
    }
  }
}
