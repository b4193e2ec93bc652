import type { CareerEvent } from '#domain/event.ts';
import { type Refusal, refuse } from '#domain/refusals.ts';
import type { Services } from '#functions/services.ts';

/** Why these people can't be named for accommodations, or null: only members of the event's organization can. */
export async function readerFaults(
  { members }: Pick<Services, 'members'>,
  { accommodationsFor, organization }: Pick<CareerEvent, 'accommodationsFor' | 'organization'>,
): Promise<Refusal | null> {
  const read = await Promise.all(accommodationsFor.map((email) => members.read(email.toLowerCase())));
  const strangers = read.flatMap((member, index) => (member?.organization === organization ? [] : [index]));
  if (!strangers.length) return null;
  return refuse(
    'invalid-input',
    strangers.map((index) => ({
      path: `accommodationsFor.${index}`,
      message: 'Expected the address of a member of your organization',
    })),
  );
}
