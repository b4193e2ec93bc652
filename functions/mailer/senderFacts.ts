import { topicOf } from '#domain/mailTopics.ts';
import type { Locale, MailKind } from '#domain/vocabulary.ts';
import { type ChoicesServices, choicesLinks } from '#functions/mailings/choicesLinks.ts';
import type { SenderFacts } from '#mail/facts.ts';

export type SenderServices = ChoicesServices;

/** Who a mail is from and, where its reader can do without its like, how to say so. */
export async function senderFacts(
  services: SenderServices,
  {
    organization,
    kind,
    email,
    locale,
  }: { organization: string; kind: MailKind; email: string; locale: Locale },
): Promise<SenderFacts> {
  const { organizationName, organizationAddress } = services.config;
  const topic = topicOf(kind);
  const choices = topic && (await choicesLinks(services, { organization, email, topic, locale }));
  return {
    from: { organization: organizationName, address: organizationAddress },
    ...(choices && { choices }),
  };
}
