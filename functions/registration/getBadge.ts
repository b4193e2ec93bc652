import { refuse } from '#domain/refusals.ts';
import type { OperationCode } from '#functions/call.ts';
import { badgeSvg } from '#mail/badgeSvg.ts';
import { badgeCodes, privateLink } from './links.ts';

export const getBadge: OperationCode<'getBadge'> = async ({ of }, call) => {
  const { registration } = call.caller;
  if (of === 'link') return badgeSvg(await privateLink(call, registration));
  return registration.status === 'cancelled'
    ? refuse('registration-cancelled')
    : badgeSvg((await badgeCodes(call, registration)).badge);
};
