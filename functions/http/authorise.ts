import { sessionCookie } from '#contract/cookies.ts';
import type { Credential } from '#contract/routes.ts';
import { isLink, linkTarget } from '#domain/links.ts';
import { type Refusal, refuse } from '#domain/refusals.ts';
import { type MemberRole, memberRoles } from '#domain/vocabulary.ts';
import type { Callers } from '#functions/call.ts';
import type { Services } from '#functions/services.ts';

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
    const verified = registration && isLink('registration', bearer, target, registration.linkVersion, mac);
    // A roster's slip is in its educator's hands too, so it doesn't open what the student entered alone.
    return verified && !registration.mergedInto ? { registration } : refuse('link-unknown');
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
    if (!bearer) return refuse('device-needed');
    const device = await services.devices.read(bearer, now);
    if (!device) return refuse('device-unknown');
    const station = await services.events.readStation(device.event, device.station);
    return station && !station.revoked ? { device, station } : refuse('device-revoked');
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
