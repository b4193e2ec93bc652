import { sessionCookie } from '#contract/cookies.ts';
import type { Credential } from '#contract/routes.ts';
import { deviceTokenParts } from '#domain/device.ts';
import { sameText } from '#domain/ids.ts';
import { isLink, linkTarget } from '#domain/links.ts';
import { isRefusal, type Refusal, refuse } from '#domain/refusals.ts';
import { isMadeByEducator } from '#domain/registration.ts';
import { stationHours } from '#domain/stationHours.ts';
import { type MemberRole, memberRoles } from '#domain/vocabulary.ts';
import type { Callers } from '#functions/call.ts';
import type { Services } from '#functions/services.ts';
import type { Device } from '#store/devices.ts';
import type { Station } from '#store/events.ts';
import { hashed } from '#store/keys.ts';

export interface Presented {
  /** The bearer of the Authorization header. */
  bearer: string | undefined;
  cookies: Record<string, string>;
}

/** Verifies the one kind of credential a route takes; any other that was presented is not looked at. */
export const authorise: {
  [C in Credential]: (
    presented: Presented,
    services: Services,
    now: Date,
    role: MemberRole,
  ) => Promise<Callers[C] | Refusal>;
} = {
  none: async () => undefined,

  async link({ bearer }, services) {
    if (!bearer) return refuse('link-needed');
    const target = linkTarget('registration', bearer);
    if (!target) return refuse('link-unknown');
    const [mac, registration] = await Promise.all([
      services.keys.service(),
      services.registrations.read(target.event, target.id),
    ]);
    if (!registration || registration.mergedInto) return refuse('link-unknown');
    // A roster's slip is in its educator's hands too, so it doesn't open what the student entered alone.
    if (isLink('student', bearer, target, registration.linkVersion, mac))
      return { registration, isOwn: true };
    return isLink('registration', bearer, target, registration.linkVersion, mac)
      ? { registration, isOwn: !isMadeByEducator(registration) }
      : refuse('link-unknown');
  },

  async group({ bearer }, services) {
    if (!bearer) return refuse('link-needed');
    const target = linkTarget('group', bearer);
    if (!target) return refuse('link-unknown');
    const [mac, group] = await Promise.all([
      services.keys.service(),
      services.groups.read(target.event, target.id),
    ]);
    const verified = group && isLink('group', bearer, target, group.linkVersion, mac);
    return verified ? { group } : refuse('link-unknown');
  },

  async device({ bearer }, services, now) {
    const found = await deviceOf(bearer, services);
    if (isRefusal(found)) return found;
    return refusalOf(found, now) ?? callerOf(found, false);
  },

  async upload({ bearer }, services, now) {
    const found = await deviceOf(bearer, services);
    if (isRefusal(found)) return found;
    const { state, rescueUntil = '' } = found.device;
    // An organizer's word opens this even to a token that has expired: phones are found on the day after.
    if (state === 'revoked' && rescueUntil > now.toISOString()) return callerOf(found, true);
    return refusalOf(found, now) ?? callerOf(found, false);
  },

  async session({ cookies }, services, now, role) {
    const token = cookies[sessionCookie];
    const session = token && (await services.sessions.read(token, now));
    const member = session && (await services.members.read(session.email));
    if (!member) return refuse('sign-in-needed');
    return memberRoles.indexOf(member.role) >= memberRoles.indexOf(role)
      ? { member, token }
      : refuse('role-needed');
  },
};

interface Found {
  device: Device;
  station: Station;
  /** By the event as it is now: one that is put off takes its phones along, and what is queued on them. */
  expiresAt: string;
}

/** The device whose token this is, whatever has become of it, with its station. */
async function deviceOf(bearer: string | undefined, services: Services): Promise<Found | Refusal> {
  if (!bearer) return refuse('device-needed');
  const token = deviceTokenParts(bearer);
  const device = token && (await services.devices.read(token.event, token.id));
  if (!device || !sameText(device.hashed, hashed(token.attempt))) return refuse('device-unknown');
  const [station, event] = await Promise.all([
    services.events.readStation(device.event, device.station),
    services.events.read(device.event),
  ]);
  if (!event) return refuse('device-unknown');
  return station ? { device, station, expiresAt: stationHours(event).expiresAt } : refuse('device-revoked');
}

function callerOf({ device, station }: Found, rescued: boolean): Callers['upload'] {
  return { device, station, rescued };
}

/** Why a device may do nothing now; undefined if it may. */
function refusalOf({ device, station, expiresAt }: Found, now: Date): Refusal | undefined {
  const { state } = device;
  if (state === 'left' || expiresAt <= now.toISOString()) return refuse('device-unknown');
  if (state === 'revoked' || station.revoked) return refuse('device-revoked');
  return state === 'waiting' ? refuse('device-waiting') : undefined;
}
