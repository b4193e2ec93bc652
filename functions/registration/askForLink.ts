import { isRefusal } from '#domain/refusals.ts';
import { foldedEmail } from '#domain/registration.ts';
import type { Call, OperationCode } from '#functions/call.ts';
import { together } from '#functions/seats/together.ts';
import { findEvent } from './findEvent.ts';
import { slowedDown } from './gate.ts';
import { mailAgain } from './mailAgain.ts';
import { addressIds } from './registrationIds.ts';

/** Every answer takes this long at least, in milliseconds, so that its time doesn't tell who is registered. */
const answerMs = 400;

/** Mails everyone registered with an address their private link, and the contact of a class its own. Whoever asks learns nothing, not even by waiting. */
export const askForLink: OperationCode<'askForLink'> = async ({ slug, email, website }, call) => {
  const event = await findEvent(call, slug);
  if (isRefusal(event)) return event;
  await slowedDown(call, event);
  const ids = addressIds(await call.keys.service(), event.id, email);
  const mail = async () => {
    if (website) return;
    const known = await call.registrations.readMany(event.id, ids);
    await together([
      ...known.filter(({ status }) => status !== 'cancelled').map((one) => mailAgain(call, one)),
      mailContact(call, event.id, email),
    ]);
  };
  await together([mail(), call.pause(answerMs)]);
  return { status: 'mailed' };
};

/** Mails the contact of a class its link; the mailer says what stands behind it by then. */
async function mailContact({ groups, now }: Call, event: string, email: string): Promise<void> {
  for await (const { id, contact, cancelledAt, owes } of groups.all(event)) {
    const isTheirs = foldedEmail(contact.email) === foldedEmail(email);
    if (isTheirs && !cancelledAt && !owes.confirmation) await groups.owe(event, id, 'confirmation', now);
  }
}
