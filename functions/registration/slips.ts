import { encodeBase32 } from '#domain/base32.ts';
import type { Mac } from '#domain/ids.ts';
import { refuse } from '#domain/refusals.ts';
import type { Registration } from '#domain/registration.ts';
import type { OperationCode } from '#functions/call.ts';
import { privateLink } from './links.ts';

const codeLength = 12;

/** The code on a registration's printed slip: 60 bits, derived, so that a slip printed again has the same. */
export function slipCode({ event, id, linkVersion }: Registration, mac: Mac): string {
  return encodeBase32(mac(`slip|${event}|${id}|${linkVersion}`).subarray(0, 8)).slice(0, codeLength);
}

/** The private link behind a slip's code, for whoever has no camera at hand. */
export const openSlip: OperationCode<'openSlip'> = async ({ code }, call) => {
  const unknown = refuse('unknown-slip', [{ path: 'code', message: 'Expected the code of a printed slip' }]);
  const slip = await call.slips.read(code);
  const registration = slip && (await call.registrations.read(slip.event, slip.registration));
  if (!registration || registration.linkVersion !== slip.linkVersion || registration.mergedInto)
    return unknown;
  return { manageUrl: await privateLink(call, registration) };
};
