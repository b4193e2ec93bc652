import { call } from '#contract/client.ts';
import { settle } from '#web/shared/useReply.ts';
import type { Own } from './draft.ts';
import { dropPage, keepPage } from './offlinePage.ts';
import {
  dropRegistration,
  dropRegistrations,
  keepRegistration,
  keptRegistration,
  keptRegistrations,
} from './ownDevice.ts';

/** Raised by forgetting, so that nothing that was under way is kept after it. */
let forgettings = 0;

/** Keeps a registration as it stands now, with its badge and the page, on its owner's own device. */
export async function keepOwn(secret: string, own: Own): Promise<boolean> {
  const before = forgettings;
  const forgotten = () => before !== forgettings;
  const badge = await badgeOf(secret, own);
  if (badge === undefined || forgotten()) return false;
  if (!keepRegistration({ secret, own, badge, at: new Date().toISOString() })) return false;
  try {
    await keepPage();
  } catch {
    return false;
  } finally {
    if (forgotten()) await forgetOwn();
  }
  return true;
}

/** Leaves nothing of one registration on this device, and nothing at all if it was the last one. */
export async function dropOwn(secret: string): Promise<void> {
  dropRegistration(secret);
  if (!keptRegistrations().length) await forgetOwn();
}

/** Leaves nothing of any registration on this device. */
export async function forgetOwn(): Promise<void> {
  forgettings += 1;
  dropRegistrations();
  await dropPage();
}

async function badgeOf(secret: string, own: Own): Promise<string | undefined> {
  if (own.status === 'cancelled') return '';
  const kept = keptRegistration(secret);
  if (kept?.badge && kept.own.badge === own.badge) return kept.badge;
  const came = await settle<'getBadge'>((signal) => call('getBadge', {}, { bearer: secret, signal }));
  return came.state === 'answered' ? came.value : undefined;
}
