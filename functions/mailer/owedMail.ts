import { addresses } from '#contract/pages.ts';
import { signInSecret } from '#domain/links.ts';
import type { MailKind } from '#domain/vocabulary.ts';
import type { MailServices } from '#functions/services.ts';
import type { Message } from '#mail/message.ts';
import { signIn } from '#mail/messages/signIn.ts';
import type { DebtorTable } from '#store/debts.ts';
import type { StoredRegistration } from '#store/registrations.ts';
import { isOpen, type SignIn, signInMinutes } from '#store/signIns.ts';
import { studentMail } from './studentMail.ts';

/** What one table's items owe. */
export interface Debtors {
  registrations: StoredRegistration;
  access: SignIn;
}

/** A message made from what is stored now, and to whom it goes; or why it need not be sent any more. */
export type OwedMail = { message: Message; to: string; replyTo?: string | undefined } | { overtaken: string };

type Maker<Table extends DebtorTable> = (
  services: MailServices,
  kind: MailKind,
  debtor: Debtors[Table],
) => Promise<OwedMail>;

export const owedMail: { [Table in DebtorTable]: Maker<Table> } = {
  async registrations(services, kind, registration) {
    const event = await services.events.read(registration.event);
    if (!event || !registration.email) return { overtaken: 'nothing to send, or nowhere' };
    const made = await studentMail(services, kind, event, registration);
    return 'overtaken' in made ? made : { ...made, to: registration.email, replyTo: event.summaryTo[0] };
  },

  async access({ config, keys, clock }, _kind, request) {
    if (!isOpen(request, clock())) return { overtaken: 'expired' };
    const url = addresses.signIn(config.siteUrl, signInSecret(request.id, await keys.service()));
    const message = signIn({
      url,
      expiresMinutes: signInMinutes,
      organizationName: request.organizationName,
    });
    return { message, to: request.email };
  },
};
