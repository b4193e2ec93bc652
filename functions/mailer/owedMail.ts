import { addresses } from '#contract/pages.ts';
import { signInSecret } from '#domain/links.ts';
import type { MailKind } from '#domain/vocabulary.ts';
import type { MailServices } from '#functions/services.ts';
import { signIn } from '#mail/messages/signIn.ts';
import type { StoredGroup } from '#store/groups.ts';
import type { StoredRegistration } from '#store/registrations.ts';
import { isOpen, type SignIn, signInMinutes } from '#store/signIns.ts';
import { groupMail } from './groupMail.ts';
import type { Owed, OwedMail } from './mailing.ts';
import { studentMail } from './studentMail.ts';

/** Whoever owes mail. */
export interface Debtors {
  registration: StoredRegistration;
  group: StoredGroup;
  'sign-in': SignIn;
}
export type DebtorKind = keyof Debtors;

type Maker<Kind extends DebtorKind> = (
  services: MailServices,
  owed: Owed,
  debtor: Debtors[Kind],
) => Promise<OwedMail>;

export const owedMail: { [Kind in DebtorKind]: Maker<Kind> } = {
  async registration(services, { kind, debt }, registration) {
    const event = await services.events.read(registration.event);
    const { email: to } = registration;
    if (!event || !to) return { overtaken: 'nothing to send, or nowhere' };
    const made = await studentMail(services, kind, event, registration);
    if ('overtaken' in made) return made;
    // Whoever types an address has the private link at once, and with it causes what a change or a cancellation owes.
    const causes: MailKind[] = ['confirmation', 'waitlisted', 'changed'];
    const byStrangers = causes.includes(kind) || (kind === 'cancelled' && event.status !== 'cancelled');
    return { mails: [{ message: made.message, id: debt, to, replyTo: event.summaryTo[0], byStrangers }] };
  },

  group: groupMail,

  async 'sign-in'({ config, keys, clock }, { debt }, request) {
    if (!isOpen(request, clock())) return { overtaken: 'expired' };
    const url = addresses.signIn(config.siteUrl, signInSecret(request.id, await keys.service()));
    const message = signIn({
      url,
      expiresMinutes: signInMinutes,
      organizationName: request.organizationName,
    });
    // How many of these an address gets was counted when the link was asked for.
    return { mails: [{ message, id: debt, to: request.email, byStrangers: false }] };
  },
};
