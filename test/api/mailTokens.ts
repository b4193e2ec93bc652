import { choicesToken, unsubscribeToken } from '#domain/choicesTokens.ts';
import { linkSecret, surveyLinkVersion } from '#domain/links.ts';
import type { MailTopic } from '#domain/mailTopics.ts';
import type { Turnout } from '#test/support/turnout.ts';

/** The secrets that a mail to an address of the event's organization carries besides private links. */
export async function mailTokens(
  { services }: Pick<Turnout, 'services'>,
  { event, registration, email }: { event: string; registration: string; email: string },
  topic: MailTopic = 'reminders',
): Promise<{ survey: string; choices: string; unsubscribe: string }> {
  const mac = await services.keys.service();
  const { organization = '' } = (await services.events.read(event)) ?? {};
  const hash = await services.mailChoices.keyOf(organization, email);
  return {
    survey: linkSecret('survey', { event, id: registration }, surveyLinkVersion, mac),
    choices: choicesToken(hash, mac),
    unsubscribe: unsubscribeToken(hash, topic, mac),
  };
}
