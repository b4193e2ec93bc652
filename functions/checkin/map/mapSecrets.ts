import type { Mac } from '#domain/ids.ts';
import type { Keys } from '#store/keys.ts';
import { mapSalt } from './rowKeys.ts';

/** What an event's map is made with. None of it leaves the server but the salt. */
export interface MapSecrets {
  event: string;
  salt: Uint8Array;
  /** The key of the event's badges. */
  badge: Mac;
  /** The service's own, which ids and marks come from. */
  service: Mac;
}

/** Undefined once the event's badge key was destroyed: then nothing opens any more. */
export async function mapSecrets(
  keys: Pick<Keys, 'badge' | 'service'>,
  event: string,
): Promise<MapSecrets | undefined> {
  const badge = await keys.badge(event);
  if (!badge) return undefined;
  const service = await keys.service();
  return { event, salt: mapSalt(service, event), badge, service };
}
