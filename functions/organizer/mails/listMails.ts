import { isRefusal } from '#domain/refusals.ts';
import type { OperationCode } from '#functions/call.ts';
import { together } from '#functions/seats/together.ts';
import type { MailChoice } from '#store/mailChoices.ts';
import { findEvent } from '../findEvent.ts';
import { isWelcome } from './mayBeSentAgain.ts';
import { mailsOfOne, type PageOfMails, pageOfMails } from './pageOfMails.ts';
import type { FoundMail, ShownMail } from './shownMail.ts';

/** How many addresses are looked up at once. */
const atOnce = 25;

export const listMails: OperationCode<'listMails'> = async (
  { event: id, cursor, registration, group, ...wanted },
  call,
) => {
  const event = await findEvent(call, id);
  if (isRefusal(event)) return event;
  const isOfOne = registration !== undefined || group !== undefined;
  const { found, next }: PageOfMails = isOfOne
    ? { found: await mailsOfOne(call, event, wanted, { registration, group }) }
    : await pageOfMails(call, event, wanted, cursor);
  const choices = new Map<string, MailChoice>();
  const addresses = [...new Set(found.map(({ mail }) => mail.email))];
  for (let at = 0; at < addresses.length; at += atOnce) {
    const read = (email: string) => call.mailChoices.read(event.organization, email);
    const some = addresses.slice(at, at + atOnce);
    for (const [index, choice] of (await together(some.map(read))).entries())
      choices.set(some[index] ?? '', choice);
  }
  const shown = found.map((one) => withChoice(one, choices.get(one.mail.email)));
  return { mails: shown, ...(next && { next }) };
};

function withChoice({ mail, isWorthIt }: FoundMail, choice: MailChoice = { declined: [] }): ShownMail {
  return {
    ...mail,
    mayBeSentAgain: isWorthIt && isWelcome(choice, mail.name),
    suppressed: choice.suppressed !== undefined,
  };
}
