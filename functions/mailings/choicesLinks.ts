import { addresses } from '#contract/pages.ts';
import { choicesToken, unsubscribeToken } from '#domain/choicesTokens.ts';
import type { MailTopic } from '#domain/mailTopics.ts';
import type { Locale } from '#domain/vocabulary.ts';
import type { Services } from '#functions/services.ts';

/** Where whoever gets a mail of a topic chooses (`page`), and what their mail program posts to (`unsubscribe`). */
export interface ChoicesLinks {
  page: string;
  unsubscribe: string;
}

/** No more than is asked of them: examples have links of nobody's. */
export type ChoicesServices = Pick<Services, 'config' | 'keys'> & {
  mailChoices: Pick<Services['mailChoices'], 'keyOf'>;
};

/** The two links of a mail that a person can do without. Both speak the mail's language. */
export async function choicesLinks(
  { config, keys, mailChoices }: ChoicesServices,
  {
    organization,
    email,
    topic,
    locale,
  }: {
    organization: string;
    email: string;
    topic: MailTopic;
    locale: Locale;
  },
): Promise<ChoicesLinks> {
  const [hash, mac] = await Promise.all([mailChoices.keyOf(organization, email), keys.service()]);
  const { siteUrl } = config;
  return {
    page: speaking(addresses.mailChoices(siteUrl, choicesToken(hash, mac)), locale),
    unsubscribe: speaking(addresses.unsubscribe(siteUrl, topic, unsubscribeToken(hash, topic, mac)), locale),
  };
}

function speaking(address: string, locale: Locale): string {
  const url = new URL(address);
  url.searchParams.set('lang', locale);
  return url.href;
}
