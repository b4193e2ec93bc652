import type { CareerEvent } from '#domain/event.ts';
import { foldedEmail } from '#domain/registration.ts';
import type { Services } from '#functions/services.ts';
import type { SummaryFacts } from '#mail/facts.ts';

/** Whoever is no member of the organization sees no figures that are small enough to tell who is meant. */
export async function audienceOf(
  { members }: Pick<Services, 'members'>,
  { organization }: Pick<CareerEvent, 'organization'>,
  address: string,
): Promise<SummaryFacts['audience']> {
  const member = await members.read(foldedEmail(address));
  return member?.organization === organization ? 'inside' : 'outside';
}
