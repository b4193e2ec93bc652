import { addresses } from '#contract/pages.ts';
import { encodeBase32 } from '#domain/base32.ts';
import { linkSecret, supervisorLinkVersion } from '#domain/links.ts';
import { isRefusal, refuse } from '#domain/refusals.ts';
import { stationHours } from '#domain/stationHours.ts';
import type { OperationCode } from '#functions/call.ts';
import { random } from '#store/keys.ts';
import { findEvent } from './findEvent.ts';
import { findStation } from './findStation.ts';

/** A link for one supervisor's phone, to be handed over and not posted. */
export const createSupervisorLink: OperationCode<'createSupervisorLink'> = async (form, call) => {
  const event = await findEvent(call, form.event);
  if (isRefusal(event)) return event;
  const station = await findStation(call, form);
  if (isRefusal(station)) return station;
  // An employer's phone is no place for last names, classes and walk-ins.
  if (station.kind === 'booth')
    return refuse('invalid-input', [{ path: 'station', message: 'Expected a door or a session' }]);
  if (station.revoked) return refuse('device-revoked');
  const link = { event: event.id, id: encodeBase32(random(8)), station: station.id };
  await call.supervisorLinks.add(link, new Date(stationHours(event).expiresAt));
  const secret = linkSecret('supervisor', link, supervisorLinkVersion, await call.keys.service());
  return { url: addresses.station(call.config.siteUrl, secret) };
};
