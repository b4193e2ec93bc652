import type { CareerEvent } from '#domain/event.ts';
import { topicOf } from '#domain/mailTopics.ts';
import type { Locale, MailKind } from '#domain/vocabulary.ts';
import type { Services } from '#functions/services.ts';
import type { LeftOut } from '#store/mailChoices.ts';

/** Why somebody in a mail's audience would not get it: by the address, or since the mail is there already. */
export type WithoutReason = LeftOut | 'had';

type Choices = Pick<Services['mailChoices'], 'keyOf' | 'leftOut'>;

/** Counts who would get a mail, by language, and who of its audience goes without, by why. */
export class RecipientCount {
  readonly byLocale: Partial<Record<Locale, number>> = {};
  readonly leftOut: Partial<Record<WithoutReason, number>> = {};
  readonly #keyOf: (email: string) => Promise<string>;
  readonly #listed: Map<string, LeftOut>;

  constructor(keyOf: (email: string) => Promise<string>, listed: Map<string, LeftOut>) {
    this.#keyOf = keyOf;
    this.#listed = listed;
  }

  async add(locale: Locale, email: string, hadIt: boolean): Promise<void> {
    const why = hadIt ? 'had' : await this.#whyNot(email);
    if (why) this.leftOut[why] = (this.leftOut[why] ?? 0) + 1;
    else this.byLocale[locale] = (this.byLocale[locale] ?? 0) + 1;
  }

  async #whyNot(email: string): Promise<LeftOut | undefined> {
    return this.#listed.size ? this.#listed.get(await this.#keyOf(email)) : undefined;
  }
}

/** A count that has read, once for all of a mail's audience, which addresses do not get it. */
export async function recipientCount(
  mailChoices: Choices,
  { organization }: Pick<CareerEvent, 'organization'>,
  kind: MailKind,
): Promise<RecipientCount> {
  const listed = await mailChoices.leftOut(topicOf(kind));
  return new RecipientCount((email) => mailChoices.keyOf(organization, email), listed);
}
