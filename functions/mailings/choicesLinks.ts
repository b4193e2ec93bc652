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
  const page = addresses.mailChoices(siteUrl, choicesToken(hash, mac));
  return {
    // Which mail it stood in says what else its reader can get: the token tells nobody.
    page: asking(page, { lang: locale, topic }),
    unsubscribe: asking(addresses.unsubscribe(siteUrl, topic, unsubscribeToken(hash, topic, mac)), {
      lang: locale,
    }),
  };
}

function asking(address: string, query: Record<string, string>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
}
