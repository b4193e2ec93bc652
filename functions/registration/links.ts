import { addresses } from '#contract/pages.ts';
import { badgeText } from '#domain/badge.ts';
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

/** What the QR code of a registration's badge holds. */
export async function badgeCode({ keys, config }: Needs, registration: Registration): Promise<string> {
  const mac = await keys.badge(registration.event);
  if (!mac) throw new Error('The badge key of an event that takes registrations is missing');
  return addresses.badge(config.siteUrl, badgeText(registration.id, registration.badgeVersion, mac));
}
