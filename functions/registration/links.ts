import { addresses } from '#contract/pages.ts';
import { badgeText, groupCodeText, shortCode } from '#domain/badge.ts';
import type { Mac } from '#domain/ids.ts';
import { linkSecret } from '#domain/links.ts';
import type { Registration } from '#domain/registration.ts';
import type { Services } from '#functions/services.ts';

type Needs = Pick<Services, 'keys' | 'config'>;

/** The private link of a registration. */
export async function privateLink({ keys, config }: Needs, registration: Registration): Promise<string> {
  const { event, id, linkVersion } = registration;
  return addresses.registration(
    config.siteUrl,
    linkSecret('registration', { event, id }, linkVersion, await keys.service()),
  );
}

/** What the QR code of a registration's badge holds, and the code to type where no camera reads it. */
export async function badgeCodes(
  { keys, config }: Needs,
  { event, id, badgeVersion }: Pick<Registration, 'event' | 'id' | 'badgeVersion'>,
): Promise<{ badge: string; shortCode: string }> {
  const mac = await badgeKey(keys, event);
  return {
    badge: addresses.badge(config.siteUrl, badgeText(id, badgeVersion, mac)),
    shortCode: shortCode(id, badgeVersion, mac),
  };
}

/** What a class's own QR code holds. */
export async function classCode(
  { keys, config }: Needs,
  { event, id }: { event: string; id: string },
): Promise<string> {
  return addresses.badge(config.siteUrl, groupCodeText(id, await badgeKey(keys, event)));
}

async function badgeKey(keys: Services['keys'], event: string): Promise<Mac> {
  const mac = await keys.badge(event);
  if (!mac) throw new Error('The badge key of an event that takes registrations is missing');
  return mac;
}
