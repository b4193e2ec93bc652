import { badgeText, isShortCode, shortCodeIdLength } from '#domain/badge.ts';
import { blankId } from '#domain/blankBadge.ts';
import { refuse } from '#domain/refusals.ts';
import type { Call, OperationCode } from '#functions/call.ts';

/** The badge whose short code was typed: a registration's as it is now, or a blank one. */
export const resolveCode: OperationCode<'resolveCode'> = async ({ code }, call) => {
  const { device } = call.caller;
  if (!(await call.tries.take('codes', device, call.now))) return refuse('too-many-tries');
  const mac = await call.keys.badge(device.event);
  const found =
    mac &&
    (await badgesAlike(call, device.event, code)).find(({ id, version }) =>
      isShortCode(code, id, version, mac),
    );
  if (!found) {
    return refuse('unknown-code', [
      { path: 'code', message: 'Expected the 8 letters and digits under the badge' },
    ]);
  }
  await call.tries.giveCodeBack(device, call.now);
  return { badge: badgeText(found.id, found.version, mac) };
};

/** The badges whose ids begin as the code does. */
async function badgesAlike(
  { registrations, blanks, keys }: Call<'device'>,
  event: string,
  code: string,
): Promise<{ id: string; version: number }[]> {
  const beginning = code.slice(0, shortCodeIdLength);
  const [people, printed, mac] = await Promise.all([
    registrations.beginningWith(event, beginning),
    blanks.printed(event),
    keys.service(),
  ]);
  const numbers = Array.from({ length: printed }, (_, index) => blankId(mac, event, index + 1));
  return [
    ...people.map(({ id, badgeVersion }) => ({ id, version: badgeVersion })),
    ...numbers.filter((id) => id.startsWith(beginning)).map((id) => ({ id, version: 1 })),
  ];
}
