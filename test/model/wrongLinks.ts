import { linkSecret } from '#domain/links.ts';
import { isRefusal } from '#domain/refusals.ts';
import { authorise } from '#http/authorise.ts';
import type { World } from './world.ts';

/**
 * What is wrong with private links: the one of a merged registration opens nothing but the one that stands, older ones
 * nothing at all.
 */
export async function wrongLinks({ ledger, event, instances, now }: World): Promise<string[]> {
  const services = instances[0]?.services;
  if (!services) return [];
  const mac = await services.keys.service();
  const opened = async (id: string, version: number) => {
    const bearer = linkSecret('registration', { event: event.id, id }, version, mac);
    const caller = await authorise.link({ bearer, cookies: {} }, services, now, 'owner');
    return isRefusal(caller) ? undefined : caller.registration;
  };
  const faults: string[] = [];
  for (const {
    id,
    firstName,
    linkVersion,
    mergedInto,
    number,
    sessions,
    status,
  } of ledger.registrations.values()) {
    if (linkVersion > 1 && (await opened(id, linkVersion - 1)))
      faults.push(`an older link still opens ${firstName}`);
    if (!mergedInto) continue;
    const stands = await opened(id, linkVersion);
    if (stands && (stands.id !== ledger.standing(id) || stands.mergedInto))
      faults.push(`the link of ${firstName}, who was merged, opens ${stands.firstName}`);
    if (!(await opened(ledger.standing(id), ledger.registrations.get(ledger.standing(id))?.linkVersion ?? 0)))
      faults.push(`no link opens the registration that ${firstName} was merged into`);
    if (status !== 'cancelled' || number !== undefined || Object.keys(sessions).length > 0)
      faults.push(`${firstName} was merged and stands still`);
  }
  return faults;
}
