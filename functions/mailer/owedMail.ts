import { addresses } from '#contract/pages.ts';
import { replyToOf } from '#domain/event.ts';
import { signInSecret } from '#domain/links.ts';
import type { MailName } from '#domain/mailNames.ts';
import type { MailServices } from '#functions/services.ts';
import { signIn } from '#mail/messages/signIn.ts';
import type { StoredGroup } from '#store/groups.ts';
import type { StoredRegistration } from '#store/registrations.ts';
import { isOpen, type SignIn, signInMinutes } from '#store/signIns.ts';
import type { TestMail } from '#store/testMails.ts';
import { groupMail } from './groupMail.ts';
import type { Owed, OwedMail } from './mailing.ts';
import { studentMail } from './studentMail.ts';
import { testMailOf } from './testMail.ts';

/** Whoever owes mail. */
export interface Debtors {
  registration: StoredRegistration;
  group: StoredGroup;
  'sign-in': SignIn;
  'test-mail': TestMail;
}
export type DebtorKind = keyof Debtors;

/** What one registration is mailed for what somebody did; all else goes to many. */
const deeds: MailName[] = ['confirmation', 'waitlisted', 'promoted', 'changed'];

type Maker<Kind extends DebtorKind> = (
  services: MailServices,
  owed: Owed,
  debtor: Debtors[Kind],
) => Promise<OwedMail>;

export const owedMail: { [Kind in DebtorKind]: Maker<Kind> } = {
  async registration(services, { name, debt }, registration) {
    const event = await services.events.read(registration.event);
    const { email: to } = registration;
    if (!event || !to) return { overtaken: 'nothing to send, or nowhere' };
    const made = await studentMail(services, name, event, registration);
    if ('overtaken' in made) return made;
    const isOfDeed = deeds.includes(name) || (name === 'cancelled' && event.status !== 'cancelled');
    // A mail to many keeps its id when it is tried again as a debt, unless it is sent on purpose for a second time.
    const isFirst = !isOfDeed && !registration.sent[name];
    const id = isFirst ? `${name}.${event.id}.${registration.id}` : debt;
    // Whoever types an address has the private link at once, and with it causes what a change or a cancellation owes.
    const byStrangers = isOfDeed && name !== 'promoted';
    return {
      mails: [
        {
          ...{ name, message: made.message, id, to, byStrangers },
          replyTo: replyToOf(event),
          organization: event.organization,
          tags: { event: event.id, item: registration.id },
        },
      ],
    };
  },

  group: groupMail,

  'test-mail': testMailOf,

  async 'sign-in'({ config, keys, clock }, { name, debt }, request) {
    if (!isOpen(request, clock())) return { overtaken: 'expired' };
    const url = addresses.signIn(config.siteUrl, signInSecret(request.id, await keys.service()));
    const message = signIn({
      url,
      expiresMinutes: signInMinutes,
      organizationName: request.organizationName,
    });
    // How many of these an address gets was counted when the link was asked for.
    const tags = { event: 'none', item: request.id };
    return { mails: [{ name, message, id: debt, to: request.email, byStrangers: false, tags }] };
  },
};
