import type { Call } from '#functions/call.ts';
import type { StoredRegistration } from '#store/registrations.ts';
import { owedTo } from './registered.ts';

/** How often a day someone who is not known to be the owner can have the owner mailed. */
const mailsAgainADay = 3;

/** Mails the owner how the registration stands, with the private link; not more than strangers may cause. */
export async function mailAgain(
  { registrations, now }: Pick<Call, 'registrations' | 'now'>,
  registration: StoredRegistration,
): Promise<void> {
  const [kind] = owedTo(registration);
  if (kind && mayMailAgain(registration, now)) await registrations.mailAgain(registration, kind, now);
}

function mayMailAgain({ mailedAgain = [] }: StoredRegistration, now: Date): boolean {
  const dayAgo = new Date(now.getTime() - 86_400_000).toISOString();
  return mailedAgain.filter((at) => at > dayAgo).length < mailsAgainADay;
}
