import { refuse } from '#domain/refusals.ts';
import { chosenSessions } from '#domain/registration.ts';
import type { OperationCode } from '#functions/call.ts';
import { badgeCodes, privateLink } from '#functions/registration/links.ts';
import { slipCode } from '#functions/registration/slips.ts';
import { together } from '#functions/seats/together.ts';
import { pageOf, rosterOf } from './roster.ts';

const pageSize = 100;
/** How long after the event a slip's code still opens something, in milliseconds. */
const slipsLastMs = 180 * 86_400_000;

/** A page of badges and slips. The codes on the slips are put down here, so that they lead somewhere once printed. */
export const getSheets: OperationCode<'getSheets'> = async ({ cursor }, call) => {
  const { group } = call.caller;
  const event = await call.events.read(group.event);
  if (!event) return refuse('unknown-group');
  if (!group.confirmedAt) return refuse('group-unconfirmed');
  const mac = await call.keys.service();
  const expires = new Date(Date.parse(event.endsAt) + slipsLastMs);
  const { page, ...next } = pageOf(await rosterOf(call, group), cursor, pageSize);
  const badges = await together(
    page.map(async ({ made, stands }) => {
      const code = slipCode(made, mac);
      const { id: registration, linkVersion } = made;
      const [codes, manageUrl] = await together([
        badgeCodes(call, made),
        privateLink(call, made),
        call.slips.put(code, { event: event.id, registration, linkVersion }, expires),
      ] as const);
      return {
        ...made,
        status: stands.status,
        sessions: chosenSessions(event, stands.sessions),
        ...codes,
        manageUrl,
        slipCode: code,
      };
    }),
  );
  return { badges, ...next };
};
