import type { CareerEvent, Employer } from '#domain/event.ts';
import { foldedEmail } from '#domain/registration.ts';
import type { Services } from '#functions/services.ts';
import { audienceOf } from './summaryAudience.ts';

/** Somebody whose mails stand in the entries of mailings, by `part`: an employer of an event, or an organizer. */
export type Recipient = { part: string; who: string; email: string } & (
  | { employer: Employer }
  /** Whether the address is of nobody in the organization. */
  | { employer?: never; isOutside: boolean }
);

type Needs = Pick<Services, 'mailChoices' | 'members'>;

export function employerRecipients({ employers }: CareerEvent): Recipient[] {
  return employers.map((employer) => ({
    ...{ part: employer.id, who: employer.name, email: employer.contactEmail, employer },
  }));
}

/** Whom an event's summary goes to, each address once. */
export async function organizerRecipients(
  { mailChoices, members }: Needs,
  event: CareerEvent,
): Promise<Recipient[]> {
  const { organization, summaryTo } = event;
  return Promise.all(
    [...new Set(summaryTo.map(foldedEmail))].map(async (email) => {
      const [part, audience] = await Promise.all([
        mailChoices.keyOf(organization, email),
        audienceOf({ members }, event, email),
      ]);
      return { part, who: email, email, isOutside: audience === 'outside' };
    }),
  );
}
