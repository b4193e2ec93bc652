import { isRefusal, refuse } from '#domain/refusals.ts';
import type { OperationCode } from '#functions/call.ts';
import { exampleMail } from '#functions/mailer/examples/exampleMail.ts';
import { badgeSvg } from '#mail/badgeSvg.ts';
import { badgeCid, type Message } from '#mail/message.ts';
import { findEvent } from '../findEvent.ts';
import { shownOf } from './shownOf.ts';

export const previewMail: OperationCode<'previewMail'> = async ({ event: id, ...wanted }, call) => {
  const event = await findEvent(call, id);
  if (isRefusal(event)) return event;
  const shown = shownOf(event, { event: id, ...wanted }, call.now);
  if (isRefusal(shown)) return shown;
  const made = await exampleMail(call, event, shown, call.caller.member.email);
  if (!made)
    return refuse('invalid-input', [
      { path: wanted.name ? 'name' : 'rule', message: 'Expected a mail that these readers get' },
    ]);
  const { message, byLocale, ...rest } = made;
  const { subject, preview, text } = message;
  const recipients = Object.values(byLocale).reduce((sum, count) => sum + count, 0);
  return { subject, preview, html: withPictures(message), text, recipients, byLocale, ...rest };
};

/** The mail's pictures come with it as parts; on a page they have to stand in it. */
function withPictures({ html, badgeText }: Message): string {
  if (badgeText === undefined) return html;
  const picture = Buffer.from(badgeSvg(badgeText)).toString('base64');
  return html.replaceAll(`cid:${badgeCid}`, `data:image/svg+xml;base64,${picture}`);
}
