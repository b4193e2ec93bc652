import { newShortId, newToken } from '#domain/ids.ts';
import { isLink, linkTarget } from '#domain/links.ts';
import { refuse } from '#domain/refusals.ts';
import type { OperationCode } from '#functions/call.ts';
import { random } from '#store/keys.ts';

/** A device works until half a day after the event, so that scans kept during an outage still arrive. */
const graceMs = 12 * 3_600_000;

export const enrollDevice: OperationCode<'enrollDevice'> = async (input, call) => {
  const target = linkTarget('station', input.station);
  const found = target && (await call.events.readStation(target.event, target.id, { fresh: true }));
  const mac = await call.keys.service();
  if (!found || !isLink('station', input.station, target, found.linkVersion, mac)) {
    return refuse('link-unknown', [{ path: 'station', message: 'Expected the secret of a station’s link' }]);
  }
  const event = await call.events.read(found.event);
  if (!event) return refuse('link-unknown');
  if (found.revoked) return refuse('device-revoked');
  if (event.status === 'draft') return refuse('event-draft');
  if (event.status === 'cancelled') return refuse('event-cancelled');

  const until = Date.parse(event.endsAt) + graceMs;
  if (until <= call.now.getTime()) return refuse('event-over');

  const token = newToken(random);
  await call.devices.enroll(token, {
    id: newShortId(random),
    event: event.id,
    station: found.id,
    name: input.name,
    enrolledAt: call.now.toISOString(),
    expiresAt: new Date(until).toISOString(),
  });
  return { device: token, station: found, event };
};
